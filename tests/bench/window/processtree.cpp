// SPDX-License-Identifier: MIT
#include "processtree.h"

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace windowbench {

namespace {

/// The fields of /proc/PID/stat behind the name: state, parent, …; empty: the process is gone.
std::vector<std::string> statOf(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(file, line);
    const size_t name = line.rfind(')');
    std::vector<std::string> fields;
    if (name == std::string::npos)
        return fields;
    std::istringstream rest(line.substr(name + 1));
    for (std::string field; rest >> field;)
        fields.push_back(field);
    return fields;
}

} // namespace

std::set<pid_t> descendants()
{
    std::map<pid_t, pid_t> parents;
    for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
        const pid_t process = std::atoi(entry.path().filename().c_str());
        const std::vector<std::string> fields = process > 0 ? statOf(process) : std::vector<std::string>();
        if (fields.size() > 1 && fields[0] != "Z")
            parents[process] = std::stoi(fields[1]);
    }
    std::set<pid_t> found;
    for (const auto &[process, parent] : parents) {
        for (pid_t above = parent; above > 1; above = parents.count(above) ? parents[above] : 0) {
            if (above == getpid()) {
                found.insert(process);
                break;
            }
        }
    }
    return found;
}

double processorTime()
{
    double ticks = 0;
    for (const pid_t process : descendants()) {
        const std::vector<std::string> fields = statOf(process);
        if (fields.size() > 12)
            ticks += std::stod(fields[11]) + std::stod(fields[12]); // utime and stime, proc(5)
    }
    return ticks * 1000 / double(sysconf(_SC_CLK_TCK));
}

double memory()
{
    double kilobytes = 0;
    for (const pid_t process : descendants()) {
        std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
        for (std::string line; std::getline(file, line);) {
            long value = 0;
            if (std::sscanf(line.c_str(), "Pss: %ld", &value) == 1)
                kilobytes += double(value);
        }
    }
    return kilobytes / 1024;
}

void killDescendants()
{
    for (int i = 0; i < 3; ++i) {
        for (const pid_t process : descendants())
            kill(process, SIGKILL);
        usleep(100'000);
        while (waitpid(-1, nullptr, WNOHANG) > 0) {
        }
    }
}

} // namespace windowbench

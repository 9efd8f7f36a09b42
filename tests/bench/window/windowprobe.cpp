// SPDX-License-Identifier: MIT
// Starts an editor once, watches its window from outside, and prints what it saw as one line of JSON
// (README.md).
#include "processtree.h"
#include "trials.h"

#include <cstdio>
#include <map>
#include <sstream>
#include <sys/prctl.h>
#include <unistd.h>

using namespace windowbench;

namespace {

using Options = std::map<std::string, std::string>;

[[noreturn]] void fail(const std::string &what)
{
    std::fprintf(stderr, "windowprobe: %s\n", what.c_str());
    std::exit(2);
}

Options optionsOf(int argc, char *argv[])
{
    Options options{{"timeout", "60"}, {"keys", "0"}, {"burst", "0"}, {"gap", "33"}, {"char", "m"}};
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        if (name.rfind("--", 0) != 0)
            fail("not an option: " + name);
        options[name.substr(2)] = argv[i + 1];
    }
    if (options["command"].empty() || options["window"].empty() || options["editor"].empty())
        fail("usage: windowprobe --command 'EDITOR FILE' --window REGEX --editor x0,y0,x1,y1 [--preview "
             "x0,y0,x1,y1] [--go SCRIPT] [--keys N] [--burst N] [--gap MS] [--char C] [--timeout S] "
             "[--pictures PREFIX]");
    return options;
}

void watch(Area &area, const std::string &part)
{
    area.isWatched = std::sscanf(part.c_str(), "%lf,%lf,%lf,%lf", &area.part[0], &area.part[1], &area.part[2],
                                 &area.part[3]) == 4;
}

std::string json(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.2f", value);
    return value < 0 ? "null" : text;
}

std::string json(const std::vector<double> &values)
{
    std::string text;
    for (const double value : values)
        text += (text.empty() ? "" : ",") + json(value);
    return "[" + text + "]";
}

std::string json(const StartResult &start)
{
    return "\"window_ms\":" + json(start.window) + ",\"editor_first_ms\":" + json(start.editorFirst) +
           ",\"preview_first_ms\":" + json(start.previewFirst) +
           ",\"preview_stable_ms\":" + json(start.previewStable) +
           ",\"load_stall_ms\":" + json(start.longestStall) + ",\"pss_mb\":" + json(start.memory) +
           ",\"idle_percent\":" + json(start.idle) +
           ",\"window_recreated\":" + std::to_string(start.recreated) +
           ",\"settled\":" + (start.settled ? "true" : "false");
}

std::string json(const KeyResult &keys)
{
    return ",\"key_editor_ms\":" + json(keys.editor) + ",\"key_preview_ms\":" + json(keys.preview) +
           ",\"key_stall_ms\":" + json(keys.stall) + ",\"keys_missed\":" + std::to_string(keys.missed);
}

std::string json(const BurstResult &burst)
{
    return ",\"burst_editor_lag_ms\":" + json(burst.editorLag) +
           ",\"burst_preview_lag_ms\":" + json(burst.previewLag) +
           ",\"burst_preview_paints\":" + json(burst.previewPaints) +
           ",\"burst_stall_ms\":" + json(burst.stall);
}

} // namespace

int main(int argc, char *argv[])
{
    Options options = optionsOf(argc, argv);
    WatchedScreen screen;
    watch(screen.editor, options["editor"]);
    watch(screen.preview, options["preview"]);
    Timing timing;
    timing.timeout = std::stod(options["timeout"]) * 1000;
    screen.begin(options["window"]);
    // What the editor leaves behind is ours to end.
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    const double started = now();
    if (fork() == 0) {
        setsid();
        execl("/bin/sh", "sh", "-c", ("exec " + options["command"]).c_str(), nullptr);
        _exit(127);
    }
    std::string line = json(watchStart(screen, timing, started));
    const auto picture = [&](const char *name) {
        if (!options["pictures"].empty())
            screen.savePicture(options["pictures"] + name);
    };
    picture("-loaded.ppm");
    const int keys = std::stoi(options["keys"]);
    const int burst = std::stoi(options["burst"]);
    if (screen.window() && (keys > 0 || burst > 0)) {
        follow(screen, timing, options["go"]);
        settle(screen, timing, 800);
        const KeySym key = XStringToKeysym(options["char"].c_str());
        if (keys > 0)
            line += json(pressKeys(screen, timing, key, keys));
        if (burst > 0)
            line += json(pressFast(screen, timing, key, burst, std::stod(options["gap"])));
        picture("-typed.ppm");
    }
    std::printf("{%s}\n", line.c_str());
    std::fflush(stdout);
    killDescendants();
    return screen.window() ? 0 : 1;
}

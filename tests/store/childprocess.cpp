// SPDX-License-Identifier: MIT
#include "childprocess.h"

#include <QFile>

#include <csignal>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sasil {

int inChild(const std::function<int()> &task)
{
    constexpr int failed = 250;
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(task());
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return failed;
    return WEXITSTATUS(status);
}

int asOrdinaryUser(const std::function<int()> &task)
{
    constexpr uid_t nobody = 65534;
    constexpr int refused = 251;
    return inChild([&] {
        const bool isSuperuser = ::geteuid() == 0;
        if (isSuperuser && (::setgroups(0, nullptr) != 0 || ::setresgid(nobody, nobody, nobody) != 0 ||
                            ::setresuid(nobody, nobody, nobody) != 0))
            return refused;
        return task();
    });
}

int withFileLimit(quint64 bytes, const std::function<int()> &task)
{
    constexpr int refused = 252;
    return inChild([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        return ::setrlimit(RLIMIT_FSIZE, &limit) == 0 ? task() : refused;
    });
}

int onSmallDisk(const QString &folder, quint64 bytes, const std::function<int()> &task)
{
    return inChild([&] {
        const QByteArray size = "size=" + QByteArray::number(bytes);
        if (::unshare(CLONE_NEWNS) != 0 ||
            ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, size.constData()) != 0)
            return noMounting;
        return task();
    });
}

} // namespace sasil

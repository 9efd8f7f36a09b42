// SPDX-License-Identifier: MIT
#include "store/posixfile.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sasil {

namespace {

thread_local int callCount = 0;
thread_local int failingCall = -1;
thread_local int failingError = 0;

/// \a call, repeated while a signal interrupts it. Sets errno, as the call does.
template <typename Call>
auto called(Call call) -> decltype(call())
{
    if (callCount++ == failingCall) {
        errno = failingError;
        return -1;
    }
    decltype(call()) result;
    do {
        result = call();
    } while (result == -1 && errno == EINTR);
    return result;
}

template <typename Call>
int errorOf(Call call)
{
    return called(call) == -1 ? errno : 0;
}

} // namespace

PosixFile &PosixFile::operator=(PosixFile &&other) noexcept
{
    if (this != &other) {
        (void)close();
        m_handle = std::exchange(other.m_handle, -1);
    }
    return *this;
}

int PosixFile::open(int folder, const QByteArray &name, int flags, mode_t mode)
{
    (void)close();
    m_handle = called([&] { return ::openat(folder, name.constData(), flags | O_CLOEXEC, mode); });
    return m_handle < 0 ? errno : 0;
}

int PosixFile::close()
{
    if (!isOpen())
        return 0;
    // Never repeated: Linux closes the handle even when a signal interrupts the call.
    return ::close(std::exchange(m_handle, -1)) == 0 || errno == EINTR ? 0 : errno;
}

int PosixFile::status(struct stat &result) const
{
    return errorOf([&] { return ::fstat(m_handle, &result); });
}

int PosixFile::readAll(QByteArray &bytes, qint64 limit)
{
    constexpr qsizetype step = 1 << 20;
    while (bytes.size() <= limit) {
        const qsizetype before = bytes.size();
        const qsizetype wanted = std::min<qint64>(step, limit + 1 - before);
        bytes.resize(before + wanted);
        const ssize_t count = called([&] { return ::read(m_handle, bytes.data() + before, size_t(wanted)); });
        bytes.resize(before + std::max<ssize_t>(count, 0));
        if (count < 0)
            return errno;
        if (count == 0)
            return 0;
    }
    return 0;
}

int PosixFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = called([&] { return ::write(m_handle, bytes.data(), size_t(bytes.size())); });
        if (count <= 0)
            return count < 0 ? errno : EIO;
        bytes = bytes.sliced(count);
    }
    return 0;
}

int PosixFile::writeAt(QByteArrayView bytes, qint64 offset)
{
    while (!bytes.isEmpty()) {
        const ssize_t count =
            called([&] { return ::pwrite(m_handle, bytes.data(), size_t(bytes.size()), offset); });
        if (count <= 0)
            return count < 0 ? errno : EIO;
        bytes = bytes.sliced(count);
        offset += count;
    }
    return 0;
}

int PosixFile::truncate(qint64 size)
{
    return errorOf([&] { return ::ftruncate(m_handle, size); });
}

int PosixFile::sync()
{
    return errorOf([&] { return ::fsync(m_handle); });
}

int PosixFile::lock()
{
    return errorOf([&] { return ::flock(m_handle, LOCK_EX | LOCK_NB); });
}

bool PosixFile::isNamed(int folder, const QByteArray &name) const
{
    struct stat own = {};
    struct stat named = {};
    return status(own) == 0 && ::fstatat(folder, name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           own.st_ino == named.st_ino && own.st_dev == named.st_dev;
}

int renameFile(int folder, const QByteArray &from, const QByteArray &to, bool replace)
{
    if (!replace) {
        const int error = errorOf(
            [&] { return ::renameat2(folder, from.constData(), folder, to.constData(), RENAME_NOREPLACE); });
        // Some file systems do not know that flag.
        if (error != EINVAL && error != ENOSYS)
            return error;
        if (::faccessat(folder, to.constData(), F_OK, AT_SYMLINK_NOFOLLOW) == 0)
            return EEXIST;
    }
    return errorOf([&] { return ::renameat(folder, from.constData(), folder, to.constData()); });
}

int removeFile(int folder, const QByteArray &name)
{
    return errorOf([&] { return ::unlinkat(folder, name.constData(), 0); });
}

LockedFile makeFile(int folder, const QByteArray &prefix, mode_t mode)
{
    constexpr int attempts = 100;
    LockedFile result;
    for (int i = 0; i < attempts; ++i) {
        result.name = prefix + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
        result.error = result.file.open(folder, result.name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
        if (result.error == EEXIST)
            continue;
        if (result.error)
            return result;
        result.error = result.file.lock();
        if (!result.error && result.file.isNamed(folder, result.name))
            return result;
        // A file system without locks is no reason not to save.
        if (result.error == ENOLCK || result.error == ENOSYS || result.error == EOPNOTSUPP) {
            result.error = 0;
            return result;
        }
        removeFile(folder, result.name);
        if (result.error && result.error != EWOULDBLOCK)
            return result;
    }
    result.error = result.error ? result.error : EEXIST;
    (void)result.file.close();
    return result;
}

void removeAbandoned(int folder, const QByteArray &prefix)
{
    PosixFile listed;
    if (listed.open(folder, ".", O_RDONLY | O_DIRECTORY) != 0)
        return;
    DIR *entries = ::fdopendir(::fcntl(listed.handle(), F_DUPFD_CLOEXEC, 0));
    if (!entries)
        return;
    while (const dirent *entry = ::readdir(entries)) {
        const QByteArray name(entry->d_name);
        if (!name.startsWith(prefix))
            continue;
        PosixFile file;
        struct stat status = {};
        if (file.open(folder, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW) == 0 && file.status(status) == 0 &&
            S_ISREG(status.st_mode) && file.lock() == 0 && file.isNamed(folder, name))
            removeFile(folder, name);
    }
    ::closedir(entries);
}

FailPoint::FailPoint(int call, int error)
{
    callCount = 0;
    failingCall = call;
    failingError = error;
}

FailPoint::~FailPoint()
{
    failingCall = -1;
}

int FailPoint::callsMade()
{
    return callCount;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <sys/stat.h>
#include <sys/types.h>

#include <optional>
#include <utility>

namespace sasil {

/// An open file of the operating system, closed with the object. Its functions repeat what a signal
/// interrupted or the system did only in part; 0 means success, anything else is the error's number (errno).
///
/// All writing in store/ goes through here, so that a test can let the n-th call fail: see FailPoint.
class PosixFile
{
public:
    PosixFile() = default;
    ~PosixFile() { (void)close(); }
    PosixFile(PosixFile &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    PosixFile &operator=(PosixFile &&other) noexcept;

    /// \a folder: what a relative \a name is relative to; AT_FDCWD for the current folder.
    [[nodiscard]] int open(int folder, const QByteArray &name, int flags, mode_t mode = 0);
    [[nodiscard]] int close();
    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    [[nodiscard]] int handle() const { return m_handle; }

    [[nodiscard]] int status(struct stat &result) const;
    /// Appends all from the current place to the end to \a bytes, but at most \a limit + 1 bytes.
    [[nodiscard]] int readAll(QByteArray &bytes, qint64 limit);
    [[nodiscard]] int write(QByteArrayView bytes);
    [[nodiscard]] int writeAt(QByteArrayView bytes, qint64 offset);
    [[nodiscard]] int truncate(qint64 size);
    [[nodiscard]] int sync();
    /// Locks the file for this object alone, without waiting: EWOULDBLOCK if another one has it.
    [[nodiscard]] int lock();
    /// Whether \a name still means this file: another program may have removed or replaced it before the
    /// lock.
    [[nodiscard]] bool isNamed(int folder, const QByteArray &name) const;

private:
    int m_handle = -1;
};

[[nodiscard]] int renameFile(int folder, const QByteArray &from, const QByteArray &to, bool replace);
int removeFile(int folder, const QByteArray &name);

/// A new locked file of a name that begins with \a prefix and is free in \a folder; with it comes the name.
struct LockedFile
{
    PosixFile file;
    QByteArray name;
    int error = 0;
};
LockedFile makeFile(int folder, const QByteArray &prefix, mode_t mode);

/// Removes the files of \a folder whose names begin with \a prefix and that nobody has locked: what crashes
/// have left.
void removeAbandoned(int folder, const QByteArray &prefix);

/// Lets one call of PosixFile and of the functions above fail in this thread, for tests on machines where no
/// debugger may do that.
class FailPoint
{
public:
    /// \a call counts from 0 from here on; -1 lets none fail and only counts.
    FailPoint(int call, int error);
    ~FailPoint();
    Q_DISABLE_COPY_MOVE(FailPoint)

    [[nodiscard]] static int callsMade();
};

} // namespace sasil

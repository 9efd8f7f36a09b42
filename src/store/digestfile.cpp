// SPDX-License-Identifier: MIT
#include "store/digestfile.h"

#include "store/filesaver.h"

#include <QCryptographicHash>
#include <QFile>

#include <cerrno>
#include <fcntl.h>

namespace sasil {

namespace {

FileStamp stampOf(const QByteArray &bytes, const struct stat &status)
{
    constexpr qint64 second = 1'000'000'000;
    return {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), bytes.size(),
            qint64(status.st_mtim.tv_sec) * second + status.st_mtim.tv_nsec, status.st_ino};
}

bool sameState(const struct stat &a, const struct stat &b)
{
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
           a.st_mtim.tv_nsec == b.st_mtim.tv_nsec && a.st_ctim.tv_sec == b.st_ctim.tv_sec &&
           a.st_ctim.tv_nsec == b.st_ctim.tv_nsec;
}

Error tooLarge(const QString &path)
{
    return fileError(FileProblem::TooLarge, path, QString::number(largestFile >> 20));
}

/// Nothing where the file changed while it was read.
Result<std::optional<FileContent>> readOnce(const QString &path, const QByteArray &name)
{
    struct stat before = {};
    // Looked at before it is opened: opening alone does something to some devices.
    if (::stat(name.constData(), &before) != 0)
        return systemError(errno, path, false);
    if (!S_ISREG(before.st_mode))
        return fileError(FileProblem::NotAFile, path);
    PosixFile file;
    if (const int error = file.open(AT_FDCWD, name, O_RDONLY | O_NONBLOCK | O_NOCTTY))
        return systemError(error, path, false);
    if (const int error = file.status(before))
        return systemError(error, path, false);
    if (!S_ISREG(before.st_mode))
        return fileError(FileProblem::NotAFile, path);
    if (before.st_size > largestFile)
        return tooLarge(path);
    FileContent content;
    content.bytes.reserve(before.st_size + 1);
    if (const int error = file.readAll(content.bytes, largestFile))
        return systemError(error, path, false);
    if (content.bytes.size() > largestFile)
        return tooLarge(path);
    struct stat after = {};
    if (const int error = file.status(after))
        return systemError(error, path, false);
    if (!sameState(before, after))
        return std::optional<FileContent>();
    content.stamp = stampOf(content.bytes, after);
    return std::optional(std::move(content));
}

} // namespace

Result<FileContent> readFile(const QString &path)
{
    constexpr int attempts = 3;
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return fileError(FileProblem::BadName, path);
    const QByteArray name = QFile::encodeName(path);
    for (int i = 0; i < attempts; ++i) {
        auto content = readOnce(path, name);
        if (!content)
            return content.error();
        if (*content)
            return std::move(**content);
    }
    return fileError(FileProblem::BusyFile, path);
}

DiskState diskState(const QString &path, const FileStamp &stamp)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            return DiskState::Unreadable;
        return stamp.isNull() ? DiskState::Same : DiskState::Removed;
    }
    if (stamp.isNull() || (S_ISREG(status.st_mode) && status.st_size != stamp.size))
        return DiskState::Changed;
    const auto content = readFile(path);
    if (content)
        return content->stamp.sha256 == stamp.sha256 ? DiskState::Same : DiskState::Changed;
    return problemOf(content.error()) == FileProblem::NotFound ? DiskState::Removed : DiskState::Unreadable;
}

bool changedOnDisk(const QString &path, const FileStamp &stamp)
{
    return diskState(path, stamp) != DiskState::Same;
}

Result<FileStamp> writeFile(const QString &path, const QByteArray &bytes,
                            const std::optional<FileStamp> &expected)
{
    return FileSaver(path, bytes, expected).save();
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    if (auto written = writeFile(path, bytes); !written)
        return written.error();
    return {};
}

Result<QString> canonicalPath(const QString &path)
{
    auto target = resolvedTarget(path);
    if (!target)
        return target.error();
    return QFile::decodeName(target->path());
}

void removeSaveLitter(const QString &path)
{
    const auto target = resolvedTarget(path);
    PosixFile folder;
    if (target && folder.open(AT_FDCWD, target->folder, O_RDONLY | O_DIRECTORY) == 0)
        removeAbandoned(folder.handle(), saveLitterPrefix(target->name));
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "store/filesaver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace sasil {

namespace {

QByteArray withoutTrailingSlashes(QByteArray path)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path;
}

Error permissionAwareError(int error, const QString &path, FileProblem denied)
{
    return error == EACCES || error == EPERM ? fileError(denied, path) : systemError(error, path, true);
}

} // namespace

Result<FileTarget> resolvedTarget(const QString &path)
{
    constexpr int mostLinks = 40;
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return fileError(FileProblem::BadName, path);
    // Not cleaned: "link/.." is the folder above the link's target.
    QByteArray current = withoutTrailingSlashes(QFile::encodeName(QFileInfo(path).absoluteFilePath()));
    for (int i = 0; i < mostLinks; ++i) {
        const qsizetype slash = current.lastIndexOf('/');
        const QByteArray name = current.sliced(slash + 1);
        if (name.isEmpty() || name == "." || name == "..")
            return fileError(FileProblem::NotAFile, path);
        const QByteArray parent = slash == 0 ? QByteArrayLiteral("/") : current.first(slash);
        char *real = ::realpath(parent.constData(), nullptr);
        if (!real)
            return permissionAwareError(errno, path, FileProblem::NoPermission);
        const FileTarget target{QByteArray(real), name};
        ::free(real);
        QByteArray link(PATH_MAX, Qt::Uninitialized);
        const ssize_t length = ::readlink(target.path().constData(), link.data(), size_t(link.size()));
        if (length < 0) {
            if (errno == EINVAL || errno == ENOENT)
                return target;
            return permissionAwareError(errno, path, FileProblem::NoPermission);
        }
        link.truncate(length);
        current = withoutTrailingSlashes(link.startsWith('/') ? link : target.folder + '/' + link);
    }
    return fileError(FileProblem::LinkLoop, path);
}

QByteArray saveLitterPrefix(const QByteArray &name)
{
    return ".sasil-" + QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().first(12) + '-';
}

Result<FileStamp> FileSaver::save()
{
    if (m_bytes.size() > largestFile)
        return fileError(FileProblem::TooLarge, m_path, QString::number(largestFile >> 20));
    auto target = resolvedTarget(m_path);
    if (!target)
        return target.error();
    m_target = *target;
    for (const auto step : {&FileSaver::openFolder, &FileSaver::inspectOld}) {
        if (auto done = (this->*step)(); !done)
            return done.error();
    }
    if (auto done = checkExpected(); !done)
        return done.error();
    removeAbandoned(m_folder.handle(), saveLitterPrefix(m_target.name));
    if (auto done = makeNew(); !done)
        return done.error();
    for (const auto step : {&FileSaver::fillNew, &FileSaver::replaceOld}) {
        if (auto done = (this->*step)(); !done) {
            removeFile(m_folder.handle(), m_new.name);
            return done.error();
        }
    }
    return confirm();
}

Result<void> FileSaver::openFolder()
{
    if (const int error = m_folder.open(AT_FDCWD, m_target.folder, O_RDONLY | O_DIRECTORY))
        return permissionAwareError(error, m_path, FileProblem::ReadOnlyFolder);
    return {};
}

Result<void> FileSaver::inspectOld()
{
    struct stat old = {};
    if (::fstatat(m_folder.handle(), m_target.name.constData(), &old, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return {};
        return permissionAwareError(errno, m_path, FileProblem::ReadOnlyFolder);
    }
    if (!S_ISREG(old.st_mode))
        return fileError(FileProblem::NotAFile, m_path);
    if (old.st_nlink > 1)
        return fileError(FileProblem::HardLinked, m_path);
    // The superuser may write any file, but a file without a single write permission is not meant to be
    // written.
    if ((old.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0)
        return fileError(FileProblem::ReadOnlyFile, m_path);
    if (::faccessat(m_folder.handle(), m_target.name.constData(), W_OK, AT_EACCESS) != 0)
        return systemError(errno, m_path, true);
    m_old = old;
    return {};
}

Result<void> FileSaver::checkExpected() const
{
    if (!m_expected || (!m_expected->isNull() && !m_old))
        return {};
    switch (diskState(QFile::decodeName(m_target.path()), *m_expected)) {
    case DiskState::Same:
    case DiskState::Removed:
        return {};
    case DiskState::Unreadable:
        return fileError(FileProblem::NoPermission, m_path);
    case DiskState::Changed:
        break;
    }
    return fileError(FileProblem::ChangedMeanwhile, m_path);
}

Result<void> FileSaver::makeNew()
{
    // What replaces a file is for its owner alone until it has the old one's mode.
    const mode_t mode = m_old ? 0600 : 0666;
    m_new = makeFile(m_folder.handle(), saveLitterPrefix(m_target.name), mode);
    if (m_new.error)
        return permissionAwareError(m_new.error, m_path, FileProblem::ReadOnlyFolder);
    return {};
}

Result<void> FileSaver::fillNew()
{
    if (const int error = m_new.file.write(m_bytes))
        return systemError(error, m_path, true);
    if (m_old) {
        if (const int error = takeOverOwner())
            return error == EPERM || error == EINVAL ? fileError(FileProblem::OtherOwner, m_path)
                                                     : systemError(error, m_path, true);
        takeOverAttributes();
    }
    if (const int error = m_new.file.sync())
        return systemError(error, m_path, true);
    return {};
}

int FileSaver::takeOverOwner()
{
    struct stat made = {};
    if (const int error = m_new.file.status(made))
        return error;
    const bool sameOwner = made.st_uid == m_old->st_uid && made.st_gid == m_old->st_gid;
    if (!sameOwner && ::fchown(m_new.file.handle(), m_old->st_uid, m_old->st_gid) != 0)
        return errno;
    // Behind the owner: a change of owner clears some bits of the mode.
    return ::fchmod(m_new.file.handle(), m_old->st_mode & 07777) == 0 ? 0 : errno;
}

void FileSaver::takeOverAttributes()
{
    const QByteArray path = m_target.path();
    QByteArray names(1 << 16, '\0');
    const ssize_t length = ::llistxattr(path.constData(), names.data(), size_t(names.size()));
    if (length <= 0)
        return;
    names.truncate(length - 1);
    for (const QByteArray &name : names.split('\0')) {
        if (!name.startsWith("user.") && name != "system.posix_acl_access")
            continue;
        QByteArray value(1 << 16, Qt::Uninitialized);
        const ssize_t size =
            ::lgetxattr(path.constData(), name.constData(), value.data(), size_t(value.size()));
        if (size >= 0)
            ::fsetxattr(m_new.file.handle(), name.constData(), value.constData(), size_t(size), 0);
    }
}

Result<void> FileSaver::replaceOld()
{
    // Once more, so that only a moment is left in which another program's text could be lost.
    if (auto same = checkExpected(); !same)
        return same;
    const int error = renameFile(m_folder.handle(), m_new.name, m_target.name, m_old.has_value());
    if (error == EEXIST)
        return fileError(FileProblem::ChangedMeanwhile, m_path);
    if (error)
        return permissionAwareError(error, m_path, FileProblem::ReadOnlyFolder);
    return {};
}

Result<FileStamp> FileSaver::confirm()
{
    const int error = m_folder.sync();
    // Some network file systems cannot sync a folder, and have nothing to sync.
    if (error && error != EINVAL && error != ENOTSUP)
        return uncertain(error);
    auto content = readFile(QFile::decodeName(m_target.path()));
    if (!content || content->bytes != m_bytes)
        return uncertain(EIO);
    return content->stamp;
}

Error FileSaver::uncertain(int error) const
{
    return fileError(FileProblem::Uncertain, m_path, qt_error_string(error));
}

} // namespace sasil

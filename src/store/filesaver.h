// SPDX-License-Identifier: MIT
#pragma once

#include "store/digestfile.h"
#include "store/posixfile.h"

namespace sasil {

/// Where a path leads: a folder without symbolic links, and a name in it that is none either.
struct FileTarget
{
    QByteArray folder;
    QByteArray name;

    [[nodiscard]] QByteArray path() const
    {
        return folder.endsWith('/') ? folder + name : folder + '/' + name;
    }
};

Result<FileTarget> resolvedTarget(const QString &path);

/// What the temporary files of saves of \a name begin with. Short whatever the name is, since names have a
/// limit.
QByteArray saveLitterPrefix(const QByteArray &name);

/// One save of one file: a new file beside the old one takes its place when all of it is on the disk.
class FileSaver
{
public:
    FileSaver(const QString &path, const QByteArray &bytes, const std::optional<FileStamp> &expected)
        : m_path(path), m_bytes(bytes), m_expected(expected)
    {
    }

    Result<FileStamp> save();

private:
    Result<void> openFolder();
    Result<void> inspectOld();
    [[nodiscard]] Result<void> checkExpected() const;
    Result<void> makeNew();
    Result<void> fillNew();
    int takeOverOwner();
    void takeOverAttributes();
    Result<void> replaceOld();
    Result<FileStamp> confirm();
    [[nodiscard]] Error uncertain(int error) const;

    QString m_path;
    QByteArray m_bytes;
    std::optional<FileStamp> m_expected;
    FileTarget m_target;
    PosixFile m_folder;
    std::optional<struct stat> m_old; ///< none: the file is new
    LockedFile m_new;
};

} // namespace sasil

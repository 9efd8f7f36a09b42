// SPDX-License-Identifier: MIT
#pragma once

#include "store/fileproblem.h"
#include "text/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sasil {

/// The largest file that is read or written, in bytes.
inline constexpr qint64 largestFile = qint64(512) * 1024 * 1024;

/// By what the state of a file is known again. A null stamp means that there was no file.
struct FileStamp
{
    QByteArray sha256;
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds since 1970 UTC
    quint64 inode = 0;

    [[nodiscard]] bool isNull() const { return sha256.isEmpty(); }

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

struct FileContent
{
    QByteArray bytes;
    FileStamp stamp;
};

enum class DiskState : quint8 { Same, Changed, Removed, Unreadable };

/// Reads a regular file. Never waits for a FIFO, never returns a part of a file.
Result<FileContent> readFile(const QString &path);

/// What became of the file that \a stamp was made of, decided by its content: a file that was only touched,
/// or written anew with the same bytes, is the same. For a null stamp, a file that is there now is a change.
DiskState diskState(const QString &path, const FileStamp &stamp);
/// Whether the state is another than Same.
bool changedOnDisk(const QString &path, const FileStamp &stamp);

/// Writes a file whole, or leaves what was there as it was.
///
/// A symbolic link is followed to its target and stays; mode, owner, group and access lists stay. Refuses
/// what it cannot keep (FileProblem says why). With \a expected, refuses as ChangedMeanwhile when another
/// program wrote the file after that stamp was made (or, for a null stamp, made one); a file that is gone is
/// written anew. Without, it overwrites.
///
/// After an error the file holds its old bytes; the one exception is FileProblem::Uncertain.
Result<FileStamp> writeFile(const QString &path, const QByteArray &bytes,
                            const std::optional<FileStamp> &expected = std::nullopt);

/// writeFile() without a stamp to compare with, as exports need it: a new file, or one replaced whole.
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

/// The file that \a path means: absolute, all symbolic links followed, whether or not the file itself is
/// there. Fails when its folder is not there, or links go in circles.
Result<QString> canonicalPath(const QString &path);

/// Removes what interrupted saves (a kill, a power cut) have left beside \a path.
void removeSaveLitter(const QString &path);

} // namespace sasil

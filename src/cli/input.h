// SPDX-License-Identifier: MIT
#pragma once

#include "check/settings.h"
#include "cli/command.h"
#include "digest/digest.h"
#include "store/digestfile.h"
#include "store/textcodec.h"

#include <QHash>

namespace sasil {

/// A digest that a command reads: a file, or standard input where the path is "-".
struct Input
{
    QString path;
    DecodedText decoded;
    FileStamp stamp; ///< null for standard input
};

[[nodiscard]] Result<Input> readInput(const QString &path, Streams &streams);

/// The files that \a paths mean: a folder stands for its *.md and *.markdown, recursively, in the order of
/// their names. Fails on a path that is not there.
[[nodiscard]] Result<QStringList> expandPaths(const QStringList &paths);

/// The folder that a digest's settings and the files beside it are looked for in; of standard input, the
/// current one.
[[nodiscard]] QString folderOf(const QString &path);

/// The settings of the digests in each of \a folders; where \a config is not empty, what that file says
/// instead. Fails where something in them cannot be used: the error has a line for each such thing.
[[nodiscard]] Result<QHash<QString, CheckSettings>> settingsOf(const QStringList &folders,
                                                               const QString &config = {});
/// The same of one folder.
[[nodiscard]] Result<CheckSettings> settingsOf(const QString &folder);

/// A digest as its settings say it is to be read.
struct DigestInput
{
    Input input;
    CheckSettings settings;
    Digest digest;
};

[[nodiscard]] Result<DigestInput> readDigest(const QString &path, Streams &streams);

} // namespace sasil

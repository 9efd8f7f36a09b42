// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "store/digestfile.h"
#include "store/textcodec.h"

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

} // namespace sasil

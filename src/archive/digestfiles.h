// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sasil {

/// The digests of a folder: what "a folder" means to every command.
struct DigestFiles
{
    QStringList paths;   ///< relative to the folder, with "/", ascending by code unit
    QList<Error> errors; ///< folders below that could not be read
};

/// The regular files *.md and *.markdown in \a folder and below, but no hidden ones and none in hidden
/// folders.
///
/// Links to files and folders are followed. A folder is visited once however many ways lead to it, first by
/// its own path, and a link to a folder that \a folder lies in is not followed, so that circles end. An error
/// where \a folder is no folder or cannot be read.
Result<DigestFiles> digestFiles(const QString &folder);

} // namespace sasil

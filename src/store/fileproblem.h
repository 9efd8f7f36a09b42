// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QString>

namespace sasil {

/// Why a file could not be read or written, for callers that offer help: see problemOf().
enum class FileProblem : quint8 {
    Other,
    NotFound,
    NoFolder,
    NotAFile, ///< a folder, FIFO, socket or device
    LinkLoop,
    BadName,
    NoPermission, ///< to read it
    ReadOnlyFile, ///< Save As helps, as for the following two
    ReadOnlyFolder,
    OtherOwner,       ///< a replaced file would become the user's own
    HardLinked,       ///< a replaced file would leave its other names with the old text
    ChangedMeanwhile, ///< another program wrote it: compare, or overwrite on purpose
    BusyFile,         ///< it changes while it is read
    TooLarge,
    NoSpace,
    TooManyOpenFiles,
    DiskError,
    Uncertain, ///< the new bytes are in place whole, but the disk did not confirm that they will outlast a
               ///< power cut
};

/// What kind of problem an error of store/ tells of; Other for errors from elsewhere.
FileProblem problemOf(const Error &error);

/// \a path as a user reads it, then what happened and what helps. \a detail is for messages that need it.
Error fileError(FileProblem problem, const QString &path, const QString &detail = {});

/// The error that the operating system's number \a error means.
/// \a writing: whether the file was to be written or to be read.
Error systemError(int error, const QString &path, bool writing);

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "store/fileproblem.h"

#include <QDir>
#include <QString>

#include <algorithm>
#include <array>
#include <cerrno>

namespace sasil {

namespace {

constexpr const char *context = "Store";

struct ProblemMessage
{
    FileProblem problem;
    const char *source; ///< %1 is the path, %2 a detail
};

constexpr std::array messages{
    ProblemMessage{FileProblem::Other, QT_TRANSLATE_NOOP("Store", "%1: the system says “%2”.")},
    ProblemMessage{FileProblem::NotFound,
                   QT_TRANSLATE_NOOP("Store", "%1 does not exist. Please check its name.")},
    ProblemMessage{
        FileProblem::NoFolder,
        QT_TRANSLATE_NOOP("Store", "%1: its folder does not exist. Please make it, or choose another one.")},
    ProblemMessage{
        FileProblem::NotAFile,
        QT_TRANSLATE_NOOP("Store", "%1 is a folder or a device, not a file. Please choose a file.")},
    ProblemMessage{
        FileProblem::LinkLoop,
        QT_TRANSLATE_NOOP("Store",
                          "%1 is a link that leads in a circle. Please remove it, or choose another file.")},
    ProblemMessage{
        FileProblem::BadName,
        QT_TRANSLATE_NOOP("Store",
                          "“%1” cannot be the name of a file. Please choose a shorter or plainer one.")},
    ProblemMessage{
        FileProblem::NoPermission,
        QT_TRANSLATE_NOOP("Store", "You have no permission to read %1. Please ask its owner for it.")},
    ProblemMessage{
        FileProblem::ReadOnlyFile,
        QT_TRANSLATE_NOOP("Store",
                          "%1 is read-only. Please save under another name, or make the file writable.")},
    ProblemMessage{FileProblem::ReadOnlyFolder,
                   QT_TRANSLATE_NOOP(
                       "Store", "%1 cannot be written safely, because its folder is read-only. Please save "
                                "in another folder.")},
    ProblemMessage{
        FileProblem::OtherOwner,
        QT_TRANSLATE_NOOP("Store",
                          "%1 belongs to another user or group, and saving would take it from them. Please "
                          "save under another name.")},
    ProblemMessage{FileProblem::HardLinked,
                   QT_TRANSLATE_NOOP("Store",
                                     "%1 has more than one name (hard links), and saving would part them. "
                                     "Please save under another name.")},
    ProblemMessage{FileProblem::ChangedMeanwhile,
                   QT_TRANSLATE_NOOP("Store",
                                     "%1 was changed by another program since it was read. Please compare "
                                     "both, save under another name, or overwrite it.")},
    ProblemMessage{
        FileProblem::BusyFile,
        QT_TRANSLATE_NOOP("Store", "%1 is being written by another program. Please try again later.")},
    ProblemMessage{
        FileProblem::TooLarge,
        QT_TRANSLATE_NOOP("Store", "%1 is larger than %2 MB. Please split it into smaller files.")},
    ProblemMessage{
        FileProblem::NoSpace,
        QT_TRANSLATE_NOOP("Store", "%1 could not be written: no space is left on the disk. Please free some, "
                                   "or save elsewhere.")},
    ProblemMessage{FileProblem::TooManyOpenFiles,
                   QT_TRANSLATE_NOOP("Store",
                                     "%1 could not be opened: too many files are open. Please close some and "
                                     "try again.")},
    ProblemMessage{FileProblem::DiskError,
                   QT_TRANSLATE_NOOP("Store", "%1: the disk reports an error. Please save on another disk.")},
    ProblemMessage{FileProblem::Uncertain,
                   QT_TRANSLATE_NOOP(
                       "Store", "%1 was written, but the disk does not confirm it (%2). Please save again, "
                                "and elsewhere too.")},
};

} // namespace

FileProblem problemOf(const Error &error)
{
    const auto *found = std::find_if(messages.begin(), messages.end(), [&](const ProblemMessage &entry) {
        return qstrcmp(error.message.context, context) == 0 &&
               qstrcmp(entry.source, error.message.source) == 0;
    });
    return found == messages.end() ? FileProblem::Other : found->problem;
}

Error fileError(FileProblem problem, const QString &path, const QString &detail)
{
    const auto *found = std::find_if(messages.begin(), messages.end(),
                                     [&](const auto &entry) { return entry.problem == problem; });
    return Error{Message{context, found->source, {QDir::toNativeSeparators(path), detail}}};
}

Error systemError(int error, const QString &path, bool writing)
{
    switch (error) {
    case ENOENT:
        return fileError(writing ? FileProblem::NoFolder : FileProblem::NotFound, path);
    case ENOTDIR:
        return fileError(FileProblem::NoFolder, path);
    case EISDIR:
    case ENXIO:
    case ENODEV:
        return fileError(FileProblem::NotAFile, path);
    case ELOOP:
        return fileError(FileProblem::LinkLoop, path);
    case ENAMETOOLONG:
    case EILSEQ:
        return fileError(FileProblem::BadName, path);
    case EACCES:
    case EPERM:
        return fileError(writing ? FileProblem::ReadOnlyFile : FileProblem::NoPermission, path);
    case EROFS:
        return fileError(FileProblem::ReadOnlyFolder, path);
    case ENOSPC:
    case EDQUOT:
        return fileError(FileProblem::NoSpace, path);
    case EFBIG:
        return fileError(FileProblem::NoSpace, path);
    case EMFILE:
    case ENFILE:
        return fileError(FileProblem::TooManyOpenFiles, path);
    case EIO:
        return fileError(FileProblem::DiskError, path);
    default:
        return fileError(FileProblem::Other, path, qt_error_string(error));
    }
}

} // namespace sasil

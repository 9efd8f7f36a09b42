// SPDX-License-Identifier: MIT
#pragma once

#include "store/posixfile.h"
#include "text/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace sasil {

/// The running program that writes a document.
struct LockHolder
{
    qint64 processId = 0;
    QString host;
    QString program;
    QDateTime since;
};

/// Where the locks are: $XDG_STATE_HOME/sasil/locks. Not beside the documents, where they would be litter.
QString lockFolder();

/// Holds a document as its only writer among this user's programs, from acquire() until it is released or
/// destroyed, or the process ends, however it ends. Two paths that lead to the same file (links, "..") are
/// one document.
class DocumentLock
{
public:
    /// No lock.
    DocumentLock() = default;
    /// Not held afterwards when someone else holds it: see holder(). Fails only when nobody can tell (its
    /// folder cannot be written, the document's folder is not there).
    static Result<DocumentLock> acquire(const QString &path, const QString &folder = lockFolder());

    ~DocumentLock() { release(); }
    DocumentLock(DocumentLock &&other) noexcept = default;
    DocumentLock &operator=(DocumentLock &&other) noexcept;

    [[nodiscard]] bool isHeld() const { return m_file.isOpen(); }
    /// Who holds it instead; this process too, if it has the document open twice.
    [[nodiscard]] const std::optional<LockHolder> &holder() const { return m_holder; }
    void release();

private:
    QString m_lockPath;
    PosixFile m_file;
    std::optional<LockHolder> m_holder;
};

} // namespace sasil

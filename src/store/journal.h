// SPDX-License-Identifier: MIT
#pragma once

#include "store/digestfile.h"
#include "store/posixfile.h"
#include "store/textcodec.h"
#include "text/result.h"
#include "text/textedit.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace sasil {

/// What a journal's edits build on.
struct JournalOrigin
{
    QString path; ///< absolute; empty for a document that was never saved
    FileStamp stamp;
    TextFormat format;

    friend bool operator==(const JournalOrigin &, const JournalOrigin &) = default;
};

/// What a journal gives back.
struct RecoveredDocument
{
    JournalOrigin origin;
    QString text;
    QDateTime written;    ///< when the journal was last written
    bool complete = true; ///< false: its end was cut off or damaged, and the text is what came before
};

struct ResumedJournal;

/// The recovery journal of one document, an append-only file: the text that it began with, then each edit.
///
/// Start it at the first unsaved edit, append every edit, flush() within 250 ms and sync() within 2 s;
/// discard() it when the document is saved or closed. As long as the object lives, the file is locked, and no
/// other program takes it for one that a crash has left. Not thread-safe. All that can fail returns it and
/// may be tried again: what is not yet written stays in memory.
class Journal
{
public:
    /// A new journal in \a folder, which is made if need be. Its first records are on disk, though not
    /// synced.
    static Result<Journal> start(const QString &folder, const JournalOrigin &origin, const QString &text);
    /// Takes over a journal of pendingJournals(), to be continued where its valid part ends. Fails when
    /// another program has taken it or nothing in it is valid.
    static Result<ResumedJournal> resume(const QString &path);

    /// Flushes what it can and leaves the file as pending, unless it was discarded.
    ~Journal();
    Journal(Journal &&other) noexcept = default;
    Journal &operator=(Journal &&other) noexcept;

    /// Remembers \a edit, whose offsets mean the text after all edits before it. A list of edits (TextEdits)
    /// that means one text is therefore appended from its last to its first.
    void append(const TextEdit &edit);
    /// Writes what was appended. It outlasts the program then, not yet a power cut.
    Result<void> flush();
    /// flush(), and waits until the disk has it.
    Result<void> sync();

    /// Whether so many edits have come together that recovery would take long, or the disk failed to keep
    /// what was written: call checkpoint() then.
    [[nodiscard]] bool wantsCheckpoint() const;
    /// Writes the whole \a text, which must be the one after all edits so far. Mostly an append; once the
    /// file is many times as long as the text, it is written anew and synced.
    Result<void> checkpoint(const QString &text);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool hasUnwritten() const { return !m_unwritten.isEmpty() || m_last; }

    /// Removes the file: nothing is left to recover. Nothing may be appended after that.
    Result<void> discard();

private:
    Journal() = default;

    void frameLast();
    Result<void> writeFrames(const QByteArray &frames);
    Result<void> rewrite(const QString &text);

    QString m_path;
    PosixFile m_file;    ///< holds the lock; closed once discarded
    QByteArray m_header; ///< the file's first bytes, up to the first text
    quint32 m_headerCheck = 0;
    QByteArray m_unwritten;         ///< framed records for m_size onwards
    std::optional<TextEdit> m_last; ///< not framed yet, so that what is typed at one go becomes one record
    qint64 m_size = 0;              ///< of what is written and valid, in bytes
    quint32 m_check = 0;            ///< of the last framed record
    qint64 m_edits = 0;             ///< since the last text record
    qint64 m_editBytes = 0;         ///< as m_edits
    qint64 m_textBytes = 0;         ///< of the last text record
    bool m_nameSynced = false;
    bool m_syncFailed = false; ///< what was written before may be lost, whatever a later sync says
};

struct ResumedJournal
{
    Journal journal;
    RecoveredDocument recovered;
};

/// The text of the longest valid prefix of a journal, which may be anybody's, damaged in any way or no
/// journal at all.
Result<RecoveredDocument> recoverJournal(const QString &path);

/// The journals in \a folder that no running program holds, the latest first. Removes beginnings of journals
/// that a crash has left.
QStringList pendingJournals(const QString &folder);

/// Where the user's journals are: $XDG_STATE_HOME/sasil/recovery.
QString recoveryFolder();

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "session/documentfile.h"

#include "store/fileproblem.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <chrono>

namespace sasil {

using namespace std::chrono_literals;

namespace {

// What was typed more than 250 ms before a kill, and 2 s before a power cut, comes back (safety.md).
constexpr auto flushDelay = 150ms;
constexpr auto syncDelay = 1500ms;

/// The format of a file that \a text was written to in \a format. Its encoding and the line end of new lines
/// stay even when the text shows them no more: what is typed next is written as the file was.
TextFormat formatAfterSaving(TextFormat format, const QString &text)
{
    if (format.damaged)
        return format;
    QString ended = withLineEnds(text, format.lineEnds);
    LineEnds lineEnds = takeLineEnds(ended);
    if (!text.contains(u'\n'))
        lineEnds.dominant = format.lineEnds.dominant;
    format.lineEnds = std::move(lineEnds);
    return format;
}

} // namespace

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

DocumentFile::DocumentFile(QObject *parent) : QObject(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushDelay);
    connect(&m_flush, &QTimer::timeout, this, [this] {
        if (m_journal)
            tellFailure(m_journal->flush());
    });
    m_sync.setSingleShot(true);
    m_sync.setInterval(syncDelay);
    connect(&m_sync, &QTimer::timeout, this, [this] {
        if (m_journal)
            tellFailure(m_journal->sync());
    });
}

DocumentFile::~DocumentFile() = default;

Result<QString> DocumentFile::open(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const Result<FileContent> content = readFile(absolute);
    if (!content)
        return content.error();
    DecodedText decoded = decode(content->bytes);
    discardUnsaved();
    m_path = absolute;
    m_format = decoded.format;
    m_stamp = content->stamp;
    takeLock();
    Q_EMIT pathChanged();
    return decoded.text;
}

void DocumentFile::close()
{
    discardUnsaved();
    m_path.clear();
    m_format = {};
    m_stamp = {};
    m_lock = {};
    Q_EMIT pathChanged();
}

Result<QString> DocumentFile::recover(const QString &journalPath)
{
    Result<ResumedJournal> resumed = Journal::resume(journalPath);
    if (!resumed)
        return resumed.error();
    m_journal = std::make_unique<Journal>(std::move(resumed->journal));
    m_journalFailed = false;
    m_path = resumed->recovered.origin.path;
    m_format = resumed->recovered.origin.format;
    m_stamp = resumed->recovered.origin.stamp;
    takeLock();
    Q_EMIT pathChanged();
    return resumed->recovered.text;
}

Result<void> DocumentFile::save(const QString &text)
{
    return write(m_path, text, m_stamp);
}

Result<void> DocumentFile::overwrite(const QString &text)
{
    return write(m_path, text, std::nullopt);
}

Result<void> DocumentFile::saveAs(const QString &path, const QString &text)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    Result<void> written = write(absolute, text, std::nullopt);
    if (!written)
        return written;
    m_path = absolute;
    takeLock();
    Q_EMIT pathChanged();
    return {};
}

Result<void> DocumentFile::write(const QString &path, const QString &text,
                                 const std::optional<FileStamp> &expected)
{
    const Result<QByteArray> bytes = encode(text, m_format);
    if (!bytes)
        return bytes.error();
    const Result<FileStamp> stamp = writeFile(path, *bytes, expected);
    if (!stamp) {
        // Bytes that are in place, if not for certain, are our own: the next save must not take them for
        // another program's.
        if (problemOf(stamp.error()) == FileProblem::Uncertain && path == m_path) {
            if (const Result<FileContent> now = readFile(path); now && now->bytes == *bytes)
                m_stamp = now->stamp;
        }
        return stamp.error();
    }
    m_stamp = *stamp;
    m_format = formatAfterSaving(std::move(m_format), text);
    discardUnsaved();
    return {};
}

void DocumentFile::convertToUtf8()
{
    m_format = asUtf8(m_format);
}

void DocumentFile::noteEdit(const TextEdit &edit, const std::function<QString()> &text)
{
    if (!m_journal) {
        Result<Journal> started = Journal::start(recoveryFolder(), {m_path, m_stamp, m_format}, text());
        if (!started) {
            tellFailure(started.error());
            return;
        }
        m_journal = std::make_unique<Journal>(std::move(*started));
    }
    if (m_journal->wantsCheckpoint())
        tellFailure(m_journal->checkpoint(text()));
    m_journal->append(edit);
    if (!m_flush.isActive())
        m_flush.start();
    if (!m_sync.isActive())
        m_sync.start();
}

void DocumentFile::tellFailure(const Result<void> &result)
{
    if (!result && !std::exchange(m_journalFailed, true))
        Q_EMIT journalFailed(result.error());
}

void DocumentFile::discardUnsaved()
{
    m_flush.stop();
    m_sync.stop();
    m_journalFailed = false;
    if (!m_journal)
        return;
    if (const Result<void> discarded = m_journal->discard(); !discarded)
        Q_EMIT journalFailed(discarded.error());
    m_journal.reset();
}

QString DocumentFile::folder() const
{
    return m_path.isEmpty() ? QString() : QFileInfo(m_path).absolutePath();
}

DiskState DocumentFile::stateOnDisk() const
{
    return m_path.isEmpty() ? DiskState::Same : diskState(m_path, m_stamp);
}

void DocumentFile::takeLock()
{
    m_lock.release();
    Result<DocumentLock> lock = DocumentLock::acquire(m_path);
    // Where nobody can tell who else writes, the check at each save still keeps the file from being
    // overwritten.
    m_lock = lock ? std::move(*lock) : DocumentLock();
}

} // namespace sasil

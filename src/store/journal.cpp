// SPDX-License-Identifier: MIT
#include "store/journal.h"

#include "store/fileproblem.h"
#include "store/journalformat.h"
#include "store/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

constexpr qint64 largestJournal = qint64(4) << 30;
const QByteArray beginningPrefix = QByteArrayLiteral(".new-");

Error journalError(int error)
{
    return Error{{"Store",
                  QT_TRANSLATE_NOOP(
                      "Store", "What you type cannot be kept for recovery (%1). Please save the document, "
                               "and free space on the disk if it is full."),
                  {qt_error_string(error)}}};
}

Error unusableJournal(const QString &path)
{
    return Error{
        {"Store",
         QT_TRANSLATE_NOOP("Store", "Nothing can be recovered from %1: it is damaged from its beginning on."),
         {QDir::toNativeSeparators(path)}}};
}

Error takenJournal(const QString &path)
{
    return Error{{"Store",
                  QT_TRANSLATE_NOOP("Store", "%1 is in use by another window, which has the text."),
                  {QDir::toNativeSeparators(path)}}};
}

Result<JournalContent> readContent(PosixFile &file, const QString &path)
{
    struct stat status = {};
    if (const int error = file.status(status))
        return systemError(error, path, false);
    if (!S_ISREG(status.st_mode))
        return fileError(FileProblem::NotAFile, path);
    QByteArray bytes;
    bytes.reserve(std::min<qint64>(status.st_size, largestJournal) + 1);
    if (const int error = file.readAll(bytes, largestJournal))
        return systemError(error, path, false);
    std::optional<JournalContent> content = journalContent(bytes);
    if (!content)
        return unusableJournal(path);
    content->document.written = QDateTime::fromSecsSinceEpoch(status.st_mtim.tv_sec);
    return *content;
}

int openExisting(PosixFile &file, const QString &path, int mode)
{
    return file.open(AT_FDCWD, QFile::encodeName(path), mode | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
}

/// A locked journal in \a folder under a name that nobody reads yet, with \a bytes in it.
LockedFile beginJournal(int folder, const QByteArray &bytes)
{
    LockedFile made = makeFile(folder, beginningPrefix, 0600);
    if (made.error)
        return made;
    made.error = made.file.writeAt(bytes, 0);
    if (made.error)
        removeFile(folder, made.name);
    return made;
}

} // namespace

Result<Journal> Journal::start(const QString &folder, const JournalOrigin &origin, const QString &text)
{
    if (const int error = makePrivateFolder(folder))
        return journalError(error);
    PosixFile folderFile;
    if (const int error = folderFile.open(AT_FDCWD, QFile::encodeName(folder), O_RDONLY | O_DIRECTORY))
        return journalError(error);
    Journal journal;
    const FramedRecord header = framed(JournalRecord::Header, headerPayload(origin), journalSeed);
    const FramedRecord content = framed(JournalRecord::Text, textPayload(text), header.check);
    journal.m_header = journalMagic() + header.bytes;
    journal.m_headerCheck = header.check;
    LockedFile made = beginJournal(folderFile.handle(), journal.m_header + content.bytes);
    if (made.error)
        return journalError(made.error);
    const QByteArray name = made.name.sliced(beginningPrefix.size()) + ".journal";
    if (const int error = renameFile(folderFile.handle(), made.name, name, false)) {
        removeFile(folderFile.handle(), made.name);
        return journalError(error);
    }
    journal.m_path = QDir(folder).absoluteFilePath(QFile::decodeName(name));
    journal.m_file = std::move(made.file);
    journal.m_size = journal.m_header.size() + content.bytes.size();
    journal.m_check = content.check;
    journal.m_textBytes = content.bytes.size();
    return journal;
}

Result<ResumedJournal> Journal::resume(const QString &path)
{
    Journal journal;
    PosixFile &file = journal.m_file;
    if (const int error = openExisting(file, path, O_RDWR))
        return systemError(error, path, false);
    const int error = file.lock();
    if (error == EWOULDBLOCK || (!error && !file.isNamed(AT_FDCWD, QFile::encodeName(path)))) {
        (void)file.close();
        return takenJournal(path);
    }
    auto content = readContent(file, path);
    if (!content) {
        (void)file.close();
        return content.error();
    }
    const FramedRecord header =
        framed(JournalRecord::Header, headerPayload(content->document.origin), journalSeed);
    journal.m_path = path;
    journal.m_header = journalMagic() + header.bytes;
    journal.m_headerCheck = header.check;
    journal.m_size = content->validSize;
    journal.m_check = content->check;
    journal.m_edits = content->edits;
    journal.m_editBytes = content->editBytes;
    journal.m_textBytes = content->textBytes;
    // A damaged tail means nothing, and where it cannot be cut off, what is written next covers it.
    (void)file.truncate(journal.m_size);
    return ResumedJournal{std::move(journal), std::move(content->document)};
}

Journal::~Journal()
{
    if (m_file.isOpen())
        (void)flush();
}

Journal &Journal::operator=(Journal &&other) noexcept
{
    if (this != &other) {
        Journal old(std::move(*this));
        m_path = std::move(other.m_path);
        m_file = std::move(other.m_file);
        m_header = std::move(other.m_header);
        m_headerCheck = other.m_headerCheck;
        m_unwritten = std::move(other.m_unwritten);
        m_last = std::move(other.m_last);
        m_size = other.m_size;
        m_check = other.m_check;
        m_edits = other.m_edits;
        m_editBytes = other.m_editBytes;
        m_textBytes = other.m_textBytes;
        m_nameSynced = other.m_nameSynced;
        m_syncFailed = other.m_syncFailed;
    }
    return *this;
}

void Journal::append(const TextEdit &edit)
{
    if (m_last && edit.range.isEmpty() && edit.range.start == m_last->range.start + m_last->text.size()) {
        m_last->text += edit.text;
        return;
    }
    frameLast();
    m_last = edit;
}

void Journal::frameLast()
{
    if (!m_last)
        return;
    const FramedRecord record = framed(JournalRecord::Edit, editPayload(*m_last), m_check);
    m_last.reset();
    m_unwritten += record.bytes;
    m_check = record.check;
    m_editBytes += record.bytes.size();
    ++m_edits;
}

Result<void> Journal::writeFrames(const QByteArray &frames)
{
    if (const int error = m_file.writeAt(frames, m_size)) {
        (void)m_file.truncate(m_size);
        return journalError(error);
    }
    m_size += frames.size();
    return {};
}

Result<void> Journal::flush()
{
    frameLast();
    if (m_unwritten.isEmpty())
        return {};
    if (auto written = writeFrames(m_unwritten); !written)
        return written;
    m_unwritten.clear();
    return {};
}

Result<void> Journal::sync()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (m_syncFailed)
        return journalError(EIO);
    if (const int error = m_file.sync()) {
        m_syncFailed = true;
        return journalError(error);
    }
    if (m_nameSynced)
        return {};
    PosixFile folder;
    const QByteArray name = QFile::encodeName(QFileInfo(m_path).absolutePath());
    int error = folder.open(AT_FDCWD, name, O_RDONLY | O_DIRECTORY);
    if (!error)
        error = folder.sync();
    if (error && error != EINVAL && error != ENOTSUP)
        return journalError(error);
    m_nameSynced = true;
    return {};
}

bool Journal::wantsCheckpoint() const
{
    constexpr qint64 manyEdits = 5000;
    constexpr qint64 manyBytes = 1 << 20;
    return m_syncFailed || m_edits > manyEdits || m_editBytes > std::max(manyBytes, m_textBytes);
}

Result<void> Journal::checkpoint(const QString &text)
{
    constexpr qint64 manyBytes = 64 << 20;
    constexpr qint64 manyTexts = 8;
    const qint64 textBytes = text.size() * qint64(sizeof(QChar));
    if (m_syncFailed || m_size + textBytes > std::max(manyBytes, manyTexts * textBytes))
        return rewrite(text);
    if (auto flushed = flush(); !flushed)
        return flushed;
    const FramedRecord record = framed(JournalRecord::Text, textPayload(text), m_check);
    if (auto written = writeFrames(record.bytes); !written)
        return written;
    m_check = record.check;
    m_edits = 0;
    m_editBytes = 0;
    m_textBytes = record.bytes.size();
    return {};
}

Result<void> Journal::rewrite(const QString &text)
{
    PosixFile folder;
    const QFileInfo place(m_path);
    if (const int error =
            folder.open(AT_FDCWD, QFile::encodeName(place.absolutePath()), O_RDONLY | O_DIRECTORY))
        return journalError(error);
    const FramedRecord record = framed(JournalRecord::Text, textPayload(text), m_headerCheck);
    LockedFile made = beginJournal(folder.handle(), m_header + record.bytes);
    if (made.error)
        return journalError(made.error);
    int error = made.file.sync();
    if (!error)
        error = renameFile(folder.handle(), made.name, QFile::encodeName(place.fileName()), true);
    if (error) {
        removeFile(folder.handle(), made.name);
        return journalError(error);
    }
    m_file = std::move(made.file);
    m_unwritten.clear();
    m_last.reset();
    m_size = m_header.size() + record.bytes.size();
    m_check = record.check;
    m_edits = 0;
    m_editBytes = 0;
    m_textBytes = record.bytes.size();
    m_nameSynced = false;
    m_syncFailed = false;
    return {};
}

Result<void> Journal::discard()
{
    if (!m_file.isOpen())
        return {};
    const int error = removeFile(AT_FDCWD, QFile::encodeName(m_path));
    if (error && error != ENOENT)
        return systemError(error, m_path, true);
    m_unwritten.clear();
    m_last.reset();
    (void)m_file.close();
    return {};
}

Result<RecoveredDocument> recoverJournal(const QString &path)
{
    PosixFile file;
    if (const int error = openExisting(file, path, O_RDONLY))
        return systemError(error, path, false);
    auto content = readContent(file, path);
    if (!content)
        return content.error();
    return std::move(content->document);
}

QStringList pendingJournals(const QString &folder)
{
    PosixFile folderFile;
    if (folderFile.open(AT_FDCWD, QFile::encodeName(folder), O_RDONLY | O_DIRECTORY) != 0)
        return {};
    removeAbandoned(folderFile.handle(), beginningPrefix);
    QStringList pending;
    const QFileInfoList entries =
        QDir(folder).entryInfoList({u"*.journal"_s}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    for (const QFileInfo &entry : entries) {
        PosixFile file;
        if (openExisting(file, entry.absoluteFilePath(), O_RDONLY) == 0 && file.lock() == 0)
            pending += entry.absoluteFilePath();
    }
    return pending;
}

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/sasil/recovery"_L1;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "store/digestfile.h"
#include "store/documentlock.h"
#include "store/journal.h"
#include "store/textcodec.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace sasil {

/// Where a user's documents usually are: the folder for them, else the home folder.
[[nodiscard]] QString usualFolder();

/// The file of one open document: its path, its encoding, its state on disk, its lock, and the recovery
/// journal of what is not saved yet. It holds no text; whoever does passes it in.
class DocumentFile : public QObject
{
    Q_OBJECT

public:
    explicit DocumentFile(QObject *parent = nullptr);
    ~DocumentFile() override;

    /// Reads a file and takes its place. On an error everything stays as it was.
    Result<QString> open(const QString &path);
    /// Lets go of its file, as one that was never saved. What is not saved is forgotten.
    void close();
    /// Takes over what a crash has left, to be saved by the user or thrown away.
    Result<QString> recover(const QString &journalPath);

    /// Writes the text to the file. Refuses when another program changed the file meanwhile.
    Result<void> save(const QString &text);
    /// The same, but puts the text in the place of what another program wrote.
    Result<void> overwrite(const QString &text);
    /// Writes the text to another file, which is the document's from then on. An existing file is replaced.
    Result<void> saveAs(const QString &path, const QString &text);
    /// From the next save on the file is UTF-8.
    void convertToUtf8();

    /// To be told of every edit before it is made. \a text gives the text before it.
    void noteEdit(const TextEdit &edit, const std::function<QString()> &text);
    /// Forgets what is not saved: its user decided so.
    void discardUnsaved();

    [[nodiscard]] QString path() const { return m_path; } ///< absolute; empty: never saved
    [[nodiscard]] bool isUntitled() const { return m_path.isEmpty(); }
    [[nodiscard]] QString folder() const; ///< empty for an untitled document
    [[nodiscard]] const TextFormat &format() const { return m_format; }
    /// Whether another program is writing the document: then it must not be saved here.
    [[nodiscard]] bool isReadOnly() const { return m_lock.holder().has_value(); }
    [[nodiscard]] DiskState stateOnDisk() const;

Q_SIGNALS:
    void pathChanged();
    /// What is typed is not safe from a crash, and why.
    void journalFailed(const sasil::Error &error);

private:
    Result<void> write(const QString &path, const QString &text, const std::optional<FileStamp> &expected);
    void takeLock();
    void tellFailure(const Result<void> &result);

    QString m_path;
    TextFormat m_format;
    FileStamp m_stamp;
    DocumentLock m_lock;
    std::unique_ptr<Journal> m_journal;
    QTimer m_flush;
    QTimer m_sync;
    bool m_journalFailed = false; ///< said once until the next save
};

} // namespace sasil

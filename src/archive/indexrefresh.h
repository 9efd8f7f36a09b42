// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.h"
#include "archive/digestfiles.h"
#include "archive/digestrows.h"
#include "archive/index.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <utility>

namespace sasil {

/// By what a file is known to be unchanged without reading it. Times in milliseconds since 1970 UTC.
struct IndexStamp
{
    qint64 modified = 0;
    qint64 changed = 0; ///< of its metadata: a program can set back the other time, but not this one
    qint64 size = 0;

    friend bool operator==(const IndexStamp &, const IndexStamp &) = default;
};

/// One run of Index::refresh over a database whose tables are there.
class IndexRefresh
{
public:
    /// \a now: the time, as IndexStamp has it.
    IndexRefresh(Database &database, const QString &folder, RefreshOptions options, qint64 now)
        : m_database(database), m_folder(folder), m_options(std::move(options)), m_now(now)
    {
    }

    /// Writes what \a files hold now. Each batch of files is one transaction: a failure leaves whole files
    /// only.
    std::optional<SqlFailure> run(const DigestFiles &files);
    [[nodiscard]] const RefreshReport &report() const { return m_report; }

private:
    struct KnownFile
    {
        qint64 id = 0;
        IndexStamp stamp;
        QByteArray hash;
    };
    struct FreshFile
    {
        QString path;
        IndexStamp stamp; ///< from before the file was read
        QByteArray hash;
        QList<TopicRow> topics; ///< empty where the content is the known one
        std::optional<Error> error;
    };

    std::optional<SqlFailure> dropWhatDependsOnOtherSettings();
    std::optional<SqlFailure> loadKnownFiles();
    [[nodiscard]] QList<FreshFile> changedFiles(const QStringList &paths) const;
    void read(std::span<FreshFile> batch) const;
    std::optional<SqlFailure> writeAll(std::span<FreshFile> batch);
    std::optional<SqlFailure> write(const FreshFile &file);
    std::optional<SqlFailure> writeRows(qint64 fileId, const QList<TopicRow> &topics);
    std::optional<SqlFailure> remove(const QString &path);
    std::optional<SqlFailure> removeRows(qint64 fileId);
    std::optional<SqlFailure> removeAllBut(const QStringList &paths);

    Database &m_database;
    QString m_folder;
    RefreshOptions m_options;
    qint64 m_now;
    QHash<QString, KnownFile> m_known; ///< by path
    RefreshReport m_report;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "archive/indexrefresh.h"

#include "archive/textmatch.h"
#include "store/digestfile.h"
#include "store/textcodec.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

/// Files a transaction.
constexpr qsizetype batchSize = 256;
/// Some file systems count time in steps of two seconds: a file this young can change without a new time.
constexpr qint64 settlingTime = 2500;
constexpr qint64 unsettled = -1;

IndexStamp stampOf(const QString &path)
{
    QFileInfo info(path);
    info.stat();
    return {info.lastModified().toMSecsSinceEpoch(), info.metadataChangeTime().toMSecsSinceEpoch(),
            info.size()};
}

IndexStamp settled(IndexStamp stamp, qint64 now)
{
    if (std::max(stamp.modified, stamp.changed) > now - settlingTime)
        stamp.modified = unsettled;
    return stamp;
}

/// NULL where folding changes nothing, as in most Korean text: the table is half as long then.
QVariant foldedColumn(const QString &text)
{
    const QString folded = foldedForMatching(text);
    return folded == text ? QVariant(QMetaType::fromType<QString>()) : QVariant(folded);
}

/// A null string would be written as NULL.
QVariant textColumn(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariantList placeColumns(const TextPlace &place)
{
    return {place.range.start,  place.range.end, place.start.line,
            place.start.column, place.end.line,  place.end.column};
}

} // namespace

std::optional<SqlFailure> IndexRefresh::run(const DigestFiles &files)
{
    if (auto failure = dropWhatDependsOnOtherSettings())
        return failure;
    if (auto failure = loadKnownFiles())
        return failure;
    if (auto failure = removeAllBut(files.paths))
        return failure;
    m_report.errors = files.errors;
    m_report.files = files.paths.size();
    QList<FreshFile> changed = changedFiles(files.paths);
    for (qsizetype done = 0; done < changed.size();) {
        const qsizetype size = std::min(batchSize, changed.size() - done);
        const std::span<FreshFile> batch(changed.data() + done, size_t(size));
        read(batch);
        if (auto failure = writeAll(batch))
            return failure;
        done += size;
        if (m_options.progress)
            m_options.progress(done, changed.size());
    }
    return {};
}

std::optional<SqlFailure> IndexRefresh::dropWhatDependsOnOtherSettings()
{
    // Another version may read digests differently.
    const QString settings =
        QStringList{QStringLiteral(SASIL_VERSION), QFileInfo(m_folder).canonicalFilePath(),
                    m_options.factLabels.join(u'\n'), m_options.opinionLabels.join(u'\n')}
            .join(u"\n\n");
    const auto known = m_database.value(u"SELECT value FROM meta WHERE key = 'settings'"_s);
    if (known && known->toString() == settings)
        return {};
    for (const QString &statement :
         {u"BEGIN IMMEDIATE"_s, u"DELETE FROM items"_s, u"DELETE FROM topics"_s, u"DELETE FROM files"_s}) {
        if (auto failure = m_database.run(statement))
            return failure;
    }
    if (auto failure = m_database.run(u"INSERT OR REPLACE INTO meta VALUES ('settings', ?)"_s, {settings}))
        return failure;
    return m_database.run(u"COMMIT"_s);
}

std::optional<SqlFailure> IndexRefresh::loadKnownFiles()
{
    if (auto failure = m_database.run(u"SELECT path, id, modified, changed, size, hash FROM files"_s))
        return failure;
    QSqlQuery &rows = m_database.query();
    while (rows.next()) {
        const IndexStamp stamp{rows.value(2).toLongLong(), rows.value(3).toLongLong(),
                               rows.value(4).toLongLong()};
        m_known.insert(rows.value(0).toString(),
                       {rows.value(1).toLongLong(), stamp, rows.value(5).toByteArray()});
    }
    return m_database.endOfRows();
}

std::optional<SqlFailure> IndexRefresh::removeAllBut(const QStringList &paths)
{
    QSet<QString> gone(m_known.keyBegin(), m_known.keyEnd());
    gone.subtract(QSet<QString>(paths.begin(), paths.end()));
    if (gone.isEmpty())
        return {};
    if (auto failure = m_database.run(u"BEGIN IMMEDIATE"_s))
        return failure;
    for (const QString &path : std::as_const(gone)) {
        if (auto failure = remove(path))
            return failure;
        m_known.remove(path);
        ++m_report.removed;
    }
    return m_database.run(u"COMMIT"_s);
}

QList<IndexRefresh::FreshFile> IndexRefresh::changedFiles(const QStringList &paths) const
{
    QList<FreshFile> result;
    for (const QString &path : paths) {
        const IndexStamp stamp = settled(stampOf(m_folder + u'/' + path), m_now);
        const auto known = m_known.constFind(path);
        if (known == m_known.cend() || stamp.modified == unsettled || known->stamp != stamp)
            result.append({path, stamp, {}, {}, {}});
    }
    return result;
}

void IndexRefresh::read(std::span<FreshFile> batch) const
{
    LabelSet labels;
    labels.add(BlockKind::Fact, m_options.factLabels);
    labels.add(BlockKind::Opinion, m_options.opinionLabels);
    QThreadPool pool;
    for (FreshFile &file : batch) {
        pool.start([this, &file, &labels] {
            const Result<FileContent> content = readFile(m_folder + u'/' + file.path);
            if (!content) {
                file.error = content.error();
                return;
            }
            file.hash = content->stamp.sha256;
            if (m_known.value(file.path).hash != file.hash)
                file.topics = digestRows(decode(content->bytes).text, labels);
        });
    }
    pool.waitForDone();
}

std::optional<SqlFailure> IndexRefresh::writeAll(std::span<FreshFile> batch)
{
    if (auto failure = m_database.run(u"BEGIN IMMEDIATE"_s))
        return failure;
    for (const FreshFile &file : batch) {
        if (auto failure = write(file))
            return failure;
    }
    return m_database.run(u"COMMIT"_s);
}

std::optional<SqlFailure> IndexRefresh::write(const FreshFile &file)
{
    const bool known = m_known.contains(file.path);
    if (!file.error && known && m_known.value(file.path).hash == file.hash) {
        return m_database.run(u"UPDATE files SET modified = ?, changed = ?, size = ? WHERE path = ?"_s,
                              {file.stamp.modified, file.stamp.changed, file.stamp.size, file.path});
    }
    // By path, not by number: another program may have written the same file since.
    if (auto failure = remove(file.path))
        return failure;
    if (file.error) {
        m_report.errors.append(*file.error);
        m_report.removed += known ? 1 : 0;
        --m_report.files;
        return {};
    }
    ++m_report.read;
    if (auto failure = m_database.run(
            u"INSERT INTO files (path, modified, changed, size, hash) VALUES (?, ?, ?, ?, ?)"_s,
            {file.path, file.stamp.modified, file.stamp.changed, file.stamp.size, file.hash}))
        return failure;
    return writeRows(m_database.query().lastInsertId().toLongLong(), file.topics);
}

std::optional<SqlFailure> IndexRefresh::writeRows(qint64 fileId, const QList<TopicRow> &topics)
{
    for (const TopicRow &topic : topics) {
        QVariantList columns{fileId, topic.level};
        columns += placeColumns(topic.place);
        columns += {textColumn(topic.title), foldedColumn(topic.title), textColumn(topic.english),
                    foldedColumn(topic.english)};
        if (topic.week)
            columns += {textColumn(topic.week->label), topic.week->year, topic.week->month, topic.week->week};
        else
            columns.resize(columns.size() + 4);
        if (auto failure = m_database.run(
                u"INSERT INTO topics VALUES (NULL, %1)"_s.arg(u"?, "_s.repeated(columns.size() - 1) + u'?'),
                columns))
            return failure;
        const qint64 topicId = m_database.query().lastInsertId().toLongLong();
        for (const ItemRow &item : topic.items) {
            QVariantList values{fileId, topicId, item.kind == BlockKind::Fact ? 0 : 1};
            values += placeColumns(item.place);
            values += {textColumn(item.text), foldedColumn(item.text)};
            if (auto failure = m_database.run(
                    u"INSERT INTO items VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s, values))
                return failure;
        }
    }
    return {};
}

std::optional<SqlFailure> IndexRefresh::remove(const QString &path)
{
    for (const QString &statement :
         {u"DELETE FROM items WHERE file = (SELECT id FROM files WHERE path = ?)"_s,
          u"DELETE FROM topics WHERE file = (SELECT id FROM files WHERE path = ?)"_s,
          u"DELETE FROM files WHERE path = ?"_s}) {
        if (auto failure = m_database.run(statement, {path}))
            return failure;
    }
    return {};
}

} // namespace sasil

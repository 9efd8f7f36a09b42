// SPDX-License-Identifier: MIT
#include "archive/index.h"

#include "archive/digestfiles.h"
#include "archive/indexrefresh.h"
#include "archive/indexschema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

const QString inMemory = u":memory:"_s;

bool isDigestName(const QString &path)
{
    return path.endsWith(".md"_L1, Qt::CaseInsensitive) || path.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

/// Whether the file begins as SQLite databases do and bears our number (SQLite's file format, "The Database
/// Header").
bool looksLikeIndex(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(100);
    return header.size() == 100 && header.startsWith(QByteArrayView("SQLite format 3\0", 16)) &&
           qFromBigEndian<qint32>(header.constData() + 68) == indexApplicationId;
}

/// Makes the folder that \a path lies in, where it is not there, for the user alone: an index holds the
/// digests' text.
void makeFolderOf(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (folder.exists())
        return;
    QDir().mkpath(QFileInfo(folder.path()).absolutePath());
    QDir().mkdir(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Error noPlaceForIndex(const QString &path)
{
    return {{"archive",
             QT_TRANSLATE_NOOP("archive",
                               "%1 cannot hold an index. Name a file of its own that need not exist yet."),
             {QDir::toNativeSeparators(path)}}};
}

} // namespace

Result<Index> Index::open(const QString &path)
{
    const QFileInfo info(path);
    if (path != inMemory) {
        if (path.isEmpty() || isDigestName(path) || (info.exists() && !info.isFile()))
            return noPlaceForIndex(path);
        makeFolderOf(path);
    }
    Index index(path);
    auto failure = index.connect();
    if (failure && failure->broken)
        failure = index.rebuild();
    if (failure)
        return index.unusable(*failure);
    return index;
}

std::optional<SqlFailure> Index::connect()
{
    if (auto failure = m_database.open(m_path))
        return failure;
    // Nothing is written before the file is known to be an index or empty.
    const auto tables = m_database.value(u"SELECT count(*) FROM sqlite_master"_s);
    const auto id = m_database.value(u"PRAGMA application_id"_s);
    const auto version = m_database.value(u"PRAGMA user_version"_s);
    const bool isNew = tables && tables->toInt() == 0 && id && id->toInt() == 0;
    const bool isOurs =
        id && id->toInt() == indexApplicationId && version && version->toInt() == indexVersion;
    if (!isNew && (!isOurs || m_database.value(u"PRAGMA quick_check(1)"_s) != QVariant(u"ok"_s)))
        return SqlFailure{u"damaged"_s, true};
    // Readers and a writer do not wait for each other then, and a commit need not wait for the disk.
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s}) {
        if (auto failure = m_database.run(pragma))
            return failure;
    }
    return isNew ? makeTables() : std::nullopt;
}

std::optional<SqlFailure> Index::makeTables()
{
    if (auto failure = m_database.run(u"BEGIN IMMEDIATE"_s))
        return failure;
    for (const QString &statement : indexSchema()) {
        if (auto failure = m_database.run(statement))
            return failure;
    }
    return m_database.run(u"COMMIT"_s);
}

std::optional<SqlFailure> Index::rebuild()
{
    m_database.close();
    if (m_path != inMemory) {
        const QString aside = m_path + u".bak"_s;
        if (looksLikeIndex(m_path)) {
            QFile::remove(m_path);
        } else {
            QFile::remove(aside);
            QFile::rename(m_path, aside);
        }
        for (const QString &ending : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(m_path + ending);
    }
    return connect();
}

Error Index::unusable(const SqlFailure &failure) const
{
    return {{"archive",
             QT_TRANSLATE_NOOP("archive",
                               "The index %1 cannot be used (%2). Check that its folder can be written to "
                               "and has space left."),
             {QDir::toNativeSeparators(m_path), failure.text}}};
}

Result<RefreshReport> Index::refresh(const QString &folder, const RefreshOptions &options)
{
    const Result<DigestFiles> files = digestFiles(folder);
    if (!files)
        return files.error();
    std::optional<SqlFailure> failure;
    for (int attempt = 0; attempt < 2; ++attempt) {
        IndexRefresh refresh(m_database, folder, options, QDateTime::currentMSecsSinceEpoch());
        failure = refresh.run(*files);
        if (!failure)
            return refresh.report();
        m_database.run(u"ROLLBACK"_s);
        if (!failure->broken || rebuild())
            break;
    }
    return unusable(*failure);
}

QString indexPath(const QString &folder)
{
    const QByteArray key = QFileInfo(folder).canonicalFilePath().toUtf8();
    const QByteArray name = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex().first(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           u"/sasil/index-%1.sqlite"_s.arg(QLatin1StringView(name));
}

} // namespace sasil

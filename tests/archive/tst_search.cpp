// SPDX-License-Identifier: MIT
#include "archive/digestfiles.h"
#include "archive/search.h"
#include "archive/textmatch.h"
#include "digest/digest.h"
#include "store/textcodec.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

const QString digests = QStringLiteral(SASIL_TEST_DATA "/archive/digests");
const QString casesFolder = QStringLiteral(SASIL_TEST_DATA "/archive/search");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString kindName(HitKind kind)
{
    return kind == HitKind::Fact ? u"fact"_s : kind == HitKind::Opinion ? u"opinion"_s : u"topic"_s;
}

QJsonObject toJson(const Hit &hit)
{
    QJsonArray matches;
    for (const TextRange &match : hit.matches)
        matches.append(QJsonArray{match.start, match.end});
    const auto place = [](LineColumn at) { return u"%1:%2"_s.arg(at.line).arg(at.column); };
    return {{u"kind"_s, kindName(hit.kind)},
            {u"file"_s, hit.file},
            {u"week"_s, hit.week ? QJsonValue(hit.week->label) : QJsonValue()},
            {u"topic"_s, hit.topic},
            {u"text"_s, hit.text},
            {u"place"_s, place(hit.place.start) + u'-' + place(hit.place.end)},
            {u"matches"_s, matches}};
}

SearchOptions optionsOf(const QJsonObject &data)
{
    SearchOptions options;
    if (data.contains("only"_L1)) {
        const QJsonArray only = data["only"_L1].toArray();
        options.facts = only.contains(u"fact"_s);
        options.opinions = only.contains(u"opinion"_s);
        options.topics = only.contains(u"topic"_s);
    }
    if (data.contains("limit"_L1))
        options.limit = data["limit"_L1].toInteger();
    return options;
}

/// What a search must find, straight from the models: kind, file, place and text.
using Found = std::tuple<QString, qsizetype, int, QString>;
QList<Found> scanned(const QString &query)
{
    const QString folded = foldedForMatching(query);
    const auto holds = [&](const QString &text) { return foldedForMatching(text).contains(folded); };
    QList<Found> result;
    const Result<DigestFiles> files = digestFiles(digests);
    for (const QString &path : files ? files->paths : QStringList()) {
        const Digest digest = Digest::parse(decode(contentOf(digests + u'/' + path)).text);
        for (qsizetype t = 0; t < digest.topicCount(); ++t) {
            const Topic &topic = digest.topic(t);
            if (topic.level > 0 && (holds(topic.title) || holds(topic.english)))
                result.append({path, digest.start(t), 2, holds(topic.title) ? topic.title : topic.english});
            for (const Block &block : topic.blocks) {
                for (const Item &item : block.items) {
                    if (holds(item.text))
                        result.append({path, digest.inDocument(t, item.range).start,
                                       block.kind == BlockKind::Fact ? 0 : 1, item.text});
                }
            }
        }
    }
    std::ranges::sort(result);
    return result;
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
    void findsWhatAScanFinds();
    void emptyQueryFindsEverything();
    void noKindsFindNothing();
    void folderIsSearchedWithoutACache_data();
    void folderIsSearchedWithoutACache();
    void folderThatIsNone();
};

// With SASIL_RENEW set, what is found now is written as what is expected.
void SearchTest::cases_data()
{
    QTest::addColumn<QString>("path");
    const QStringList names = QDir(casesFolder).entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << casesFolder + u'/' + name;
}

void SearchTest::cases()
{
    QFETCH(QString, path);
    QJsonObject data = QJsonDocument::fromJson(contentOf(path)).object();
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index);
    QVERIFY(index->refresh(digests));
    const auto hits = search(*index, data["query"_L1].toString(), optionsOf(data));
    QVERIFY(hits);
    QJsonArray found;
    for (const Hit &hit : *hits)
        found.append(toJson(hit));
    if (qEnvironmentVariableIsSet("SASIL_RENEW")) {
        data.insert(u"hits"_s, found);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(data).toJson());
    }
    QCOMPARE(QJsonDocument(found).toJson(), QJsonDocument(data["hits"_L1].toArray()).toJson());
}

void SearchTest::findsWhatAScanFinds()
{
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index);
    QVERIFY(index->refresh(digests));
    QSet<QString> queries;
    for (const auto &[path, start, kind, text] : scanned(u""_s)) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            for (qsizetype length = 1; length <= 4 && i + length <= text.size(); ++length)
                queries.insert(text.sliced(i, length));
        }
    }
    QCOMPARE_GT(queries.size(), 500);
    for (const QString &query : std::as_const(queries)) {
        const auto hits = search(*index, query);
        QVERIFY(hits);
        QList<Found> found;
        for (const Hit &hit : *hits) {
            found.append({hit.file, hit.place.range.start, int(hit.kind), hit.text});
            QVERIFY(!hit.matches.isEmpty());
        }
        QVERIFY2(std::ranges::is_sorted(found), qPrintable(query));
        QCOMPARE(found, scanned(query));
    }
}

void SearchTest::emptyQueryFindsEverything()
{
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index);
    QVERIFY(index->refresh(digests));
    const auto hits = search(*index, QString());
    QVERIFY(hits);
    QCOMPARE(hits->size(), scanned(u""_s).size());
    QVERIFY(std::ranges::all_of(*hits, [](const Hit &hit) { return hit.matches.isEmpty(); }));
}

void SearchTest::noKindsFindNothing()
{
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index);
    QVERIFY(index->refresh(digests));
    const auto hits = search(*index, u"버스"_s, {false, false, false, {}});
    QVERIFY(hits);
    QVERIFY(hits->isEmpty());
}

void SearchTest::folderIsSearchedWithoutACache_data()
{
    QTest::addColumn<QString>("cache");
    QTest::newRow("a cache folder") << u"cache"_s;
    QTest::newRow("a file in the place of the cache folder") << u"file"_s;
}

void SearchTest::folderIsSearchedWithoutACache()
{
    QFETCH(QString, cache);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    qputenv("XDG_CACHE_HOME", folder.filePath(cache).toUtf8());
    for (int again = 0; again < 2; ++again) {
        const auto found = searchFolder(digests, u"버스"_s);
        QVERIFY(found);
        QCOMPARE(found->hits.size(), scanned(u"버스"_s).size());
        QVERIFY(found->report.errors.isEmpty());
        QCOMPARE(found->report.read, again == 1 && cache == "cache"_L1 ? 0 : found->report.files);
    }
    QCOMPARE(QFile::exists(indexPath(digests)), cache == "cache"_L1);
    if (cache == "cache"_L1) {
        const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(!(QFileInfo(QFileInfo(indexPath(digests)).path()).permissions() & others));
    }
    qunsetenv("XDG_CACHE_HOME");
}

void SearchTest::folderThatIsNone()
{
    const auto found = searchFolder(digests + u"/2024-w39.md"_s, u"버스"_s);
    QVERIFY(!found);
    QVERIFY(found.error().text().contains("2024-w39.md"_L1));
    QVERIFY(!searchFolder(digests + u"/none"_s, u"버스"_s));
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"

// SPDX-License-Identifier: MIT
#include "archive/indexrefresh.h"
#include "archive/search.h"
#include "support/ordinaryrights.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

const QString digests = QStringLiteral(SASIL_TEST_DATA "/archive/digests");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// A digest with one fact.
QByteArray digestOf(const QString &fact)
{
    return u"## 주제\n\n- **사실:** %1\n"_s.arg(fact).toUtf8();
}

QStringList textsOf(Index &index, const QString &query = {})
{
    QStringList texts;
    const auto hits = search(index, query, {true, true, false, {}});
    for (const Hit &hit : hits ? *hits : QList<Hit>())
        texts.append(hit.file + u": "_s + hit.text);
    return texts;
}

} // namespace

class IndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsTheFolder();
    void unchangedFilesAreNotRead();
    void sameContentIsNotParsedAgain();
    void fileThatVanishesMeanwhileIsReported();
    void unreadableFileIsReported();
    void labelsOfSettings();
    void anotherFolder();
    void progressIsTold();
    void keepsWhatItKnew();
    void badDatabases_data();
    void badDatabases();
    void everyDamagedPageIsNoticed();
    void tablesDroppedWhileOpen();
    void placesThatCannotHoldAnIndex_data();
    void placesThatCannotHoldAnIndex();
    void twoIndexesOfOneDatabase();
    void digestsStayAsTheyAre();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString database() const { return path(u"index.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void IndexTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir().mkpath(path(u"d"_s)));
}

void IndexTest::followsTheFolder()
{
    Result<Index> index = Index::open(database());
    QVERIFY(index);
    QVERIFY(write(path(u"d/b.md"_s), digestOf(u"하나"_s)));
    QVERIFY(write(path(u"d/sub/a.MARKDOWN"_s), digestOf(u"둘"_s)));
    QVERIFY(write(path(u"d/c.txt"_s), digestOf(u"셋"_s)));
    auto report = index->refresh(path(u"d"_s));
    QVERIFY(report);
    QCOMPARE(report->files, 2);
    QCOMPARE(report->read, 2);
    QCOMPARE(textsOf(*index), (QStringList{u"b.md: 하나"_s, u"sub/a.MARKDOWN: 둘"_s}));

    QVERIFY(write(path(u"d/b.md"_s), digestOf(u"넷째"_s)));
    QVERIFY(QFile::rename(path(u"d/sub/a.MARKDOWN"_s), path(u"d/sub/z.md"_s)));
    report = index->refresh(path(u"d"_s));
    QVERIFY(report);
    QCOMPARE(report->removed, 1);
    QCOMPARE(report->read, 2);
    QCOMPARE(textsOf(*index), (QStringList{u"b.md: 넷째"_s, u"sub/z.md: 둘"_s}));

    QVERIFY(QDir(path(u"d/sub"_s)).removeRecursively());
    report = index->refresh(path(u"d"_s));
    QVERIFY(report);
    QCOMPARE(report->files, 1);
    QCOMPARE(textsOf(*index), QStringList{u"b.md: 넷째"_s});
}

void IndexTest::unchangedFilesAreNotRead()
{
    QVERIFY(write(path(u"d/a.md"_s), digestOf(u"하나"_s)));
    Result<Index> index = Index::open(database());
    QVERIFY(index);
    const auto refreshAt = [&](qint64 now) {
        IndexRefresh refresh(index->database(), path(u"d"_s), {}, now);
        return refresh.run({{u"a.md"_s}, {}}) ? -1 : refresh.report().read;
    };
    const qint64 later = QDateTime::currentMSecsSinceEpoch() + 60000;
    QCOMPARE(refreshAt(later), 1);
    // Whether the file is read at all shows where the index remembers another content than it has.
    QVERIFY(!index->database().run(u"UPDATE files SET hash = x'00'"_s));
    QCOMPARE(refreshAt(later), 0);
    QVERIFY(!index->database().run(u"UPDATE files SET size = size + 1"_s));
    QCOMPARE(refreshAt(later), 1);
    QVERIFY(!index->database().run(u"UPDATE files SET hash = x'00', changed = changed - 1"_s));
    QCOMPARE(refreshAt(later), 1);
    // A file that may still change without a new time is read again.
    QVERIFY(!index->database().run(u"UPDATE files SET hash = x'00'"_s));
    QCOMPARE(refreshAt(QDateTime::currentMSecsSinceEpoch()), 1);
}

void IndexTest::sameContentIsNotParsedAgain()
{
    QVERIFY(write(path(u"d/a.md"_s), digestOf(u"하나"_s)));
    Result<Index> index = Index::open(database());
    QVERIFY(index);
    QVERIFY(index->refresh(path(u"d"_s)));
    QFile file(path(u"d/a.md"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
    const auto report = index->refresh(path(u"d"_s));
    QVERIFY(report);
    QCOMPARE(report->read, 0);
    QCOMPARE(textsOf(*index).size(), 1);
}

void IndexTest::fileThatVanishesMeanwhileIsReported()
{
    QVERIFY(write(path(u"d/a.md"_s), digestOf(u"하나"_s)));
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index);
    IndexRefresh refresh(index->database(), path(u"d"_s), {}, 0);
    QVERIFY(!refresh.run({{u"0.md"_s, u"a.md"_s, u"gone.md"_s}, {}}));
    QCOMPARE(refresh.report().errors.size(), 2);
    QVERIFY(refresh.report().errors.last().text().contains("gone.md"_L1));
    QCOMPARE(refresh.report().files, 1);
    QCOMPARE(textsOf(*index), QStringList{u"a.md: 하나"_s});
}

void IndexTest::unreadableFileIsReported()
{
    const OrdinaryRights rights;
    QVERIFY(rights.works());
    QVERIFY(write(path(u"d/a.md"_s), digestOf(u"하나"_s)));
    QVERIFY(write(path(u"d/b.md"_s), digestOf(u"둘"_s)));
    Result<Index> index = Index::open(database());
    QVERIFY(index);
    QVERIFY(index->refresh(path(u"d"_s)));
    QVERIFY(QFile::setPermissions(path(u"d/a.md"_s), {}));
    const auto report = index->refresh(path(u"d"_s));
    QVERIFY(report);
    QCOMPARE(report->errors.size(), 1);
    QCOMPARE(report->removed, 1);
    QCOMPARE(textsOf(*index), QStringList{u"b.md: 둘"_s});
}

void IndexTest::labelsOfSettings()
{
    QVERIFY(write(path(u"d/a.md"_s), "## T\n\n- **Numbers:** 42\n- **Reading:** It is much.\n"));
    Result<Index> index = Index::open(database());
    QVERIFY(index);
    QVERIFY(index->refresh(path(u"d"_s)));
    QVERIFY(textsOf(*index).isEmpty());
    const RefreshOptions options{{u"numbers"_s}, {u"reading"_s}, {}};
    QVERIFY(index->refresh(path(u"d"_s), options));
    QCOMPARE(textsOf(*index), (QStringList{u"a.md: 42"_s, u"a.md: It is much."_s}));
    QVERIFY(index->refresh(path(u"d"_s)));
    QVERIFY(textsOf(*index).isEmpty());
}

void IndexTest::anotherFolder()
{
    QVERIFY(write(path(u"d/a.md"_s), digestOf(u"하나"_s)));
    QVERIFY(write(path(u"e/a.md"_s), digestOf(u"둘"_s)));
    Result<Index> index = Index::open(database());
    QVERIFY(index);
    QVERIFY(index->refresh(path(u"d"_s)));
    QVERIFY(index->refresh(path(u"e"_s)));
    QCOMPARE(textsOf(*index), QStringList{u"a.md: 둘"_s});
    QVERIFY(!index->refresh(path(u"none"_s)));
    QCOMPARE(textsOf(*index), QStringList{u"a.md: 둘"_s});
}

void IndexTest::progressIsTold()
{
    for (int i = 0; i < 300; ++i)
        QVERIFY(write(path(u"d/%1.md"_s.arg(i)), digestOf(QString::number(i))));
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index);
    QList<std::pair<qsizetype, qsizetype>> told;
    RefreshOptions options;
    options.progress = [&](qsizetype done, qsizetype total) { told.append({done, total}); };
    QVERIFY(index->refresh(path(u"d"_s), options));
    QCOMPARE_GT(told.size(), 1);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.last(), (std::pair<qsizetype, qsizetype>(300, 300)));
    QCOMPARE(textsOf(*index).size(), 300);
}

void IndexTest::keepsWhatItKnew()
{
    QStringList texts;
    {
        Result<Index> index = Index::open(database());
        QVERIFY(index);
        QVERIFY(index->refresh(digests));
        texts = textsOf(*index);
        QVERIFY(texts.size() > 5);
    }
    Result<Index> index = Index::open(database());
    QVERIFY(index);
    QCOMPARE(textsOf(*index), texts);
    const auto report = index->refresh(digests);
    QVERIFY(report);
    QCOMPARE(report->read, 0);
}

void IndexTest::badDatabases_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("setAside");
    {
        const QString made = path(u"made.sqlite"_s);
        Result<Index> index = Index::open(made);
        QVERIFY(index);
        QVERIFY(index->refresh(digests));
        QVERIFY(!index->database().run(u"PRAGMA journal_mode = DELETE"_s));
    }
    const QByteArray whole = contentOf(path(u"made.sqlite"_s));
    QVERIFY(whole.size() > 8192);
    QTest::newRow("empty file") << QByteArray() << false;
    QTest::newRow("text") << QByteArray("# Notes of the user\n").repeated(500) << true;
    QTest::newRow("cut off") << whole.first(whole.size() / 2) << false;
    QTest::newRow("cut off in the header") << whole.first(60) << true;
    QTest::newRow("no more than a header") << whole.first(100) << false;
    QTest::newRow("tail is noise") << whole.first(4096) + QByteArray(whole.size() - 4096, '\x5a') << false;
    QTest::newRow("another version") << QByteArray(whole).replace(60, 4, QByteArray("\0\0\0\x7f", 4))
                                     << false;
    QTest::newRow("another program's")
        << QByteArray(whole).replace(68, 4, QByteArray("\0\0\0\x01", 4)) << true;
}

void IndexTest::badDatabases()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, setAside);
    QVERIFY(write(database(), content));
    for (int again = 0; again < 2; ++again) {
        Result<Index> index = Index::open(database());
        QVERIFY(index);
        const auto report = index->refresh(digests);
        QVERIFY(report);
        QCOMPARE(report->read, again == 0 ? report->files : 0);
        QVERIFY(textsOf(*index).size() > 5);
    }
    QCOMPARE(QFile::exists(database() + u".bak"_s), setAside);
    if (setAside)
        QCOMPARE(contentOf(database() + u".bak"_s), content);
}

void IndexTest::everyDamagedPageIsNoticed()
{
    QStringList texts;
    {
        Result<Index> index = Index::open(database());
        QVERIFY(index);
        QVERIFY(index->refresh(digests));
        texts = textsOf(*index);
        QVERIFY(!index->database().run(u"PRAGMA journal_mode = DELETE"_s));
    }
    const QByteArray whole = contentOf(database());
    for (qsizetype page = 0; page < whole.size(); page += 4096) {
        for (const char filling : {'\0', '\x7f'}) {
            // Page 1 begins with the header, which other tests damage.
            const qsizetype start = std::max<qsizetype>(page, 100);
            const QByteArray damaged = QByteArray(whole).replace(start, page + 4096 - start,
                                                                 QByteArray(page + 4096 - start, filling));
            QVERIFY(write(database(), damaged));
            Result<Index> index = Index::open(database());
            QVERIFY(index);
            QVERIFY(index->refresh(digests));
            QCOMPARE(textsOf(*index), texts);
        }
    }
}

void IndexTest::tablesDroppedWhileOpen()
{
    Result<Index> index = Index::open(database());
    QVERIFY(index);
    QVERIFY(index->refresh(digests));
    const QStringList texts = textsOf(*index);
    QVERIFY(!index->database().run(u"DROP TABLE items"_s));
    QVERIFY(!search(*index, u"버스"_s));
    QVERIFY(!index->database().run(u"UPDATE files SET hash = x'00', size = 0"_s));
    QVERIFY(index->refresh(digests));
    QCOMPARE(textsOf(*index), texts);
}

void IndexTest::placesThatCannotHoldAnIndex_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no name") << u""_s;
    QTest::newRow("a digest") << u"d/a.md"_s;
    QTest::newRow("a digest to be") << u"d/new.markdown"_s;
    QTest::newRow("a folder") << u"d"_s;
    QTest::newRow("below a file") << u"d/a.md/index.sqlite"_s;
}

void IndexTest::placesThatCannotHoldAnIndex()
{
    QFETCH(QString, name);
    const QByteArray digest = digestOf(u"하나"_s);
    QVERIFY(write(path(u"d/a.md"_s), digest));
    const Result<Index> index = Index::open(name.isEmpty() ? name : path(name));
    QVERIFY(!index);
    QVERIFY(!index.error().text().isEmpty());
    QCOMPARE(contentOf(path(u"d/a.md"_s)), digest);
    QCOMPARE(QDir(path(u"d"_s)).entryList(QDir::Files), QStringList{u"a.md"_s});
}

void IndexTest::twoIndexesOfOneDatabase()
{
    Result<Index> first = Index::open(database());
    Result<Index> second = Index::open(database());
    QVERIFY(first && second);
    QVERIFY(write(path(u"d/a.md"_s), digestOf(u"하나"_s)));
    QVERIFY(first->refresh(path(u"d"_s)));
    QCOMPARE(textsOf(*second), QStringList{u"a.md: 하나"_s});
    QVERIFY(write(path(u"d/a.md"_s), digestOf(u"둘"_s)));
    QVERIFY(second->refresh(path(u"d"_s)));
    QVERIFY(write(path(u"d/b.md"_s), digestOf(u"셋"_s)));
    QVERIFY(first->refresh(path(u"d"_s)));
    QCOMPARE(textsOf(*second), (QStringList{u"a.md: 둘"_s, u"b.md: 셋"_s}));
}

void IndexTest::digestsStayAsTheyAre()
{
    QMap<QString, QByteArray> before;
    QDirIterator all(digests, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString name = all.next();
        before.insert(name, contentOf(name));
    }
    QVERIFY(before.size() >= 4);
    // The index lies in the folder itself, and is broken in between.
    QVERIFY(QDir().mkpath(path(u"d"_s)));
    for (const QString &name : before.keys())
        QVERIFY(write(path(u"d/"_s + QFileInfo(name).fileName()), before[name]));
    for (int again = 0; again < 2; ++again) {
        Result<Index> index = Index::open(path(u"d/index.sqlite"_s));
        QVERIFY(index);
        QVERIFY(index->refresh(path(u"d"_s)));
        QVERIFY(write(path(u"d/index.sqlite"_s), QByteArray(50000, 'x')));
    }
    for (const QString &name : before.keys())
        QCOMPARE(contentOf(path(u"d/"_s + QFileInfo(name).fileName())), before[name]);
    QVERIFY(!QDir(path(u"d"_s)).entryList({u"*.md"_s, u"*.markdown"_s}, QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(IndexTest)
#include "tst_index.moc"

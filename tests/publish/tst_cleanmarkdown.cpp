// SPDX-License-Identifier: MIT
#include "check/trackingparameters.h"
#include "digest/documentgenerator.h"
#include "digest/frontmatter.h"
#include "digest/randomedits.h"
#include "publish/cleanmarkdown.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

/// A case is a file of tests/data/publish/clean: a digest, and its text when it is cleaned.
///
/// SASIL_EDITS and SASIL_SEED make the random edits more and other.
namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList texts()
{
    QStringList found;
    for (const QString &folder :
         {QStringLiteral(SASIL_TEST_DATA), QStringLiteral(SASIL_RESOURCES "/samples")}) {
        QDirIterator files(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found.append(readFile(files.next()));
    }
    return found;
}

QString untracked(QString text)
{
    const QList<TrackingQuery> queries = trackingQueries(text);
    for (auto query = queries.rbegin(); query != queries.rend(); ++query)
        text.replace(query->range.start, query->range.length(), withoutTracking(slice(text, query->range)));
    return text;
}

/// What a digest says, a line for each thing.
QStringList sayings(const Digest &digest)
{
    const FrontMatter matter = readFrontMatter(digest);
    QStringList lines{matter.title, matter.author, matter.date, matter.language};
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        if (topic.level > 0)
            lines.append(u"%1 %2|%3|%4|%5"_s.arg(QString::number(topic.level), topic.listTitle(),
                                                 topic.english, topic.link,
                                                 QString::number(int(digest.kind(t)))));
        for (const Block &block : topic.blocks) {
            for (const Item &item : block.items)
                lines.append(u"%1|%2|%3|%4|%5|%6"_s.arg(QString::number(int(block.kind)), item.id, item.text,
                                                        item.subLabel, item.citations.join(u','),
                                                        item.links.join(u' ')));
        }
    }
    std::ranges::transform(lines, lines.begin(), untracked);
    return lines;
}

void prove(const QString &text)
{
    const Digest digest = Digest::parse(text);
    const QString clean = cleanedText(digest);
    const auto shown = qScopeGuard([&] {
        if (QTest::currentTestFailed())
            qInfo().noquote() << text << u"\n-----\n"_s << clean;
    });
    const Digest cleaned = Digest::parse(clean);
    QCOMPARE(sayings(cleaned), sayings(digest));
    QCOMPARE(cleanedText(cleaned), clean);
}

} // namespace

class TestCleanMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/publish/clean"));
        for (const QString &name : folder.entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        QVERIFY(!folder.isEmpty());
    }

    void cases()
    {
        QFETCH(QString, path);
        const QStringList parts = readFile(path).split(u"---8<---\n"_s);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(cleanedText(Digest::parse(parts[0])), parts[1]);
        prove(parts[0]);
    }

    void documents()
    {
        const QStringList all = texts();
        QVERIFY(all.size() > 20);
        for (const QString &text : all) {
            prove(text);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void generatedDocuments()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"5"_s).toUInt());
        for (int i = 0; i < 150 && !QTest::currentTestFailed(); ++i)
            prove(generateDocument(random).text);
    }

    void editedDocuments()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"6"_s).toUInt());
        const int edits = qEnvironmentVariable("SASIL_EDITS", u"400"_s).toInt();
        const QStringList all = texts();
        Digest digest;
        for (int made = 0; made < edits && !QTest::currentTestFailed(); ++made) {
            if (made % 20 == 0) {
                QString text =
                    random.bounded(2) ? generateDocument(random).text : all[random.bounded(int(all.size()))];
                if (text.size() > 10'000)
                    text.truncate(10'000);
                digest = Digest::parse(text);
            }
            for (const Change &change : randomStep(digest, digest.text(), random))
                digest.edit(change.position, change.removed, change.added);
            prove(digest.text());
        }
    }

    /// Words of a user's own are labels here as well.
    void ownLabels()
    {
        LabelSet labels;
        labels.add(BlockKind::Opinion, {u"시사점"_s});
        QCOMPARE(cleanedText(Digest::parse(u"# A\n**시사점:** 말"_s, labels)),
                 u"# A\n\n- **시사점:**\n  - 말\n"_s);
    }

    void nothing()
    {
        QCOMPARE(cleanedText(Digest()), QString());
        QCOMPARE(cleanedText(Digest::parse(u"\n \n"_s)), QString());
    }

    void lineEnds() { QCOMPARE(cleanedText(Digest::parse(u"# A\r\n\r\n\r\na  \r\n"_s)), u"# A\n\na\n"_s); }
};

QTEST_GUILESS_MAIN(TestCleanMarkdown)
#include "tst_cleanmarkdown.moc"

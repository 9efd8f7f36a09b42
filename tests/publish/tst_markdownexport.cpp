// SPDX-License-Identifier: MIT
#include "digest/frontmatter.h"
#include "publish/markdownexport.h"

#include <QDirIterator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// What must be the same of an item wherever it stands.
QStringList items(const Digest &digest, BlockKind kind)
{
    QStringList found;
    qsizetype heading = 0;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        heading += topic.level > 0 ? 1 : 0;
        for (const Block &block : topic.blocks) {
            if (block.kind != kind)
                continue;
            for (const Item &item : block.items)
                found.append(u"%1|%2|%3|%4|%5"_s.arg(QString::number(heading), item.id, item.text,
                                                     item.citations.join(u','), item.links.join(u' ')));
        }
    }
    return found;
}

QStringList headings(const Digest &digest)
{
    QStringList found;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        if (topic.level > 0)
            found.append(u"%1 %2|%3|%4"_s.arg(QString::number(topic.level), topic.listTitle(), topic.english,
                                              topic.link));
    }
    return found;
}

} // namespace

class TestMarkdownExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The digests of other suites, and those of tests/data/publish for what only an export can get wrong.
    void digests_data()
    {
        QTest::addColumn<QString>("path");
        qsizetype count = 0;
        for (const QString &suite : {u"publish"_s, u"digest"_s, u"render/golden"_s, u"archive/digests"_s}) {
            const QDir root(QStringLiteral(SASIL_TEST_DATA));
            QDirIterator files(root.filePath(suite), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                QTest::newRow(qPrintable(root.relativeFilePath(path))) << path;
                ++count;
            }
        }
        QVERIFY(count > 10);
    }

    void digests()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const Digest digest = Digest::parse(text);
        QCOMPARE(exportMarkdown(digest, Content::Everything), text);
        for (const BlockKind kind : {BlockKind::Fact, BlockKind::Opinion}) {
            const bool isFact = kind == BlockKind::Fact;
            const BlockKind dropped = isFact ? BlockKind::Opinion : BlockKind::Fact;
            const QString part = exportMarkdown(digest, isFact ? Content::Facts : Content::Opinions);
            const Digest kept = Digest::parse(part);
            const auto shown = qScopeGuard([&] {
                if (QTest::currentTestFailed())
                    qInfo().noquote() << part;
            });
            QCOMPARE(headings(kept), headings(digest));
            QCOMPARE(items(kept, kind), items(digest, kind));
            QCOMPARE(items(kept, dropped), QStringList());
            QVERIFY(part.isEmpty() || (part.endsWith(u'\n') && !part.endsWith(u"\n\n")));
            // An export of the export changes nothing.
            QCOMPARE(exportMarkdown(kept, isFact ? Content::Facts : Content::Opinions), part);
        }
    }

    void frontMatterStays()
    {
        const QString text = u"---\ntitle: 제목\n---\n글\n# A\n- **Fact:** a\n"_s;
        QCOMPARE(exportMarkdown(Digest::parse(text), Content::Facts),
                 u"---\ntitle: 제목\n---\n# A\n\n- **Fact:** a\n"_s);
    }

    /// What a writer notes for themselves goes to nobody with the facts alone.
    void comments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        QTest::newRow("in a line") << u"# A\n- **Fact:** a <!-- ask --> b\n"_s
                                   << u"# A\n\n- **Fact:** a b\n"_s;
        QTest::newRow("at the end") << u"# A\n- **Fact:** a <!-- ask -->\n"_s << u"# A\n\n- **Fact:** a\n"_s;
        QTest::newRow("lines") << u"# A\n- **Fact:** a\n  <!-- ask\n  him -->\n- **Fact:** b\n"_s
                               << u"# A\n\n- **Fact:** a\n- **Fact:** b\n"_s;
        QTest::newRow("open") << u"# A\n- **Fact:** a\n\n  <!-- ask\n"_s << u"# A\n\n- **Fact:** a\n"_s;
        QTest::newRow("heading") << u"# A <!-- ask -->\n- **Fact:** a\n"_s << u"# A\n\n- **Fact:** a\n"_s;
        QTest::newRow("marks in comments")
            << u"# A\n- **Fact:** a <!-- ` --> b <!-- ` -->\n"_s << u"# A\n\n- **Fact:** a b\n"_s;
        QTest::newRow("code") << u"# A\n- **Fact:** `<!-- a -->`\n"_s
                              << u"# A\n\n- **Fact:** `<!-- a -->`\n"_s;
        QTest::newRow("not one") << u"# A\n- **Fact:** a \\<!-- b -->\n"_s
                                 << u"# A\n\n- **Fact:** a \\<!-- b -->\n"_s;
        QTest::newRow("footnote") << u"# A\n- **Fact:** a[^1]\n\n[^1]: b <!-- ask -->\n"_s
                                  << u"# A\n\n- **Fact:** a[^1]\n\n[^1]: b\n"_s;
        QTest::newRow("front matter")
            << u"---\n# ask\nTitle: 'A: b' # ask\nsecret: c\n  d\ntags:\n- x\n- 'y, z'\nauthor: 홍길동\n"
               "language: ko\ndate: 2024-09-27\n---\n# A\n- **Fact:** a\n"_s
            << u"---\ntitle: \"A: b\"\nauthor: 홍길동\ndate: 2024-09-27\ntags: [x, \"y, z\"]\nlang: ko\n---\n"
               "# A\n\n- **Fact:** a\n"_s;
        QTest::newRow("only others' keys")
            << u"---\nsecret: c\n---\n# A\n- **Fact:** a\n"_s << u"# A\n\n- **Fact:** a\n"_s;
    }

    void comments()
    {
        QFETCH(QString, text);
        QFETCH(QString, facts);
        const Digest digest = Digest::parse(text);
        const QString part = exportMarkdown(digest, Content::Facts);
        QCOMPARE(part, facts);
        QCOMPARE(readFrontMatter(Digest::parse(part)), readFrontMatter(digest));
        QCOMPARE(exportMarkdown(Digest::parse(part), Content::Facts), part);
    }

    void nothing()
    {
        for (const Content content : {Content::Everything, Content::Facts, Content::Opinions})
            QCOMPARE(exportMarkdown(Digest::parse({}), content), QString());
    }
};

QTEST_GUILESS_MAIN(TestMarkdownExport)
#include "tst_markdownexport.moc"

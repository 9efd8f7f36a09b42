// SPDX-License-Identifier: MIT
#include "check/checker.h"
#include "render/page.h"

#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QDir dataFolder(QStringLiteral(SASIL_TEST_DATA "/render/golden"));

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QStringList sectionsOf(const Digest &digest)
{
    Checker checker;
    checker.reset(digest);
    QStringList sections;
    for (qsizetype i = 0; i < digest.topicCount(); ++i)
        sections.append(topicHtml(digest, i, checker.of(i)));
    return sections;
}

QStringList attributeValues(const QString &html, const QString &attribute)
{
    const QRegularExpression value(u' ' + attribute + u"=\"([^\"]*)\""_s);
    QStringList values;
    for (auto matches = value.globalMatch(html); matches.hasNext();)
        values.append(matches.next().captured(1));
    return values;
}

} // namespace

/// NAME.html is what the sections of NAME.md look like. Set SASIL_UPDATE_GOLDEN to write it anew; then read
/// the difference.
class TestTopicHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = dataFolder.entryList({u"*.md"_s});
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
        QVERIFY(names.size() > 5);
    }

    void golden()
    {
        QFETCH(QString, name);
        const QString path = dataFolder.filePath(name.chopped(3) + u".html"_s);
        const Digest digest = Digest::parse(readText(dataFolder.filePath(name)));
        const QStringList sections = sectionsOf(digest);
        QCOMPARE(sections.size(), digest.topicCount());
        const QString actual = sections.join(u'\n');
        if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(actual.toUtf8());
            return;
        }
        QCOMPARE(actual, readText(path));
    }

    /// Whatever stands within what, each item is shown once. SASIL_EDITS and SASIL_SEED make it longer and
    /// other.
    void everyItemIsShown()
    {
        QStringList lines;
        const QDir digests(QStringLiteral(SASIL_TEST_DATA "/digest"));
        for (const QString &name : digests.entryList({u"*.md"_s}))
            lines += readText(digests.filePath(name)).split(u'\n');
        const int texts = qEnvironmentVariable("SASIL_EDITS", u"1000"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        for (int i = 0; i < texts; ++i) {
            QString text;
            for (int n = random.bounded(12); n >= 0; --n)
                text +=
                    QString(random.bounded(3) * 2, u' ') + lines[random.bounded(int(lines.size()))] + u'\n';
            const Digest digest = Digest::parse(text);
            for (qsizetype t = 0; t < digest.topicCount(); ++t) {
                qsizetype items = 0;
                qsizetype facts = 0;
                for (const Block &block : digest.topic(t).blocks) {
                    const bool isTable = block.layout == BlockLayout::Table;
                    items += isTable ? 0 : block.items.size();
                    facts += block.kind == BlockKind::Fact ? block.items.size() : 0;
                }
                const QString all = topicHtml(digest, t, {});
                if (all.count(u"<li class=\"item\">") != items)
                    qInfo().noquote() << digest.source(t) << all;
                QCOMPARE(all.count(u"<li class=\"item\">"), items);
                // In the preview each tells its own place, and none another one's.
                QStringList places;
                const QList<Block> &blocks = digest.topic(t).blocks;
                for (qsizetype b = 0; b < blocks.size(); ++b) {
                    for (qsizetype item = 0; item < blocks[b].items.size(); ++item)
                        places.append(u"%1.%2"_s.arg(b).arg(item));
                }
                QStringList told =
                    attributeValues(topicHtml(digest, t, {}, {.preview = true}), u"data-item"_s);
                places.sort();
                told.sort();
                QCOMPARE(told, places);
                QCOMPARE(topicHtml(digest, t, {}, {Content::Facts}).count(u"<li class=\"item\">"), facts);
            }
        }
    }

    void emptyDocumentHasNoSections() { QCOMPARE(sectionsOf(Digest::parse({})), QStringList()); }

    void content()
    {
        const Digest digest = Digest::parse(
            u"# A\nbefore\n- **Fact:** happened[^1]\n- **Opinion:** thought\n\nafter\n\n[^1]: note\n"_s);
        const QString all = topicHtml(digest, 0, {});
        const QString facts = topicHtml(digest, 0, {}, {Content::Facts});
        const QString opinions = topicHtml(digest, 0, {}, {Content::Opinions});
        for (const QString &word : {u"before"_s, u"happened"_s, u"thought"_s, u"after"_s, u"note"_s})
            QVERIFY(all.contains(word));
        QVERIFY(facts.contains(u"happened") && opinions.contains(u"thought"));
        for (const QString &word : {u"before"_s, u"thought"_s, u"after"_s})
            QVERIFY(!facts.contains(word));
        for (const QString &word : {u"before"_s, u"happened"_s, u"after"_s})
            QVERIFY(!opinions.contains(word));
        QVERIFY(facts.contains(u"<h1>") && opinions.contains(u"<h1>"));
    }

    void anchors()
    {
        const Digest digest = Digest::parse(u"글\n# A\n## B\n"_s);
        QVERIFY(!topicHtml(digest, 1, {}).contains(u" id="));
        QVERIFY(topicHtml(digest, 1, {}, {Content::Everything, true}).contains(u"<h1 id=\"t1\">"));
        QVERIFY(topicHtml(digest, 2, {}, {Content::Everything, true}).contains(u"<h2 id=\"t2\">"));
        QVERIFY(!topicHtml(digest, 0, {}, {Content::Everything, true}).contains(u" id="));
    }

    void linksToHeadings()
    {
        const Digest digest = Digest::parse(
            u"# 소버린 AI\n[둘](#개요-1) [하나](#%EA%B0%9C%EC%9A%94) [셋](#nowhere)\n## 개요\n## 개요\n"_s);
        const HeadingAnchors headings(digest);
        const QString html = topicHtml(digest, 0, {}, {.anchors = true, .headings = &headings});
        QVERIFY(html.contains(u"<a href=\"#t2\">둘</a>"));
        QVERIFY(html.contains(u"<a href=\"#t1\">하나</a>"));
        QVERIFY(html.contains(u"<a href=\"#nowhere\">셋</a>"));
        // Where headings have no ids the links stay as they are.
        QVERIFY(!topicHtml(digest, 0, {}).contains(u"#t"));
    }

    void placesInThePreview_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // of each item its place and its text
        QTest::newRow("lists") << u"# A\n글\n\n- **사실:**\n  - 하나\n  - 둘\n- **의견:** 셋\n"_s
                               << u"1.0 하나|1.1 둘|2.0 셋"_s;
        QTest::newRow("front matter") << u"---\ntitle: a\n---\n**사실:** 하나\n"_s << u"0.0 하나"_s;
        QTest::newRow("inner block first")
            << u"# A\n- **사실:** 하나\n  - **의견:** 둘\n"_s << u"0.0 하나|1.0 둘"_s;
        QTest::newRow("table") << u"# A\n| 의견 | 사실 |\n|---|---|\n| 하나 | 둘 |\n|  | 셋 |\n| 넷 | |\n"_s
                               << u"0.0 하나|1.0 둘|1.1 셋|0.1 넷"_s;
    }

    void placesInThePreview()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const Digest digest = Digest::parse(text);
        const QString html = topicHtml(digest, 0, {}, {.preview = true});
        static const QRegularExpression item(u"data-item=\"([^\"]*)\"[^>]*>([^<]*)"_s);
        QStringList found;
        for (auto matches = item.globalMatch(html); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            found.append(match.captured(1) + u' ' + match.captured(2));
        }
        QCOMPARE(found.join(u'|'), shown);
    }

    void citationsInThePreview_data()
    {
        QTest::addColumn<QString>("opinion");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("several") << u"글 (근거: F1, F２) 끝"_s << QStringList{u"F1"_s, u"F2"_s};
        QTest::newRow("emphasis") << u"**글 (근거: F1)**"_s << QStringList{u"F1"_s};
        QTest::newRow("bracket") << u"~~[F7]~~"_s << QStringList{u"F7"_s};
        QTest::newRow("link") << u"[글 (근거: F1)](https://a.example)"_s << QStringList();
        QTest::newRow("code") << u"`(근거: F1)`"_s << QStringList();
    }

    void citationsInThePreview()
    {
        QFETCH(QString, opinion);
        QFETCH(QStringList, ids);
        const Digest digest = Digest::parse(u"# A\n- **의견:** "_s + opinion + u'\n');
        const QString html = topicHtml(digest, 0, {}, {.preview = true});
        QCOMPARE(attributeValues(html, u"data-cites"_s), ids);
        // The words stay as they are.
        static const QRegularExpression tag(u"<[^>]*>"_s);
        QCOMPARE(QString(html).remove(tag), QString(topicHtml(digest, 0, {})).remove(tag));
    }

    void unsupportedOpinionsHaveAButton()
    {
        const Digest digest = Digest::parse(u"# A\n- **의견:** 하나\n\n글\n\n- **의견:** 둘\n"_s);
        Checker checker;
        checker.reset(digest);
        QCOMPARE(checker.of(0).size(), 2);
        QCOMPARE(attributeValues(topicHtml(digest, 0, checker.of(0), {.preview = true}), u"data-finding"_s),
                 (QStringList{u"0"_s, u"1"_s}));
        QVERIFY(!topicHtml(digest, 0, checker.of(0)).contains(u"<button"));
    }

    void findingsMarkTheirBlocks()
    {
        const Digest digest = Digest::parse(u"# A\n- **의견:** 하나\n"_s);
        const Message message{"test", "Because of <%1> & so on", {u"\"x\""_s}};
        const Diagnostic finding{"rule"_L1, Severity::Error, message, {}, 0};
        const Diagnostic milder{"mild"_L1, Severity::Warning, message, {}, 0};
        QVERIFY(!topicHtml(digest, 0, {milder}).contains(u"finding"));
        const QString marked = topicHtml(digest, 0, {finding});
        QVERIFY(marked.contains(u"<div class=\"block opinions\">"));
        const Diagnostic graver{"opinion-without-fact"_L1, Severity::Error, message, {}, 0};
        QVERIFY(
            topicHtml(digest, 0, {milder, graver}).contains(u"<div class=\"block opinions unsupported\">"));
        QVERIFY(
            marked.contains(u"<p class=\"finding error\">Because of &lt;&quot;x&quot;&gt; &amp; so on</p>"));
        QVERIFY(!topicHtml(digest, 0, {}).contains(u"finding"));
    }
};

QTEST_GUILESS_MAIN(TestTopicHtml)
#include "tst_topichtml.moc"

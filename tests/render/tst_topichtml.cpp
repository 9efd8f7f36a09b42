// SPDX-License-Identifier: MIT
#include "render/page.h"

#include <QDir>
#include <QRandomGenerator>
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
    return topicSections(digest, checker);
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

    void findingsMarkTheirBlocks()
    {
        const Digest digest = Digest::parse(u"# A\n- **의견:** 하나\n"_s);
        const Message message{"test", "Because of <%1> & so on", {u"\"x\""_s}};
        const Diagnostic finding{"rule"_L1, Severity::Warning, message, {}, 0};
        const QString marked = topicHtml(digest, 0, {finding});
        QVERIFY(marked.contains(u"<div class=\"block opinions unsupported\">"));
        QVERIFY(marked.contains(
            u"<p class=\"finding warning\">Because of &lt;&quot;x&quot;&gt; &amp; so on</p>"));
        QVERIFY(!topicHtml(digest, 0, {}).contains(u"finding"));
    }
};

QTEST_GUILESS_MAIN(TestTopicHtml)
#include "tst_topichtml.moc"

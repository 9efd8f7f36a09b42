// SPDX-License-Identifier: MIT
#include "session/documentcounts.h"
#include "session/documentsession.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

ContentCounts freshCounts(const Digest &digest, TextRange range)
{
    ContentCounts sum;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const TextRange whole = digest.range(i);
        const TextRange part =
            TextRange{qBound(whole.start, range.start, whole.end), qBound(whole.start, range.end, whole.end)}
                .shifted(-whole.start);
        if (part.isEmpty())
            continue;
        const Topic &topic = digest.topic(i);
        const qsizetype front = topic.frontMatter.end;
        sum.text += ProseCounter::of(topic.source.sliced(front),
                                     {qMax(part.start, front) - front, qMax(part.end, front) - front},
                                     digest.foreignDefinitions(i));
        const auto touches = [part](TextRange other) {
            return other.start < part.end && part.start < other.end;
        };
        sum.parts.topics += topic.level > 0 && touches(topic.heading) ? 1 : 0;
        for (const Block &block : topic.blocks) {
            for (const Item &item : block.items) {
                if (item.text.isEmpty() || !touches(item.range))
                    continue;
                ++(block.kind == BlockKind::Fact ? sum.parts.facts : sum.parts.opinions);
            }
        }
    }
    return sum;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).replace(u"\r\n"_s, u"\n"_s)
                                          : QString();
}

const QString korean =
    u"---\ntitle: 뉴스\n---\n\n# 뉴스\n\n## [9월 4주] 첫째\n\n- **사실:**\n  - [하나](https://a.org) 둘.\n"
    "  - 셋.\n- **의견:** 넷.\n\n### 아래\n\n글.\n\n## 둘째\n\n- **사실:** 다섯.\n"_s;

} // namespace

class TestDocumentCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAll();
    void countsNothingWhileInactive();
    void followsAnEdit();
    void selection_data();
    void selection();
    void afterRandomEdits();
    void randomSelections();
    void longTopic();

private:
    /// Counts until everything is counted.
    static void settle(DocumentCounts &counts)
    {
        QSignalSpy changed(&counts, &DocumentCounts::countsChanged);
        counts.noteSelection();
        QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty() && counts.document(); }, 30'000));
    }
};

void TestDocumentCounts::countsAll()
{
    DocumentSession session;
    DocumentCounts counts(&session);
    counts.setActive(true);
    session.reset(korean);
    QVERIFY(!counts.document());
    QVERIFY(!counts.topic(1));
    settle(counts);
    QCOMPARE(counts.document()->parts, session.digest().counts());
    QCOMPARE(*counts.document(), freshCounts(session.digest(), {0, korean.size()}));
    // "첫째", its labels and items; the front matter is not counted anywhere.
    QCOMPARE(counts.topic(0)->text, TextCounts());
    QCOMPARE(counts.topic(2)->text.words, 3 + 1 + 2 + 1 + 2);
    QCOMPARE(counts.topic(2)->parts, (DigestCounts{1, 2, 1}));
    QCOMPARE(counts.subtree(2)->text.words, 9 + 2);
    QCOMPARE(counts.subtree(2)->parts, (DigestCounts{2, 2, 1}));
    QCOMPARE(counts.subtree(1), counts.document());
    QVERIFY(!counts.topic(-1));
    QVERIFY(!counts.topic(5));
    QVERIFY(!counts.selection());
    session.reset({});
    settle(counts);
    QCOMPARE(*counts.document(), ContentCounts());
}

void TestDocumentCounts::countsNothingWhileInactive()
{
    DocumentSession session;
    DocumentCounts counts(&session);
    session.reset(korean);
    session.edit(0, 0, u"글\n\n"_s);
    QTest::qWait(0);
    QVERIFY(!counts.document());
    counts.setActive(true);
    settle(counts);
    QVERIFY(counts.document());
    counts.setActive(false);
    session.edit(0, 1, u"두 낱말"_s);
    QVERIFY(!counts.document());
    counts.setActive(true);
    settle(counts);
    QCOMPARE(*counts.document(), freshCounts(session.digest(), {0, session.digest().length()}));
}

void TestDocumentCounts::followsAnEdit()
{
    DocumentSession session;
    DocumentCounts counts(&session);
    counts.setActive(true);
    session.reset(korean);
    settle(counts);
    const TextCounts before = counts.document()->text;
    QSignalSpy changed(&counts, &DocumentCounts::countsChanged);
    session.edit(korean.indexOf(u"넷"), 0, u"새 "_s);
    // Nothing is counted, and nobody told, before the key is done with.
    QCOMPARE(changed.size(), 0);
    QVERIFY(!counts.document());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(counts.document()->text.words, before.words + 1);
    QCOMPARE(counts.document()->text.characters, before.characters + 2);
    // A definition elsewhere changes what is text here.
    session.edit(session.digest().length(), 0, u"\n[memo] 하나\n"_s);
    settle(counts);
    const qsizetype characters = counts.document()->text.characters;
    session.edit(0, 0, u"[memo]: /x\n\n"_s);
    settle(counts);
    QCOMPARE(*counts.document(), freshCounts(session.digest(), {0, session.digest().length()}));
    QVERIFY(counts.document()->text.characters != characters);
}

/// The selection stands between « and ».
void TestDocumentCounts::selection_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("topics");
    QTest::addColumn<int>("facts");
    QTest::addColumn<int>("opinions");
    const QString topic = u"## 제목 하나\n\n- **사실:**\n  - 하나 둘\n  - 셋\n- **의견:** 넷\n\n"_s;
    const auto row = [&topic](const char *name, const QString &from, const QString &to, int words, int topics,
                              int facts, int opinions) {
        QString text = topic + topic + topic;
        const qsizetype end = text.lastIndexOf(to) + to.size();
        QTest::newRow(name) << text.insert(end, u'»').insert(text.indexOf(from), u'«') << words << topics
                            << facts << opinions;
    };
    row("everything", u"##"_s, u"넷\n\n"_s, 24, 3, 6, 3);
    row("from item to item", u"둘"_s, u"셋"_s, 4 + 8 + 6, 2, 6, 2);
    row("without the first heading", u"- **"_s, u"넷\n\n"_s, 22, 2, 6, 3);
    QTest::newRow("a word") << u"# A\n\n- **Fact:** one «two» three\n"_s << 1 << 0 << 1 << 0;
    QTest::newRow("front matter") << u"---\n«title: a\n---\n\nte»xt\n"_s << 1 << 0 << 0 << 0;
    QTest::newRow("a line end") << u"# A«\n»\n"_s << 0 << 0 << 0 << 0;
}

void TestDocumentCounts::selection()
{
    QFETCH(QString, marked);
    const qsizetype start = marked.indexOf(u'«');
    const qsizetype end = marked.indexOf(u'»') - 1;
    DocumentSession session;
    DocumentCounts counts(&session);
    session.reset(marked.remove(u'«').remove(u'»'));
    DocumentCounts::Place place{end, {start, end}};
    counts.setPlaceOf([&place] { return place; });
    counts.setActive(true);
    settle(counts);
    QVERIFY(counts.selection());
    QTEST(int(counts.selection()->text.words), "words");
    QTEST(int(counts.selection()->parts.topics), "topics");
    QTEST(int(counts.selection()->parts.facts), "facts");
    QTEST(int(counts.selection()->parts.opinions), "opinions");
    place.selection = {end, end};
    settle(counts);
    QVERIFY(!counts.selection());
}

void TestDocumentCounts::afterRandomEdits()
{
    static const QStringList pieces{u"# "_s,
                                    u"\n## 새 주제\n"_s,
                                    u"\n### 아래\n"_s,
                                    u"\n- **사실:** [F1] 하나\n"_s,
                                    u"\n- **의견:** 생각 (근거: F1)\n"_s,
                                    u"\n"_s,
                                    u"```\n"_s,
                                    u"<!--"_s,
                                    u"-->\n"_s,
                                    u"**"_s,
                                    u"---\n"_s,
                                    u"[a]"_s,
                                    u"[^1]"_s,
                                    u"\n\n[a]: /x\n"_s,
                                    u"\n\n[^1]: 각주\n"_s,
                                    u"가"_s,
                                    u" "_s,
                                    u"> "_s};
    QRandomGenerator random(11);
    DocumentSession session;
    DocumentCounts counts(&session);
    counts.setActive(true);
    session.reset(korean);
    for (int round = 0; round < 40; ++round) {
        for (int edits = random.bounded(1, 12); edits > 0; --edits) {
            const qsizetype length = session.digest().length();
            const qsizetype at = random.bounded(length + 1);
            const qsizetype removed =
                random.bounded(3) == 0 ? qMin(length - at, qsizetype(random.bounded(30))) : 0;
            session.edit(at, removed, pieces[random.bounded(int(pieces.size()))]);
            if (random.bounded(4) == 0)
                QCoreApplication::processEvents();
        }
        if (round % 4 != 0)
            continue;
        settle(counts);
        const Digest &digest = session.digest();
        QCOMPARE(counts.document()->parts, digest.counts());
        QCOMPARE(*counts.document(), freshCounts(digest, {0, digest.length()}));
        for (qsizetype i = 0; i < digest.topicCount(); ++i)
            QCOMPARE(*counts.topic(i), freshCounts(digest, digest.range(i)));
    }
}

void TestDocumentCounts::randomSelections()
{
    DocumentSession session;
    session.reset(contentOf(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md")));
    const Digest &digest = session.digest();
    QVERIFY(digest.topicCount() > 3);
    DocumentCounts counts(&session);
    DocumentCounts::Place place;
    counts.setPlaceOf([&place] { return place; });
    counts.setActive(true);
    QRandomGenerator random(3);
    for (int round = 0; round < 12; ++round) {
        const qsizetype start = random.bounded(digest.length());
        place.selection = {start, random.bounded(start, digest.length()) + 1};
        settle(counts);
        QCOMPARE(*counts.selection(), freshCounts(digest, place.selection));
    }
}

/// A topic too long for a slice is counted like any other, also while somebody types elsewhere.
void TestDocumentCounts::longTopic()
{
    DocumentSession session;
    DocumentCounts counts(&session);
    const QString item = u"- **사실:** 하나 둘 셋\n\n"_s;
    const qsizetype items = 5 * ProseCounter::longestWhole / item.size();
    session.reset(u"# 앞\n\n글\n\n# 긴 주제\n\n"_s + item.repeated(items) + u"# 뒤\n\n글\n"_s);
    counts.setActive(true);
    settle(counts);
    const qsizetype words = 1 + 1 + 2 + items * 4 + 1 + 1;
    QCOMPARE(counts.document()->text.words, words);
    QCOMPARE(counts.document()->parts, (DigestCounts{3, items, 0}));
    session.makeReady();
    session.edit(session.digest().start(1) + 19, 0, u" "_s);
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
        session.edit(0, 0, u"# 새\n\n"_s);
    }
    settle(counts);
    QCOMPARE(counts.document()->text.words, words + 3 + 1);
}

QTEST_GUILESS_MAIN(TestDocumentCounts)
#include "tst_documentcounts.moc"

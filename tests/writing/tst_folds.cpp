// SPDX-License-Identifier: MIT
#include "writing/folds.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// `§` stands before the lines that are folded.
struct Marked
{
    explicit Marked(const QString &marked) : text(marked)
    {
        for (qsizetype i = text.indexOf(u'§'); i >= 0; i = text.indexOf(u'§', i)) {
            heads.append(i);
            text.remove(i, 1);
        }
    }

    QString text;
    QList<qsizetype> heads;
};

QString marked(const Digest &digest, const QList<qsizetype> &heads)
{
    QString text = digest.text();
    for (qsizetype i = heads.size() - 1; i >= 0; --i)
        text.insert(heads[i], u'§');
    return text;
}

} // namespace

class TestFolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces_data()
    {
        QTest::addColumn<QString>("text"); // `§` before each place
        QTest::addColumn<QStringList>("hidden");
        QTest::newRow("topic") << u"§# 가\nbody\n\n# 나\n"_s << QStringList{u"body\n\n"_s};
        QTest::newRow("subtree") << u"§# 가\n## 나\n## 다\n# 라\n"_s << QStringList{u"## 나\n## 다\n"_s};
        QTest::newRow("only blanks below") << u"# 가\n\n\n# 나\n"_s << QStringList{};
        QTest::newRow("no line end") << u"§# 가\nbody"_s << QStringList{u"body"_s};
        QTest::newRow("underlined heading") << u"§가\n===\nbody\n"_s << QStringList{u"body\n"_s};
        QTest::newRow("label with a list")
            << u"§# 가\n\n§- **사실:**\n  - 하나\n  - 둘\n\n§- **의견:**\n  - 셋\n"_s
            << QStringList{u"\n- **사실:**\n  - 하나\n  - 둘\n\n- **의견:**\n  - 셋\n"_s,
                           u"  - 하나\n  - 둘\n"_s, u"  - 셋\n"_s};
        QTest::newRow("items with labels") << u"§# 가\n§- 사실: 하나\n- 사실: 둘\n"_s
                                           << QStringList{u"- 사실: 하나\n- 사실: 둘\n"_s, u"- 사실: 둘\n"_s};
        QTest::newRow("heading as a label")
            << u"§# 가\n§## 내 생각\n- 하나\n"_s << QStringList{u"## 내 생각\n- 하나\n"_s, u"- 하나\n"_s};
        QTest::newRow("one line") << u"§# 가\n**의견:** 하나\n"_s << QStringList{u"**의견:** 하나\n"_s};
        QTest::newRow("before the first heading")
            << u"§- **사실:**\n  - 하나\n\n# 가\n"_s << QStringList{u"  - 하나\n"_s};
        QTest::newRow("front matter")
            << u"§---\ntitle: x\n---\n\ntext\n"_s << QStringList{u"title: x\n---\n"_s};
        QTest::newRow("empty") << QString() << QStringList{};
    }

    void findsPlaces()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, hidden);
        const Digest digest = Digest::parse(Marked(text).text);
        QList<qsizetype> heads;
        QStringList found;
        for (qsizetype i = 0; i < digest.topicCount(); ++i) {
            for (const FoldPlace &place : foldPlaces(digest, i)) {
                heads.append(place.head);
                found.append(digest.text(place.hidden));
                QCOMPARE(foldPlaceAt(digest, place.head), place);
            }
        }
        QCOMPARE(marked(digest, heads), text);
        QCOMPARE(found, hidden);
    }

    void followsEdits_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("put");
        QTest::addColumn<QString>("after");
        QTest::newRow("typing above")
            << u"# 가\nx\n§# 나\ny\n"_s << u"x"_s << u"xx\nx"_s << u"# 가\nxx\nx\n§# 나\ny\n"_s;
        QTest::newRow("typing below")
            << u"§# 가\nx\n# 나\ny\n"_s << u"y"_s << u"yy"_s << u"§# 가\nx\n# 나\nyy\n"_s;
        QTest::newRow("typing in the heading")
            << u"§# 가\nx\n"_s << u"가"_s << u"가나"_s << u"§# 가나\nx\n"_s;
        QTest::newRow("a line before the heading")
            << u"§# 가\nx\n"_s << u"# 가"_s << u"\n# 가"_s << u"\n§# 가\nx\n"_s;
        QTest::newRow("no heading any more")
            << u"# 가\nx\n§# 나\ny\n"_s << u"# 나"_s << u"나"_s << u"# 가\nx\n나\ny\n"_s;
        QTest::newRow("heading joined to the line above")
            << u"# 가\nx\n§# 나\ny\n"_s << u"x\n# 나"_s << u"x# 나"_s << u"# 가\nx# 나\ny\n"_s;
        QTest::newRow("nothing left to hide")
            << u"§# 가\nx\n# 나\n"_s << u"x\n"_s << QString() << u"# 가\n# 나\n"_s;
        QTest::newRow("last topic below is gone")
            << u"§# 가\n## 나\ny\n"_s << u"## 나\ny\n"_s << QString() << u"# 가\n"_s;
        QTest::newRow("topics change places") << u"§# 가\nx\n# 나\ny\n"_s << u"# 가\nx\n# 나\ny\n"_s
                                              << u"# 나\ny\n# 가\nx\n"_s << u"# 나\ny\n§# 가\nx\n"_s;
        QTest::newRow("blocks go with their topics")
            << u"# 가\n§- **사실:**\n  - x\n# 나\n- **사실:**\n  - y\n"_s
            << u"# 가\n- **사실:**\n  - x\n# 나\n- **사실:**\n  - y\n"_s
            << u"# 나\n- **사실:**\n  - y\n# 가\n- **사실:**\n  - x\n"_s
            << u"# 나\n- **사실:**\n  - y\n# 가\n§- **사실:**\n  - x\n"_s;
        QTest::newRow("everything is new") << u"§# 가\nx\n"_s << u"# 가\nx\n"_s << u"text\n"_s << u"text\n"_s;
        QTest::newRow("everything is gone") << u"§# 가\nx\n"_s << u"# 가\nx\n"_s << QString() << QString();
    }

    void followsEdits()
    {
        QFETCH(QString, before);
        QFETCH(QString, old);
        QFETCH(QString, put);
        QFETCH(QString, after);
        const Marked start(before);
        Digest digest = Digest::parse(start.text);
        Folds folds;
        folds.set(digest, start.heads);
        QCOMPARE(folds.heads(), start.heads);
        const qsizetype position = start.text.indexOf(old);
        QVERIFY(position >= 0);
        const TopicChange change = digest.edit(position, old.size(), put);
        folds.follow(digest, change);
        QCOMPARE(marked(digest, folds.heads()), after);
    }

    void followsWhatNobodyLookedAt()
    {
        const Marked start(u"# 가\nx\n§# 나\ny\n§# 다\nz\n"_s);
        const Digest digest = Digest::parse(start.text);
        Folds folds;
        folds.set(digest, start.heads);
        folds.follow({4, 5}, 3);
        QCOMPARE(folds.heads(), (QList<qsizetype>{start.heads[0] + 2, start.heads[1] + 2}));
        folds.follow({0, start.heads[0] + 3}, 0);
        QCOMPARE(folds.heads().size(), 1);
    }

    void knowsWhatHidesAPlace()
    {
        const Marked start(u"§# 가\n## 나\n§- **사실:**\n  - 하나\n## 다\n§# 라\nx\n"_s);
        const Digest digest = Digest::parse(start.text);
        Folds folds;
        folds.set(digest, start.heads);
        const QList<FoldPlace> hiding = folds.hiding(digest, start.text.indexOf(u"하나"_s));
        QCOMPARE(hiding.size(), 2);
        QCOMPARE(hiding[0].head, 0);
        QCOMPARE(hiding[1].kind, FoldKind::Block);
        QCOMPARE(folds.hiding(digest, 0).size(), 0);
        QCOMPARE(folds.outermostOver(digest, 2), 0);
        QCOMPARE(folds.outermostOver(digest, 3), 3);
    }

    void counts()
    {
        const QString text =
            u"# 가\n## 나\n- **사실:**\n  - 하나\n  - 둘\n\n- **의견:**\n  - 셋\n## 다\n글\n\n글\n"_s;
        const Digest digest = Digest::parse(text);
        const FoldCounts all = foldCounts(digest, *foldPlaceAt(digest, 0));
        QCOMPARE(all.topics, 2);
        QCOMPARE(all.facts, 2);
        QCOMPARE(all.opinions, 1);
        const FoldCounts facts = foldCounts(digest, *foldPlaceAt(digest, text.indexOf(u"- **사실"_s)));
        QCOMPARE(facts.topics, 0);
        QCOMPARE(facts.facts, 2);
        QCOMPARE(facts.opinions, 0);
        QCOMPARE(foldCounts(digest, *foldPlaceAt(digest, text.indexOf(u"## 다"_s))).lines, 2);
    }
};

QTEST_APPLESS_MAIN(TestFolds)
#include "tst_folds.moc"

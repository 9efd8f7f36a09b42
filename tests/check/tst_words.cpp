// SPDX-License-Identifier: MIT
#include "check/ranking.h"
#include "check/speech.h"
#include "check/words.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("particles") << u"반도체의 수출이 미국으로부터 늘어남."_s
                                   << QStringList{u"반도체"_s, u"수출"_s, u"미국"_s, u"늘어남"_s};
        QTest::newRow("scripts") << u"엔비디아(NVIDIA)가 AI칩 10~20만개"_s
                                 << QStringList{u"엔비디아"_s, u"nvidia"_s, u"ai"_s,
                                                u"10"_s,       u"20"_s,     u"만개"_s};
        QTest::newRow("endings") << u"Exports of memory chips rose; exporting a chip costs more."_s
                                 << QStringList{u"export"_s, u"memor"_s, u"chip"_s, u"rose"_s,
                                                u"export"_s, u"chip"_s,  u"cost"_s};
        QTest::newRow("common") << u"그러나 이는 매우 그 것임을 the of and"_s << QStringList{u"것임"_s};
        QTest::newRow("decomposed") << u"수출"_s.normalized(QString::NormalizationForm_D)
                                    << QStringList{u"수출"_s};
        QTest::newRow("nothing") << u"… — !"_s << QStringList();
    }

    void words()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(contentWords(text), words);
    }

    void contentInCommon()
    {
        QVERIFY(intersect(contentSet(u"반도체 수출이 늘어남"), contentSet(u"수출은 줄었음")));
        QVERIFY(!intersect(contentSet(u"반도체 수출이 늘어남"), contentSet(u"프로야구 연장전")));
        QVERIFY(intersect(contentSet(u"Chips were exported"), contentSet(u"The export fell")));
        const std::vector<QStringView> texts{u"수출", u"야구"};
        const ContentSet both = contentSet(texts);
        QVERIFY(intersect(both, contentSet(u"수출")) && intersect(both, contentSet(u"야구")));
        QVERIFY(contentSet(u"").empty());
    }

    void ranksTheBestFactFirst()
    {
        const Digest digest =
            Digest::parse(u"# 하나\n- **사실:**\n  - 자동차 수출이 줄어듦.\n  - 반도체 수출이 늘어남.\n"
                          "# 둘\n- **사실:**\n  - 프로야구 연장전을 줄임.\n  - 없음\n"_s);
        const FactRanking ranking(digest);
        const auto ranked = ranking.ranked(u"프로야구와 반도체 수출", 0);
        QCOMPARE(ranked[0].place, (ItemPlace{0, 0, 1}));
        QCOMPARE(ranked[1].place, (ItemPlace{0, 0, 0})); // of the same topic, before all others
        QCOMPARE(ranked[2].place, (ItemPlace{1, 0, 0}));
        const auto best = ranking.best(u"프로야구의 연장전", 3);
        QCOMPARE(best.size(), 1U);
        QCOMPARE(best[0].place, (ItemPlace{1, 0, 0}));
        QVERIFY(FactRanking(Digest()).ranked(u"a", 0).empty());
    }

    /// A ranking that followed edits is that of the text as it is now.
    void rankingFollowsEdits()
    {
        Digest digest =
            Digest::parse(u"# 하나\n- **사실:**\n  - 자동차 수출이 줄어듦.\n  - 반도체 수출이 늘어남.\n"
                          "# 둘\n- **사실:**\n  - 프로야구 연장전을 줄임.\n  - 수출 수출 [글].\n"
                          "# 셋\n글\n"_s);
        FactRanking ranking(digest);
        const QList<std::pair<QString, QString>> edits{
            {u"자동차"_s, u"배"_s},
            {u"# 둘\n"_s, {}},
            {u"글\n"_s, u"글\n- **사실:** 야구와 반도체\n# 넷\n- **사실:** 반도체 수출\n"_s},
            {u"# 셋\n"_s, u"# 셋\n\n[글]: /a\n\n"_s},
            {u"  - 반도체 수출이 늘어남.\n"_s, {}},
            {u"# 하나\n"_s, u"# 새\n- **사실:** 연장전\n# 하나\n"_s}};
        for (const auto &[from, to] : edits) {
            const qsizetype at = digest.text().indexOf(from);
            QVERIFY(at >= 0);
            ranking.follow(digest, digest.edit(at, from.size(), to));
            const FactRanking fresh(digest);
            const QString text = u"프로야구와 반도체 수출"_s;
            const auto isSame = [](const auto &a, const auto &b) {
                return std::ranges::equal(a, b, [](const auto &one, const auto &other) {
                    return one.place == other.place && one.score == other.score;
                });
            };
            QVERIFY(isSame(ranking.ranked(text, 1), fresh.ranked(text, 1)));
            QVERIFY(isSame(ranking.best(text, 2), fresh.best(text, 2)));
            QList<ItemPlace> facts;
            for (const auto &one : fresh.ranked(text, 1))
                facts.append(one.place);
            QVERIFY(facts.size() > 2);
            QVERIFY(isSame(ranking.ranked(text, 1, facts), fresh.ranked(text, 1)));
        }
    }

    void speech_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cue");
        QTest::newRow("ko") << u"인프라를 더 넓혀야 함."_s << u"야 함"_s;
        QTest::newRow("ko thought") << u"늦은 감이 있다고 판단됨"_s << u"판단됨"_s;
        QTest::newRow("ko second sentence") << u"계획을 발표함. 더 필요하다."_s << u"필요하다"_s;
        QTest::newRow("ko said") << u"장관은 넓혀야 한다고 밝힘."_s << QString();
        QTest::newRow("ko quoted") << u"그는 “넓혀야 한다”"_s << QString();
        QTest::newRow("ko law") << u"개정법에 따라 사업자는 신고해야 함."_s << QString();
        QTest::newRow("ko noun") << u"필요성을 검토함."_s << QString();
        QTest::newRow("en") << u"The ministry should publish it."_s << u"should"_s;
        QTest::newRow("en own") << u"The bank said no; I think it erred."_s << u"I think"_s;
        QTest::newRow("en said") << u"The bank said rates should fall."_s << QString();
        QTest::newRow("en odds") << u"Men are three times as likely to apply."_s << QString();
        QTest::newRow("en adjective") << u"The likely winner is Ada."_s << QString();
        QTest::newRow("en rule") << u"Licensees must report within 30 days."_s << QString();
        QTest::newRow("en government") << u"The government must act now."_s << u"must"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void speech()
    {
        QFETCH(QString, text);
        QFETCH(QString, cue);
        QVERIFY2(cue.isEmpty() ? opinionCue(text).isEmpty() : opinionCue(text).endsWith(cue),
                 qPrintable(opinionCue(text)));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"

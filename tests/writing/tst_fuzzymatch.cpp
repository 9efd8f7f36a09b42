// SPDX-License-Identifier: MIT
// Finding by what somebody typed: what matches, where, and which of several is best. The cases are lines of
// tests/data/fuzzymatch.

#include "writing/fuzzymatch.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QList<QStringList> casesOf(const QString &name)
{
    QFile file(QStringLiteral(SASIL_TEST_DATA "/fuzzymatch/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    QList<QStringList> cases;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            cases.append(line.split(u'\t'));
    }
    return cases;
}

QString marked(QString text, const QList<TextRange> &ranges)
{
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range)
        text.insert(range->end, u'›').insert(range->start, u'‹');
    return text;
}

QString unmarked(QString text)
{
    return text.remove(u'‹').remove(u'›');
}

} // namespace

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        for (const QStringList &line : casesOf(u"matches.tsv"_s))
            QTest::addRow("%s in %s", qPrintable(line[0]), qPrintable(line[1])) << line[0] << line[1];
    }
    void matches()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, expected);
        const FuzzyPattern pattern(typed);
        if (expected.startsWith(u"- ")) {
            QVERIFY(!pattern.match(FuzzyText(expected.sliced(2))));
            QVERIFY(!pattern.score(FuzzyText(expected.sliced(2))));
            return;
        }
        const FuzzyText text(unmarked(expected));
        const auto found = pattern.match(text);
        QVERIFY(found);
        QCOMPARE(marked(unmarked(expected), found->ranges), expected);
        QCOMPARE(pattern.score(text), std::optional(found->score));
    }

    void ranks_data()
    {
        QTest::addColumn<QStringList>("line");
        for (const QStringList &line : casesOf(u"order.tsv"_s))
            QTest::addRow("%s", qPrintable(line[0])) << line;
    }
    void ranks()
    {
        QFETCH(const QStringList, line);
        const FuzzyPattern pattern(line[0]);
        QStringList texts = line.sliced(1);
        const QStringList expected = texts;
        std::ranges::reverse(texts);
        std::ranges::stable_sort(texts, std::ranges::greater(), [&pattern](const QString &text) {
            return pattern.score(FuzzyText(text)).value_or(-1000);
        });
        QCOMPARE(texts, expected);
    }

    void findsDecomposedHangul()
    {
        const QString decomposed = u"새 주제 추가"_s.normalized(QString::NormalizationForm_D);
        const auto found = FuzzyPattern(u"주제"_s).match(FuzzyText(decomposed));
        QVERIFY(found);
        QCOMPARE(found->ranges.size(), 1);
        QCOMPARE(slice(decomposed, found->ranges[0]).toString().normalized(QString::NormalizationForm_C),
                 u"주제"_s);
        QVERIFY(
            FuzzyPattern(u"주제"_s.normalized(QString::NormalizationForm_D)).match(FuzzyText(u"새 주제"_s)));
    }

    void findsInOnePiece()
    {
        const FuzzyText text(u"수출이 늘어난 반도체 수출의 수"_s);
        QCOMPARE(FuzzyPattern(u"반도"_s).find(text), std::optional(TextRange{8, 10}));
        QCOMPARE(FuzzyPattern(u"ㅂㄷㅊ ㅅ"_s).find(text), std::optional(TextRange{8, 13}));
        QVERIFY(!FuzzyPattern(u"수출 반도"_s).find(text));
        QCOMPARE(FuzzyPattern(u"출"_s).find(text), std::optional(TextRange{1, 2}));
        QCOMPARE(FuzzyPattern(u"수"_s).find(text), std::optional(TextRange{0, 1}));
        QCOMPARE(FuzzyPattern(u"수출"_s).prefixOf(text), std::optional(TextRange{0, 2}));
        QCOMPARE(FuzzyPattern(u"ㅅㅊ"_s).prefixOf(text), std::optional(TextRange{0, 2}));
        QVERIFY(!FuzzyPattern(u"출"_s).prefixOf(text));
        QVERIFY(!FuzzyPattern(QString()).find(text));
    }

    void matchesEverythingWhereNothingIsTyped()
    {
        QVERIFY(FuzzyPattern(u"  "_s).isEmpty());
        QVERIFY(FuzzyPattern(QString()).match(FuzzyText(u"사실"_s)));
        QVERIFY(FuzzyPattern(QString()).match(FuzzyText()));
        QVERIFY(!FuzzyPattern(u"a"_s).match(FuzzyText()));
    }

    void fiveThousandTopicsAreCheap()
    {
        std::vector<FuzzyText> texts;
        for (int i = 0; i < 5000; ++i)
            texts.emplace_back(
                u"[9월 4주] 국가 AI 정책 및 소버린 AI의 배경 %1 (National AI Policy)"_s.arg(i));
        qsizetype found = 0;
        QElapsedTimer clock;
        clock.start();
        const FuzzyPattern pattern(u"ㅅㅂㄹ ai"_s);
        for (const FuzzyText &text : texts)
            found += pattern.score(text) ? 1 : 0;
        QCOMPARE(found, 5000);
        qInfo("5000 texts that all match: %.1f ms", double(clock.nsecsElapsed()) / 1e6);
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"

// SPDX-License-Identifier: MIT
#include "writing/prosecounter.h"
#include "writing/textcounts.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;
using namespace sasil;

class TextCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void asTheBoundaryFinderSays();
    void readingTime_data();
    void readingTime();
    void markdown_data();
    void markdown();
    void pieces();
};

void TextCountsTest::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("withoutBlanks");
    QTest::addColumn<int>("syllabicCharacters");
    QTest::newRow("nothing") << u""_s << 0 << 0 << 0 << 0;
    QTest::newRow("blanks") << u"  \t "_s << 0 << 4 << 0 << 0;
    QTest::newRow("English") << u"Two words."_s << 2 << 10 << 9 << 0;
    QTest::newRow("Korean") << u"국가 인공지능 위원회를 열었다."_s << 4 << 17 << 14 << 14;
    QTest::newRow("both") << u"AI가 쓴 report 2건"_s << 4 << 15 << 12 << 6;
    QTest::newRow("line ends") << u"하나\n둘\r\n셋\n"_s << 3 << 4 << 4 << 4;
    QTest::newRow("a word ends with its line") << u"a\nb"_s << 2 << 2 << 2 << 0;
    QTest::newRow("marks alone are no words") << u"— … · 10% C++"_s << 2 << 13 << 9 << 0;
    QTest::newRow("NFD") << u"한글 각"_s.normalized(QString::NormalizationForm_D) << 2 << 4 << 3 << 3;
    QTest::newRow("syllable with a jamo behind it") << u"가\u11a8나"_s << 1 << 2 << 2 << 2;
    QTest::newRow("compatibility jamo") << u"ㅋㅋㅋ"_s << 1 << 3 << 3 << 3;
    QTest::newRow("old Hangul") << u"\u1102\u119e\u11af"_s << 1 << 1 << 1 << 1;
    QTest::newRow("accents") << u"cafe\u0301 café"_s << 2 << 9 << 8 << 0;
    QTest::newRow("Han and kana") << u"大韓 が ｶﾞ"_s << 3 << 6 << 4 << 4;
    QTest::newRow("emoji") << u"좋다 👍🏽 👨‍👩‍👧 🇰🇷❤️"_s << 1 << 9 << 6 << 2;
    QTest::newRow("beyond the plane") << u"𠮷野 𝒜"_s << 2 << 4 << 3 << 2;
    QTest::newRow("not seen") << u"a\u200bb\u00adc\ufeff"_s << 1 << 3 << 3 << 0;
    QTest::newRow("no-break blank") << u"10\u00a0km\u3000전각"_s << 3 << 8 << 6 << 2;
    QTest::newRow("a lone surrogate") << QString(QChar(0xd83d)) << 0 << 1 << 1 << 0;
}

void TextCountsTest::counts()
{
    QFETCH(QString, text);
    const TextCounts counts = TextCounts::of(text);
    QTEST(int(counts.words), "words");
    QTEST(int(counts.characters), "characters");
    QTEST(int(counts.withoutBlanks), "withoutBlanks");
    QTEST(int(counts.syllabicCharacters), "syllabicCharacters");
}

/// The short way over plain text counts the same clusters as Qt does.
void TextCountsTest::asTheBoundaryFinderSays()
{
    static const QStringList pieces{u"a"_s,      u"가"_s,     u"각"_s, u" "_s,      u"\u0301"_s, u"\u1100"_s,
                                    u"\u1161"_s, u"\u11a8"_s, u"漢"_s, u"\u3099"_s, u"か"_s,     u"👍"_s,
                                    u"🏽"_s,     u"\u200d"_s, u"🇰"_s,  u"🇷"_s,      u"\ufe0f"_s, u"©"_s,
                                    u"1"_s,      u"\u20e3"_s, u"。"_s, u"ｶ"_s,      u"ﾞ"_s};
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = 0; i < 8; ++i)
            text += pieces[random.bounded(int(pieces.size()))];
        qsizetype clusters = 0;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        qsizetype start = 0;
        while (finder.toNextBoundary() > 0) {
            const QString cluster = text.sliced(start, finder.position() - start);
            clusters +=
                QString(cluster).remove(QChar(0x200d)).isEmpty() ? 0 : 1; // a joiner alone is not seen
            start = finder.position();
        }
        QVERIFY2(TextCounts::of(text).characters == clusters, text.toUtf8().toHex(' ').constData());
    }
}

void TextCountsTest::readingTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seconds");
    QTest::newRow("nothing") << u""_s << 0;
    QTest::newRow("230 English words") << u"word "_s.repeated(230) << 60;
    QTest::newRow("500 characters of Korean") << u"사실을 말한다 "_s.repeated(500 / 6) + u"의견"_s << 60;
    QTest::newRow("both add up") << u"word "_s.repeated(115) + u"가나다라마 "_s.repeated(50) << 60;
}

void TextCountsTest::readingTime()
{
    QFETCH(QString, text);
    QTEST(qRound(readingSeconds(TextCounts::of(text))), "seconds");
}

void TextCountsTest::markdown_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    QTest::newRow("digest") << u"## [9월 4주] 제목 (Title)\n\n- **사실:**\n  - [하나](https://a.org) 둘\n"_s
                            << 7 << 25;
    QTest::newRow("comment") << u"<!-- sasil-ignore -->\n\n글\n"_s << 1 << 1;
}

void TextCountsTest::markdown()
{
    QFETCH(QString, source);
    const TextCounts counts = ProseCounter::of(source, {0, source.size()});
    QTEST(int(counts.words), "words");
    QTEST(int(counts.characters), "characters");
}

/// A source too long to be read at once has the same counts, whether cut between paragraphs, lines or words.
void TextCountsTest::pieces()
{
    const QString paragraph = u"- **사실:** 하나 [둘](https://a.org) *셋*\n  넷 다섯\n"_s;
    const TextCounts one = ProseCounter::of(paragraph, {0, paragraph.size()});
    for (const QString &gap : {u"\n"_s, u""_s}) {
        const qsizetype count = 3 * ProseCounter::longestWhole / paragraph.size();
        const QString source = (paragraph + gap).repeated(count);
        ProseCounter counter(source, {0, source.size()});
        int steps = 0;
        for (; !counter.isDone(); ++steps)
            counter.step();
        QVERIFY(steps >= 3);
        QCOMPARE(counter.counts().characters, count * one.characters);
        QCOMPARE(counter.counts().words, count * one.words);
        // From the middle of one item to the middle of another.
        const qsizetype length = (paragraph + gap).size();
        const TextRange part{10 * length + paragraph.indexOf(u"둘"),
                             (count - 10) * length + paragraph.indexOf(u"둘")};
        QCOMPARE(ProseCounter::of(source, part).words, (count - 20) * one.words);
    }
    const QString line = u"가"_s.repeated(3 * ProseCounter::longestWhole);
    QCOMPARE(ProseCounter::of(line, {0, line.size()}).characters, line.size());
}

QTEST_GUILESS_MAIN(TextCountsTest)
#include "tst_textcounts.moc"

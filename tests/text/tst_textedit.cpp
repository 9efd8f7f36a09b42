// SPDX-License-Identifier: MIT
#include "text/textedit.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(sasil::TextEdits)

class TestTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applied_data()
    {
        QTest::addColumn<TextEdits>("edits"); // of "0123456789"
        QTest::addColumn<QString>("result");
        QTest::newRow("none") << TextEdits{} << u"0123456789"_s;
        QTest::newRow("insert at the start") << TextEdits{{{0, 0}, u"a"_s}} << u"a0123456789"_s;
        QTest::newRow("insert at the end") << TextEdits{{{10, 10}, u"a"_s}} << u"0123456789a"_s;
        QTest::newRow("remove all") << TextEdits{{{0, 10}, {}}} << QString();
        QTest::newRow("out of order") << TextEdits{{{8, 9}, u"X"_s}, {{1, 3}, u"ab"_s}} << u"0ab34567X9"_s;
        QTest::newRow("two insertions at one place, in their order")
            << TextEdits{{{4, 4}, u"b"_s}, {{4, 4}, u"a"_s}} << u"0123ba456789"_s;
        QTest::newRow("insertion before a replacement that begins there")
            << TextEdits{{{4, 6}, u"X"_s}, {{4, 4}, u"a"_s}} << u"0123aX6789"_s;
        QTest::newRow("insertion behind a replacement that ends there")
            << TextEdits{{{6, 6}, u"a"_s}, {{4, 6}, u"X"_s}} << u"0123Xa6789"_s;
        QTest::newRow("neighbours") << TextEdits{{{0, 5}, u"a"_s}, {{5, 10}, u"b"_s}} << u"ab"_s;
    }

    void applied()
    {
        QFETCH(TextEdits, edits);
        QFETCH(QString, result);
        QVERIFY(areApplicable(edits, 10));
        QCOMPARE(sasil::applied(u"0123456789"_s, edits), result);
        QCOMPARE(sasil::applied(result, inverted(edits, u"0123456789")), u"0123456789"_s);
    }

    void notApplicable_data()
    {
        QTest::addColumn<TextEdits>("edits"); // of a text of 10
        QTest::newRow("overlap") << TextEdits{{{0, 5}, {}}, {{4, 6}, {}}};
        QTest::newRow("the same range twice") << TextEdits{{{2, 4}, {}}, {{2, 4}, {}}};
        QTest::newRow("insertion inside a replacement") << TextEdits{{{2, 6}, u"x"_s}, {{4, 4}, u"y"_s}};
        QTest::newRow("out of order and overlapping") << TextEdits{{{7, 9}, {}}, {{1, 8}, {}}};
        QTest::newRow("behind the end") << TextEdits{{{5, 11}, {}}};
        QTest::newRow("insertion behind the end") << TextEdits{{{11, 11}, u"x"_s}};
        QTest::newRow("before the start") << TextEdits{{{-1, 2}, {}}};
        QTest::newRow("turned round") << TextEdits{{{4, 2}, {}}};
    }

    void notApplicable()
    {
        QFETCH(TextEdits, edits);
        QVERIFY(!areApplicable(edits, 10));
    }

    void mapped_data()
    {
        QTest::addColumn<TextEdits>("edits");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("result");
        const TextEdits insert{{{4, 4}, u"abc"_s}};
        QTest::newRow("before an insertion") << insert << 3 << 3;
        QTest::newRow("at an insertion") << insert << 4 << 7;
        QTest::newRow("behind an insertion") << insert << 5 << 8;
        const TextEdits replace{{{4, 6}, u"abc"_s}};
        QTest::newRow("in what is replaced") << replace << 5 << 7;
        QTest::newRow("at the end of what is replaced") << replace << 6 << 7;
        QTest::newRow("behind what is replaced") << replace << 8 << 9;
        const TextEdits remove{{{2, 6}, {}}};
        QTest::newRow("in what is removed") << remove << 4 << 2;
        QTest::newRow("behind what is removed") << remove << 7 << 3;
        const TextEdits several{{{8, 9}, {}}, {{1, 1}, u"ab"_s}, {{4, 4}, u"c"_s}, {{4, 4}, u"d"_s}};
        QTest::newRow("several, before") << several << 0 << 0;
        QTest::newRow("several, at two insertions") << several << 4 << 8;
        QTest::newRow("several, behind all") << several << 10 << 13;
    }

    void mapped()
    {
        QFETCH(TextEdits, edits);
        QFETCH(int, offset);
        QFETCH(int, result);
        QCOMPARE(sasil::mapped(offset, edits), result);
    }

    /// What no edit touches is behind its mapped offset, and offsets keep their order.
    void mappedFindsTheSameCharacter()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            QString text;
            for (int i = 0; i < 40; ++i)
                text += QChar(u'가' + i);
            TextEdits edits;
            for (int i = 0; i < 8; ++i) {
                const qsizetype start = random.bounded(41);
                const qsizetype length = qMin<qsizetype>(random.bounded(4), 40 - start);
                const TextEdit edit{{start, start + length}, QString(random.bounded(4), u'x')};
                if (areApplicable(edits + TextEdits{edit}, 40))
                    edits.append(edit);
            }
            const QString result = sasil::applied(text, edits);
            qsizetype reached = 0;
            for (qsizetype offset = 0; offset <= 40; ++offset) {
                const qsizetype there = sasil::mapped(offset, edits);
                QVERIFY(there >= reached && there <= result.size());
                reached = there;
                const bool isTouched = std::any_of(edits.begin(), edits.end(), [&](const TextEdit &edit) {
                    return edit.range.contains(offset);
                });
                if (offset < 40 && !isTouched)
                    QCOMPARE(result[there], text[offset]);
            }
        }
    }

    void sortedKeepsTheOrderOfOnePlace()
    {
        const TextEdits edits{{{4, 4}, u"1"_s}, {{2, 3}, {}}, {{4, 4}, u"2"_s}, {{4, 4}, u"0"_s}};
        const TextEdits expected{{{2, 3}, {}}, {{4, 4}, u"1"_s}, {{4, 4}, u"2"_s}, {{4, 4}, u"0"_s}};
        QCOMPARE(sorted(edits), expected);
    }
};

QTEST_GUILESS_MAIN(TestTextEdit)
#include "tst_textedit.moc"

// SPDX-License-Identifier: MIT
#include "text/lineindex.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Texts with every line end, every width in UTF-8, and what is not valid UTF-16.
QStringList texts()
{
    return {QString(),
            u"a"_s,
            u"\n"_s,
            u"\r"_s,
            u"\r\n"_s,
            u"\n\r"_s,
            u"a\nb\r\nc\rd"_s,
            u"a\r\r\nb\n\n"_s,
            u"가나\n다é😀x\r\n끝"_s,
            u"a"_s + QChar(0) + u"b\n"_s + QChar(0) + u"가"_s,
            u"a"_s + QChar(0xd800) + u"가\n"_s + QChar(0xdc00) + u"b"_s + QChar(0xd83d),
            QChar(0xd83d) + u"\n"_s + QChar(0xde00)};
}

} // namespace

class TestLineIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("empty") << QString() << QStringList{u""_s};
        QTest::newRow("no line end") << u"abc"_s << QStringList{u"abc"_s};
        QTest::newRow("line end last") << u"abc\n"_s << QStringList{u"abc"_s, u""_s};
        QTest::newRow("CRLF") << u"a\r\nb\r\n"_s << QStringList{u"a"_s, u"b"_s, u""_s};
        QTest::newRow("CR") << u"a\rb\r"_s << QStringList{u"a"_s, u"b"_s, u""_s};
        QTest::newRow("mixed") << u"a\rb\nc\r\nd"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("CR before CRLF") << u"a\r\r\nb"_s << QStringList{u"a"_s, u""_s, u"b"_s};
        QTest::newRow("LF before CR") << u"a\n\rb"_s << QStringList{u"a"_s, u""_s, u"b"_s};
        QTest::newRow("no other separators")
            << u"a\u2028b\u0085c\fd"_s << QStringList{u"a\u2028b\u0085c\fd"_s};
    }

    void lines()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, lines);
        const LineIndex index(text);
        QStringList found;
        for (qsizetype i = 0; i < index.lineCount(); ++i)
            found.append(slice(text, index.line(i)).toString());
        QCOMPARE(found, lines);
    }

    void fullLinesAreTheText()
    {
        for (const QString &text : texts()) {
            const LineIndex index(text);
            QString joined;
            for (qsizetype i = 0; i < index.lineCount(); ++i) {
                QCOMPARE(index.fullLine(i).start, joined.size());
                QVERIFY(index.fullLine(i).contains(index.line(i)));
                joined += slice(text, index.fullLine(i));
            }
            QCOMPARE(joined, text);
        }
    }

    void lineAtHoldsTheOffset()
    {
        for (const QString &text : texts()) {
            const LineIndex index(text);
            for (qsizetype offset = 0; offset < text.size(); ++offset) {
                QVERIFY(index.fullLine(index.lineAt(offset)).contains(offset));
                const LineColumn at = index.position(offset);
                QCOMPARE(at.line, index.lineAt(offset) + 1);
                QCOMPARE(index.fullLine(at.line - 1).start + at.column - 1, offset);
            }
            QCOMPARE(index.lineAt(text.size()), index.lineCount() - 1);
            QCOMPARE(index.lineAt(text.size() + 5), index.lineCount() - 1);
        }
    }

    void position_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("empty") << QString() << 0 << 1 << 1;
        QTest::newRow("Hangul is one column") << u"가나다"_s << 2 << 1 << 3;
        QTest::newRow("behind a surrogate pair") << u"😀a"_s << 2 << 1 << 3;
        QTest::newRow("on LF of CRLF") << u"ab\r\ncd"_s << 3 << 1 << 4;
        QTest::newRow("behind CRLF") << u"ab\r\ncd"_s << 4 << 2 << 1;
        QTest::newRow("end, behind a line end") << u"ab\n"_s << 3 << 2 << 1;
    }

    void position()
    {
        QFETCH(QString, text);
        QFETCH(int, offset);
        QFETCH(int, line);
        QFETCH(int, column);
        QCOMPARE(LineIndex(text).position(offset), (LineColumn{line, column}));
    }

    /// Every offset that no surrogate pair is cut at comes back from its place in the bytes that cmark is
    /// given; cmark reads U+0000 as U+FFFD, three bytes.
    void utf8ColumnsComeBack()
    {
        for (const QString &text : texts()) {
            const LineIndex index(text);
            for (qsizetype line = 0; line < index.lineCount(); ++line) {
                const TextRange range = index.line(line);
                for (qsizetype offset = range.start; offset <= range.end; ++offset) {
                    if (offset > range.start && offset < range.end && text[offset].isLowSurrogate() &&
                        text[offset - 1].isHighSurrogate())
                        continue;
                    QString before = slice(text, {range.start, offset}).toString();
                    before.replace(QChar(0), QChar(0xfffd));
                    const qsizetype byte = before.toUtf8().size();
                    QVERIFY2(index.offsetOfUtf8(line, byte) == offset,
                             qPrintable(u"line %1, byte %2: %3, not %4"_s.arg(line)
                                            .arg(byte)
                                            .arg(index.offsetOfUtf8(line, byte))
                                            .arg(offset)));
                }
                QCOMPARE(index.offsetOfUtf8(line, 1000000), range.end);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLineIndex)
#include "tst_lineindex.moc"

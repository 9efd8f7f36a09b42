// SPDX-License-Identifier: MIT
#include "digest/digest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QDir dataFolder(QStringLiteral(SASIL_TEST_DATA "/digest"));

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

bool isLineStart(QStringView text, qsizetype offset)
{
    return offset == 0 || text[offset - 1] == u'\n' || text[offset - 1] == u'\r';
}

/// What is wrong with a topic's ranges; empty: nothing.
QString faultOf(const Topic &topic)
{
    const QString &source = topic.source;
    QList<bool> covered(source.size(), false);
    const auto cover = [&](TextRange range) {
        for (qsizetype i = range.start; i < range.end; ++i)
            covered[i] = true;
    };
    cover(topic.heading);
    cover(topic.frontMatter);
    qsizetype reached = 0; // the end of the blocks so far
    const Block *before = nullptr;
    for (const Block &block : topic.blocks) {
        if (block.range.start > block.range.end || block.range.end > source.size() || block.range.isEmpty())
            return u"a range is out of the text"_s;
        if (!isLineStart(source, block.range.start) ||
            (block.range.end < source.size() && !isLineStart(source, block.range.end)))
            return u"a block is not whole lines"_s;
        if (before && block.range.start < before->range.start)
            return u"blocks are not in order"_s;
        const bool sharesTable = before && block.layout == BlockLayout::Table && before->range == block.range;
        const bool isNested = block.range.end <= reached && block.kind != BlockKind::Other;
        if (block.range.start < reached && !sharesTable && !isNested)
            return u"blocks overlap"_s;
        if (block.kind == BlockKind::Other) {
            const QStringView text = slice(source, block.range);
            const qsizetype lineEnd = qMax(text.indexOf(u'\n'), text.indexOf(u'\r'));
            if (text.first(lineEnd < 0 ? text.size() : lineEnd).trimmed().isEmpty())
                return u"a block begins with a blank line"_s;
        } else if (!block.range.contains(block.label)) {
            return u"a label is outside of its block"_s;
        }
        for (const Item &item : block.items) {
            if (!block.range.contains(item.range) || !item.range.contains(item.content))
                return u"an item is outside of its block"_s;
        }
        cover(block.range);
        reached = qMax(reached, block.range.end);
        before = &block;
    }
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (!covered[i] && !source[i].isSpace())
            return u"nothing covers %1"_s.arg(i);
    }
    return {};
}

QString faultOf(const Digest &digest)
{
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (const QString fault = faultOf(digest.topic(i)); !fault.isEmpty())
            return fault + u"\n"_s + digest.source(i);
    }
    return {};
}

} // namespace

/// Every character that is not blank is in a heading, in front matter or in a block, whatever the text says.
class TestTiling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples()
    {
        for (const QString &name : dataFolder.entryList({u"*.md"_s}))
            QCOMPARE(faultOf(Digest::parse(readText(dataFolder.filePath(name)))), QString());
    }

    /// SASIL_EDITS and SASIL_SEED make it longer and other.
    void lineByLine()
    {
        QStringList lines;
        for (const QString &name : dataFolder.entryList({u"*.md"_s}))
            lines += readText(dataFolder.filePath(name)).split(u'\n');
        lines +=
            {u"  "_s, u"\t- **사실:** 탭"_s, QString(QChar(0xd800)) + u" 짝 없는 글자"_s, u"> > -"_s, u"-"_s};
        const int texts = qEnvironmentVariable("SASIL_EDITS", u"3000"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        for (int i = 0; i < texts; ++i) {
            QString text;
            const QString end = random.bounded(4) ? u"\n"_s : u"\r\n"_s;
            for (int n = random.bounded(12); n >= 0; --n)
                text += QString(random.bounded(3) * 2, u' ') + lines[random.bounded(int(lines.size()))] + end;
            QCOMPARE(faultOf(Digest::parse(text)), QString());
        }
    }

    /// What nests deep is read in a loop, in about the time that its length costs.
    void pathological_data()
    {
        QTest::addColumn<QString>("text");
        constexpr int deep = 100'000;
        QTest::newRow("quotes") << QString(deep, u'>') + u" **사실:** 글\n"_s;
        QTest::newRow("lists") << u"+ "_s.repeated(deep) + u"**사실:** 글\n"_s;
        QTest::newRow("quotes in a label") << u"#### 사실\n"_s + QString(deep, u'>') + u" 글\n"_s;
        QTest::newRow("lists in a label") << u"- **사실:**\n  "_s + u"+ "_s.repeated(deep) + u"글\n"_s;
        QTest::newRow("both") << u"> + "_s.repeated(deep / 2) + u"**사실:** 글\n"_s;
        QString staircase;
        QString subLabels = u"- **사실:**\n"_s;
        QString quotes;
        for (int i = 0; i < 700; ++i) {
            staircase += QString(2 * i, u' ') + u"- **사실:** 글 [F1] (근거: F1)\n"_s;
            subLabels += QString(2 * i + 2, u' ') + u"- **높음:**\n"_s;
            quotes += QString(i + 1, u'>') + u" **의견:** 글\n"_s + QString(i + 1, u'>') + u'\n';
        }
        QTest::newRow("labels in labels") << staircase;
        QTest::newRow("labels in labels before blank lines")
            << staircase + u"\n"_s.repeated(40'000) + u"글\n"_s;
        QTest::newRow("sub-labels in sub-labels") << subLabels;
        QTest::newRow("labels in quotes") << quotes;
        QTest::newRow("a long line") << u"**사실:** "_s + u"글 (근거: F1 "_s.repeated(100'000);
        QTest::newRow("brackets") << u"**의견:** "_s + QString(300'000, u'[');
        QTest::newRow("images") << u"**의견:** "_s + u"!["_s.repeated(20'000) + u"](x)"_s.repeated(20'000);
        QTest::newRow("a wide table")
            << u"| 사실 | 의견 |\n|---|---|\n"_s + u"| 하나 | 둘 |\n"_s.repeated(30'000);
        QTest::newRow("a footnote of many") << u"- **사실:** 글[^1]\n"_s.repeated(10'000) + u"\n[^1]: "_s +
                                                   u"<http://a.b> "_s.repeated(20'000) + u'\n';
        QTest::newRow("setext labels in quotes") << u"> 사실\n> ---\n> - 글\n\n"_s.repeated(10'000);
        QTest::newRow("alternating labels") << u"1. **사실:** 글\n1. 글\n"_s.repeated(20'000);
    }

    void pathological()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        const Digest digest = Digest::parse(text);
        qInfo() << "ms" << timer.elapsed() << "items" << digest.counts().facts + digest.counts().opinions;
        QVERIFY(digest.topicCount() > 0);
        QVERIFY(timer.elapsed() < 5000); // far more than it takes, since other tests run beside it
    }
};

QTEST_GUILESS_MAIN(TestTiling)
#include "tst_tiling.moc"

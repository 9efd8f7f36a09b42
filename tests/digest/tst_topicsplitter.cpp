// SPDX-License-Identifier: MIT
#include "digest/blockreader.h"
#include "digest/syntaxtree.h"
#include "digest/topicsplitter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// What cmark makes of the whole text: the reading that splitTopics() takes short cuts to.
std::vector<TopicStart> startsByCmark(QStringView text)
{
    const LabelSet labels;
    const SyntaxTree tree(text);
    std::vector<TopicStart> starts;
    for (cmark_node *node = tree.firstNode(); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING &&
            !labelOf(tree, node, LabelPlace::Heading, labels))
            starts.push_back(
                {tree.lines().line(tree.firstLine(node)).start, cmark_node_get_heading_level(node), 0});
    }
    if (!text.isEmpty() && (starts.empty() || starts.front().offset > 0))
        starts.insert(starts.begin(), TopicStart{});
    return starts;
}

QString shown(const std::vector<TopicStart> &starts)
{
    QString text;
    for (const TopicStart &start : starts)
        text += u"%1:h%2 "_s.arg(start.offset).arg(start.level);
    return text;
}

QString randomLine(QRandomGenerator &random)
{
    static const QStringList lines{
        u"# A"_s,        u"## B #"_s,      u"#"_s,         u"####### x"_s,  u"#x"_s,        u"#### 내 생각"_s,
        u"### 사실:"_s,  u" # C"_s,        u"   ## D"_s,   u"    # code"_s, u"\t# tab"_s,   u"```"_s,
        u"````"_s,       u"```c++"_s,      u"``` a`b"_s,   u"~~~"_s,        u"~~~~ x"_s,    u" ```"_s,
        u"  ~~~"_s,      u"    ```"_s,     u"<!--"_s,      u"<!-- a -->"_s, u"-->"_s,       u"x --> y"_s,
        u" <!-- b"_s,    u"<div>"_s,       u"</div>"_s,    u"<script>"_s,   u"</script>"_s, u"<?php"_s,
        u"?>"_s,         u"<!DOCTYPE"_s,   u"<![CDATA["_s, u"]]>"_s,        u"<b>"_s,       u"<https://x>"_s,
        u"==="_s,        u"---"_s,         u"  ==  "_s,    u"-"_s,          u"--- "_s,      u"=x"_s,
        u"text"_s,       u"더 긴 글"_s,    u""_s,          u""_s,           u"  "_s,        u"\t"_s,
        u"- item"_s,     u"- # in list"_s, u"-  ```"_s,    u"  # nested"_s, u"  text"_s,    u"1. one"_s,
        u"> quote"_s,    u"> # q"_s,       u"> ```"_s,     u"| a | b |"_s,  u"|---|---|"_s, u"[a]: /x"_s,
        u"[^1]: note"_s, u"    more"_s,    u"[^1]"_s,      u"***"_s,        u"- - -"_s,     u"`a"_s,
        u"~a"_s,         u"\\# no"_s,      u"-->#"_s,      u"<!-->"_s};
    return lines[random.bounded(int(lines.size()))];
}

} // namespace

class TestTopicSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// SASIL_DOCUMENTS and SASIL_SEED make it longer and other.
    void equalsCmark()
    {
        const int documents = qEnvironmentVariable("SASIL_DOCUMENTS", u"10000"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt());
        static const QStringList lineEnds{u"\n"_s, u"\n"_s, u"\n"_s, u"\r\n"_s, u"\r"_s};
        for (int i = 0; i < documents; ++i) {
            const QString lineEnd = lineEnds[random.bounded(int(lineEnds.size()))];
            QString text;
            for (int lines = random.bounded(1, 25); lines > 0; --lines)
                text += randomLine(random) + lineEnd;
            if (random.bounded(4) == 0)
                text.chop(1);
            const std::vector<TopicStart> actual = splitTopics(text, false, {});
            const std::vector<TopicStart> expected = startsByCmark(text);
            if (actual != expected) {
                qInfo() << text << shown(actual) << shown(expected);
                QFAIL("cmark finds other headings");
            }
        }
    }

    void frontMatter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u"# A\n---\n"_s << u"0:h1 "_s;
        QTest::newRow("closed") << u"---\ntitle: x\n---\n# A\n"_s << u"0:h0 17:h1 "_s;
        QTest::newRow("closed by dots") << u"---\n# no\n...\n# A"_s << u"0:h0 13:h1 "_s;
        QTest::newRow("open") << u"---\n# A\n"_s << u"0:h0 4:h1 "_s;
        QTest::newRow("windows") << u"---\r\na: b\r\n---\r\n# A\r\n"_s << u"0:h0 16:h1 "_s;
        QTest::newRow("indented") << u" ---\na\n---\n"_s << u"0:h0 5:h2 "_s;
    }

    void frontMatter()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(shown(splitTopics(text, true, {})), expected);
    }
};

QTEST_GUILESS_MAIN(TestTopicSplitter)
#include "tst_topicsplitter.moc"

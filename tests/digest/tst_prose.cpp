// SPDX-License-Identifier: MIT
#include "digest/nodeprose.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sasil;

class ProseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whole_data();
    void whole();
    void part_data();
    void part();
    void everyPartOfADocument();
};

/// What a reader sees, blocks set apart by "|".
void ProseTest::whole_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("prose");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("paragraphs") << u"하나\n둘\n\n셋  \n넷\n"_s << u"하나\n둘|셋\n넷"_s;
    QTest::newRow("headings") << u"# 제목 #\n\n아래\n제목\n===\n"_s << u"제목|아래\n제목"_s;
    QTest::newRow("labels and items")
        << u"- **사실:**\n  - 하나\n    - 둘\n- **의견:** 셋\n"_s << u"사실:|하나|둘|의견: 셋"_s;
    QTest::newRow("numbers") << u"1. one\n2. two\n"_s << u"one|two"_s;
    QTest::newRow("tasks") << u"- [ ] one\n- [x] two\n"_s << u"one|two"_s;
    QTest::newRow("quotation") << u"> 하나\n> 둘\n>\n> > 셋\n"_s << u"하나\n둘|셋"_s;
    QTest::newRow("emphasis") << u"**하나** *둘* ~~셋~~ __넷__ `다섯`\n"_s << u"하나 둘 셋 넷 다섯"_s;
    QTest::newRow("marks that are none")
        << u"2 * 3 a_b_c **'소버린'**가\n"_s << u"2 * 3 a_b_c **'소버린'**가"_s;
    QTest::newRow("escapes") << u"\\*a\\* &amp; &copy;\n"_s << u"*a* & ©"_s;
    QTest::newRow("links") << u"[하나](https://a.org/b \"t\") [둘][x] [셋] <https://c.org> https://d.org\n\n"
                              "[x]: /x\n[셋]: /y\n"_s
                           << u"하나 둘 셋 https://c.org https://d.org"_s;
    QTest::newRow("images") << u"a ![하나 *둘*](b.png) c\n"_s << u"a  c"_s;
    QTest::newRow("citations") << u"- [F1] 하나 (근거: F2)\n"_s << u"[F1] 하나 (근거: F2)"_s;
    QTest::newRow("footnotes") << u"하나[^1]\n\n[^1]: 각주\n\n둘\n"_s << u"하나|둘|각주"_s;
    QTest::newRow("comments") << u"a <!-- b --> c\n\n<!-- d\ne -->\n\nf\n"_s << u"a  c|f"_s;
    QTest::newRow("HTML is text") << u"a <b>c</b>\n"_s << u"a <b>c</b>"_s;
    QTest::newRow("rule") << u"a\n\n---\n\nb\n"_s << u"a|b"_s;
    QTest::newRow("code") << u"```js\nlet a\n```\n\n    b\n"_s << u"let a\n|b\n"_s;
    QTest::newRow("table") << u"| 하나 | **둘** |\n|---|---|\n| 셋 | a \\| b |\n"_s << u"하나|둘|셋|a | b"_s;
}

void ProseTest::whole()
{
    QFETCH(QString, markdown);
    QFETCH(QString, prose);
    QCOMPARE(proseOf(markdown).join(u'|'), prose);
    // All of it as a part is the same.
    QCOMPARE(proseOf(markdown, {}, TextRange{0, markdown.size()}).join(u'|'), prose);
}

/// The part stands between « and ».
void ProseTest::part_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("prose");
    QTest::newRow("a word") << u"- **사실:**\n  - 하나 «둘» 셋\n"_s << u"둘"_s;
    QTest::newRow("whole lines of a list")
        << u"- **사실:**\n«  - 하나\n    - 둘\n»  - 셋\n"_s << u"하나|둘"_s;
    QTest::newRow("from within an item")
        << u"- **사실:**\n  - 하나 «둘\n    - 셋\n- **의견»:** 넷\n"_s << u"둘|셋|**의견"_s;
    QTest::newRow("deep in a list") << u"- a\n  - b\n    - c «d\n    - e\n      - f»\n"_s << u"d|e|f"_s;
    QTest::newRow("a link's target") << u"[하나](http«s://a.org») 둘\n"_s << u"s://a.org"_s;
    QTest::newRow("behind a link") << u"[하나](https://next.org) «next» 둘\n"_s << u"next"_s;
    QTest::newRow("a whole link") << u"a «[하나](https://a.org)» b\n"_s << u"하나"_s;
    QTest::newRow("a link by name") << u"a «[셋] [넷][셋]» b\n\n[셋]: /y\n"_s << u"셋 넷"_s;
    QTest::newRow("emphasis") << u"a «**b** _c_» d\n"_s << u"b c"_s;
    QTest::newRow("what looks like a block") << u"a «- b» c\n"_s << u"- b"_s;
    QTest::newRow("lines of a paragraph") << u"a «b\nc  \nd» e\n"_s << u"b\nc\nd"_s;
    QTest::newRow("in a quotation") << u"> a «b\n> c» d\n"_s << u"b\nc"_s;
    QTest::newRow("in a heading") << u"«## a b» c\n"_s << u"a b"_s;
    QTest::newRow("end of a heading") << u"## a «b ##\n»\nc\n"_s << u"b"_s;
    QTest::newRow("rows of a table") << u"| a | b |\n|---|---|\n«| c | d |\n| e | f» |\n"_s << u"c|d|e|f"_s;
    QTest::newRow("in a cell") << u"| a | b |\n|---|---|\n| cc «dd | ee» ff |\n"_s << u"dd|ee"_s;
    QTest::newRow("in code") << u"```\na\n«b\n```\nc»\n"_s << u"b|c"_s;
    QTest::newRow("code and its fence") << u"«```js\na\n»b\n```\n"_s << u"\na\n"_s;
    QTest::newRow("in a comment") << u"<!-- a «b -->\n\nc» d\n"_s << u"b -->|c"_s;
    QTest::newRow("nothing") << u"a «»b\n"_s << u""_s;
    QTest::newRow("only marks") << u"«- »a\n"_s << u""_s;
}

void ProseTest::part()
{
    QFETCH(QString, marked);
    QFETCH(QString, prose);
    const qsizetype start = marked.indexOf(u'«');
    const qsizetype end = marked.indexOf(u'»') - 1;
    const QString source = marked.remove(u'«').remove(u'»');
    QCOMPARE(proseOf(source, {}, TextRange{start, end}).join(u'|'), prose);
}

/// Cutting a document anywhere loses no letter, and makes none.
void ProseTest::everyPartOfADocument()
{
    const QString source =
        u"# 제목\n\n- **사실:**\n  - 하나 [링크](a.md)\n    둘\n\n> 셋\n> 넷\n\n| a | b |\n|---|---|\n"
        "| c | d |\n\n```\ne\n```\n"_s;
    const auto letters = [](const QStringList &prose) {
        QString all = prose.join(QString());
        all.removeIf([](QChar c) { return !c.isLetter(); });
        return all;
    };
    const QString whole = letters(proseOf(source));
    // The target of a link that is cut is text.
    const TextRange link{source.indexOf(u'['), source.indexOf(u')') + 1};
    for (qsizetype at = 0; at <= source.size(); ++at) {
        if (at > link.start && at < link.end)
            continue;
        QCOMPARE(letters(proseOf(source, {}, TextRange{0, at})) +
                     letters(proseOf(source, {}, TextRange{at, source.size()})),
                 whole);
    }
}

QTEST_GUILESS_MAIN(ProseTest)
#include "tst_prose.moc"

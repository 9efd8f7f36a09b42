// SPDX-License-Identifier: MIT
#include "torture.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString filled(const QString &unit, qsizetype length)
{
    return unit.repeated(qMax<qsizetype>(length / unit.size(), 1));
}

/// \a line for each number from 0 on, `%1` being the number.
QString numbered(const QString &line, qsizetype length)
{
    QString text;
    text.reserve(length + line.size());
    const qsizetype place = line.indexOf(u"%1");
    for (qsizetype i = 0; text.size() < length; ++i)
        text += line.first(place) + QString::number(i) + line.sliced(place + 2);
    return text;
}

QString longHalves(const QString &opening, const QString &middle, const QString &closing, qsizetype length)
{
    const qsizetype count = length / (opening.size() + closing.size());
    return opening.repeated(count) + middle + closing.repeated(count);
}

/// Nested deeper and deeper, one level a line: the whole grows with the square of the depth.
QString stairs(const QString &indent, const QString &line, qsizetype length)
{
    QString text;
    text.reserve(length * 2);
    for (QString prefix; text.size() < length; prefix += indent)
        text += prefix + line;
    return text;
}

QString growingBackticks(qsizetype length)
{
    QString text;
    for (qsizetype i = 1; text.size() < length; ++i)
        text += u'e' + QString(i, u'`');
    return text;
}

QString wideTable(qsizetype length)
{
    const qsizetype columns = length / 12;
    return filled(u"| a "_s, columns * 4) + u"|\n"_s + filled(u"|---"_s, columns * 4) + u"|\n"_s +
           filled(u"| b "_s, columns * 4) + u"|\n"_s;
}

/// Rows that have one cell where the table has thousands: what is missing is filled up.
QString tableOfShortRows(qsizetype length)
{
    const qsizetype columns = length / 20;
    return filled(u"| a "_s, columns * 4) + u"|\n"_s + filled(u"|---"_s, columns * 4) + u"|\n"_s +
           filled(u"| b |\n"_s, length - columns * 8);
}

QString headingsOfAllLevels(qsizetype length)
{
    QString text;
    for (int i = 0; text.size() < length; ++i)
        text += QString(1 + i % 6, u'#') + u" a\n"_s;
    return text;
}

QString definitionsAndUses(qsizetype length)
{
    return numbered(u"[a%1]: /x\n"_s, length / 2) + u'\n' + numbered(u"[a%1] "_s, length / 2);
}

QString footnotesAndUses(qsizetype length)
{
    return numbered(u"[^%1]: x\n\n"_s, length / 2) + numbered(u"[^%1] "_s, length / 2);
}

QString definitionsInManyTopics(qsizetype length)
{
    return numbered(u"# A\n- **Fact:**\n  - [a%1] [b]\n\n[a%1]: /x\n[b]: /y\n"_s, length);
}

const std::vector<TortureShape> shapes{
    {"quotes, nested", [](qsizetype n) { return filled(u"> "_s, n) + u"a"_s; }},
    {"quotes, stairs", [](qsizetype n) { return stairs(u">"_s, u"a\n"_s, n); }},
    {"lists, nested on a line", [](qsizetype n) { return filled(u"- "_s, n) + u"a"_s; }},
    {"lists, numbered on a line", [](qsizetype n) { return filled(u"1. "_s, n) + u"a"_s; }},
    {"lists, stairs", [](qsizetype n) { return stairs(u"  "_s, u"- a\n"_s, n); }},
    {"lists and quotes, nested", [](qsizetype n) { return filled(u"- > "_s, n) + u"a"_s; }},
    {"quote marks on their own", [](qsizetype n) { return filled(u">\n"_s, n); }},
    {"bullets on their own", [](qsizetype n) { return filled(u"-\n"_s, n); }},
    {"list items", [](qsizetype n) { return filled(u"- a\n"_s, n); }},
    {"list items with blank lines", [](qsizetype n) { return filled(u"- a\n\n"_s, n); }},
    {"open brackets", [](qsizetype n) { return filled(u"["_s, n); }},
    {"close brackets", [](qsizetype n) { return filled(u"]"_s, n); }},
    {"nested brackets", [](qsizetype n) { return longHalves(u"["_s, u"a"_s, u"]"_s, n); }},
    {"open images", [](qsizetype n) { return filled(u"!["_s, n); }},
    {"open links", [](qsizetype n) { return filled(u"[a]("_s, n); }},
    {"open links with a pointy target", [](qsizetype n) { return filled(u"[a](<b"_s, n); }},
    {"empty links", [](qsizetype n) { return filled(u"[]()"_s, n); }},
    {"nested images", [](qsizetype n) { return longHalves(u"!["_s, u"a"_s, u"](b)"_s, n); }},
    {"brackets and parentheses", [](qsizetype n) { return filled(u"[ ("_s, n); }},
    {"backslash brackets", [](qsizetype n) { return filled(u"\\["_s, n); }},
    {"emphasis that never closes", [](qsizetype n) { return filled(u"*a **a "_s, n); }},
    {"underlines that never close", [](qsizetype n) { return filled(u"_a __a "_s, n); }},
    {"closers without openers", [](qsizetype n) { return filled(u"a_ "_s, n); }},
    {"openers and closers of other lengths",
     [](qsizetype n) { return filled(u"a**b"_s, n) + filled(u"c* "_s, n / 8); }},
    {"nested emphasis", [](qsizetype n) { return longHalves(u"*a **b "_s, u"c"_s, u" b** a*"_s, n); }},
    {"stars", [](qsizetype n) { return u"a"_s + filled(u"*"_s, n) + u"b"_s; }},
    {"stars and underlines", [](qsizetype n) { return filled(u"*_"_s, n) + u"a"_s; }},
    {"tildes", [](qsizetype n) { return filled(u"a ~~b "_s, n); }},
    {"backticks of growing runs", growingBackticks},
    {"backticks on a line", [](qsizetype n) { return u"a "_s + filled(u"`"_s, n); }},
    {"wide table", wideTable},
    {"long table", [](qsizetype n) { return u"| a | b |\n|---|---|\n"_s + filled(u"| c | d |\n"_s, n); }},
    {"long fact table",
     [](qsizetype n) { return u"# A\n\n| 사실 | 의견 |\n|---|---|\n"_s + filled(u"| 하나 | 둘 |\n"_s, n); }},
    {"table of short rows", tableOfShortRows},
    {"table heads", [](qsizetype n) { return filled(u"| a |\n|---|\n\n"_s, n); }},
    {"bars", [](qsizetype n) { return filled(u"|"_s, n) + u"\n|-|\n"_s; }},
    {"a word of one line", [](qsizetype n) { return filled(u"a"_s, n); }},
    {"Korean on one line", [](qsizetype n) { return filled(u"사실과 의견 "_s, n); }},
    {"a fact of one line", [](qsizetype n) { return u"# A\n- **Fact:** "_s + filled(u"사실 "_s, n); }},
    {"lines", [](qsizetype n) { return filled(u"a\n"_s, n); }},
    {"blank lines", [](qsizetype n) { return filled(u"\n"_s, n); }},
    {"blanks", [](qsizetype n) { return filled(u" "_s, n); }},
    {"tabs", [](qsizetype n) { return filled(u"\t"_s, n) + u"a"_s; }},
    {"a fence never closed", [](qsizetype n) { return u"# A\n```\n"_s + filled(u"# a\n"_s, n); }},
    {"fences", [](qsizetype n) { return filled(u"```\n# a\n"_s, n); }},
    {"a comment never closed", [](qsizetype n) { return u"# A\n<!--\n"_s + filled(u"# a\n"_s, n); }},
    {"comments never closed on a line", [](qsizetype n) { return u"a "_s + filled(u"<!-- "_s, n); }},
    {"HTML never closed", [](qsizetype n) { return u"# A\n<pre>\n"_s + filled(u"# a\n\n"_s, n); }},
    {"tags never closed on a line", [](qsizetype n) { return u"a "_s + filled(u"<a "_s, n); }},
    {"instructions never closed on a line", [](qsizetype n) { return u"a "_s + filled(u"<?"_s, n); }},
    {"declarations never closed on a line", [](qsizetype n) { return u"a "_s + filled(u"<!A "_s, n); }},
    {"CDATA never closed on a line", [](qsizetype n) { return u"a "_s + filled(u"<![CDATA["_s, n); }},
    {"front matter never closed", [](qsizetype n) { return u"---\n"_s + filled(u"a: b\n"_s, n); }},
    {"front matter with headings behind",
     [](qsizetype n) { return u"---\na: b\n...\n"_s + filled(u"# a\n"_s, n); }},
    {"rules", [](qsizetype n) { return filled(u"---\n"_s, n); }},
    {"headings", [](qsizetype n) { return filled(u"# heading\n"_s, n); }},
    {"headings of all levels", headingsOfAllLevels},
    {"underlined headings", [](qsizetype n) { return filled(u"a\n===\n\n"_s, n); }},
    {"a heading of many lines", [](qsizetype n) { return filled(u"a\n"_s, n) + u"===\n"_s; }},
    {"headings below headings",
     [](qsizetype n) { return filled(u"# a\n## b\n### c\n#### d\n##### e\n###### f\n"_s, n); }},
    {"hashes", [](qsizetype n) { return filled(u"#"_s, n); }},
    {"a heading closed with hashes", [](qsizetype n) { return u"# a "_s + filled(u"# "_s, n); }},
    {"label headings", [](qsizetype n) { return u"# A\n"_s + filled(u"#### 사실\na\n"_s, n); }},
    {"labels", [](qsizetype n) { return u"# A\n"_s + filled(u"- **Fact:** a\n"_s, n); }},
    {"labels that alternate",
     [](qsizetype n) { return u"# A\n"_s + filled(u"- **Fact:** a\n- **의견:** b\n"_s, n); }},
    {"label bullets", [](qsizetype n) { return u"# A\n"_s + filled(u"- **Fact:**\n  - a\n\n"_s, n); }},
    {"labels of every topic",
     [](qsizetype n) { return filled(u"# A\n- **Fact:** a\n- **Opinion:** b\n"_s, n); }},
    {"ids and citations",
     [](qsizetype n) {
         return u"# A\n"_s + numbered(u"- **Fact:** [F%1] a\n"_s, n / 2) + u'\n' +
                numbered(u"- **Opinion:** a (Based on: F%1)\n"_s, n / 2);
     }},
    {"a citation of everything",
     [](qsizetype n) { return u"# A\n- **의견:** a (근거: "_s + numbered(u"F%1, "_s, n) + u"F1)\n"_s; }},
    {"citations never closed",
     [](qsizetype n) { return u"# A\n- **의견:** a "_s + filled(u"(근거: F1, "_s, n); }},
    {"a remark never closed", [](qsizetype n) { return u"# A\n"_s + filled(u"- **Fact (a\n"_s, n); }},
    {"definitions and uses", definitionsAndUses},
    {"definitions in many topics", definitionsInManyTopics},
    {"one definition used in many topics",
     [](qsizetype n) { return filled(u"# [a]\n[a]\n"_s, n) + u"\n[a]: /x\n"_s; }},
    {"a definition never defined", [](qsizetype n) { return filled(u"[a][b] "_s, n); }},
    {"a definition of many names", [](qsizetype n) { return filled(u"[a]: /x\n"_s, n); }},
    {"a definition's title never closed", [](qsizetype n) { return u"[a]: /x \""_s + filled(u"a\n"_s, n); }},
    {"footnotes and uses", footnotesAndUses},
    {"one footnote used often", [](qsizetype n) { return filled(u"a[^1] "_s, n) + u"\n\n[^1]: x\n"_s; }},
    {"footnotes in footnotes", [](qsizetype n) { return numbered(u"[^%1]: [^1]\n\n"_s, n); }},
    {"line ends of old Macs", [](qsizetype n) { return filled(u"# a\r- **Fact:** b\r"_s, n); }},
    {"line ends of Windows", [](qsizetype n) { return filled(u"# a\r\n- **Fact:** b\r\n"_s, n); }},
    {"NULs", [](qsizetype n) { return filled(QString(QChar(0)), n); }},
    {"NULs in headings", [](qsizetype n) { return filled(u"# a"_s + QChar(0) + u"\n"_s, n); }},
    {"lone surrogates", [](qsizetype n) { return filled(QString(QChar(0xd800)), n); }},
    {"byte order marks", [](qsizetype n) { return filled(QString(QChar(0xfeff)), n); }},
    {"combining marks", [](qsizetype n) { return u"# a"_s + filled(QString(QChar(0x301)), n); }},
    {"entities", [](qsizetype n) { return filled(u"&lt;"_s, n); }},
    {"ampersands", [](qsizetype n) { return filled(u"&"_s, n); }},
    {"entities never closed", [](qsizetype n) { return filled(u"&CounterClockwiseContourIntegral"_s, n); }},
    {"www.", [](qsizetype n) { return filled(u"www."_s, n); }},
    {"addresses with parentheses",
     [](qsizetype n) { return u"http://a.b/"_s + longHalves(u"("_s, u""_s, u")"_s, n); }},
    {"at signs", [](qsizetype n) { return filled(u"@"_s, n); }},
    {"letters and at signs", [](qsizetype n) { return filled(u"a@"_s, n); }},
    {"mail addresses", [](qsizetype n) { return filled(u"a@b.c "_s, n); }},
    {"a mail address of one line", [](qsizetype n) { return filled(u"a."_s, n) + u"@b.c"_s; }},
    {"colons", [](qsizetype n) { return filled(u":"_s, n); }},
    {"schemes", [](qsizetype n) { return filled(u"http://"_s, n); }},
    {"letters and colons", [](qsizetype n) { return filled(u"a:"_s, n); }},
    {"web addresses", [](qsizetype n) { return filled(u"https://a.b/c "_s, n); }},
    {"tasks", [](qsizetype n) { return filled(u"- [ ] a\n"_s, n); }},
    {"hard breaks", [](qsizetype n) { return filled(u"a  \n"_s, n); }},
    {"backslashes", [](qsizetype n) { return filled(u"\\"_s, n); }},
    {"indented code", [](qsizetype n) { return filled(u"    a\n\n"_s, n); }},
    {"brackets that end in a definition's key",
     [](qsizetype n) { return u"[a]: /x\n\n"_s + filled(QString(900, u'[') + u"a]"_s, n); }},
    {"open brackets behind a definition", [](qsizetype n) { return u"[a]: /x\n\n"_s + filled(u"["_s, n); }},
    {"a long key, mentioned again",
     [](qsizetype n) { return u"[a]: /x\n\n"_s + filled(u'[' + QString(400, u'a') + u"]\n"_s, n); }},
    {"a citation of blanks",
     [](qsizetype n) { return u"# A\n- **의견:** a (근거: F1"_s + filled(u" "_s, n) + u"x)\n"_s; }},
    {"citations of blanks",
     [](qsizetype n) {
         return u"# A\n- **의견:** a "_s + filled(u"(근거: F1"_s + QString(2000, u' '), n) + u"x)\n"_s;
     }},
    {"a label of blanks", [](qsizetype n) { return u"# A\n- **Fact"_s + filled(u" "_s, n) + u":** a\n"_s; }},
    {"a title of parentheses",
     [](qsizetype n) { return u"# 제목 "_s + longHalves(u"("_s, u"a"_s, u")"_s, n); }},
    {"a week of blanks", [](qsizetype n) { return u"# [9월"_s + filled(u" "_s, n) + u"4주] a\n"_s; }},
    {"links in emphasis", [](qsizetype n) { return filled(u"**x [a*b**c*](d)"_s, n); }},
    {"closers of another kind", [](qsizetype n) { return filled(u"*a_ "_s, n); }},
    {"keys in brackets", [](qsizetype n) { return filled(u"[[a]] "_s, n); }},
    {"footnotes in brackets", [](qsizetype n) { return filled(u"[^"_s, n); }},
    {"pointy brackets", [](qsizetype n) { return filled(u"<"_s, n); }},
    {"attributes", [](qsizetype n) { return u"a <a "_s + filled(u"b "_s, n); }},
    {"attributes never closed", [](qsizetype n) { return filled(u"a <a b=\""_s, n); }},
    {"delimiter rows of other widths", [](qsizetype n) { return filled(u"|a\n|-|-\n"_s, n); }},
    {"delimiter rows", [](qsizetype n) { return filled(u"|-|-|\n"_s, n); }},
    {"a table below a long paragraph", [](qsizetype n) { return filled(u"|a|\n"_s, n) + u"|b|\n|-|\n"_s; }},
    {"blank lines in deep lists",
     [](qsizetype n) { return u"- "_s.repeated(99) + u"a\n"_s + filled(u"\n"_s, n) + u"b\n"_s; }},
    {"lazy lines in deep quotes",
     [](qsizetype n) { return filled(u"> "_s, n / 2) + u"a\n"_s + filled(u"a\n"_s, n / 2); }},
    {"opinions above topics without facts",
     [](qsizetype n) {
         return u"# A\n"_s + filled(u"- **의견:** b\n"_s, n / 2) + filled(u"## c\n"_s, n / 2);
     }},
    {"quotation marks", [](qsizetype n) { return filled(u"\""_s, n); }},
};

} // namespace

const std::vector<TortureShape> &tortureShapes()
{
    return shapes;
}

} // namespace sasil

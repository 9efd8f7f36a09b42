// SPDX-License-Identifier: MIT
#include "randomedits.h"

#include "digest/commands.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

using Changes = std::vector<Change>;

qsizetype below(QRandomGenerator &random, qsizetype end)
{
    return end <= 0 ? 0 : qsizetype(random.bounded(qint64(end)));
}

const QString &any(const QStringList &of, QRandomGenerator &random)
{
    return of[below(random, of.size())];
}

/// Where a line begins that holds a random place.
qsizetype lineStart(const QString &text, qsizetype at)
{
    return at == 0 ? 0 : text.lastIndexOf(u'\n', at - 1) + 1;
}

qsizetype lineEnd(const QString &text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'\n', at);
    return end < 0 ? text.size() : end;
}

/// Where people put a caret: mostly the end or the beginning of a line, its marks, the document's ends.
qsizetype randomPlace(const QString &text, QRandomGenerator &random)
{
    const qsizetype at = below(random, text.size() + 1);
    switch (random.bounded(8)) {
    case 0:
    case 1:
        return lineEnd(text, at);
    case 2:
        return lineStart(text, at);
    case 3: {
        qsizetype place = lineStart(text, at);
        while (place < text.size() && QStringView(u" \t-*+>#[`~:|").contains(text[place]))
            ++place;
        return place;
    }
    case 4:
        return random.bounded(3) ? qMin(at, qsizetype(5)) : text.size();
    default:
        return at;
    }
}

/// Lines that hold a random place: [start, end) with the last line end.
TextRange randomLines(const QString &text, QRandomGenerator &random)
{
    const qsizetype start = lineStart(text, below(random, text.size() + 1));
    qsizetype end = start;
    for (qsizetype count = 1 + below(random, random.bounded(4) ? 3 : 12); count > 0; --count)
        end = qMin(lineEnd(text, end) + 1, text.size());
    return {start, end};
}

Changes typing(const QString &text, QRandomGenerator &random)
{
    static const QStringList words{
        u"가나"_s,        u"a b"_s,        u"##"_s,         u"# 제목\n"_s, u"\n- "_s,       u"\n\n"_s,
        u"```\n"_s,       u"**사실:** "_s, u"**의견**\n"_s, u"[F2] "_s,    u"(근거: F1)"_s, u"[a]"_s,
        u"\n---\n"_s,     u"\n===\n"_s,    u"<!-- "_s,      u"-->"_s,      u"\n> "_s,       u"| a | b |\n"_s,
        u"\n|--|--|\n"_s, u"[a]: /x\n"_s,  u"😀"_s,         u"  "_s,       u"1) "_s,        u"\\"_s,
        u"`"_s,           u"[^1]"_s,       u"\n[^1]: x"_s,  u"내 생각"_s,  u"tags: [a]\n"_s};
    qsizetype at = randomPlace(text, random);
    Changes changes;
    for (const QChar c : any(words, random))
        changes.push_back({at++, 0, QString(c)});
    return changes;
}

Changes takingBack(const QString &text, QRandomGenerator &random)
{
    qsizetype at = randomPlace(text, random);
    Changes changes;
    for (qsizetype count = 1 + below(random, random.bounded(5) ? 3 : 25); count > 0 && at > 0; --count)
        changes.push_back({--at, 1, {}});
    return changes;
}

/// Text of the document itself, so that headings, fences, ids and definitions come twice.
QString copied(const QString &text, QRandomGenerator &random)
{
    const TextRange lines = randomLines(text, random);
    return slice(text, lines).toString();
}

Change pasting(const QString &text, QRandomGenerator &random)
{
    QString added = random.bounded(6) ? any(markupPieces(), random) : copied(text, random);
    if (random.bounded(8) == 0)
        added.replace(u'\n', u"\r\n"_s);
    const qsizetype at = randomPlace(text, random);
    const qsizetype removed =
        random.bounded(4) ? 0 : below(random, qMin<qsizetype>(text.size() - at, 30) + 1);
    return {at, removed, added};
}

Change cutting(const QString &text, QRandomGenerator &random)
{
    if (random.bounded(2)) {
        const TextRange lines = randomLines(text, random);
        return {lines.start, lines.length(), {}};
    }
    const qsizetype at = randomPlace(text, random);
    const qsizetype most = random.bounded(6) ? 12 : text.size();
    return {at, below(random, qMin(text.size() - at, most) + 1), {}};
}

Changes movingLines(const QString &text, QRandomGenerator &random)
{
    const TextRange lines = randomLines(text, random);
    const QString moved = slice(text, lines).toString();
    QString rest = text;
    rest.remove(lines.start, lines.length());
    const qsizetype to = lineStart(rest, below(random, rest.size() + 1));
    return {{lines.start, lines.length(), {}}, {to, 0, moved}};
}

/// One change from the first place to the last, as an editor reports a replacement that is one undo step.
Change replacingAll(const QString &text, QRandomGenerator &random)
{
    static const QStringList from{u"\n"_s, u"- "_s,  u"**"_s, u"#"_s, u":"_s,
                                  u"F"_s,  u"```"_s, u"]"_s,  u" "_s, u"사실"_s};
    static const QStringList to{u""_s,   u"\r\n"_s, u"* "_s, u"\n"_s, u"__"_s,
                                u"##"_s, u"의견"_s, u"]:"_s, u"x"_s};
    const QString what = any(from, random);
    const qsizetype first = text.indexOf(what);
    if (first < 0)
        return {0, text.size(), text};
    const qsizetype end = text.lastIndexOf(what) + what.size();
    QString replaced = text.sliced(first, end - first);
    replaced.replace(what, any(to, random));
    return {first, end - first, replaced};
}

/// A mark set before a line or taken away from it.
Change markingLine(const QString &text, QRandomGenerator &random)
{
    static const QStringList marks{u"# "_s, u"> "_s,  u"    "_s, u"- "_s,
                                   u"  "_s, u"## "_s, u"```"_s,  u"\t"_s};
    const qsizetype at = lineStart(text, below(random, text.size() + 1));
    if (random.bounded(2))
        return {at, 0, any(marks, random)};
    qsizetype end = at;
    while (end < text.size() && QStringView(u" \t-*+>#`~").contains(text[end]))
        ++end;
    return {at, end - at, {}};
}

/// Edits of a list from the last to the first, so that each means the text that the others left.
Changes inOrder(const TextEdits &edits)
{
    Changes changes;
    const TextEdits ascending = sorted(edits);
    std::for_each(ascending.crbegin(), ascending.crend(), [&changes](const TextEdit &edit) {
        changes.push_back({edit.range.start, edit.range.length(), edit.text});
    });
    return changes;
}

} // namespace

const QStringList &markupPieces()
{
    static const QStringList pieces{u"#"_s,
                                    u"# "_s,
                                    u"\n## 새 주제 (New)\n"_s,
                                    u"\n"_s,
                                    u"\n\n"_s,
                                    u"```\n"_s,
                                    u"~~~\n"_s,
                                    u"<!--"_s,
                                    u"-->\n"_s,
                                    u"- "_s,
                                    u"  - 항목\n"_s,
                                    u"**사실:** "_s,
                                    u"**"_s,
                                    u"의견:"_s,
                                    u"\n===\n"_s,
                                    u"\n---\n"_s,
                                    u"---\n"_s,
                                    u"> "_s,
                                    u"    "_s,
                                    u"[a]: /x\n"_s,
                                    u"[a]"_s,
                                    u"[^1]"_s,
                                    u"\n[^1]: 주석\n"_s,
                                    u"<div>\n"_s,
                                    u"</div>\n"_s,
                                    u"| a | b |\n|---|---|\n"_s,
                                    u"\r\n"_s,
                                    u"\t"_s,
                                    u"가"_s,
                                    u"x"_s,
                                    u"[F3] "_s,
                                    u"(근거: F3)"_s,
                                    u"1. "_s,
                                    u"[9월 4주] "_s,
                                    QString(QChar(0)),
                                    QString(QChar(0xd800)),
                                    u"\n- **Fact:**\n  - a\n"_s,
                                    u"\n#### 내 생각\n"_s,
                                    u"😀"_s,
                                    u"\n[a]: /y\n\n"_s,
                                    u"---\ntitle: 제목\ntags: [a, b]\n---\n"_s,
                                    u"...\n"_s,
                                    u"\r"_s,
                                    u"\n| 사실 | 의견 |\n|---|---|\n| [F1] 값 | 생각 (근거: F1) |\n"_s,
                                    u"| 하나 | 둘 |\n"_s,
                                    u"\n> **내 의견** 글\n"_s,
                                    u"\n```md\n# 아님\n- **Fact:** 아님\n```\n"_s,
                                    u"\n<!--\n# 아님\n-->\n"_s,
                                    u"\n<pre>\n# 아님\n"_s,
                                    u"</pre>\n"_s,
                                    u"\n[^1]: 첫 줄\n    둘째 줄\n"_s,
                                    u"[a]:\n/z\n\"t\"\n"_s,
                                    u"[A]: <x y>\n"_s,
                                    u"![a][a]"_s,
                                    u"[글][a]"_s,
                                    u"[F1][a]"_s,
                                    u"\n\n제목\n---\n"_s,
                                    u"\n# 제목 #\n"_s,
                                    u"\n####### 아님\n"_s,
                                    u"#아님\n"_s,
                                    u"\\#"_s,
                                    u"\\"_s,
                                    u"&amp;"_s,
                                    u"`"_s,
                                    u"\n- [사실] 하나\n- [의견] 둘 (Based on: F1·F2)\n"_s,
                                    u"\n**High confidence:**\n"_s,
                                    u"<?"_s,
                                    u"?>"_s,
                                    u"<![CDATA["_s,
                                    u"]]>"_s,
                                    u"<!X\n"_s,
                                    u"\n  \n"_s,
                                    u"\n      - 깊게\n"_s,
                                    u"\n\n\n\n"_s,
                                    u"\n***\n"_s,
                                    u"* * *\n"_s,
                                    u"\n> # 인용 속\n"_s,
                                    u"\n- # 항목 속\n"_s,
                                    u"\v"_s,
                                    QString(QChar(0x2028)),
                                    QString(QChar(0xa0)),
                                    QString(QChar(0x3000)),
                                    QString(QChar(0xfeff)),
                                    QString(QChar(0xdc00)),
                                    u"https://example.org/a?b=c"_s,
                                    u"www.example.org"_s,
                                    u"\n[]: /x\n"_s,
                                    u"\n[b]: /x\n[b]: /y\n"_s,
                                    u"[b]"_s,
                                    u"[a][b]"_s,
                                    u"\n- [ ] 일\n"_s,
                                    u"~~"_s};
    return pieces;
}

std::optional<TextEdits> randomCommand(const Digest &digest, QRandomGenerator &random)
{
    const QList<StructuralCommand> &commands = structuralCommands();
    const qsizetype at = below(random, digest.length() + 1);
    const qsizetype end = random.bounded(3) ? at : at + below(random, digest.length() - at + 1);
    const qsizetype choice = below(random, commands.size() + 2);
    if (choice == commands.size())
        return addTopic(digest, at).edits;
    const Result<Command> command =
        choice < commands.size()
            ? commands[choice].make(digest, {at, end})
            : addItem(digest, at, random.bounded(2) ? BlockKind::Fact : BlockKind::Opinion);
    return command ? std::optional(command->edits) : std::nullopt;
}

std::vector<Change> randomStep(const Digest &digest, const QString &text, QRandomGenerator &random)
{
    switch (random.bounded(16)) {
    case 0:
    case 1:
    case 2:
        return typing(text, random);
    case 3:
        return takingBack(text, random);
    case 4:
    case 5:
        return {cutting(text, random)};
    case 6:
        return movingLines(text, random);
    case 7:
        return {markingLine(text, random)};
    case 8:
        return {random.bounded(4) ? markingLine(text, random) : replacingAll(text, random)};
    case 9:
        return inOrder(randomCommand(digest, random).value_or(TextEdits()));
    default:
        return {pasting(text, random)};
    }
}

std::vector<Change> inverse(const std::vector<Change> &changes, QString text)
{
    std::vector<Change> back;
    for (const Change &change : changes) {
        back.push_back({change.position, change.added.size(), text.sliced(change.position, change.removed)});
        text.replace(change.position, change.removed, change.added);
    }
    std::reverse(back.begin(), back.end());
    return back;
}

} // namespace sasil

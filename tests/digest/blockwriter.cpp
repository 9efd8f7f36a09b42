// SPDX-License-Identifier: MIT
#include "blockwriter.h"

#include <array>
#include <iterator>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Bullets or numbers, one list's style.
class ListStyle
{
public:
    ListStyle(TextWriter &writer, bool nested)
        : m_marker(writer.any(nested ? QStringList{u"-"_s, u"*"_s, u"+"_s, u"1."_s}
                                     : QStringList{u"-"_s, u"-"_s, u"*"_s, u"+"_s, u"1."_s, u"1)"_s})),
          m_gap(writer.chance(10) ? 3 : 1), m_isLoose(writer.chance(4))
    {
    }

    /// \a lines behind the next marker, the ones below it indented to it.
    [[nodiscard]] QStringList item(const QStringList &lines)
    {
        QString marker = m_marker;
        if (marker[0].isDigit())
            marker = QString::number(++m_count) + m_marker.back();
        marker += QString(m_gap, u' ');
        const QString indent(marker.size(), u' ');
        QStringList result;
        if (m_isLoose && m_isContinued)
            result.append(QString());
        m_isContinued = true;
        for (const QString &line : lines)
            result.append(line.isEmpty() ? line : (&line == &lines.front() ? marker : indent) + line);
        return result;
    }

private:
    QString m_marker;
    qsizetype m_gap;
    bool m_isLoose;
    bool m_isContinued = false;
    int m_count = 0;
};

std::vector<ExpectedItem> &itemsOf(WrittenBlock &block, BlockKind kind)
{
    return kind == BlockKind::Fact ? block.facts : block.opinions;
}

QStringList listOfItems(TextWriter &writer, WrittenBlock &block, BlockKind kind, bool nested)
{
    ListStyle style(writer, nested);
    QStringList lines;
    for (qsizetype count = 1 + writer.below(4); count > 0; --count) {
        const WrittenItem item = writer.item(kind, ItemSpace::ListItem);
        lines += style.item(item.lines);
        itemsOf(block, kind).push_back(item.expected);
    }
    return lines;
}

BlockKind otherKind(BlockKind kind)
{
    return kind == BlockKind::Fact ? BlockKind::Opinion : BlockKind::Fact;
}

/// `- **사실:** text` and `- [사실] text`, facts and opinions mixed in one list.
WrittenBlock labelledItems(TextWriter &writer, BlockKind kind, bool tags)
{
    WrittenBlock block;
    ListStyle style(writer, false);
    for (qsizetype count = 1 + writer.below(4); count > 0; --count) {
        if (writer.chance(4))
            kind = otherKind(kind);
        WrittenItem item = writer.item(kind, ItemSpace::ListItem);
        QString label = tags ? writer.tag(kind) : writer.boldLabel(kind);
        if (!tags && writer.chance(5))
            label = writer.labelWords(kind) + u':';
        item.lines[0].prepend(label + (tags || !writer.chance(12) ? u" "_s : QString()));
        block.lines += style.item(item.lines);
        itemsOf(block, kind).push_back(item.expected);
    }
    return block;
}

WrittenBlock inlineText(TextWriter &writer, BlockKind kind)
{
    WrittenBlock block;
    WrittenItem item = writer.item(kind, ItemSpace::Paragraph);
    item.lines[0].prepend(writer.boldLabel(kind) + (writer.chance(6) ? QString() : u" "_s));
    block.lines = item.lines;
    itemsOf(block, kind).push_back(item.expected);
    block.isOpen = true;
    return block;
}

WrittenBlock labelHeading(TextWriter &writer, BlockKind kind)
{
    WrittenBlock block;
    const QString picture = writer.chance(5) ? u"💭 "_s : QString();
    block.lines = headingLines(writer, int(1 + writer.below(6)), picture + writer.loneLabel(kind));
    for (qsizetype parts = 1 + writer.below(2); parts > 0; --parts) {
        if (parts > 1 || writer.chance(2) || block.lines.size() > 1)
            block.lines.append(QString());
        if (writer.chance(2)) {
            block.lines += listOfItems(writer, block, kind, false);
        } else {
            const WrittenItem item = writer.item(kind, ItemSpace::Paragraph);
            block.lines += item.lines;
            itemsOf(block, kind).push_back(item.expected);
        }
        block.lines.append(QString());
    }
    block.isOpen = true;
    return block;
}

WrittenBlock labelBullet(TextWriter &writer, BlockKind kind)
{
    WrittenBlock block;
    QStringList lines{writer.loneLabel(kind)};
    const bool isEmpty = writer.chance(20);
    if (isEmpty)
        lines[0] = writer.boldLabel(kind);
    else
        lines += listOfItems(writer, block, kind, true);
    block.lines = ListStyle(writer, true).item(lines);
    return block;
}

WrittenBlock labelText(TextWriter &writer, BlockKind kind)
{
    WrittenBlock block;
    block.lines = {writer.chance(3) ? u"**"_s + writer.labelWords(kind) + u"**"_s : writer.boldLabel(kind)};
    if (!writer.chance(3))
        block.lines.append(QString());
    block.lines += listOfItems(writer, block, kind, false);
    block.isOpen = true;
    return block;
}

WrittenBlock quote(TextWriter &writer, BlockKind kind)
{
    WrittenBlock block;
    QStringList lines;
    if (writer.chance(3)) {
        lines = QStringList{writer.boldLabel(kind)} + listOfItems(writer, block, kind, true);
    } else {
        WrittenItem item = writer.item(kind, ItemSpace::Paragraph);
        const QString label =
            writer.chance(2) ? u"**"_s + writer.labelWords(kind) + u"**"_s : writer.boldLabel(kind);
        item.lines[0].prepend(label + u' ');
        itemsOf(block, kind).push_back(item.expected);
        lines = item.lines;
    }
    const QString mark = writer.any({u"> "_s, u">  "_s, u" > "_s});
    for (const QString &line : std::as_const(lines))
        block.lines.append(mark + line);
    return block;
}

WrittenBlock table(TextWriter &writer, BlockKind kind)
{
    WrittenBlock block;
    const std::array kinds{kind, otherKind(kind)};
    const auto header = [&](BlockKind of) {
        const QString words = writer.labelWords(of);
        return writer.chance(2) ? words : u"**"_s + words + u"**"_s;
    };
    block.lines = {u"| "_s + header(kinds[0]) + u" | "_s + header(kinds[1]) + u" |"_s,
                   writer.any({u"|---|---|"_s, u"| :-- | --: |"_s})};
    for (qsizetype rows = 1 + writer.below(4); rows > 0; --rows) {
        QString line = u"|"_s;
        for (const BlockKind of : kinds) {
            if (writer.chance(6)) {
                line += u"  |"_s;
                continue;
            }
            const WrittenItem item = writer.item(of, ItemSpace::Cell);
            line += u' ' + item.lines[0] + u" |"_s;
            itemsOf(block, of).push_back(item.expected);
        }
        block.lines.append(line);
    }
    return block;
}

/// `- **High confidence:**` with items below it, in a label's list.
WrittenBlock subLabels(TextWriter &writer, BlockKind kind)
{
    WrittenBlock block;
    QStringList lines{writer.boldLabel(kind)};
    ListStyle style(writer, true);
    for (const QString &subLabel : {u"**High confidence:**"_s, u"**낮은 확신:**"_s})
        lines += style.item(QStringList{subLabel} + listOfItems(writer, block, kind, true));
    block.lines = ListStyle(writer, true).item(lines);
    return block;
}

/// Label bullets below a bullet that is none.
WrittenBlock nestedLabels(TextWriter &writer, BlockKind kind)
{
    WrittenBlock block = writer.chance(2) ? labelledItems(writer, kind, false) : labelBullet(writer, kind);
    block.lines = ListStyle(writer, true).item(QStringList{writer.words(2)} + block.lines);
    return block;
}

WrittenBlock (*const layouts[])(TextWriter &, BlockKind) = {
    [](TextWriter &writer, BlockKind kind) { return labelledItems(writer, kind, false); },
    [](TextWriter &writer, BlockKind kind) { return labelledItems(writer, kind, true); },
    inlineText,
    labelHeading,
    labelBullet,
    labelText,
    quote,
    table,
    subLabels,
    nestedLabels,
};

} // namespace

WrittenBlock writeBlock(TextWriter &writer, BlockKind kind, bool behindAnother)
{
    // A nested label opens a list of its own, which must not be joined to one above.
    const qsizetype count = std::ssize(layouts) - (behindAnother ? 1 : 0);
    return layouts[writer.below(count)](writer, kind);
}

QStringList writeDecoy(TextWriter &writer, bool besideList)
{
    const QString text = writer.words(3);
    static const QStringList nearMisses{u"**사실상:** %1"_s,
                                        u"**의견 충돌:** %1"_s,
                                        u"**팩트 테이블**"_s,
                                        u"**사실과 의견:** %1"_s,
                                        u"**배경:** %1"_s,
                                        u"사실은 %1"_s,
                                        u"**Factual:** %1"_s,
                                        u"의견이 갈렸다: %1"_s,
                                        u"\\# %1"_s,
                                        u"#%1"_s,
                                        u"**Opinionated** %1"_s};
    const QString nearMiss = QString(writer.any(nearMisses)).replace(u"%1"_s, text);
    switch (writer.below(besideList ? 7 : 9)) {
    case 0:
        return {u"```markdown"_s, u"# "_s + text, u"- **사실:** 아님"_s, u""_s, u"[F1] x"_s, u"```"_s};
    case 1:
        return {u"~~~"_s, u"## 아님"_s, u"~~~~"_s};
    case 2:
        return {u"<!--"_s, u"# 아님"_s, u""_s, u"- **Fact:** 아님"_s, u"-->"_s};
    case 3:
        return {u"<div>"_s, u"# 아님"_s, u"- **의견:** 아님"_s, u"</div>"_s};
    case 4:
        return {u"<pre>"_s, u"# 아님"_s, u""_s, u"**사실:** 아님"_s, u"</pre>"_s};
    case 5:
        return {u"> "_s + text, u"> # 인용"_s};
    case 6:
        return {nearMiss};
    case 7:
        return {u"- "_s + nearMiss, u"- # "_s + text, u"- **배경:** "_s + text};
    default:
        return {u"    # 아님"_s, u"    - **사실:** 아님"_s};
    }
}

QStringList headingLines(TextWriter &writer, int level, const QString &text)
{
    const QString trailing = writer.chance(5) ? u"  "_s : QString();
    if (level <= 2 && !text.isEmpty() && writer.chance(3))
        return {text + trailing, QString(1 + writer.below(6), level == 1 ? u'=' : u'-') + trailing};
    const QString marks(level, u'#');
    // Two blanks would make it a part of a list before it.
    QString line = QString(writer.chance(8) ? 1 : 0, u' ') + marks;
    if (!text.isEmpty())
        line += (writer.chance(8) ? u"   "_s : u" "_s) + text;
    if (writer.chance(6))
        line += u' ' + (writer.chance(2) ? marks : u"##"_s);
    return {line + trailing};
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/commands/itemedits.h"

#include "digest/topicreader.h"
#include "digest/topicsplitter.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The blank lines before a line that begins at \a start, as a range that ends there.
TextRange blankBefore(QStringView source, qsizetype start, qsizetype limit)
{
    qsizetype from = start;
    while (from > limit) {
        qsizetype previous = from - 1;
        if (previous > limit && source[previous] == u'\n' && source[previous - 1] == u'\r')
            --previous;
        const qsizetype line = qMax(lineStart(source, previous), limit);
        if (!isBlank(source.sliced(line, previous - line)))
            break;
        from = line;
    }
    return {from, start};
}

/// The blank lines from \a end on.
TextRange blankBehind(QStringView source, qsizetype end)
{
    qsizetype to = end;
    while (to < source.size()) {
        const qsizetype line = lineEnd(source, to);
        if (!isBlank(source.sliced(to, line - to)))
            break;
        to = behindLineEnd(source, line);
    }
    return {end, to};
}

/// Takes a block's lines away: of the blank lines around it one side stays.
TextEdit removeBlock(const Topic &topic, TextRange lines)
{
    const QStringView source = topic.source;
    const qsizetype bodyStart =
        topic.heading.isEmpty() ? topic.frontMatter.end : behindLineEnd(source, topic.heading.end);
    const TextRange before = blankBefore(source, lines.start, bodyStart);
    const TextRange behind = blankBehind(source, lines.end);
    if (behind.end < source.size())
        return {{lines.start, before.isEmpty() ? lines.end : behind.end}, {}};
    // At the topic's end the blank lines behind lead to the next one; a last line without an end stays so.
    qsizetype start = before.start;
    const bool isUnended = lines.end == source.size() && lines.end > 0 && source[lines.end - 1] != u'\n' &&
                           source[lines.end - 1] != u'\r';
    if (isUnended && start > 0) {
        --start;
        if (start > 0 && source[start] == u'\n' && source[start - 1] == u'\r')
            --start;
    }
    return {{start, lines.end}, {}};
}

/// Whether a block has nothing but its label and this item: no line above the item that says more of it.
bool isAllOf(const Topic &topic, const Block &block, const ItemSource &item)
{
    const QStringView source = topic.source;
    const qsizetype labelEnd = lineEnd(source, block.label.end);
    const bool isAbove = labelEnd >= item.lines.start || isBlank(slice(source, {labelEnd, item.lines.start}));
    return isAbove &&
           (item.lines.end >= block.range.end || isBlank(slice(source, {item.lines.end, block.range.end})));
}

/// The end of the last line before \a offset that is not blank.
qsizetype behindText(QStringView source, qsizetype offset)
{
    while (offset > 0 && source[offset - 1].isSpace())
        --offset;
    return lineEnd(source, offset);
}

} // namespace

TextEdits renumbered(const Topic &topic, const Block &block, qsizetype first, int by, const LabelSet &labels)
{
    TextEdits edits;
    const auto before = readItem(topic, block, qMax(first - 1, 0), labels);
    if (!before || before->style.number() < 0)
        return {};
    int expected = before->style.number() + (first > 0 ? 1 : 0);
    const QString prefix = before->style.prefix;
    for (qsizetype i = first; i < block.items.size(); ++i) {
        const auto item = readItem(topic, block, i, labels);
        if (!item || item->style.number() < 0 || item->style.prefix != prefix ||
            item->style.number() != expected++)
            break;
        ItemStyle style = item->style;
        style.setNumber(style.number() + by);
        if (style.bullet.size() == item->style.bullet.size() || item->words.size() == 1) {
            const qsizetype at = item->lines.start + style.prefix.size();
            edits.append({{at, at + item->style.bullet.size()}, style.bullet});
        } else {
            edits.append(TextEdit{item->lines, written(*item, style)});
        }
    }
    return edits;
}

TextEdits removeItem(const Topic &topic, const Block &block, qsizetype item, const LabelSet &labels)
{
    const auto taken = readItem(topic, block, item, labels);
    if (!taken)
        return {};
    const bool holdsLabel = block.layout == BlockLayout::InlineText || block.layout == BlockLayout::Quote;
    if (block.items.size() == 1 && isAllOf(topic, block, *taken))
        return {removeBlock(topic, block.range)};
    if (holdsLabel && hasOwnLabel(block, block.items[item]))
        return {TextEdit{{block.label.end, taken->lines.end}, {}}}; // the label stays for the items below it
    TextEdits edits;
    if (item + 1 < block.items.size()) {
        const qsizetype next = lineStart(topic.source, block.items[item + 1].range.start);
        edits.append(TextEdit{{taken->lines.start, next}, {}});
        if (taken->style.number() >= 0)
            edits += renumbered(topic, block, item + 1, -1, labels);
        return edits;
    }
    const qsizetype before = item > 0 ? lineEnd(topic.source, block.items[item - 1].range.end)
                                      : behindText(topic.source, taken->lines.start);
    return {TextEdit{{before, taken->lines.end}, {}}};
}

std::optional<Insertion> insertBehind(const Topic &topic, const Block &block, qsizetype place,
                                      const ItemSource &item, const LabelSet &labels)
{
    const auto style = styleBehind(topic, block, place, labels);
    if (!style)
        return std::nullopt;
    const qsizetype at = lineEnd(topic.source, block.items[place].range.end);
    const QString gap = gapBehind(topic, block, place, *style, labels);
    return Insertion{{{at, at}, gap + written(item, *style)}, gap.size() + wordsOffset(item, *style)};
}

std::optional<Insertion> appendItem(const Topic &topic, const Block &block, const ItemSource &item,
                                    const LabelSet &labels)
{
    if (!block.items.isEmpty())
        return insertBehind(topic, block, block.items.size() - 1, item, labels);
    const auto style = styleOfFirst(topic, block);
    if (!style)
        return std::nullopt;
    const QStringView source = topic.source;
    const qsizetype at = lineEnd(source, qMax(block.range.start, block.range.end - 1));
    const qsizetype end =
        source.sliced(block.range.start, at - block.range.start).trimmed().size() + block.range.start;
    // A bullet that waits for its words is taken as it is: CommonMark does not read it as an item yet.
    const QStringView last = source.sliced(lineStart(source, end), end - lineStart(source, end));
    if (last.trimmed() == u"-" || last.trimmed() == u"*" || last.trimmed() == u"+") {
        ItemStyle waiting = *style;
        waiting.prefix = last.chopped(1).toString();
        waiting.bullet = last.last(1).toString();
        const qsizetype from = end - last.size();
        return Insertion{{{from, lineEnd(source, end)}, written(item, waiting)}, wordsOffset(item, waiting)};
    }
    const QString lineBreak = lineEndOf(source);
    QString gap = lineBreak;
    if (block.layout == BlockLayout::Quote)
        gap += style->prefix.trimmed() + lineBreak;
    else if (block.layout != BlockLayout::LabelBullet)
        gap += lineBreak;
    return Insertion{{{at, at}, gap + written(item, *style)}, gap.size() + wordsOffset(item, *style)};
}

std::optional<Insertion> insertFirst(const Topic &topic, const Block &block, const ItemSource &item,
                                     const LabelSet &labels)
{
    const auto first = readItem(topic, block, 0, labels);
    if (!first)
        return std::nullopt;
    const ItemStyle &style = first->style;
    QString gap =
        block.items.size() > 1 ? gapBehind(topic, block, 1, style, labels) : lineEndOf(topic.source);
    if (style.bullet.isEmpty())
        gap = gapBehind(topic, block, 0, style, labels);
    const qsizetype at = first->lines.start;
    return Insertion{{{at, at}, written(item, style) + gap}, wordsOffset(item, style)};
}

QString contentOf(const Item &item, BlockKind kind)
{
    return QStringList{kind == BlockKind::Fact ? u"fact"_s : u"opinion"_s, item.id, item.text,
                       item.citations.join(u','), item.links.join(u' ')}
        .join(u'\x1f');
}

TopicContent contentOf(const Topic &topic)
{
    TopicContent content;
    content.definitions = topic.definitions;
    content.start = topic.source.first(qMax(topic.heading.end, topic.frontMatter.end));
    for (const Block &block : topic.blocks) {
        if (block.kind == BlockKind::Other)
            content.others.append(slice(topic.source, block.range).trimmed().toString());
        for (const Item &item : block.items)
            content.items.append(contentOf(item, block.kind));
    }
    return content;
}

std::optional<Topic> reread(const Digest &digest, qsizetype topic, const TextEdits &edits)
{
    const QString source = applied(digest.source(topic), edits);
    const bool isFirst = topic == 0;
    const std::vector<TopicStart> starts = splitTopics(source, isFirst, digest.labels());
    if (starts.size() != 1 || starts.front().level != digest.level(topic))
        return std::nullopt;
    return readTopic(source, starts.front().frontMatterEnd, digest.foreignDefinitions(topic),
                     digest.labels());
}

Command inDocument(const Digest &digest, qsizetype topic, const TextEdits &edits, qsizetype at,
                   qsizetype caret)
{
    qsizetype position = edits[at].range.start + caret;
    Command command;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const TextEdit &edit = edits[i];
        const TextRange other = edits[at].range;
        const bool isBefore = edit.range.start != other.start ? edit.range.start < other.start
                              : edit.range.end != other.end   ? edit.range.end < other.end
                                                              : i < at;
        if (isBefore)
            position += edit.text.size() - edit.range.length();
        command.edits.append({digest.inDocument(topic, edit.range), edit.text});
    }
    command.edits = sorted(command.edits);
    position += digest.start(topic);
    command.selection = {position, position};
    return command;
}

} // namespace sasil

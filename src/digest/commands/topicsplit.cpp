// SPDX-License-Identifier: MIT
#include "digest/commands/topicsplit.h"

#include "digest/commands/topictext.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Where a topic is split, and the label that the second part begins with.
struct Split
{
    qsizetype topic = 0;
    qsizetype at = 0; ///< a line's start in the topic
    QString label;    ///< whole lines; empty: none
};

Error nothingToSplit()
{
    return {
        {"digest", QT_TRANSLATE_NOOP("digest", "Place the caret in the text below a heading, where the new "
                                               "topic shall begin.")}};
}

Error inseparable()
{
    return {
        {"digest", QT_TRANSLATE_NOOP("digest", "The text cannot be split on this line, for what stands on it "
                                               "would be read differently.")}};
}

/// The label of a block as lines of their own, so that items which follow belong to it.
QString labelLines(const Topic &topic, const Block &block)
{
    const QStringView source = topic.source;
    const QString end = lineEndOf(source);
    const QString label = slice(source, block.label).toString();
    switch (block.layout) {
    case BlockLayout::InlineBullet:
    case BlockLayout::Tag:
        return {}; // each item has its own
    case BlockLayout::InlineText:
        return label + end + end;
    default:
        break;
    }
    const qsizetype first = lineStart(source, block.items.first().range.start);
    if (first > block.label.start)
        return slice(source, {block.range.start, first}).toString();
    // A quotation whose first item stands behind its label.
    return slice(source, {block.range.start, block.label.start}).toString() + label + end + u'>' + end;
}

Split splitAtItem(const Digest &digest, ItemPlace place)
{
    const Topic &topic = digest.topic(place.topic);
    const Block &block = topic.blocks[place.block];
    if (place.item == 0)
        return {place.topic, block.range.start, {}};
    return {place.topic, lineStart(topic.source, block.items[place.item].range.start),
            labelLines(topic, block)};
}

/// The line in a block that is neither facts nor opinions: not one that goes on a list item or the like.
qsizetype splitLine(const Topic &topic, const Block &block, qsizetype offset)
{
    const QStringView source = topic.source;
    qsizetype line = lineStart(source, offset);
    while (line > block.range.start && (source[line] == u' ' || source[line] == u'\t'))
        line = lineStart(source, line - 1);
    return line;
}

/// \a offset moved into what stands on its line, or into the next line that is not blank.
qsizetype onText(QStringView source, qsizetype offset)
{
    qsizetype start = lineStart(source, offset);
    while (start < source.size() && QStringView(u" \t\n\r").contains(source[start]))
        ++start;
    const qsizetype end = contentEnd(source.first(qMax(start, lineEnd(source, offset))));
    return qBound(start, offset, qMax(start, end));
}

Result<Split> placeOfSplit(const Digest &digest, qsizetype offset)
{
    const qsizetype index = digest.topicAt(offset);
    if (index < 0)
        return nothingToSplit();
    const Topic &topic = digest.topic(index);
    const qsizetype caret = offset - digest.start(index);
    if (topic.blocks.isEmpty() || caret < topic.blocks.first().range.start)
        return nothingToSplit();
    const qsizetype place = onText(topic.source, caret);
    const auto found = digest.itemAt(digest.start(index) + place);
    if (found && found->topic == index)
        return splitAtItem(digest, *found);
    for (const Block &block : topic.blocks) {
        if (place < block.range.end)
            return Split{index,
                         block.kind == BlockKind::Other && place > block.range.start
                             ? splitLine(topic, block, place)
                             : block.range.start,
                         {}};
    }
    return nothingToSplit();
}

/// Whether the parts of a split, or what was merged, read as they did before.
bool readsAs(const Digest &digest, const QStringList &sources, qsizetype firstTopic, qsizetype lastTopic)
{
    QStringList before;
    for (qsizetype i = firstTopic; i <= lastTopic; ++i)
        before += itemsOf(digest.topic(i));
    const std::optional<QList<Topic>> topics = readAlone(digest, sources, firstTopic, lastTopic);
    if (!topics)
        return false;
    QStringList after;
    for (const Topic &topic : *topics)
        after += itemsOf(topic);
    return after == before;
}

/// What is put in at a split, around the title.
struct SplitText
{
    QString before;
    QString behind;
};

Result<SplitText> textOfSplit(const Digest &digest, const Split &split)
{
    const QString &source = digest.source(split.topic);
    const QString end = lineEndOf(source);
    const QString first = source.first(split.at);
    const QString rest = source.sliced(split.at);
    SplitText text;
    for (qsizetype ends = trailingLineEnds(first); !isBlankText(first) && ends < 2; ++ends)
        text.before += end;
    text.before += QString(qMax(digest.level(split.topic), 1), u'#') + u' ';
    // Not everything may follow a label without a blank line.
    for (const QString &gap : {QString(), end}) {
        text.behind = end + end + (split.label.isEmpty() ? QString() : split.label + gap);
        const QStringList parts{first + text.before.first(text.before.indexOf(u'#')),
                                text.before.sliced(text.before.indexOf(u'#')) + u"…"_s + text.behind + rest};
        if (readsAs(digest, parts, split.topic, split.topic))
            return text;
        if (split.label.isEmpty())
            break;
    }
    return inseparable();
}

/// The edit that makes a topic go on the one above it.
TextEdit mergeEdit(const Digest &digest, qsizetype index)
{
    const Topic &above = digest.topic(index - 1);
    const Topic &topic = digest.topic(index);
    const QStringView source = topic.source;
    const qsizetype aboveEnd = digest.start(index - 1) + separatorStart(above);
    const qsizetype headingEnd = digest.start(index) + topic.heading.end;
    if (separatorStart(topic) <= topic.heading.end)
        return {{aboveEnd, headingEnd}, {}};
    qsizetype body = topic.heading.end;
    while (isBlankText(source.first(body + 1).sliced(topic.heading.end)))
        ++body;
    body = lineStart(source, body);
    const QString end = lineEndOf(source);
    QString gap = slice(source, {topic.heading.end, body}).toString();
    const QStringView separator = QStringView(above.source).sliced(separatorStart(above));
    if (isBlankText(separator) && trailingLineEnds(separator) > 1)
        gap = separator.toString();
    else if (trailingLineEnds(gap) < 2)
        gap = end + end;
    return {{aboveEnd, digest.start(index) + body}, gap};
}

Result<TextEdit> mergeAt(const Digest &digest, qsizetype offset)
{
    const qsizetype index = headedTopicAt(digest, offset);
    if (index < 0)
        return noTopic();
    const qsizetype above = index - 1;
    if (above < 0 || digest.level(above) == 0)
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "There is no topic above this one.")}};
    if (digest.level(above) > digest.level(index))
        return Error{
            {"digest", QT_TRANSLATE_NOOP("digest", "The topic above stands under another one. Merge them "
                                                   "first, or move this topic.")}};
    if (hasDefinitionInHeading(digest.topic(index)))
        return definitionInHeading();
    TextEdit edit = mergeEdit(digest, index);
    const TextRange both{digest.start(above), digest.range(index).end};
    TextEdit local = edit;
    local.range = local.range.shifted(-both.start);
    if (!readsAs(digest, {applied(digest.text(both), {local})}, above, index))
        return Error{
            {"digest", QT_TRANSLATE_NOOP("digest", "The text of this topic would be read as a part of the "
                                                   "facts or opinions above it.")}};
    return edit;
}

} // namespace

Result<void> canSplitTopic(const Digest &digest, TextRange selection)
{
    const Result<Split> split = placeOfSplit(digest, selection.start);
    if (!split)
        return split.error();
    const Result<SplitText> text = textOfSplit(digest, *split);
    return text ? Result<void>() : text.error();
}

Result<Command> splitTopic(const Digest &digest, TextRange selection)
{
    const Result<Split> split = placeOfSplit(digest, selection.start);
    if (!split)
        return split.error();
    const Result<SplitText> text = textOfSplit(digest, *split);
    if (!text)
        return text.error();
    const QString title = languageOf(digest) == u"ko" ? u"새 주제"_s : u"New topic"_s;
    const qsizetype at = digest.start(split->topic) + split->at;
    const qsizetype start = at + text->before.size();
    return Command{{{{at, at}, text->before + title + text->behind}}, {start, start + title.size()}};
}

Result<void> canMergeTopic(const Digest &digest, TextRange selection)
{
    const Result<TextEdit> merge = mergeAt(digest, selection.start);
    return merge ? Result<void>() : merge.error();
}

Result<Command> mergeTopic(const Digest &digest, TextRange selection)
{
    const Result<TextEdit> merge = mergeAt(digest, selection.start);
    if (!merge)
        return merge.error();
    const TextEdits edits{*merge};
    return Command{edits, {mapped(selection.start, edits), mapped(selection.end, edits)}};
}

} // namespace sasil

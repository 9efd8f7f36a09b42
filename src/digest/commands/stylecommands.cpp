// SPDX-License-Identifier: MIT
#include "digest/commands/stylecommands.h"

#include "digest/commands/itemedits.h"
#include "digest/commands/moveitem.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// How many topics on each side tell what the document's style is.
constexpr qsizetype nearTopics = 64;

const Message cannotTell{
    "digest",
    QT_TRANSLATE_NOOP("digest", "A table, a quotation, a heading's list or a nested block keeps its style.")};
const Message wouldLose{
    "digest", QT_TRANSLATE_NOOP("digest", "Text beside the label or between the items would be lost in the "
                                          "document's style.")};
const Message wouldNotRead{
    "digest", QT_TRANSLATE_NOOP("digest", "The block would not read the same in the document's style.")};

/// What blocks of one style share.
struct BlockStyle
{
    BlockLayout layout = BlockLayout::None;
    QString label;       ///< as written, without blanks behind
    QString labelBullet; ///< of a label bullet
    ItemStyle item;      ///< its number is 1 in all numbered lists; without label
    qsizetype gap = 0;   ///< line ends between the label and the first item

    friend bool operator==(const BlockStyle &, const BlockStyle &) = default;
};

/// A block taken apart.
struct ReadBlock
{
    BlockStyle style;
    QString labelTail; ///< the blanks behind a label that stands alone
    QList<ItemSource> items;
    QStringList gaps; ///< between the items
};

bool isInline(BlockLayout layout)
{
    return layout == BlockLayout::InlineBullet || layout == BlockLayout::InlineText;
}

bool hasRemark(QStringView label)
{
    return label.contains(u'(') || label.contains(u'（');
}

/// Whether a label is written as \a label and nothing else, blanks aside.
bool isPlain(QStringView written, QStringView label)
{
    return written.trimmed() == label && !hasRemark(label);
}

qsizetype lineEndCount(QStringView text)
{
    return text.count(u'\n') + text.count(u'\r') - text.count(u"\r\n");
}

/// The label of a block whose label stands alone, and what lies between it and the items.
bool readLabel(ReadBlock &block, const Topic &topic, const Block &of)
{
    const QStringView source = topic.source;
    const qsizetype start = lineStart(source, of.label.start);
    const QStringView before = source.sliced(start, of.label.start - start);
    const QStringView label = slice(source, of.label);
    const qsizetype end = lineEnd(source, of.label.end);
    const QStringView behind = slice(source, {of.label.end, end});
    const QStringView gap = slice(source, {end, block.items.first().lines.start});
    if (hasRemark(label) || !isBlank(behind) || !isBlank(gap) || before.startsWith(u' ') ||
        before.startsWith(u'\t'))
        return false;
    block.style.label = label.toString();
    block.style.labelBullet = before.toString();
    block.labelTail = behind.toString();
    block.style.gap = lineEndCount(gap);
    const bool isText = of.layout == BlockLayout::LabelText;
    return isText == before.isEmpty() && (isText || before.trimmed().size() == 1);
}

Result<ReadBlock> readBlock(const Topic &topic, const Block &block, const LabelSet &labels)
{
    ReadBlock result;
    result.style.layout = block.layout;
    if (!isInline(block.layout) && block.layout != BlockLayout::LabelBullet &&
        block.layout != BlockLayout::LabelText)
        return Error{cannotTell};
    if (block.items.isEmpty())
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "There is nothing under this label yet.")}};
    for (qsizetype i = 0; i < block.items.size(); ++i) {
        const auto item = readItem(topic, block, i, labels);
        const bool hasLabel = item && !item->style.label.isEmpty();
        if (!item || item->style.isQuoted() || hasLabel != isInline(block.layout) ||
            (hasLabel && !item->style.prefix.isEmpty()))
            return Error{cannotTell};
        if (i > 0) {
            const qsizetype before = result.items.last().lines.end;
            if (item->lines.start < before || !isBlank(slice(topic.source, {before, item->lines.start})))
                return Error{wouldLose};
            result.gaps.append(slice(topic.source, {before, item->lines.start}).toString());
        }
        if (hasLabel && hasRemark(item->style.label))
            return Error{wouldLose};
        result.items.append(*item);
    }
    result.style.item = result.items.first().style;
    result.style.item.label.clear();
    if (result.style.item.number() >= 0)
        result.style.item.setNumber(1);
    if (isInline(block.layout)) {
        result.style.label = slice(topic.source, block.label).toString();
        const bool arePlain =
            std::all_of(result.items.begin(), result.items.end(), [&](const ItemSource &item) {
                const auto label = matchLabel(item.style.label, LabelPlace::ListItem, labels);
                return label && isPlain(item.style.label, slice(item.style.label, label->marked));
            });
        return arePlain ? Result<ReadBlock>(result) : Error{wouldLose};
    }
    return readLabel(result, topic, block) ? Result<ReadBlock>(result) : Error{wouldLose};
}

/// A block whose style others may take.
struct Model
{
    ReadBlock block;
    qsizetype count = 0;
};

/// The style of most blocks of a kind near a topic. Where several are as frequent, \a own counts first, then
/// the first in the text.
Model commonStyle(const Digest &digest, qsizetype topic, BlockKind kind, const ReadBlock &own)
{
    QList<Model> models{{own, 0}};
    const qsizetype first = qMax(topic - nearTopics, 0);
    const qsizetype end = qMin(topic + nearTopics + 1, digest.topicCount());
    for (qsizetype t = first; t < end; ++t) {
        for (const Block &block : digest.topic(t).blocks) {
            if (block.kind != kind)
                continue;
            const auto read = readBlock(digest.topic(t), block, digest.labels());
            const bool isMixed = !read || (block.layout == BlockLayout::InlineText && block.items.size() > 1);
            if (isMixed)
                continue;
            const auto known = std::find_if(models.begin(), models.end(), [&](const Model &model) {
                return model.block.style == read->style;
            });
            if (known != models.end())
                ++known->count;
            else
                models.append({*read, 1});
        }
    }
    return *std::max_element(models.begin(), models.end(),
                             [](const Model &a, const Model &b) { return a.count < b.count; });
}

QString writtenBlock(const ReadBlock &block, const ReadBlock &model, const QString &lineEnd)
{
    const BlockStyle &style = model.style;
    QString text;
    if (!isInline(style.layout)) {
        const bool hadLine = !isInline(block.style.layout);
        text = style.labelBullet + style.label + (hadLine ? block.labelTail : model.labelTail);
        for (qsizetype i = 0; i < style.gap; ++i)
            text += lineEnd;
    }
    const bool areParagraphs = style.item.bullet.isEmpty();
    const bool wereParagraphs = block.style.item.bullet.isEmpty();
    for (qsizetype i = 0; i < block.items.size(); ++i) {
        if (i > 0 && areParagraphs != wereParagraphs)
            text += areParagraphs ? lineEnd + lineEnd : lineEnd;
        else if (i > 0)
            text += block.gaps[i - 1];
        ItemStyle item = style.item;
        if (item.number() >= 0)
            item.setNumber(int(i) + 1);
        if (isInline(style.layout))
            item.label = style.label + u' ';
        // One blank or none behind a label is the writer's own.
        const ItemSource &source = block.items[i];
        if (!source.style.label.isEmpty() && source.style.label.trimmed() == style.label &&
            isInline(style.layout))
            item.label = source.style.label;
        text += written(source, item);
    }
    return text;
}

/// What must stand before and behind a paragraph: nothing else on the lines beside it.
QString apart(QStringView source, TextRange lines, const QString &text, const QString &lineEnd)
{
    QString result = text;
    const qsizetype behind = behindLineEnd(source, lines.end);
    if (behind < source.size() && !isBlank(slice(source, {behind, sasil::lineEnd(source, behind)})))
        result += lineEnd;
    if (lines.start > 0) {
        const qsizetype previous = lineStart(source, lines.start - 1);
        const QStringView line = slice(source, {previous, lines.start});
        if (!isBlank(line) && !line.startsWith(u'#'))
            result.prepend(lineEnd);
    }
    return result;
}

/// The block of a topic that \a offset stands in, on its label or on its items; null: none.
const Block *blockAt(const Digest &digest, qsizetype offset)
{
    const qsizetype index = digest.topicAt(offset);
    if (index < 0)
        return nullptr;
    const Topic &topic = digest.topic(index);
    if (const auto place = itemOnLine(digest, offset))
        return &topic.blocks[place->block];
    for (const Block &block : topic.blocks) {
        if (block.kind != BlockKind::Other && block.range.contains(offset - digest.start(index)))
            return &block;
    }
    return nullptr;
}

} // namespace

Result<Command> normalizeBlock(const Digest &digest, TextRange selection)
{
    const qsizetype index = digest.topicAt(selection.start);
    const Block *block = blockAt(digest, selection.start);
    if (!block)
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "There is no block of facts or opinions here.")}};
    const Topic &topic = digest.topic(index);
    const auto read = readBlock(topic, *block, digest.labels());
    if (!read)
        return read.error();
    const Model model = commonStyle(digest, index, block->kind, *read);
    const TextRange lines{lineStart(topic.source, block->range.start), read->items.last().lines.end};
    QString text = writtenBlock(*read, model.block, lineEndOf(topic.source));
    if (slice(topic.source, lines) == text)
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "The block has the document's style already.")}};
    const BlockLayout layout = model.block.style.layout;
    if (layout == BlockLayout::InlineText || layout == BlockLayout::LabelText)
        text = apart(topic.source, lines, text, lineEndOf(topic.source));
    const TextEdits edits{TextEdit{lines, text}};
    const auto after = reread(digest, index, edits);
    if (!after || contentOf(*after) != contentOf(topic))
        return Error{wouldNotRead};
    return inDocument(digest, index, edits, 0, 0);
}

} // namespace sasil

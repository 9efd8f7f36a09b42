// SPDX-License-Identifier: MIT
#include "digest/commands/additem.h"

#include "digest/commands/moveitem.h"
#include "digest/commands/newblock.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const Message noTopic{"digest",
                      QT_TRANSLATE_NOOP("digest", "There is no topic to add to. Write a heading first.")};
const Message noBlock{"digest",
                      QT_TRANSLATE_NOOP("digest", "There are no facts or opinions here to add to.")};
const Message noPlace{"digest", QT_TRANSLATE_NOOP("digest", "An item cannot be added between these lines.")};

/// A block of a topic that takes the new item, and the item before it; -1: at the block's end.
struct Target
{
    qsizetype topic = -1;
    const Block *block = nullptr;
    qsizetype item = -1;
};

std::optional<Target> targetAt(const Digest &digest, qsizetype offset, BlockKind kind)
{
    const qsizetype index = digest.topicAt(offset);
    const Topic &topic = digest.topic(index);
    if (const auto place = itemOnLine(digest, offset)) {
        const Block &block = topic.blocks[place->block];
        if (block.kind == kind)
            return Target{index, &block, place->item};
    }
    const auto last = std::find_if(topic.blocks.crbegin(), topic.blocks.crend(),
                                   [kind](const Block &block) { return block.kind == kind; });
    if (last == topic.blocks.crend())
        return std::nullopt;
    return Target{index, &*last, last->items.size() - 1};
}

/// An empty row behind the one of an item.
std::optional<Insertion> addRow(const Topic &topic, const Block &block, qsizetype item)
{
    const QStringView source = topic.source;
    const qsizetype of = item < 0 ? block.range.end - 1 : block.items[item].range.start;
    const qsizetype at = lineEnd(source, qMax(of, block.range.start));
    const qsizetype start = lineStart(source, at);
    const QStringView row = source.sliced(start, at - start);
    const QString indent = row.first(row.indexOf(row.trimmed())).toString();
    const bool isClosed = row.trimmed().startsWith(u'|');
    const bool isLeft = std::none_of(topic.blocks.begin(), topic.blocks.end(), [&](const Block &other) {
        return other.layout == BlockLayout::Table && other.range == block.range &&
               other.label.start < block.label.start;
    });
    const QString text = lineEndOf(source) + indent + (isClosed ? u"|  |  |"_s : u"  |  "_s);
    const qsizetype left = text.size() - (isClosed ? 5 : 4);
    return Insertion{{{at, at}, text}, isLeft ? left : text.size() - (isClosed ? 2 : 0)};
}

Result<Command> addTo(const Digest &digest, const Target &target)
{
    const Topic &topic = digest.topic(target.topic);
    const Block &block = *target.block;
    ItemSource empty;
    empty.words.append(ItemLine{});
    std::optional<Insertion> inserted;
    TextEdits numbers;
    if (block.layout == BlockLayout::Table) {
        inserted = addRow(topic, block, target.item);
    } else if (target.item >= 0 && !block.items.isEmpty()) {
        inserted = insertBehind(topic, block, target.item, empty, digest.labels());
        if (target.item + 1 < block.items.size())
            numbers = renumbered(topic, block, target.item + 1, 1, digest.labels());
    } else {
        inserted = appendItem(topic, block, empty, digest.labels());
    }
    if (!inserted)
        return Error{noPlace};
    const TextEdits edits = TextEdits{inserted->edit} + numbers;
    const auto after = reread(digest, target.topic, edits);
    QStringList before = contentOf(topic).items;
    QStringList now = after ? contentOf(*after).items : QStringList();
    before.sort();
    now.sort();
    if (!std::ranges::includes(now, before))
        return Error{noPlace};
    Command command = inDocument(digest, target.topic, edits, 0, inserted->caret);
    // A bullet that waits for its words already needs no edit.
    if (slice(topic.source, inserted->edit.range) == inserted->edit.text)
        command.edits.clear();
    return command;
}

/// The kind of the block whose lines hold \a offset.
std::optional<BlockKind> kindAt(const Digest &digest, qsizetype offset)
{
    if (const auto place = itemOnLine(digest, offset))
        return digest.topic(place->topic).blocks[place->block].kind;
    const qsizetype index = digest.topicAt(offset);
    if (index < 0)
        return std::nullopt;
    const qsizetype local = offset - digest.start(index);
    for (const Block &block : digest.topic(index).blocks) {
        if (block.kind != BlockKind::Other && block.range.contains(local))
            return block.kind;
    }
    return std::nullopt;
}

} // namespace

bool canAddItem(const Digest &digest, qsizetype offset)
{
    return digest.topicAt(offset) >= 0;
}

Result<Command> addItem(const Digest &digest, qsizetype offset, BlockKind kind)
{
    if (!canAddItem(digest, offset))
        return Error{noTopic};
    if (const auto target = targetAt(digest, offset, kind))
        return addTo(digest, *target);
    const qsizetype index = digest.topicAt(offset);
    const Insertion inserted = insertBlock(digest, index, kind, newBlock(digest, index, kind));
    return inDocument(digest, index, {inserted.edit}, 0, inserted.caret);
}

Result<void> checkAddItem(const Digest &digest, qsizetype offset, BlockKind kind)
{
    if (!canAddItem(digest, offset))
        return Error{noTopic};
    if (const auto target = targetAt(digest, offset, kind)) {
        if (const auto made = addTo(digest, *target); !made)
            return made.error();
    }
    return {};
}

Result<Command> addItemHere(const Digest &digest, qsizetype offset)
{
    const auto kind = kindAt(digest, offset);
    return kind ? addItem(digest, offset, *kind) : Error{noBlock};
}

Result<void> checkAddItemHere(const Digest &digest, qsizetype offset)
{
    const auto kind = kindAt(digest, offset);
    return kind ? checkAddItem(digest, offset, *kind) : Error{noBlock};
}

} // namespace sasil

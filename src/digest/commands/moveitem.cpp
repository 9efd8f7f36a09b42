// SPDX-License-Identifier: MIT
#include "digest/commands/moveitem.h"

#include "digest/commands/itemproof.h"
#include "digest/commands/newblock.h"
#include "digest/commands/placeitem.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The nearest block of the same kind with items that \a item can go to; -1: there is none.
qsizetype neighbourBlock(const Topic &topic, PlaceInTopic from, bool up)
{
    const Block &own = topic.blocks[from.block];
    const int step = up ? -1 : 1;
    for (qsizetype b = from.block + step; b >= 0 && b < topic.blocks.size(); b += step) {
        const Block &block = topic.blocks[b];
        if (block.kind == own.kind && !block.items.isEmpty() && !isWithin(block, own.items[from.item]))
            return b;
    }
    return -1;
}

std::optional<TopicEdits> swapItems(const Topic &topic, PlaceInTopic first, PlaceInTopic second, bool up,
                                    const LabelSet &labels)
{
    auto a = readItem(topic, topic.blocks[first.block], first.item, labels);
    auto b = readItem(topic, topic.blocks[second.block], second.item, labels);
    if (!a || !b || a->lines.end > b->lines.start)
        return std::nullopt;
    // A label of its own goes with each; the one label of a block stays where it is.
    if (a->style.label.isEmpty() == b->style.label.isEmpty()) {
        a = withLabelAsWords(*a);
        b = withLabelAsWords(*b);
    }
    TopicEdits result;
    result.edits = {{a->lines, written(*b, a->style)}, {b->lines, written(*a, b->style)}};
    result.at = up ? 0 : 1;
    result.caret = up ? wordsOffset(*b, a->style) : wordsOffset(*a, b->style);
    return result;
}

/// Takes the item to the end or the beginning of another block of its topic.
std::optional<TopicEdits> carryItem(const Topic &topic, PlaceInTopic from, qsizetype block, bool toEnd,
                                    const LabelSet &labels)
{
    const auto item = readItem(topic, topic.blocks[from.block], from.item, labels);
    if (!item)
        return std::nullopt;
    const auto inserted = toEnd ? appendItem(topic, topic.blocks[block], *item, labels)
                                : insertFirst(topic, topic.blocks[block], *item, labels);
    if (!inserted)
        return std::nullopt;
    TopicEdits result{{inserted->edit}, 0, inserted->caret};
    if (!toEnd)
        result.edits += renumbered(topic, topic.blocks[block], 0, 1, labels);
    result.edits += removeItem(topic, topic.blocks[from.block], from.item, labels);
    return result;
}

Result<Command> moveToBlock(const Digest &digest, ItemPlace place, qsizetype target, bool up)
{
    const Topic &topic = digest.topic(place.topic);
    const PlaceInTopic from{place.block, place.item};
    const auto made = carryItem(topic, from, target, up, digest.labels());
    if (!made)
        return sharesItsLines();
    TopicContent expected = contentOf(topic);
    const qsizetype order = orderOf(topic, from);
    const PlaceInTopic behind{target, up ? topic.blocks[target].items.size() : 0};
    const qsizetype to = orderOf(topic, behind) - (up ? 0 : 1);
    expected.items.move(order, to);
    return proved(digest, place.topic, *made, expected, topic.blocks[place.block].kind);
}

/// The last block of the other kind that does not stand within the item; null: there is none.
const Block *targetOf(const Digest &digest, ItemPlace place)
{
    const QList<Block> &blocks = digest.topic(place.topic).blocks;
    const BlockKind kind = otherKind(blocks[place.block].kind);
    const Item &item = digest.item(place);
    const auto last = std::find_if(blocks.crbegin(), blocks.crend(), [&](const Block &block) {
        return block.kind == kind && !isWithin(block, item);
    });
    return last == blocks.crend() ? nullptr : &*last;
}

/// \a start is how a block begins where the topic has none of the other kind.
Result<Command> turnInto(const Digest &digest, ItemPlace place, const BlockStart &start)
{
    const Topic &topic = digest.topic(place.topic);
    const Block &block = topic.blocks[place.block];
    const ItemSource source = *readItem(topic, block, place.item, digest.labels());
    const BlockKind kind = otherKind(block.kind);
    const Block *target = targetOf(digest, place);
    TopicEdits made;
    if (!target && block.items.size() == 1) { // the new block takes the place of the old
        const NewBlock added = blockWith(start, source);
        const TextRange replaced{block.range.start, lineEnd(topic.source, source.lines.end)};
        made = {{{replaced, added.text}}, 0, added.caret};
    } else {
        const auto inserted = target ? appendItem(topic, *target, source, digest.labels())
                                     : insertBlock(digest, place.topic, kind, blockWith(start, source));
        if (!inserted)
            return sharesItsLines();
        made = {TextEdits{inserted->edit} + removeItem(topic, block, place.item, digest.labels()), 0,
                inserted->caret};
    }
    TopicContent expected = contentOf(topic);
    expected.items[orderOf(topic, {place.block, place.item})] = contentOf(digest.item(place), kind);
    return proved(digest, place.topic, made, expected);
}

} // namespace

std::optional<ItemPlace> itemOnLine(const Digest &digest, qsizetype offset)
{
    if (const auto place = digest.itemAt(offset))
        return place;
    const qsizetype index = digest.topicAt(offset);
    if (index < 0)
        return std::nullopt;
    const Topic &topic = digest.topic(index);
    const qsizetype local = offset - digest.start(index);
    for (qsizetype b = 0; b < topic.blocks.size(); ++b) {
        const QList<Item> &items = topic.blocks[b].items;
        for (qsizetype i = 0; i < items.size(); ++i) {
            const TextRange lines{lineStart(topic.source, items[i].range.start),
                                  lineEnd(topic.source, items[i].range.end)};
            if (lines.touches(local))
                return ItemPlace{index, b, i};
        }
    }
    return std::nullopt;
}

Result<Command> moveItem(const Digest &digest, TextRange selection, bool up)
{
    const auto place = itemOnLine(digest, selection.start);
    if (!place)
        return noItemHere();
    const Topic &topic = digest.topic(place->topic);
    const Block &block = topic.blocks[place->block];
    if (!readItem(topic, block, place->item, digest.labels()))
        return sharesItsLines();
    const PlaceInTopic from{place->block, place->item};
    PlaceInTopic to{place->block, place->item + (up ? -1 : 1)};
    if (to.item < 0 || to.item == block.items.size()) {
        to.block = neighbourBlock(topic, from, up);
        if (to.block < 0)
            return Error{
                up ? Message{"digest", QT_TRANSLATE_NOOP("digest", "Nothing of its kind stands above "
                                                                   "this item in its topic.")}
                   : Message{"digest", QT_TRANSLATE_NOOP("digest", "Nothing of its kind stands below "
                                                                   "this item in its topic.")}};
        const Block &other = topic.blocks[to.block];
        to.item = up ? other.items.size() - 1 : 0;
        const bool areSiblings = qAbs(to.block - from.block) == 1 &&
                                 hasOwnLabel(other, other.items[to.item]) &&
                                 hasOwnLabel(block, block.items[from.item]);
        if (!areSiblings)
            return moveToBlock(digest, *place, to.block, up);
    }
    const auto made = up ? swapItems(topic, to, from, up, digest.labels())
                         : swapItems(topic, from, to, up, digest.labels());
    if (!made)
        return sharesItsLines();
    TopicContent expected = contentOf(topic);
    expected.items.swapItemsAt(orderOf(topic, from), orderOf(topic, to));
    return proved(digest, place->topic, *made, expected, block.kind);
}

Result<Command> turnItem(const Digest &digest, TextRange selection)
{
    const auto place = itemOnLine(digest, selection.start);
    if (!place)
        return noItemHere();
    if (const Result<void> possible = canTurn(digest, *place); !possible)
        return possible.error();
    const BlockKind kind = otherKind(digest.topic(place->topic).blocks[place->block].kind);
    auto plain = turnInto(digest, *place, plainBlockStart(digest.source(place->topic), kind));
    if (!plain || targetOf(digest, *place))
        return plain;
    auto own = turnInto(digest, *place, newBlockStart(digest, place->topic, kind));
    return own ? own : plain;
}

Result<void> canTurnItem(const Digest &digest, TextRange selection)
{
    const auto place = itemOnLine(digest, selection.start);
    if (!place)
        return noItemHere();
    if (const Result<void> possible = canTurn(digest, *place); !possible)
        return possible;
    const BlockKind kind = otherKind(digest.topic(place->topic).blocks[place->block].kind);
    const auto made = turnInto(digest, *place, plainBlockStart(digest.source(place->topic), kind));
    return made ? Result<void>() : made.error();
}

Result<Command> moveItemTo(const Digest &digest, ItemPlace place, qsizetype to)
{
    return placeItem(digest, place, {to});
}

} // namespace sasil

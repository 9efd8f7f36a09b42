// SPDX-License-Identifier: MIT
#include "digest/commands/placeitem.h"

#include "digest/commands/itemproof.h"
#include "digest/commands/itemsteps.h"
#include "digest/commands/moveitem.h"
#include "digest/commands/newblock.h"

#include <algorithm>

namespace sasil {

namespace {

/// What goes into the target's topic, and where it then stands in the list of all its items.
struct Placed
{
    TopicEdits made;
    qsizetype order = 0;
};

bool isSameBlock(ItemPlace a, ItemPlace b)
{
    return a.topic == b.topic && a.block == b.block;
}

std::optional<Placed> besideItem(const Digest &digest, const ItemSource &item, ItemPlace beside, bool behind)
{
    const Topic &topic = digest.topic(beside.topic);
    const Block &block = topic.blocks[beside.block];
    const qsizetype place = beside.item + (behind ? 1 : 0);
    const auto inserted = place == 0 ? insertFirst(topic, block, item, digest.labels())
                                     : insertBehind(topic, block, place - 1, item, digest.labels());
    if (!inserted)
        return std::nullopt;
    TextEdits edits{inserted->edit};
    if (place < block.items.size())
        edits += renumbered(topic, block, place, 1, digest.labels());
    return Placed{{edits, 0, inserted->caret}, orderOf(topic, {beside.block, place})};
}

std::optional<Placed> atBlockEnd(const Digest &digest, const ItemSource &item, qsizetype index,
                                 BlockKind kind)
{
    const Topic &topic = digest.topic(index);
    const auto last = std::find_if(topic.blocks.crbegin(), topic.blocks.crend(),
                                   [kind](const Block &block) { return block.kind == kind; });
    if (last == topic.blocks.crend()) {
        const Insertion inserted =
            insertBlock(digest, index, kind, blockWith(newBlockStart(digest, index, kind), item));
        return Placed{{{inserted.edit}, 0, inserted.caret}, 0};
    }
    const auto inserted = appendItem(topic, *last, item, digest.labels());
    if (!inserted)
        return std::nullopt;
    const qsizetype block = std::distance(last, topic.blocks.crend()) - 1;
    return Placed{{{inserted->edit}, 0, inserted->caret}, orderOf(topic, {block, last->items.size()})};
}

/// Where an item comes to stand among those of its block.
qsizetype placeInBlock(ItemPlace item, const ItemTarget &target)
{
    const qsizetype to = target.beside->item + (target.behind ? 1 : 0);
    return to > item.item ? to - 1 : to;
}

/// Within its block an item goes step by step, so that each keeps its numbers and its label.
Result<Command> alongBlock(const Digest &digest, ItemPlace item, const ItemTarget &target)
{
    const qsizetype to = placeInBlock(item, target);
    ItemSteps steps(digest, {item});
    for (qsizetype at = item.item; at != to; at += to > at ? 1 : -1) {
        if (const Result<void> made = steps.take(0, moveItem(steps.now(), steps.caret(0), to < at)); !made)
            return made.error();
    }
    return steps.moved().command;
}

Result<void> checkTarget(const Digest &digest, ItemPlace item, const ItemTarget &target)
{
    const bool isThere = target.topic >= 0 && target.topic < digest.topicCount() && digest.hasItem(item) &&
                         (!target.beside || digest.hasItem(*target.beside));
    if (!isThere)
        return noItemHere();
    if (isPlaced(item, target))
        return target.beside
                   ? standsThere()
                   : Error{{"digest", QT_TRANSLATE_NOOP("digest", "The item stands in this topic already.")}};
    if (!target.beside)
        return {};
    const Topic &topic = digest.topic(target.topic);
    if (target.topic == item.topic && isWithin(topic.blocks[target.beside->block], digest.item(item)))
        return Error{
            {"digest", QT_TRANSLATE_NOOP("digest", "An item cannot go beside what stands within it.")}};
    const BlockKind kind = digest.topic(item.topic).blocks[item.block].kind;
    return topic.blocks[target.beside->block].kind == kind ? Result<void>() : canTurn(digest, item);
}

Result<Command> withinTopic(const Digest &digest, ItemPlace item, const Placed &placed, BlockKind kind)
{
    const Topic &topic = digest.topic(item.topic);
    TopicEdits made = placed.made;
    made.edits += removeItem(topic, topic.blocks[item.block], item.item, digest.labels());
    TopicContent expected = contentOf(topic);
    const qsizetype order = orderOf(topic, {item.block, item.item});
    expected.items.removeAt(order);
    expected.items.insert(placed.order - (placed.order > order ? 1 : 0), contentOf(digest.item(item), kind));
    return proved(digest, item.topic, made, expected, kind);
}

Result<Command> acrossTopics(const Digest &digest, ItemPlace item, qsizetype to, const Placed &placed,
                             BlockKind kind)
{
    const Topic &topic = digest.topic(item.topic);
    TopicContent left = contentOf(topic);
    QStringList moved = takeItem(left, topic, {item.block, item.item});
    moved.first() = contentOf(digest.item(item), kind);
    TopicContent grown = contentOf(digest.topic(to));
    const qsizetype order = qMin(placed.order, grown.items.size());
    grown.items = grown.items.first(order) + moved + grown.items.sliced(order);
    const TextEdits removal = removeItem(topic, topic.blocks[item.block], item.item, digest.labels());
    const auto taken = proved(digest, item.topic, {removal, 0, 0}, left);
    auto given = proved(digest, to, placed.made, grown, kind);
    if (!taken || !given)
        return wouldReadOtherwise();
    if (item.topic < to) {
        for (const TextEdit &edit : taken->edits)
            given->selection = given->selection.shifted(edit.text.size() - edit.range.length());
    }
    given->edits = sorted(given->edits + taken->edits);
    return given;
}

} // namespace

bool isPlaced(ItemPlace item, const ItemTarget &target)
{
    if (!target.beside)
        return item.topic == target.topic;
    return isSameBlock(item, *target.beside) && placeInBlock(item, target) == item.item;
}

Result<Command> placeItem(const Digest &digest, ItemPlace item, const ItemTarget &target)
{
    if (const Result<void> possible = checkTarget(digest, item, target); !possible)
        return possible.error();
    if (target.beside && isSameBlock(*target.beside, item))
        return alongBlock(digest, item, target);
    const Topic &topic = digest.topic(item.topic);
    const Block &block = topic.blocks[item.block];
    const BlockKind kind =
        target.beside ? digest.topic(target.topic).blocks[target.beside->block].kind : block.kind;
    const auto source = readItem(topic, block, item.item, digest.labels());
    if (!source)
        return sharesItsLines();
    const auto placed = target.beside ? besideItem(digest, *source, *target.beside, target.behind)
                                      : atBlockEnd(digest, *source, target.topic, kind);
    if (!placed)
        return sharesItsLines();
    return target.topic == item.topic ? withinTopic(digest, item, *placed, kind)
                                      : acrossTopics(digest, item, target.topic, *placed, kind);
}

Result<Command> deleteItem(const Digest &digest, ItemPlace place)
{
    if (!digest.hasItem(place))
        return noItemHere();
    const Topic &topic = digest.topic(place.topic);
    const Block &block = topic.blocks[place.block];
    if (!readItem(topic, block, place.item, digest.labels()))
        return sharesItsLines();
    TopicContent expected = contentOf(topic);
    static_cast<void>(takeItem(expected, topic, {place.block, place.item}));
    const TextEdits removal = removeItem(topic, block, place.item, digest.labels());
    return proved(digest, place.topic, {removal, 0, 0}, expected);
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/commands/moveitem.h"

#include "digest/commands/newblock.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const Message noItem{"digest", QT_TRANSLATE_NOOP("digest", "There is no fact or opinion here.")};
const Message inTheWay{
    "digest", QT_TRANSLATE_NOOP("digest", "This item shares its lines with other text, as in a table.")};
const Message wouldChange{
    "digest",
    QT_TRANSLATE_NOOP("digest", "The item would not read the same there. Move it in the text instead.")};

/// An item of a topic, by the indices of its block and of itself.
struct Place
{
    qsizetype block = 0;
    qsizetype item = 0;
};

/// The place of an item in the list of all items of its topic.
qsizetype orderOf(const Topic &topic, Place place)
{
    qsizetype order = place.item;
    for (qsizetype b = 0; b < place.block; ++b)
        order += topic.blocks[b].items.size();
    return order;
}

/// Whether a block stands within an item, and moves with it.
bool isWithin(const Block &block, const Item &item)
{
    return item.range.contains(block.label);
}

/// The nearest block of the same kind with items that \a item can go to; -1: there is none.
qsizetype neighbourBlock(const Topic &topic, Place from, bool up)
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

/// Edits of one topic, and which of them holds the caret.
struct TopicEdits
{
    TextEdits edits;
    qsizetype at = 0;
    qsizetype caret = 0;
};

std::optional<TopicEdits> swapItems(const Topic &topic, Place first, Place second, bool up,
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
std::optional<TopicEdits> carryItem(const Topic &topic, Place from, qsizetype block, bool toEnd,
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

/// The items of one kind in their order, behind those of the other kind sorted: blocks within items follow
/// these, so that their order means nothing.
void sortOthers(QStringList &items, BlockKind kind)
{
    const QString mark = kind == BlockKind::Fact ? u"fact"_s : u"opinion"_s;
    const auto own = std::stable_partition(items.begin(), items.end(),
                                           [&](const QString &item) { return !item.startsWith(mark); });
    std::sort(items.begin(), own);
}

/// The command, if the topic then reads as \a expected. The order counts for items of \a ordered.
Result<Command> checked(const Digest &digest, qsizetype index, const TopicEdits &made, TopicContent expected,
                        std::optional<BlockKind> ordered = std::nullopt)
{
    if (!areApplicable(made.edits, digest.source(index).size()))
        return Error{wouldChange};
    const std::optional<Topic> topic = reread(digest, index, made.edits);
    if (!topic)
        return Error{wouldChange};
    TopicContent actual = contentOf(*topic);
    for (QStringList *items : {&actual.items, &expected.items}) {
        if (ordered)
            sortOthers(*items, *ordered);
        else
            items->sort();
    }
    if (actual != expected)
        return Error{wouldChange};
    return inDocument(digest, index, made.edits, made.at, made.caret);
}

Result<Command> moveToBlock(const Digest &digest, ItemPlace place, qsizetype target, bool up)
{
    const Topic &topic = digest.topic(place.topic);
    const Place from{place.block, place.item};
    const auto made = carryItem(topic, from, target, up, digest.labels());
    if (!made)
        return Error{inTheWay};
    TopicContent expected = contentOf(topic);
    const qsizetype order = orderOf(topic, from);
    const Place behind{target, up ? topic.blocks[target].items.size() : 0};
    const qsizetype to = orderOf(topic, behind) - (up ? 0 : 1);
    expected.items.move(order, to);
    return checked(digest, place.topic, *made, expected, topic.blocks[place.block].kind);
}

BlockKind turned(BlockKind kind)
{
    return kind == BlockKind::Fact ? BlockKind::Opinion : BlockKind::Fact;
}

/// The last block of the other kind that does not stand within the item; null: there is none.
const Block *targetOf(const Digest &digest, ItemPlace place)
{
    const QList<Block> &blocks = digest.topic(place.topic).blocks;
    const BlockKind kind = turned(blocks[place.block].kind);
    const Item &item = digest.item(place);
    const auto last = std::find_if(blocks.crbegin(), blocks.crend(), [&](const Block &block) {
        return block.kind == kind && !isWithin(block, item);
    });
    return last == blocks.crend() ? nullptr : &*last;
}

Result<ItemPlace> turnable(const Digest &digest, TextRange selection)
{
    const auto place = itemOnLine(digest, selection.start);
    if (!place)
        return Error{noItem};
    const Topic &topic = digest.topic(place->topic);
    const Item &item = digest.item(*place);
    if (!item.id.isEmpty())
        return Error{{"digest",
                      QT_TRANSLATE_NOOP("digest", "This fact has the id %1, by which opinions cite it. "
                                                  "Remove the citations and the id first."),
                      {item.id}}};
    if (!item.citations.isEmpty())
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This opinion cites facts, and a fact cannot. "
                                                            "Remove its citations first.")}};
    const auto source = readItem(topic, topic.blocks[place->block], place->item, digest.labels());
    if (!source)
        return Error{inTheWay};
    if (source->isEmpty())
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This item has no text yet.")}};
    return *place;
}

/// \a start is how a block begins where the topic has none of the other kind.
Result<Command> turnInto(const Digest &digest, ItemPlace place, const BlockStart &start)
{
    const Topic &topic = digest.topic(place.topic);
    const Block &block = topic.blocks[place.block];
    const ItemSource source = *readItem(topic, block, place.item, digest.labels());
    const BlockKind kind = turned(block.kind);
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
            return Error{inTheWay};
        made = {TextEdits{inserted->edit} + removeItem(topic, block, place.item, digest.labels()), 0,
                inserted->caret};
    }
    TopicContent expected = contentOf(topic);
    expected.items[orderOf(topic, {place.block, place.item})] = contentOf(digest.item(place), kind);
    return checked(digest, place.topic, made, expected);
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
        return Error{noItem};
    const Topic &topic = digest.topic(place->topic);
    const Block &block = topic.blocks[place->block];
    if (!readItem(topic, block, place->item, digest.labels()))
        return Error{inTheWay};
    const Place from{place->block, place->item};
    Place to{place->block, place->item + (up ? -1 : 1)};
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
        return Error{inTheWay};
    TopicContent expected = contentOf(topic);
    expected.items.swapItemsAt(orderOf(topic, from), orderOf(topic, to));
    return checked(digest, place->topic, *made, expected, block.kind);
}

Result<Command> turnItem(const Digest &digest, TextRange selection)
{
    const auto place = turnable(digest, selection);
    if (!place)
        return place.error();
    const BlockKind kind = turned(digest.topic(place->topic).blocks[place->block].kind);
    auto plain = turnInto(digest, *place, plainBlockStart(digest.source(place->topic), kind));
    if (!plain || targetOf(digest, *place))
        return plain;
    auto own = turnInto(digest, *place, newBlockStart(digest, place->topic, kind));
    return own ? own : plain;
}

Result<void> canTurnItem(const Digest &digest, TextRange selection)
{
    const auto place = turnable(digest, selection);
    if (!place)
        return place.error();
    const BlockKind kind = turned(digest.topic(place->topic).blocks[place->block].kind);
    const auto made = turnInto(digest, *place, plainBlockStart(digest.source(place->topic), kind));
    return made ? Result<void>() : made.error();
}

Result<Command> moveItemTo(const Digest &digest, ItemPlace place, qsizetype to)
{
    const Topic &topic = digest.topic(place.topic);
    const Block &block = topic.blocks[place.block];
    if (to == place.topic)
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "The item stands in this topic already.")}};
    const auto source = readItem(topic, block, place.item, digest.labels());
    if (!source)
        return Error{inTheWay};
    const Topic &target = digest.topic(to);
    const auto last = std::find_if(target.blocks.crbegin(), target.blocks.crend(),
                                   [&](const Block &other) { return other.kind == block.kind; });
    std::optional<Insertion> inserted;
    if (last != target.blocks.crend())
        inserted = appendItem(target, *last, *source, digest.labels());
    else
        inserted =
            insertBlock(digest, to, block.kind, blockWith(newBlockStart(digest, to, block.kind), *source));
    if (!inserted)
        return Error{inTheWay};
    const TextEdits removal = removeItem(topic, block, place.item, digest.labels());
    TopicContent left = contentOf(topic);
    const QString moved = left.items.takeAt(orderOf(topic, {place.block, place.item}));
    TopicContent grown = contentOf(target);
    grown.items.append(moved);
    const auto taken = checked(digest, place.topic, {removal, 0, 0}, left);
    auto given = checked(digest, to, {{inserted->edit}, 0, inserted->caret}, grown);
    if (!taken || !given)
        return Error{wouldChange};
    if (place.topic < to) {
        for (const TextEdit &edit : taken->edits)
            given->selection = given->selection.shifted(edit.text.size() - edit.range.length());
    }
    given->edits = sorted(given->edits + taken->edits);
    return given;
}

} // namespace sasil

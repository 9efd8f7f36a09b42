// SPDX-License-Identifier: MIT
#include "digest/commands/itemproof.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The items of one kind in their order, behind those of the other kind sorted: blocks within items follow
/// these, so that their order means nothing.
void sortOthers(QStringList &items, BlockKind kind)
{
    const QString mark = kind == BlockKind::Fact ? u"fact"_s : u"opinion"_s;
    const auto own = std::stable_partition(items.begin(), items.end(),
                                           [&](const QString &item) { return !item.startsWith(mark); });
    std::sort(items.begin(), own);
}

} // namespace

Error noItemHere()
{
    return {{"digest", QT_TRANSLATE_NOOP("digest", "There is no fact or opinion here.")}};
}

Error sharesItsLines()
{
    return {{"digest",
             QT_TRANSLATE_NOOP("digest", "This item shares its lines with other text, as in a table.")}};
}

Error wouldReadOtherwise()
{
    return {{"digest",
             QT_TRANSLATE_NOOP("digest",
                               "The item would not read the same there. Move it in the text instead.")}};
}

Error standsThere()
{
    return {{"digest", QT_TRANSLATE_NOOP("digest", "The item stands there already.")}};
}

qsizetype orderOf(const Topic &topic, PlaceInTopic place)
{
    qsizetype order = place.item;
    for (qsizetype b = 0; b < place.block; ++b)
        order += topic.blocks[b].items.size();
    return order;
}

bool isWithin(const Block &block, const Item &item)
{
    return item.range.contains(block.label);
}

QStringList takeItem(TopicContent &content, const Topic &topic, PlaceInTopic place)
{
    const Item &item = topic.blocks[place.block].items[place.item];
    QStringList within;
    for (qsizetype b = topic.blocks.size() - 1; b > place.block; --b) {
        for (qsizetype i = topic.blocks[b].items.size() - 1; i >= 0 && isWithin(topic.blocks[b], item); --i)
            within.prepend(content.items.takeAt(orderOf(topic, {b, i})));
    }
    within.prepend(content.items.takeAt(orderOf(topic, place)));
    return within;
}

BlockKind otherKind(BlockKind kind)
{
    return kind == BlockKind::Fact ? BlockKind::Opinion : BlockKind::Fact;
}

Result<void> canTurn(const Digest &digest, ItemPlace place)
{
    const Topic &topic = digest.topic(place.topic);
    const Item &item = digest.item(place);
    if (!item.id.isEmpty())
        return Error{{"digest",
                      QT_TRANSLATE_NOOP("digest", "This fact has the id %1, by which opinions cite it. "
                                                  "Remove the citations and the id first."),
                      {item.id}}};
    if (!item.citations.isEmpty())
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This opinion cites facts, and a fact cannot. "
                                                            "Remove its citations first.")}};
    const auto source = readItem(topic, topic.blocks[place.block], place.item, digest.labels());
    if (!source)
        return sharesItsLines();
    if (source->isEmpty())
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This item has no text yet.")}};
    return {};
}

Result<Command> proved(const Digest &digest, qsizetype index, const TopicEdits &made, TopicContent expected,
                       std::optional<BlockKind> ordered)
{
    if (!areApplicable(made.edits, digest.source(index).size()))
        return wouldReadOtherwise();
    const std::optional<Topic> topic = reread(digest, index, made.edits);
    if (!topic)
        return wouldReadOtherwise();
    TopicContent actual = contentOf(*topic);
    for (QStringList *items : {&actual.items, &expected.items}) {
        if (ordered)
            sortOthers(*items, *ordered);
        else
            items->sort();
    }
    if (actual != expected)
        return wouldReadOtherwise();
    return inDocument(digest, index, made.edits, made.at, made.caret);
}

} // namespace sasil

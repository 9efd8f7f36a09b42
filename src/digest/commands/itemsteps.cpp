// SPDX-License-Identifier: MIT
#include "digest/commands/itemsteps.h"

#include "digest/commands/itemproof.h"
#include "digest/commands/moveitem.h"

#include <algorithm>

namespace sasil {

namespace {

bool standsBefore(const Digest &digest, ItemPlace a, ItemPlace b)
{
    return digest.range(a).start < digest.range(b).start;
}

constexpr ItemPlace nowhere{-1, -1, -1};

/// What tells an item of a topic from its others.
struct Known
{
    QString content;
    qsizetype before = 0; ///< how many say the same before it
};

/// Calls \a visit with the items of a topic that say \a content, but for \a except, until it returns true.
template <typename Visit>
void visitAlike(const Digest &digest, qsizetype index, const QString &content, ItemPlace except, Visit visit)
{
    const QList<Block> &blocks = digest.topic(index).blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        for (qsizetype i = 0; i < blocks[b].items.size(); ++i) {
            const ItemPlace place{index, b, i};
            if (place != except && contentOf(blocks[b].items[i], blocks[b].kind) == content && visit(place))
                return;
        }
    }
}

Known known(const Digest &digest, ItemPlace item, ItemPlace except)
{
    Known result{contentOf(digest.item(item), digest.topic(item.topic).blocks[item.block].kind)};
    visitAlike(digest, item.topic, result.content, except, [&](ItemPlace place) {
        result.before += place == item ? 0 : 1;
        return place == item;
    });
    return result;
}

ItemPlace find(const Digest &digest, qsizetype topic, const Known &item, ItemPlace except)
{
    ItemPlace found = nowhere;
    qsizetype left = item.before;
    visitAlike(digest, topic, item.content, except, [&](ItemPlace place) {
        found = place;
        return left-- == 0;
    });
    return found;
}

/// The one edit that makes \a after of \a before.
TextEdit differenceOf(QStringView before, QStringView after)
{
    const qsizetype most = qMin(before.size(), after.size());
    qsizetype start = 0;
    while (start < most && before[start] == after[start])
        ++start;
    qsizetype end = 0;
    while (end < most - start && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return {{start, before.size() - end}, after.sliced(start, after.size() - start - end).toString()};
}

} // namespace

Items outermostOf(const Digest &digest, const Items &items)
{
    Items ordered = items;
    std::ranges::sort(ordered, [&](ItemPlace a, ItemPlace b) { return standsBefore(digest, a, b); });
    Items outermost;
    for (const ItemPlace item : std::as_const(ordered)) {
        const bool isWithinLast =
            !outermost.isEmpty() && (outermost.last() == item ||
                                     (outermost.last().topic == item.topic &&
                                      digest.item(outermost.last()).range.contains(digest.item(item).range)));
        if (!isWithinLast)
            outermost.append(item);
    }
    return outermost;
}

TextRange ItemSteps::caret(qsizetype i) const
{
    const qsizetype at = m_now.start(m_places[i].topic) + m_now.item(m_places[i]).content.start;
    return {at, at};
}

Result<void> ItemSteps::take(qsizetype i, const Result<Command> &command)
{
    if (!command)
        return command.error();
    apply(i, *command, false);
    return m_places.contains(nowhere) ? wouldReadOtherwise() : Result<void>();
}

Result<void> ItemSteps::takeAway(qsizetype i, const Result<Command> &command)
{
    if (!command)
        return command.error();
    apply(i, *command, true);
    return {};
}

/// The other items are found again by what they say: their topics keep them, and in their order.
void ItemSteps::apply(qsizetype i, const Command &command, bool isDeleted)
{
    QList<Known> others;
    for (const ItemPlace place : std::as_const(m_places))
        others.append(place.topic < 0 ? Known() : known(m_now, place, m_places[i]));
    const TextEdits ascending = sorted(command.edits);
    std::for_each(ascending.rbegin(), ascending.rend(), [this](const TextEdit &edit) {
        m_now.edit(edit.range.start, edit.range.length(), edit.text);
    });
    m_taken.append(command);
    const ItemPlace own = isDeleted ? nowhere : m_now.itemAt(command.selection.start).value_or(nowhere);
    for (qsizetype other = 0; other < count(); ++other) {
        if (m_places[other].topic >= 0)
            m_places[other] = other == i ? own : find(m_now, m_places[other].topic, others[other], own);
    }
}

ItemsMoved ItemSteps::moved() const
{
    ItemsMoved result{{}, m_places};
    if (m_taken.size() == 1) {
        result.command = m_taken.first();
        return result;
    }
    // Items come and go; the topics stay.
    for (qsizetype topic = 0; topic < m_before.topicCount(); ++topic) {
        const bool isSame =
            &m_before.source(topic) == &m_now.source(topic) || m_before.source(topic) == m_now.source(topic);
        if (isSame)
            continue;
        TextEdit edit = differenceOf(m_before.source(topic), m_now.source(topic));
        edit.range = m_before.inDocument(topic, edit.range);
        result.command.edits.append(edit);
    }
    if (!result.command.edits.isEmpty()) {
        const qsizetype at =
            m_places.first().topic < 0 ? result.command.edits.first().range.start : caret(0).start;
        result.command.selection = {at, at};
    }
    return result;
}

Result<ItemsMoved> placeItems(const Digest &digest, const Items &items, const ItemTarget &target)
{
    const Items ordered = outermostOf(digest, items);
    if (ordered.isEmpty())
        return noItemHere();
    // What the items go beside may be one of them: then those before it go before it.
    const qsizetype own = target.beside ? ordered.indexOf(*target.beside) : -1;
    ItemSteps steps(digest, own < 0 && target.beside ? ordered + Items{*target.beside} : ordered);
    qsizetype beside = own < 0 ? ordered.size() : own;
    bool behind = own < 0 && target.behind;
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        ItemTarget next{target.topic, std::nullopt, behind};
        if (target.beside)
            next.beside = steps.place(beside);
        if (i != own && !isPlaced(steps.place(i), next)) {
            const Result<void> taken = steps.take(i, placeItem(steps.now(), steps.place(i), next));
            if (!taken)
                return taken.error();
        }
        if (own < 0 || i >= own) {
            beside = i;
            behind = true;
        }
    }
    ItemsMoved moved = steps.moved();
    moved.items.resize(ordered.size());
    return moved.command.edits.isEmpty() ? Result<ItemsMoved>(standsThere()) : moved;
}

Result<ItemsMoved> stepItems(const Digest &digest, const Items &items, ItemStep step)
{
    const Items ordered = outermostOf(digest, items);
    if (ordered.isEmpty())
        return noItemHere();
    ItemSteps steps(digest, ordered);
    for (qsizetype n = 0; n < steps.count(); ++n) {
        const qsizetype i = step == ItemStep::Down ? steps.count() - 1 - n : n;
        const TextRange at = steps.caret(i);
        const Result<Command> made = step == ItemStep::Turn ? turnItem(steps.now(), at)
                                                            : moveItem(steps.now(), at, step == ItemStep::Up);
        if (const Result<void> taken = steps.take(i, made); !taken)
            return taken.error();
    }
    return steps.moved();
}

Result<Command> deleteItems(const Digest &digest, const Items &items)
{
    const Items ordered = outermostOf(digest, items);
    if (ordered.isEmpty())
        return noItemHere();
    ItemSteps steps(digest, ordered);
    // From the last one on, so that no place changes before its item's turn.
    for (qsizetype i = steps.count() - 1; i >= 0; --i) {
        if (const Result<void> taken = steps.takeAway(i, deleteItem(steps.now(), steps.place(i))); !taken)
            return taken.error();
    }
    return steps.moved().command;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/placeitem.h"

namespace sasil {

/// Items that were moved together.
struct ItemsMoved
{
    Command command;
    QList<ItemPlace> items; ///< where they stand afterwards
};

using Items = QList<ItemPlace>;

/// The same items in their order, without those that stand within another of them.
[[nodiscard]] Items outermostOf(const Digest &digest, const Items &items);

/// Several items at once, in any order; they keep theirs. Either all move or none does.
[[nodiscard]] Result<ItemsMoved> placeItems(const Digest &digest, const Items &items,
                                            const ItemTarget &target);

enum class ItemStep : quint8 {
    Up,   ///< past the item before
    Down, ///< past the item behind
    Turn, ///< facts into opinions, opinions into facts
};
[[nodiscard]] Result<ItemsMoved> stepItems(const Digest &digest, const Items &items, ItemStep step);
[[nodiscard]] Result<Command> deleteItems(const Digest &digest, const Items &items);

/// Commands on several items, one after the other, as one: each is made for the digest that the one before
/// left.
class ItemSteps
{
public:
    /// None of \a items stands within another.
    ItemSteps(const Digest &digest, const Items &items) : m_before(digest), m_now(digest), m_places(items) {}

    [[nodiscard]] const Digest &now() const { return m_now; }
    [[nodiscard]] qsizetype count() const { return m_places.size(); }
    /// Where item \a i stands now, and where its words begin.
    [[nodiscard]] ItemPlace place(qsizetype i) const { return m_places[i]; }
    [[nodiscard]] TextRange caret(qsizetype i) const;

    /// Applies a command that moves item \a i, or passes its error on.
    Result<void> take(qsizetype i, const Result<Command> &command);
    /// The same of one that deletes it: it has no place any more.
    Result<void> takeAway(qsizetype i, const Result<Command> &command);
    [[nodiscard]] ItemsMoved moved() const;

private:
    void apply(qsizetype i, const Command &command, bool isDeleted);

    Digest m_before;
    Digest m_now;
    Items m_places;
    QList<Command> m_taken;
};

} // namespace sasil

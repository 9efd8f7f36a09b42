// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Where facts and opinions go: beside an item of a topic, whose kind they take, or to the ends of the
/// topic's blocks of their own kinds.
struct ItemTarget
{
    qsizetype topic = 0;
    std::optional<ItemPlace> beside = std::nullopt; ///< in that topic
    bool behind = true;                             ///< behind it, else before it
};

/// Whether an item would come to stand where it does.
[[nodiscard]] bool isPlaced(ItemPlace item, const ItemTarget &target);
/// Moves an item, which becomes a fact or an opinion where it comes to stand among these. It is written as
/// those beside it are.
[[nodiscard]] Result<Command> placeItem(const Digest &digest, ItemPlace item, const ItemTarget &target);

/// Takes an item away, with all that stands within it.
[[nodiscard]] Result<Command> deleteItem(const Digest &digest, ItemPlace item);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// The item whose lines \a offset stands on, in a topic with facts or opinions.
[[nodiscard]] std::optional<ItemPlace> itemOnLine(const Digest &digest, qsizetype offset);

/// Changes places with the item before or behind it in its block; from the block's end on it goes on to the
/// topic's next block of its kind.
[[nodiscard]] Result<Command> moveItem(const Digest &digest, TextRange selection, bool up);

/// Makes an opinion of a fact, and a fact of an opinion: it goes to the topic's block of the other kind.
[[nodiscard]] Result<Command> turnItem(const Digest &digest, TextRange selection);
/// The same question without looking at other topics.
[[nodiscard]] Result<void> canTurnItem(const Digest &digest, TextRange selection);

/// Moves an item to the end of another topic's block of its kind, or to a new one.
[[nodiscard]] Result<Command> moveItemTo(const Digest &digest, ItemPlace item, qsizetype topic);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "writing/typingplace.h"

namespace sasil {

/// Enter in items, quotations, facts and opinions: the next one of the same layout, the caret's rest in it;
/// behind a label the first item in it; from an empty one a level out. Nothing is selected at \a place.
/// Nothing: a line end does.
[[nodiscard]] std::optional<Command> nextItem(const TypingPlace &place);

/// Shift+Enter: a further line of the same item or quotation.
[[nodiscard]] std::optional<Command> furtherLine(const TypingPlace &place);

} // namespace sasil

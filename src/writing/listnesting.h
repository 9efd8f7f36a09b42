// SPDX-License-Identifier: MIT
#pragma once

#include "writing/typingplace.h"

namespace sasil {

/// Tab and Shift+Tab on items of a list: those that the selection touches go into the item above them, or out
/// of the one that they stand in, with all that they hold, and become items like those there. Nothing: there
/// is no item.
[[nodiscard]] std::optional<Result<Command>> nested(const TypingPlace &place);
[[nodiscard]] std::optional<Result<Command>> unnested(const TypingPlace &place);

/// Tab and Shift+Tab anywhere else: blanks, as the document indents.
[[nodiscard]] Command indented(const TypingPlace &place);
[[nodiscard]] Command unindented(const TypingPlace &place);

} // namespace sasil

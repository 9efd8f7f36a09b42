// SPDX-License-Identifier: MIT
#pragma once

#include "writing/typingplace.h"

namespace sasil {

/// Backspace behind a bullet, a box to tick or the mark of a quotation takes that away, and the words stay,
/// as more of what stands above; where an item goes on without one, the words go a level out. Nothing: it
/// takes a character.
[[nodiscard]] std::optional<Command> withoutMark(const TypingPlace &place);

/// Delete at the end of a line brings the words of the next one there, without the marks before them.
[[nodiscard]] std::optional<Command> joinedWithNext(const TypingPlace &place);

} // namespace sasil

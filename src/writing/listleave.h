// SPDX-License-Identifier: MIT
#pragma once

#include "writing/typingplace.h"

namespace sasil {

/// What Enter does where nothing is written: a level out. Behind what is left stands a blank line, since
/// Markdown would read the next words as more of it.

/// \a item has nothing but its marks, and the caret is in it.
[[nodiscard]] Command leaveItem(const TypingPlace &place, int item);
/// The caret's line has only the mark of \a quote.
[[nodiscard]] Command leaveQuote(const TypingPlace &place, int quote);
/// The caret's line has only blanks, which reach into \a item: the next item begins there.
[[nodiscard]] Command emptyLineToItem(const TypingPlace &place, int item);

} // namespace sasil

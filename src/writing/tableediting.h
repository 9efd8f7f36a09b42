// SPDX-License-Identifier: MIT
#pragma once

#include "writing/typingplace.h"

namespace sasil {

/// What keys do in a table. Each also sets its columns one below the other again. Nothing: the caret is in no
/// table.

/// Tab and Shift+Tab: the next or the previous cell is selected. Behind the last one a new row begins.
[[nodiscard]] std::optional<Command> nextCell(const TypingPlace &place);
[[nodiscard]] std::optional<Command> previousCell(const TypingPlace &place);

/// Enter: a new row below; from an empty last row out of the table. Where the columns are facts and opinions
/// the caret stays in its own, and takes the words behind it along.
[[nodiscard]] std::optional<Command> nextRow(const TypingPlace &place);

} // namespace sasil

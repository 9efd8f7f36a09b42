// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

#include <optional>

namespace sasil {

/// What keys do in a table (GFM: a header, a row of dashes, rows). Each writes the columns of the whole table
/// anew, as wide as their widest cell, where Hangul and other wide characters count twice. Nothing: the caret
/// is in no table.

/// Tab and Shift+Tab: selects the next or previous cell. Behind the last one a new row begins; before the
/// first one nothing happens.
[[nodiscard]] std::optional<Command> nextCell(const Digest &digest, TextRange selection);
[[nodiscard]] std::optional<Command> previousCell(const Digest &digest, TextRange selection);

/// Enter: begins a row below this one. In an empty last row it takes the row away and leaves the table.
[[nodiscard]] std::optional<Command> nextRow(const Digest &digest, TextRange selection);

} // namespace sasil

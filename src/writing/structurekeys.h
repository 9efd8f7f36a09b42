// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

#include <optional>

namespace sasil {

enum class StructureKey : quint8 { Enter, ShiftEnter, Tab, ShiftTab, Backspace, Delete };

/// What a key does to the structure around the selection: to items of lists, facts and opinions in all their
/// layouts, quotations and tables. It looks at the topic of the selection, never at the whole document.
///
/// Nothing: the key means what it does in any text. An error: it does nothing, and why. The edits are one
/// step, after which the text has the selection that the command says; it may be that alone that changes.
[[nodiscard]] std::optional<Result<Command>> structureKey(const Digest &digest, TextRange selection,
                                                          StructureKey key);

} // namespace sasil

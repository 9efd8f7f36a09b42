// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"
#include "writing/linestructure.h"

namespace sasil {

/// Lets the items behind \a item count on from its number, as far as they counted in sequence: where the next
/// one is up to \a most more than it should be, or up to \a least less. What stands in them moves with their
/// words.
[[nodiscard]] TextEdits countedOn(const LineStructure &structure, int item, int most, int least = 1);
/// Gives \a item a number, and lets those behind it count on.
[[nodiscard]] TextEdits countedFrom(const LineStructure &structure, int item, int number);

/// A command of a topic, and then what \a edits makes of the text after it.
[[nodiscard]] Command withEdits(const Command &command, const TextEdits &edits);
/// A command, with the numbers behind the item at \a offset of the text after it.
[[nodiscard]] Command withNumbers(const QString &source, qsizetype literal, const Command &command,
                                  qsizetype offset, int most = 1);

} // namespace sasil

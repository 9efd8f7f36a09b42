// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

#include <optional>

namespace sasil {

/// What the keys that move within a text do in lists, in quotations and to facts and opinions: edits of the
/// lines around the caret, within its topic. Nothing: the key means nothing special there, as in code, in
/// front matter, and outside of lists.

/// Enter: goes on with the next item, in its layout and with its label; splits an item at the caret; behind a
/// label begins its first item; on an empty item leaves the list, one level at a time. Numbers behind it are
/// counted anew.
[[nodiscard]] std::optional<Command> continueList(const Digest &digest, TextRange selection);

/// Shift+Enter: another line of the same item, or of the same quotation.
[[nodiscard]] std::optional<Command> continueItem(const Digest &digest, TextRange selection);

/// Tab and Shift+Tab: sets the items of the selection, with what stands below them, one level in or out. In
/// goes an item only below one that stands before it at its own level; out it never leaves the label that
/// makes it a fact or an opinion: there they do nothing, which is an empty command.
[[nodiscard]] std::optional<Command> nestItems(const Digest &digest, TextRange selection);
[[nodiscard]] std::optional<Command> unnestItems(const Digest &digest, TextRange selection);

/// Backspace right behind a bullet, a box or a quotation mark takes that away, and leaves the text where it
/// is; in the blanks before such a text it goes back to the level above.
[[nodiscard]] std::optional<Command> removeBullet(const Digest &digest, TextRange selection);

} // namespace sasil

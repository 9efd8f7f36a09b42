// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Begins a new topic of the same level at the item or line of the caret, its title selected. Items behind it
/// keep their label: it is written anew.
[[nodiscard]] Result<void> canSplitTopic(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> splitTopic(const Digest &digest, TextRange selection);

/// Takes the heading away, so that the body goes on the topic above: the one before it on its level, if no
/// others stand between, or the one that it stands under, if it is the first there. A rule between both goes
/// too.
[[nodiscard]] Result<void> canMergeTopic(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> mergeTopic(const Digest &digest, TextRange selection);

} // namespace sasil

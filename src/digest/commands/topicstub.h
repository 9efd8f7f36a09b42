// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Makes a topic of a stub: its link becomes the source of a first fact, with the caret in front of it for
/// the text. The heading keeps its words, without the link; other notes stay below the fact.
[[nodiscard]] Result<void> canDevelopStub(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> developStub(const Digest &digest, TextRange selection);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Writes the block at the selection in the style that most blocks of its kind around it have: layout, label,
/// bullets and indents. "Around it" is the document, but in a long one only the nearest topics, so that the
/// question stays cheap.
[[nodiscard]] Result<Command> normalizeBlock(const Digest &digest, TextRange selection);

} // namespace sasil

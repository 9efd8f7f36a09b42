// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Adds an empty item of the kind of the block at \a offset.
[[nodiscard]] Result<Command> addItemHere(const Digest &digest, qsizetype offset);
/// Whether addItem() or addItemHere() gives edits, without looking at other topics.
[[nodiscard]] Result<void> checkAddItem(const Digest &digest, qsizetype offset, BlockKind kind);
[[nodiscard]] Result<void> checkAddItemHere(const Digest &digest, qsizetype offset);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Lets an opinion cite a fact. The fact gets an id when it has none.
[[nodiscard]] Result<Command> citeFact(const Digest &digest, ItemPlace opinion, ItemPlace fact);

/// Takes an id out of an opinion's citations; the fact keeps it.
[[nodiscard]] Result<Command> removeCitation(const Digest &digest, ItemPlace opinion, const QString &id);

/// Gives a fact another id, and all citations with it. \a to is `F` and one to six digits.
[[nodiscard]] Result<Command> renameFactId(const Digest &digest, const QString &from, const QString &to);

} // namespace sasil

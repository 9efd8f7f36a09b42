// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// The commands on items that need no arguments.
[[nodiscard]] QList<StructuralCommand> itemCommands();

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// The commands on topics that need no arguments.
[[nodiscard]] QList<StructuralCommand> topicCommands();

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/commands/itemcommands.h"

namespace sasil {

QList<StructuralCommand> itemCommands()
{
    return {};
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/commands/topiccommands.h"

namespace sasil {

QList<StructuralCommand> topicCommands()
{
    return {};
}

} // namespace sasil

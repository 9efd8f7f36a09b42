// SPDX-License-Identifier: MIT
#include "digest/commands.h"
#include "digest/commands/itemcommands.h"
#include "digest/commands/topiccommands.h"

namespace sasil {

const QList<StructuralCommand> &structuralCommands()
{
    static const QList<StructuralCommand> commands = topicCommands() + itemCommands();
    return commands;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace sasil {

/// The commands of `sasil`, in the order of the help.
[[nodiscard]] std::vector<std::unique_ptr<CliCommand>> allCommands();

/// Runs `sasil` with the arguments behind the program's name. Everything that goes wrong is one line on
/// standard error.
/// `--lang` is taken out first: it counts for every command.
[[nodiscard]] int runCommandLine(const QStringList &arguments, Streams &streams);

} // namespace sasil

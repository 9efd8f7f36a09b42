// SPDX-License-Identifier: MIT
#pragma once

#include "cli/arguments.h"
#include "publish/exportoptions.h"

namespace sasil {

/// The options of `sasil export`.
[[nodiscard]] Result<Arguments> parseExportArguments(const QStringList &given);

/// What they say of how to export. Fails where one is not for the format, and says for which it is.
[[nodiscard]] Result<ExportOptions> exportOptions(const Arguments &arguments);

[[nodiscard]] QString exportUsage();

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QStringList>

namespace sasil {

/// Becomes the program `sasil-editor` with these arguments: standard streams, folder and exit status stay the
/// same. It is looked for beside this program, then in PATH. Returns only where it could not be started, with
/// the reason.
[[nodiscard]] Error openEditor(const QStringList &arguments);

} // namespace sasil

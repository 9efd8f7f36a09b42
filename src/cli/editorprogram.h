// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QStringList>

#include <optional>

namespace sasil {

/// Becomes the program `sasil-editor` with these arguments: standard streams, folder and exit status stay the
/// same. It is looked for beside this program, then in PATH. Returns only where it could not be started, with
/// the reason. Where \a input is given, it is what the program finds on its standard input.
[[nodiscard]] Error openEditor(const QStringList &arguments, const std::optional<QByteArray> &input = {});

} // namespace sasil

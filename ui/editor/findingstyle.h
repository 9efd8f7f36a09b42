// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QColor>
#include <QPen>

namespace sasil {

/// How findings of a severity look in the source: each has a line and a mark of its own, so that they can be
/// told apart without colours.
[[nodiscard]] QColor findingColour(Severity severity, bool dark);
/// Errors have a wave, and no pen.
[[nodiscard]] QPen findingPen(Severity severity, bool dark);
/// The name of an icon (theme/icons.h).
[[nodiscard]] QString findingIcon(Severity severity);

/// What a tooltip says of a finding: severity, message, rule, and why the rule is there.
[[nodiscard]] QString findingTip(const Diagnostic &finding);

} // namespace sasil

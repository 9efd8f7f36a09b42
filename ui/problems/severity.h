// SPDX-License-Identifier: MIT
#pragma once

#include "check/checker.h"

#include <QIcon>

namespace sasil {

/// The severities that a user sees, worst first.
inline constexpr std::array severities{Severity::Error, Severity::Warning, Severity::Info, Severity::Hint};

/// Each has a shape of its own, so that they are told apart without colour.
[[nodiscard]] QIcon severityIcon(Severity severity);
/// As in "3 warnings".
[[nodiscard]] QString severityCount(Severity severity, qsizetype count);
/// As in "1 error, 3 warnings"; empty where there are none.
[[nodiscard]] QString severityCounts(const DiagnosticCounts &counts);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"
#include "check/suppression.h"

namespace sasil {

/// `unused-suppression`: a comment that suppressed nothing. Checker finds it, since it needs what all other
/// rules found.
[[nodiscard]] Rule unusedSuppression();

/// The finding for a comment that suppressed nothing; none where all rules that it names are switched off, so
/// that nobody can tell.
[[nodiscard]] std::optional<Diagnostic> reportUnused(const Suppression &suppression,
                                                     const CheckSettings &settings);

} // namespace sasil

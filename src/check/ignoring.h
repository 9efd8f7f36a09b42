// SPDX-License-Identifier: MIT
#pragma once

#include "check/checker.h"

namespace sasil {

/// The edits that keep a finding of \a topic from being shown and change nothing else: a comment with \a
/// reason on a line of its own before it; where that would break what stands there, as in a table, comments
/// around its block. Nothing where neither works.
[[nodiscard]] TextEdits ignoring(const Digest &digest, const Checker &checker, qsizetype topic,
                                 const Diagnostic &diagnostic, const QString &reason);

} // namespace sasil

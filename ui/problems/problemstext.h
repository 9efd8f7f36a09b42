// SPDX-License-Identifier: MIT
#pragma once

#include "problems/problemsmodel.h"

namespace sasil {

/// Findings as the command line prints them (commandline.md), a line each: `FILE:LINE:COLUMN: SEVERITY:
/// MESSAGE [RULE]`. \a rows are of \a findings; \a fileName: what stands for FILE.
[[nodiscard]] QString problemsText(const ProblemsModel &findings, const QList<int> &rows,
                                   const QString &fileName);

} // namespace sasil

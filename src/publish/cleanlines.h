// SPDX-License-Identifier: MIT
#pragma once

#include "publish/cleaningproof.h"

namespace sasil {

/// What cleaning changes in the lines of a topic: `-` for bullets, no blanks at their ends, one blank line
/// between blocks. Code, comments and what stands beside these stay.
[[nodiscard]] QList<TextEdits> lineChanges(const LoneTopic &topic);

/// The blank lines at the end of a topic, as a change.
[[nodiscard]] QList<TextEdits> endChange(const QString &source);

} // namespace sasil

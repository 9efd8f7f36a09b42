// SPDX-License-Identifier: MIT
#pragma once

#include "publish/cleaningproof.h"

namespace sasil {

/// What cleaning changes in how a topic's heading and its facts and opinions are written: `#` before the
/// heading's words, a label bullet with a list below it. A table of facts and opinions stays one.
[[nodiscard]] QList<TextEdits> blockChanges(const LoneTopic &topic);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "publish/cleaningproof.h"

namespace sasil {

/// What cleaning changes in the words of a topic: links lose their tracking parameters, and "~" in ranges is
/// escaped. Code, comments and HTML are left alone.
[[nodiscard]] QList<TextEdits> wordChanges(const LoneTopic &topic);

} // namespace sasil

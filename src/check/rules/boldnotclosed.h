// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `bold-not-closed`: `**…**` beside Hangul that CommonMark leaves unbolded (design.md, "Markdown").
[[nodiscard]] Rule boldNotClosed();

} // namespace sasil

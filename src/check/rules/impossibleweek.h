// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `impossible-week`: a heading names a week that its month or year has not.
[[nodiscard]] Rule impossibleWeek();

} // namespace sasil

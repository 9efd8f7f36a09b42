// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `unreadable-label`: a near miss of a label, in a form that is no ordinary word.
[[nodiscard]] Rule unreadableLabel();

} // namespace sasil

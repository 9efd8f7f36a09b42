// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `range-struck-through`: two single `~` that other viewers strike through.
[[nodiscard]] Rule rangeStruckThrough();

} // namespace sasil

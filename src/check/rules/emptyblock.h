// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `empty-block`: a label with nothing under it, or with placeholders alone.
[[nodiscard]] Rule emptyBlock();

} // namespace sasil

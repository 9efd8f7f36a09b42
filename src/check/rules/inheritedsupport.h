// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `inherited-support`: a block of opinions that only facts of topics above or below support.
[[nodiscard]] Rule inheritedSupport();

} // namespace sasil

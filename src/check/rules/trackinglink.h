// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `tracking-link`: a link with parameters that only track its readers. Off by default.
[[nodiscard]] Rule trackingLink();

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `broken-link`: a link that leads nowhere. Nothing is fetched: it looks at the text and at files beside the
/// digest.
[[nodiscard]] Rule brokenLink();

} // namespace sasil

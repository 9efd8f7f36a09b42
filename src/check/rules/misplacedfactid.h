// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `misplaced-fact-id`: an opinion that begins like a fact with an id.
[[nodiscard]] Rule misplacedFactId();

} // namespace sasil

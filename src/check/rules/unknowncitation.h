// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `unknown-citation`: an opinion cites an id that no fact has.
[[nodiscard]] Rule unknownCitation();

} // namespace sasil

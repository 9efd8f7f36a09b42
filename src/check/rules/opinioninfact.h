// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `opinion-in-fact`: a fact that speaks like an opinion, in nobody else's voice (speech.h).
[[nodiscard]] Rule opinionInFact();

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `opinion-without-fact`: a block with an opinion that no fact supports (design.md, "Support of an
/// opinion").
[[nodiscard]] Rule opinionWithoutFact();

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `unrelated-opinion`: an opinion that has no content in common with the facts that support it.
[[nodiscard]] Rule unrelatedOpinion();

} // namespace sasil

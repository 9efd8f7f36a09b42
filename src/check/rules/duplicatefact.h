// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `duplicate-fact`: a fact that stands in the digest before (factKey()).
[[nodiscard]] Rule duplicateFact();

} // namespace sasil

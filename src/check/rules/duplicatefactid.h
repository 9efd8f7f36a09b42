// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `duplicate-fact-id`: a fact with the id of one before it.
[[nodiscard]] Rule duplicateFactId();

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `fact-without-source`: a fact with no link or footnote in it or in its topic. Off by default.
[[nodiscard]] Rule factWithoutSource();

} // namespace sasil

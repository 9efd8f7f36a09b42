// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// `opinion-without-citation`: an opinion that cites nothing. Off by default: for strict teams.
[[nodiscard]] Rule opinionWithoutCitation();

} // namespace sasil

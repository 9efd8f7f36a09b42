// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace sasil {

/// A rule's page of help, as Markdown, in the language that the program speaks.
[[nodiscard]] QString helpPage(const Rule &rule);

} // namespace sasil

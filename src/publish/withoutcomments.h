// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// A piece of Markdown without its comments, code left as it is. Where one of them keeps things apart that
/// would be something else together, `<!-- -->` stays of them.
[[nodiscard]] QString withoutComments(const QString &markdown, const LabelSet &labels);

} // namespace sasil

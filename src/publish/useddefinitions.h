// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// The link and footnote definitions of \a digest that a part of its text uses, and those that its footnotes
/// use too, as lines of Markdown. What \a known defines, the part has itself.
[[nodiscard]] QString definitionsFor(const QString &text, const Digest &digest,
                                     const Definitions &known = {});

} // namespace sasil

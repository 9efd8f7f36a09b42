// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// The text of \a digest in one style: headings with `#`, facts and opinions as a label bullet with a list
/// below it, `-` for bullets, one blank line between blocks, no blanks at the ends of lines. Tracking
/// parameters are taken out of links, and ranges with "~" are escaped, so that other viewers show them right.
/// Code, tables, quotations, HTML, footnotes and front matter stay as they are written.
///
/// The model says the same before and after, tracking parameters aside, and so does the page that is made of
/// it: what cannot be written in that style without a change stays as it was. Cleaning twice changes nothing.
[[nodiscard]] QString cleanedText(const Digest &digest);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"

namespace sasil {

/// The edits that do what \a first does, and then \a second to the text that it leaves. Each of \a second
/// lies within what one of \a first puts in, or outside of all of it.
[[nodiscard]] TextEdits inSequence(const TextEdits &first, const TextEdits &second);

/// Where \a offset of the old text lies after \a edits: behind what is put in at it, before what is put in
/// the place of the text behind it.
[[nodiscard]] qsizetype carried(qsizetype offset, const TextEdits &edits);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

namespace sasil {

/// Whether a part of a text, in NFC, is a word as people look for one.
///
/// A word begins and ends where letters and digits do, and where the script changes: AI in `AI가`, 60 in
/// `60개국` and 정부 in `美정부` are words, F3 in `F35` is none (Latin letters, digits and `_` go together).
/// After Hangul the particles that Korean puts behind a noun do not count: 정부 is found in `정부는` and
/// `정부에서도`, not in `정부군`. They have to fit the sound before them, so that 사 is no word in `사이`.
[[nodiscard]] bool isWholeWord(QStringView text, TextRange part);

} // namespace sasil

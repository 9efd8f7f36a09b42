// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// How many letters have to be put in, left out, replaced or swapped with the next one to make \a a of \a b;
/// more than \a most is told as \a most + 1.
[[nodiscard]] int editDistance(QStringView a, QStringView b, int most);

/// A Korean word as the letters that are heard: syllables taken apart, the silent ㅇ left out.
[[nodiscard]] QString heardLetters(QStringView word);

} // namespace sasil

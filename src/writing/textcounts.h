// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace sasil {

/// How long a text is, as writers count: in words and in characters as a reader sees them (grapheme clusters, so
/// that a syllable written as three jamo is one). Line ends are no characters.
struct TextCounts
{
    qsizetype words = 0;      ///< runs of letters and numbers between blanks; in Korean, 어절
    qsizetype characters = 0; ///< with blanks
    qsizetype withoutBlanks = 0;

    static TextCounts of(QStringView text);
    TextCounts &operator+=(const TextCounts &other);
    TextCounts &operator-=(const TextCounts &other);

    friend bool operator==(const TextCounts &, const TextCounts &) = default;
};

} // namespace sasil

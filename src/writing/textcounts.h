// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace sasil {

/// How long a text is, as writers count: in words and in characters as a reader sees them (grapheme clusters,
/// so that a syllable written as three jamo is one, and an emoji of several parts too). Line ends and
/// characters that nobody sees (soft hyphens, zero-width blanks, controls but the tab) are no characters.
struct TextCounts
{
    qsizetype words = 0;      ///< runs without blanks in which a letter or a number stands; in Korean, 어절
    qsizetype characters = 0; ///< with blanks
    qsizetype withoutBlanks = 0;
    /// The words with Hangul, Han or kana in them, and how many characters these have: what is read by
    /// syllables. A word such as "AI가" is one of them.
    qsizetype syllabicWords = 0;
    qsizetype syllabicCharacters = 0;

    /// Of plain text: a caller takes Markdown's marks out (prosecounter.h).
    static TextCounts of(QStringView text);
    TextCounts &operator+=(const TextCounts &other);
    TextCounts &operator-=(const TextCounts &other);

    friend bool operator==(const TextCounts &, const TextCounts &) = default;
};

/// How long reading takes, in seconds.
///
/// Words of letters count 230 a minute: silent reading of English is measured at 228 (Trauzettel-Klosinski
/// and Dietz 2012, "IReST") and 238 for non-fiction (Brysbaert 2019, a review of 190 studies). Words with
/// Hangul, Han or kana count by their characters, 500 a minute without blanks, as Medium says of Korean. A
/// text with both takes the sum.
[[nodiscard]] double readingSeconds(const TextCounts &counts);

} // namespace sasil

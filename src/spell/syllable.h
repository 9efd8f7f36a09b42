// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>

namespace sasil {

/// A syllable of Hangul as the numbers of its letters, in the order of Unicode.
struct Syllable
{
    static constexpr int initials = 19;
    static constexpr int vowels = 21;
    static constexpr int finals = 28; ///< with none, which is 0

    int initial = 0;
    int vowel = 0;
    int final = 0;

    [[nodiscard]] static constexpr bool is(QChar c) { return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3; }
    /// \a c must be one.
    [[nodiscard]] static constexpr Syllable of(QChar c)
    {
        const int number = c.unicode() - 0xac00;
        return {number / (vowels * finals), number / finals % vowels, number % finals};
    }
    [[nodiscard]] constexpr QChar character() const
    {
        return QChar(char16_t(0xac00 + (initial * vowels + vowel) * finals + final));
    }

    friend bool operator==(Syllable, Syllable) = default;
};

} // namespace sasil

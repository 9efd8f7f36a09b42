// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <array>

namespace sasil::Hangul {

/// Syllables and their letters, as Unicode counts them: what a syllable begins with, and what it may still
/// become while somebody types it. Letters are those of the compatibility block, as keyboards give them (ㄱ
/// is U+3131).

[[nodiscard]] constexpr bool isSyllable(char16_t c)
{
    return c >= 0xac00 && c <= 0xd7a3;
}
[[nodiscard]] constexpr bool isLetter(char16_t c)
{
    return (c >= 0x3131 && c <= 0x3163) || (c >= 0x1100 && c <= 0x11ff);
}
/// Whether a syllable ends with its vowel.
[[nodiscard]] constexpr bool isOpen(char16_t c)
{
    return isSyllable(c) && (c - 0xac00) % 28 == 0;
}
/// The consonant that a syllable begins with, or the consonant itself; 0: neither.
[[nodiscard]] char16_t initialOf(char16_t c);

/// A consonant alone, and the two that ㄳ may have been meant as.
class Initials
{
public:
    constexpr Initials() = default;
    constexpr explicit Initials(char16_t one, char16_t two = 0) : m_letters{one, two} {}

    [[nodiscard]] constexpr bool isEmpty() const { return m_letters[0] == 0; }
    [[nodiscard]] constexpr const char16_t *begin() const { return m_letters.data(); }
    [[nodiscard]] constexpr const char16_t *end() const
    {
        return m_letters.data() + (m_letters[0] != 0) + (m_letters[1] != 0);
    }

private:
    std::array<char16_t, 2> m_letters{};
};
[[nodiscard]] Initials initialsOf(char16_t letter); ///< empty: it is no consonant alone

/// A closed syllable as it stands when its last consonant goes to the next one: 엔 is 에 and ㄴ, 갉 is 갈 and
/// ㄱ.
struct Parted
{
    char16_t before = 0;
    char16_t initial = 0;
};
[[nodiscard]] Parted parted(char16_t closed);

/// Whether more letters make \a later of \a syllable: 가 may become 각 or, of 고, 과; 갈 may become 갉.
[[nodiscard]] bool mayBecome(char16_t syllable, char16_t later);

/// The character that \a text, which is not empty, begins with, composed if it is written in single letters.
struct Composed
{
    QChar syllable;
    qsizetype length = 1; ///< of it in the text
};
[[nodiscard]] Composed composedAt(QStringView text);

} // namespace sasil::Hangul

// SPDX-License-Identifier: MIT
#include "writing/hangul.h"

namespace sasil::Hangul {

namespace {

constexpr int vowels = 21;
constexpr int finals = 28; ///< with none

constexpr std::u16string_view initialLetters = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/// What a final consonant is made of: the part that stays, by its number, and what the next syllable takes.
struct Final
{
    char16_t stays;
    char16_t goes;
};
constexpr std::array<Final, finals> finalParts{{
    {0, 0},     {0, u'ㄱ'}, {0, u'ㄲ'}, {1, u'ㅅ'}, {0, u'ㄴ'},  {4, u'ㅈ'}, {4, u'ㅎ'},
    {0, u'ㄷ'}, {0, u'ㄹ'}, {8, u'ㄱ'}, {8, u'ㅁ'}, {8, u'ㅂ'},  {8, u'ㅅ'}, {8, u'ㅌ'},
    {8, u'ㅍ'}, {8, u'ㅎ'}, {0, u'ㅁ'}, {0, u'ㅂ'}, {17, u'ㅅ'}, {0, u'ㅅ'}, {0, u'ㅆ'},
    {0, u'ㅇ'}, {0, u'ㅈ'}, {0, u'ㅊ'}, {0, u'ㅋ'}, {0, u'ㅌ'},  {0, u'ㅍ'}, {0, u'ㅎ'},
}};

/// Pairs of consonants that have one key or one letter, and begin no syllable.
constexpr std::array<std::array<char16_t, 3>, 11> pairs{{
    {u'ㄳ', u'ㄱ', u'ㅅ'},
    {u'ㄵ', u'ㄴ', u'ㅈ'},
    {u'ㄶ', u'ㄴ', u'ㅎ'},
    {u'ㄺ', u'ㄹ', u'ㄱ'},
    {u'ㄻ', u'ㄹ', u'ㅁ'},
    {u'ㄼ', u'ㄹ', u'ㅂ'},
    {u'ㄽ', u'ㄹ', u'ㅅ'},
    {u'ㄾ', u'ㄹ', u'ㅌ'},
    {u'ㄿ', u'ㄹ', u'ㅍ'},
    {u'ㅀ', u'ㄹ', u'ㅎ'},
    {u'ㅄ', u'ㅂ', u'ㅅ'},
}};

/// Whether a vowel (by its number) becomes another by one more: ㅗ is on the way to ㅘ, ㅙ and ㅚ.
constexpr bool mayBecomeVowel(int vowel, int later)
{
    constexpr int o = 8;
    constexpr int u = 13;
    constexpr int eu = 18;
    return vowel == later || (vowel == o && later > o && later <= o + 3) ||
           (vowel == u && later > u && later <= u + 3) || (vowel == eu && later == eu + 1);
}

} // namespace

char16_t initialOf(char16_t c)
{
    if (isSyllable(c))
        return initialLetters[size_t((c - 0xac00) / (vowels * finals))];
    if (c >= 0x1100 && c <= 0x1112)
        return initialLetters[size_t(c - 0x1100)];
    return initialLetters.find(c) != std::u16string_view::npos ? c : u'\0';
}

Initials initialsOf(char16_t letter)
{
    if (!isLetter(letter))
        return {};
    if (const char16_t initial = initialOf(letter))
        return Initials(initial);
    for (const auto &pair : pairs) {
        if (pair[0] == letter)
            return Initials(pair[1], pair[2]);
    }
    return {};
}

Parted parted(char16_t closed)
{
    const int last = (closed - 0xac00) % finals;
    const Final &parts = finalParts[size_t(last)];
    return {char16_t(closed - last + parts.stays), parts.goes};
}

bool mayBecome(char16_t syllable, char16_t later)
{
    if (!isSyllable(syllable) || !isSyllable(later))
        return false;
    const int before = syllable - 0xac00;
    const int after = later - 0xac00;
    if (before / (vowels * finals) != after / (vowels * finals))
        return false;
    const int vowel = before / finals % vowels;
    const int laterVowel = after / finals % vowels;
    if (before % finals == 0)
        return mayBecomeVowel(vowel, laterVowel);
    return vowel == laterVowel && (before % finals == after % finals ||
                                   finalParts[size_t(after % finals)].stays == char16_t(before % finals));
}

Composed composedAt(QStringView text)
{
    const char16_t c = text[0].unicode();
    const auto at = [text](qsizetype i) { return i < text.size() ? text[i].unicode() : u'\0'; };
    if (c < 0x1100 || c > 0x1112 || at(1) < 0x1161 || at(1) > 0x1175)
        return {text[0], 1};
    const bool isClosed = at(2) >= 0x11a8 && at(2) <= 0x11c2;
    const int final = isClosed ? at(2) - 0x11a7 : 0;
    return {QChar(char16_t(0xac00 + ((c - 0x1100) * vowels + at(1) - 0x1161) * finals + final)),
            isClosed ? 3 : 2};
}

} // namespace sasil::Hangul

// SPDX-License-Identifier: MIT
#include "writing/wholewords.h"

#include "writing/hangul.h"

#include <QChar>

#include <array>
#include <string_view>

namespace sasil {

namespace {

enum class Kind : quint8 { None, Latin, Hangul, Other };

struct Letter
{
    Kind kind = Kind::None;
    QChar::Script script = QChar::Script_Unknown;

    friend bool operator==(Letter, Letter) = default;
};

Letter letterOf(char32_t c)
{
    if (c < 0x80) {
        const bool isWord = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
        return {isWord || c == U'_' ? Kind::Latin : Kind::None};
    }
    if (c >= 0xac00 && c <= 0xd7a3)
        return {Kind::Hangul};
    if (QChar::isDigit(c))
        return {Kind::Latin};
    if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c))
        return {Kind::None};
    const QChar::Script script = QChar::script(c);
    if (script == QChar::Script_Latin || script == QChar::Script_Inherited)
        return {Kind::Latin};
    return script == QChar::Script_Hangul ? Letter{Kind::Hangul} : Letter{Kind::Other, script};
}

Letter letterAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return {};
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size())
        return letterOf(QChar::surrogateToUcs4(c, text[at + 1]));
    if (c.isLowSurrogate() && at > 0)
        return letterOf(QChar::surrogateToUcs4(text[at - 1], c));
    return letterOf(c.unicode());
}

bool isBorder(QStringView text, qsizetype at)
{
    const Letter before = letterAt(text, at - 1);
    return before.kind == Kind::None || before != letterAt(text, at);
}

/// What a particle stands behind.
enum class Behind : quint8 { Anything, Vowel, Consonant, VowelOrRieul, OtherConsonant };

struct Particle
{
    std::u16string_view text;
    Behind behind = Behind::Anything;
};

using enum Behind;
constexpr std::array<Particle, 62> particles{{
    {u"은", Consonant},
    {u"는", Vowel},
    {u"이", Consonant},
    {u"가", Vowel},
    {u"을", Consonant},
    {u"를", Vowel},
    {u"과", Consonant},
    {u"와", Vowel},
    {u"으로", OtherConsonant},
    {u"로", VowelOrRieul},
    {u"으로서", OtherConsonant},
    {u"로서", VowelOrRieul},
    {u"으로써", OtherConsonant},
    {u"로써", VowelOrRieul},
    {u"이나", Consonant},
    {u"나", Vowel},
    {u"이란", Consonant},
    {u"란", Vowel},
    {u"이라", Consonant},
    {u"라", Vowel},
    {u"이라는", Consonant},
    {u"라는", Vowel},
    {u"이라고", Consonant},
    {u"라고", Vowel},
    {u"이라도", Consonant},
    {u"라도", Vowel},
    {u"이라면", Consonant},
    {u"라면", Vowel},
    {u"이랑", Consonant},
    {u"랑", Vowel},
    {u"이며", Consonant},
    {u"며", Vowel},
    {u"이고", Consonant},
    {u"고", Vowel},
    {u"이야", Consonant},
    {u"야", Vowel},
    {u"이든", Consonant},
    {u"든", Vowel},
    {u"이다"},
    {u"이지만"},
    {u"입니다"},
    {u"의"},
    {u"에"},
    {u"에서"},
    {u"에게"},
    {u"에게서"},
    {u"께"},
    {u"께서"},
    {u"한테"},
    {u"도"},
    {u"만"},
    {u"까지"},
    {u"부터"},
    {u"보다"},
    {u"처럼"},
    {u"만큼"},
    {u"마다"},
    {u"조차"},
    {u"마저"},
    {u"밖에"},
    {u"하고"},
    {u"뿐"},
}};

bool fits(Behind behind, char16_t before)
{
    if (behind == Anything || !Hangul::isSyllable(before))
        return true;
    constexpr int rieul = 8;
    const int last = (before - 0xac00) % 28;
    switch (behind) {
    case Vowel:
        return last == 0;
    case Consonant:
        return last != 0;
    case VowelOrRieul:
        return last == 0 || last == rieul;
    default:
        return last != 0 && last != rieul;
    }
}

/// Whether \a rest is nothing but particles, as in 에서도 and 까지만은.
bool areParticles(QStringView rest, char16_t before, int most)
{
    if (rest.isEmpty())
        return true;
    if (most == 0)
        return false;
    for (const Particle &particle : particles) {
        const QStringView text(particle.text);
        if (rest.startsWith(text) && fits(particle.behind, before) &&
            areParticles(rest.sliced(text.size()), text.back().unicode(), most - 1))
            return true;
    }
    return false;
}

} // namespace

bool isWholeWord(QStringView text, TextRange part)
{
    if (letterAt(text, part.start).kind != Kind::None && !isBorder(text, part.start))
        return false;
    const Letter last = letterAt(text, part.end - 1);
    if (last.kind == Kind::None || isBorder(text, part.end))
        return true;
    if (last.kind != Kind::Hangul)
        return false;
    constexpr qsizetype longest = 10;
    constexpr int most = 3;
    qsizetype end = part.end;
    while (end < text.size() && end - part.end < longest && letterAt(text, end).kind == Kind::Hangul)
        ++end;
    const bool isWordEnd = isBorder(text, end);
    return isWordEnd &&
           areParticles(text.sliced(part.end, end - part.end), text[part.end - 1].unicode(), most);
}

} // namespace sasil

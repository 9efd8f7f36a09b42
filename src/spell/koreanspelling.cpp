// SPDX-License-Identifier: MIT
#include "spell/koreanspelling.h"

#include "spell/koreanparts.h"
#include "spell/syllable.h"
#include "spell/worddistance.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sasil {

using namespace Qt::StringLiterals;
using namespace KoreanParts;

namespace {

constexpr int rieul = 8;

/// What decides on the particles behind a word: how its last syllable ends.
enum class Ending : quint8 { Open, Rieul, Closed };

Ending endingOf(QChar last)
{
    const int final = Syllable::is(last) ? Syllable::of(last).final : 0;
    return final == 0 ? Ending::Open : final == rieul ? Ending::Rieul : Ending::Closed;
}

/// Nouns that take everything that a noun of their ending can take. Two of each: what both take is a
/// particle, and not the second half of some other word.
struct Examples
{
    QString one;
    QString other;
};
const Examples &examplesOf(Ending ending)
{
    static const std::array<Examples, 3> all{
        {{u"정부"_s, u"반도체"_s}, {u"서울"_s, u"기술"_s}, {u"사람"_s, u"공간"_s}}};
    return all[size_t(ending)];
}

template <size_t size>
bool hasAny(const std::array<std::u16string_view, size> &list, QStringView word)
{
    return std::ranges::any_of(list, [word](std::u16string_view one) { return QStringView(one) == word; });
}

/// Whether a syllable has one of these initials and vowels, whatever it ends with.
bool isFamily(QChar c, QChar open)
{
    if (!Syllable::is(c))
        return false;
    const Syllable syllable = Syllable::of(c);
    const Syllable other = Syllable::of(open);
    return syllable.initial == other.initial && syllable.vowel == other.vowel;
}

bool beginsVerb(QStringView tail)
{
    const QChar first = tail.front();
    if (isFamily(first, u'하') || isFamily(first, u'해') || isFamily(first, u'되') || isFamily(first, u'돼'))
        return true;
    if (tail.size() > 1 && first == u'시' && (isFamily(tail[1], u'키') || isFamily(tail[1], u'켜')))
        return true;
    if (tail.size() > 1 && first == u'당' && (isFamily(tail[1], u'하') || isFamily(tail[1], u'해')))
        return true;
    return tail.size() > 1 && first == u'받';
}

bool isPossibleEndingOfStem(QChar c)
{
    static constexpr std::u16string_view vowels = u"아애어여에와워왜";
    return Syllable::is(c) && Syllable::of(c).final == 0 && std::ranges::any_of(vowels, [c](char16_t one) {
               return Syllable::of(QChar(one)).vowel == Syllable::of(c).vowel;
           });
}

/// Whether a letter alone stands among syllables, as when a key was missed: 했ㄷ다. Laughter may stand
/// anywhere.
bool isStray(QStringView word, qsizetype at)
{
    return at > 0 && at + 1 < word.size() && Syllable::is(word[at - 1]) && Syllable::is(word[at + 1]) &&
           !QStringView(u"ㅋㅎㅠㅜㅡ").contains(word[at]);
}

/// 있음 for 있슴, and 있습니다 for 있읍니다.
QString withRightEnding(QString word)
{
    static constexpr std::array<int, 2> doubled{18, 20}; // ㅄ, ㅆ
    const qsizetype at = word.endsWith(u'슴') ? word.size() - 1 : word.indexOf(u"읍니");
    if (at < 1 || !Syllable::is(word[at - 1]) ||
        std::ranges::find(doubled, Syllable::of(word[at - 1]).final) == doubled.end())
        return word;
    word[at] = word[at] == u'슴' ? u'음' : u'습';
    return word;
}

} // namespace

KoreanSpelling::KoreanSpelling(std::unique_ptr<Dictionary> dictionary, WordList list)
    : m_dictionary(std::move(dictionary)), m_list(std::move(list))
{
    for (const QString &word : std::as_const(m_list.words))
        addWord(word);
}

void KoreanSpelling::addWord(const QString &word)
{
    if (word.isEmpty() || isNoun(word))
        return;
    m_dictionary->add(word, examplesOf(endingOf(word.back())).one);
    m_nouns.clear();
}

bool KoreanSpelling::isKnown(const QString &word) const
{
    return m_dictionary->knows(word);
}

bool KoreanSpelling::isRight(const QString &word) const
{
    if (const auto letter = std::ranges::find_if_not(word, Syllable::is); letter != word.end())
        return !isStray(word, letter - word.begin());
    if (!corrected(word).isEmpty())
        return false;
    if (isKnown(word) || isMadeOfKnown(word))
        return true;
    if (!parted(word).isEmpty())
        return false;
    return !isNearKnown(word);
}

bool KoreanSpelling::isMadeOfKnown(const QString &word) const
{
    for (qsizetype i = word.size(); i > 0; --i) {
        if (hasTail(QStringView(word).first(i), word.sliced(i)) && isNominal(word.first(i)))
            return true;
    }
    return isVerbal(word) || isPassive(word) || isStressed(word);
}

bool KoreanSpelling::isVerbal(const QString &word) const
{
    for (qsizetype i = 2; i < word.size(); ++i) {
        const QString tail = word.sliced(i);
        if (beginsVerb(tail) && isKnown(tail) && isNominal(word.first(i)))
            return true;
    }
    return false;
}

/// As in 받아들여지다: the form of a verb that others are tied to, and 지다.
bool KoreanSpelling::isPassive(const QString &word) const
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        const bool isTied =
            isPossibleEndingOfStem(word[i - 1]) && (isFamily(word[i], u'지') || isFamily(word[i], u'져'));
        if (isTied && isKnown(word.first(i)) && isKnown(word.sliced(i)))
            return true;
    }
    return false;
}

/// As in 길게는 and 있느냐에: an adverb, or a question, with a particle.
bool KoreanSpelling::isStressed(const QString &word) const
{
    if (word.size() < 3)
        return false;
    const QChar last = word[word.size() - 2];
    const bool isAdverb = QStringView(u"게히").contains(last) && QStringView(u"는도만").contains(word.back());
    const bool isQuestion =
        QStringView(u"냐지까").contains(last) && QStringView(u"에를가는도의만로").contains(word.back());
    return (isAdverb || isQuestion) && isKnown(word.chopped(1));
}

bool KoreanSpelling::hasTail(QStringView stem, const QString &tail) const
{
    return isTail(stem.back(), tail);
}

bool KoreanSpelling::isTail(QChar last, const QString &tail) const
{
    if (tail.isEmpty())
        return true;
    const Ending ending = endingOf(last);
    const QString key = QChar(u'0' + int(ending)) + tail;
    if (const auto found = m_tails.constFind(key); found != m_tails.constEnd())
        return *found;
    const Examples &examples = examplesOf(ending);
    bool isOne = isKnown(examples.one + tail) && isKnown(examples.other + tail);
    for (const std::u16string_view one : chained) {
        const QStringView particle(one);
        if (isOne)
            break;
        isOne = tail.size() >= particle.size() && tail.startsWith(particle) &&
                isTail(particle.back(), tail.sliced(particle.size()));
    }
    m_tails.insert(key, isOne);
    return isOne;
}

bool KoreanSpelling::isNoun(const QString &word) const
{
    if (const auto found = m_nouns.constFind(word); found != m_nouns.constEnd())
        return *found;
    // Verbs and adverbs may look like nouns until they get a particle.
    const bool isOne = isKnown(word + (endingOf(word.back()) == Ending::Open ? u'를' : u'을'));
    m_nouns.insert(word, isOne);
    return isOne;
}

bool KoreanSpelling::isNominal(const QString &stem) const
{
    if (stem.size() < 2 || !Syllable::is(stem.back()))
        return false;
    if (isNoun(stem) || isCompound(stem))
        return true;
    const QStringView view(stem);
    for (const std::u16string_view one : named) {
        const QStringView kind(one);
        if (view.endsWith(kind) && view.size() >= kind.size() + 2 && view.size() <= kind.size() + 5)
            return true;
    }
    for (const std::u16string_view one : tens) {
        const QStringView ten(one);
        if (view.startsWith(ten) && hasAny(ones, view.sliced(ten.size())))
            return true;
    }
    // The only suffix of a name that often stands behind one that nobody knows: that of a city.
    return stem.endsWith(u'시') && (stem.size() == 3 || stem.size() == 4);
}

bool KoreanSpelling::isCompound(const QString &stem) const
{
    // Of words of one syllable only units and the like are safe: 건당, 층간, 말뿐.
    if (stem.size() == 2)
        return QStringView(u"당간별뿐씩쯤").contains(stem.back()) && isNoun(stem.first(1));
    if (prefixes.find(stem.front().unicode()) != std::u16string_view::npos && isNominal(stem.sliced(1)))
        return true;
    if (suffixes.find(stem.back().unicode()) != std::u16string_view::npos && isNominal(stem.chopped(1)))
        return true;
    for (qsizetype i = 2; i + 2 <= stem.size(); ++i) {
        if (isNoun(stem.first(i)) && isNominal(stem.sliced(i)))
            return true;
    }
    return false;
}

bool KoreanSpelling::isFormOf(QStringView word, QStringView stem) const
{
    return !stem.isEmpty() && word.startsWith(stem) && hasTail(stem, word.sliced(stem.size()).toString());
}

qsizetype KoreanSpelling::shortestStem(const QString &word) const
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (isTail(word[i - 1], word.sliced(i)))
            return i;
    }
    return word.size();
}

QString KoreanSpelling::stemOf(const QString &word) const
{
    // A name of one syllable is less likely than one that ends like a particle.
    for (qsizetype i = 2; i < word.size(); ++i) {
        if (isTail(word[i - 1], word.sliced(i)))
            return word.first(i);
    }
    return word;
}

QString KoreanSpelling::corrected(const QString &word) const
{
    if (const QString noun = withRightEnding(word); noun != word && isKnown(noun))
        return noun;
    for (qsizetype i = word.size(); i > 0; --i) {
        const QString beginning = word.first(i);
        if (const auto found = m_list.misspeltBeginnings.constFind(beginning);
            found != m_list.misspeltBeginnings.constEnd())
            return *found + word.sliced(i);
        const auto found = m_list.misspelt.constFind(beginning);
        if (found != m_list.misspelt.constEnd() && isTail(beginning.back(), word.sliced(i)))
            return *found + particlesFor(beginning.back(), found->back(), word.sliced(i));
    }
    return {};
}

QString KoreanSpelling::parted(const QString &word) const
{
    for (qsizetype i = 2; i < word.size(); ++i) {
        const QString left = word.first(i);
        const QString right = word.sliced(i);
        const bool isDuty =
            left.endsWith(u'야') && (isFamily(right.front(), u'하') || isFamily(right.front(), u'해'));
        if (isDuty && isKnown(left) && isKnown(right))
            return left + u' ' + right;
    }
    return {};
}

bool KoreanSpelling::isNearKnown(const QString &word) const
{
    const qsizetype stem = shortestStem(word);
    const auto isWord = [this](const QString &other) { return isKnown(other) || isMadeOfKnown(other); };
    // Names of three syllables are one letter away from the form of some verb; a noun is less likely there.
    const auto isMeant = [&](const QString &other) {
        const bool isOtherStem = stem == 3 && other.size() >= 3 && other.first(3) != word.first(3);
        const bool isNounWithTail = isOtherStem && shortestStem(other) == 2 && isNoun(other.first(2));
        return isKnown(other) && (!isOtherStem || isNounWithTail || isNoun(other.first(3)));
    };
    return !nearWords(word, stem, isWord, isMeant, 1).isEmpty();
}

NearWords KoreanSpelling::nearTo(const QString &word, qsizetype most) const
{
    const auto isWord = [this](const QString &other) { return isKnown(other) || isMadeOfKnown(other); };
    const auto known = [this](const QString &other) { return isKnown(other); };
    return nearWords(word, word.size(), isWord, known, most);
}

QStringList KoreanSpelling::suggestions(const QString &word) const
{
    constexpr qsizetype most = 40;
    constexpr int farthest = 4;
    const NearWords near = nearTo(word, most);
    QStringList others = near.others + m_dictionary->suggestions(word);
    const QString heard = heardLetters(word);
    const auto distance = [&heard](const QString &other) {
        return editDistance(heard, heardLetters(other), farthest) + int(other.count(u' '));
    };
    others.removeIf([&](const QString &other) { return distance(other) > farthest; });
    std::ranges::stable_sort(others, {}, distance);
    QStringList found{corrected(word), parted(word)};
    found += near.alike + others;
    found.removeAll(QString());
    found.removeDuplicates();
    return found;
}

} // namespace sasil

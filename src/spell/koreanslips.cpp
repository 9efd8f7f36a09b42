// SPDX-License-Identifier: MIT
#include "spell/koreanslips.h"

#include "spell/syllable.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Which numbers of letters sound alike, as one bit each.
using LetterSet = quint32;

constexpr LetterSet set(std::initializer_list<int> letters)
{
    LetterSet bits = 0;
    for (const int letter : letters)
        bits |= LetterSet(1) << letter;
    return bits;
}

// By the numbers of Syllable.
constexpr std::array initialsAlike{set({0, 1, 15}), set({3, 4, 16}),   set({7, 8, 17}),
                                   set({9, 10}),    set({12, 13, 14}), set({11, 18})};
constexpr std::array vowelsAlike{set({1, 3, 5, 7}), set({10, 11, 15, 16}), set({0, 2, 9}),   set({4, 6, 14}),
                                 set({8, 12}),      set({13, 14, 17}),     set({18, 19, 20})};
constexpr std::array finalsAlike{set({1, 2, 3, 9, 24}),
                                 set({4, 5, 6}),
                                 set({7, 19, 20, 22, 23, 25, 27}),
                                 set({8, 9, 10, 11, 12, 13, 14, 15}),
                                 set({10, 16}),
                                 set({11, 14, 17, 18, 26}),
                                 set({0, 19, 27})};

template <size_t size>
bool areAlike(const std::array<LetterSet, size> &sets, int a, int b)
{
    return std::ranges::any_of(sets, [both = set({a, b})](LetterSet one) { return (one & both) == both; });
}

class Search
{
public:
    Search(const QString &word, qsizetype stem, const WordTest &isAlike, const WordTest &isKnown,
           qsizetype most)
        : m_word(word), m_stem(stem), m_isAlike(isAlike), m_isKnown(isKnown), m_most(most)
    {
    }

    NearWords run()
    {
        for (qsizetype i = 0; i < m_word.size() && !isDone(); ++i) {
            if (Syllable::is(m_word[i]))
                replaceLetters(i, true);
        }
        for (qsizetype i = 0; i < m_word.size() && !isDone(); ++i) {
            if (Syllable::is(m_word[i]) && !isShortStem(i))
                replaceLetters(i, false);
        }
        for (qsizetype i = 0; i + 1 < m_word.size() && !isDone(); ++i)
            changeBoundary(i);
        return m_found;
    }

private:
    [[nodiscard]] bool isDone() const { return m_found.alike.size() + m_found.others.size() >= m_most; }
    [[nodiscard]] bool isShortStem(qsizetype at) const { return m_stem <= 2 && at < m_stem; }

    void look(const QString &word, bool alike)
    {
        QStringList &found = alike ? m_found.alike : m_found.others;
        if (!isDone() && word != m_word && !found.contains(word) &&
            (alike ? m_isAlike(word) : m_isKnown(word)))
            found.append(word);
    }

    void put(qsizetype at, Syllable syllable, bool alike)
    {
        QString other = m_word;
        other[at] = syllable.character();
        look(other, alike);
    }

    void replaceLetters(qsizetype at, bool alike)
    {
        const Syllable syllable = Syllable::of(m_word[at]);
        for (int i = 0; i < Syllable::vowels; ++i) {
            if (i != syllable.vowel && areAlike(vowelsAlike, i, syllable.vowel) == alike)
                put(at, {syllable.initial, i, syllable.final}, alike);
        }
        // None at all last: who wrote one meant one.
        for (int i = 1; i <= Syllable::finals; ++i) {
            const int final = i % Syllable::finals;
            if (final != syllable.final && areAlike(finalsAlike, final, syllable.final) == alike)
                put(at, {syllable.initial, syllable.vowel, final}, alike);
        }
        for (int i = 0; i < Syllable::initials; ++i) {
            if (i != syllable.initial && areAlike(initialsAlike, i, syllable.initial) == alike)
                put(at, {i, syllable.vowel, syllable.final}, alike);
        }
    }

    /// What may have gone wrong between two syllables.
    void changeBoundary(qsizetype at)
    {
        const QChar a = m_word[at];
        const QChar b = m_word[at + 1];
        if (a == b)
            look(m_word.first(at) + m_word.sliced(at + 1), false);
        if (!Syllable::is(a) || !Syllable::is(b))
            return;
        moveConsonant(at, Syllable::of(a), Syllable::of(b));
        if (isShortStem(at) && m_word.size() < 4)
            return;
        QString swapped = m_word;
        swapped[at] = b;
        swapped[at + 1] = a;
        look(swapped, false);
        Syllable first = Syllable::of(a);
        Syllable second = Syllable::of(b);
        std::swap(first.vowel, second.vowel);
        swapped[at] = first.character();
        swapped[at + 1] = second.character();
        look(swapped, false);
    }

    /// 낭떨어지 and 낭떠러지 sound the same.
    void moveConsonant(qsizetype at, Syllable first, Syllable second)
    {
        // The initials in the order of their letters, as finals; 0: it ends no syllable.
        static constexpr std::array<int, Syllable::initials> asFinal{1,  2,  4,  7, 0,  8,  16, 17, 0, 19,
                                                                     20, 21, 22, 0, 23, 24, 25, 26, 27};
        constexpr int silent = 11;
        const auto initial = std::ranges::find(asFinal, first.final);
        if (second.initial == silent && first.final != 0 && initial != asFinal.end()) {
            const Syllable moved{int(initial - asFinal.begin()), second.vowel, second.final};
            putTwo(at, {first.initial, first.vowel, 0}, moved);
        } else if (first.final == 0 && second.initial != silent && asFinal[size_t(second.initial)] != 0) {
            putTwo(at, {first.initial, first.vowel, asFinal[size_t(second.initial)]},
                   {silent, second.vowel, second.final});
        }
    }

    void putTwo(qsizetype at, Syllable first, Syllable second)
    {
        QString other = m_word;
        other[at] = first.character();
        other[at + 1] = second.character();
        look(other, true);
    }

    const QString &m_word;
    qsizetype m_stem;
    const WordTest &m_isAlike;
    const WordTest &m_isKnown;
    qsizetype m_most;
    NearWords m_found;
};

} // namespace

NearWords nearWords(const QString &word, qsizetype stem, const WordTest &isAlike, const WordTest &isKnown,
                    qsizetype most)
{
    return Search(word, stem, isAlike, isKnown, most).run();
}

QString particlesFor(QChar before, QChar after, const QString &particles)
{
    struct Pair
    {
        QStringView closed;
        QStringView open;
    };
    static constexpr std::array<Pair, 8> pairs{{{u"으로", u"로"},
                                                {u"이라", u"라"},
                                                {u"이나", u"나"},
                                                {u"을", u"를"},
                                                {u"은", u"는"},
                                                {u"과", u"와"},
                                                {u"이다", u"다"},
                                                {u"이", u"가"}}};
    constexpr int rieul = 8;
    const auto isOpen = [](QChar c, QStringView particle) {
        const int final = Syllable::is(c) ? Syllable::of(c).final : 0;
        return final == 0 || (final == rieul && particle == u"로");
    };
    for (const Pair &pair : pairs) {
        const bool toOpen = isOpen(after, pair.open);
        const QStringView now = toOpen ? pair.closed : pair.open;
        const QStringView then = toOpen ? pair.open : pair.closed;
        if (isOpen(before, pair.open) == toOpen)
            continue;
        if (pair.open == u"가" || pair.open == u"다" ? particles == now : particles.startsWith(now))
            return then.toString() + particles.sliced(now.size());
    }
    return particles;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QString>
#include <QVarLengthArray>

#include <array>
#include <optional>
#include <vector>

namespace sasil {

/// A text in the form that it is searched in: Hangul composed, case folded, accents left out. Made once, and
/// asked many times.
class FuzzyText
{
public:
    FuzzyText() = default;
    explicit FuzzyText(QStringView text);

    struct Character
    {
        char16_t folded = 0;
        bool startsWord = false;
        qint32 offset = 0; ///< in the text as written
    };
    [[nodiscard]] const std::vector<Character> &characters() const { return m_characters; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_characters.size()); }
    [[nodiscard]] const Character &at(qsizetype index) const { return m_characters[size_t(index)]; }
    /// The range of the text as written that the characters [first, end) stand for.
    [[nodiscard]] TextRange written(qsizetype first, qsizetype end) const;

private:
    std::vector<Character> m_characters;
    qint32 m_length = 0; ///< of the text as written
};

struct FuzzyMatch
{
    int score = 0;           ///< higher is better
    QList<TextRange> ranges; ///< what of the text as written was matched, in its order; for highlighting

    friend bool operator==(const FuzzyMatch &, const FuzzyMatch &) = default;
};

/// What somebody typed to find something. A consonant alone stands for any syllable that begins with it
/// (`ㅇㅇㅌ` finds 업데이트 no less than 아이템 and 의안통과), and the last syllable for those that it may
/// still become: `엔비딩` is on its way to 엔비디아.
class FuzzyPattern
{
public:
    FuzzyPattern() = default;
    explicit FuzzyPattern(QStringView typed);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }

    /// Whether every word that was typed is found, its characters in their order but not necessarily beside
    /// each other; starts of words and runs count most.
    [[nodiscard]] std::optional<int> score(const FuzzyText &text) const;
    /// The same, and where.
    [[nodiscard]] std::optional<FuzzyMatch> match(const FuzzyText &text) const;

    /// Where the text has all that was typed in one piece; where it begins a word if it does so anywhere.
    [[nodiscard]] std::optional<TextRange> find(const FuzzyText &text) const;
    /// The same at its very start.
    [[nodiscard]] std::optional<TextRange> prefixOf(const FuzzyText &text) const;

private:
    /// One character, in the forms that a text may have it.
    struct Wanted
    {
        enum Kind : quint8 { Exactly, Initial, Open, Closed };
        Kind kind = Exactly;
        char16_t folded = 0;
        char16_t open = 0; ///< of Closed: the syllable without the consonant that may belong to the next one
        char16_t initial = 0; ///< of Closed: that consonant
    };
    using Word = std::vector<Wanted>;

    [[nodiscard]] static Word wantedOf(const std::vector<FuzzyText::Character> &characters);
    /// How many characters of \a text at \a index are what is wanted; 0: none.
    [[nodiscard]] static qsizetype lengthAt(const Wanted &wanted, const FuzzyText &text, qsizetype index);
    [[nodiscard]] static bool mayMatch(const Word &word, const FuzzyText &text);
    using Row = QVarLengthArray<int, 160>; ///< for each character of a text the best score that ends there
    struct Table
    {
        std::array<Row, 2> rows;                 ///< of the last two characters that are wanted
        size_t last = 0;                         ///< which of them is the last one's
        std::vector<std::vector<qint16>> places; ///< for each that is wanted, where the one before it stands
    };
    static void addRow(const Wanted &wanted, bool isFirst, const FuzzyText &text, Table &table);
    [[nodiscard]] static std::optional<int> best(const Word &word, const FuzzyText &text,
                                                 std::vector<TextRange> *places);
    [[nodiscard]] static qsizetype wholeLengthAt(const Word &word, const FuzzyText &text, qsizetype index);

    std::vector<Word> m_words;
    Word m_whole; ///< all that was typed, with its blanks
};

} // namespace sasil

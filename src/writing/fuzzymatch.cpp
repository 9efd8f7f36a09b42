// SPDX-License-Identifier: MIT
#include "writing/fuzzymatch.h"

#include "writing/hangul.h"

#include <algorithm>
#include <tuple>

namespace sasil {

namespace {

constexpr qsizetype longestText = 400; ///< what stands behind is not searched
constexpr qsizetype longestPattern = 64;

// What a matched character is worth.
constexpr int each = 8;
constexpr int atTextStart = 28;
constexpr int atWordStart = 18;
constexpr int behindAnother = 16;
constexpr int farFromAnother = -6;
constexpr int impossible = -1'000'000;

/// Letters without their accents, in one case.
char16_t foldedLetter(QChar c)
{
    if (c.unicode() >= 0xc0 && c.unicode() < 0x1100 && c.decompositionTag() == QChar::Canonical)
        c = c.decomposition().front();
    return c.toCaseFolded().unicode();
}

enum class Script : quint8 { None, Hangul, Digit, Other };

Script scriptOf(QChar c)
{
    if (Hangul::isSyllable(c.unicode()) || Hangul::isLetter(c.unicode()))
        return Script::Hangul;
    if (c.isDigit())
        return Script::Digit;
    return c.isLetter() || c.isSurrogate() ? Script::Other : Script::None;
}

} // namespace

FuzzyText::FuzzyText(QStringView text) : m_length(qint32(text.size()))
{
    text = text.first(qMin(text.size(), longestText));
    m_characters.reserve(size_t(text.size()));
    Script before = Script::None;
    bool wasLower = false;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (c.isMark()) {
            ++i;
            continue;
        }
        const Hangul::Composed composed = Hangul::composedAt(text.sliced(i));
        const Script script = scriptOf(composed.syllable);
        const bool isHump = script == Script::Other && wasLower && c.isUpper();
        const bool starts = script != Script::None && (script != before || isHump);
        m_characters.push_back({foldedLetter(composed.syllable), starts, qint32(i)});
        before = script;
        wasLower = c.isLower();
        i += composed.length;
    }
}

TextRange FuzzyText::written(qsizetype first, qsizetype end) const
{
    return {at(first).offset, end < size() ? at(end).offset : qsizetype(m_length)};
}

FuzzyPattern::FuzzyPattern(QStringView typed)
{
    const FuzzyText text(typed.trimmed().first(qMin(typed.trimmed().size(), longestPattern)));
    std::vector<FuzzyText::Character> word;
    std::vector<FuzzyText::Character> whole;
    for (const FuzzyText::Character &c : text.characters()) {
        if (!QChar(c.folded).isSpace()) {
            word.push_back(c);
            whole.push_back(c);
            continue;
        }
        if (!word.empty())
            whole.push_back({u' '});
        if (!word.empty())
            m_words.push_back(wantedOf(word));
        word.clear();
    }
    if (!word.empty())
        m_words.push_back(wantedOf(word));
    m_whole = wantedOf(whole);
}

FuzzyPattern::Word FuzzyPattern::wantedOf(const std::vector<FuzzyText::Character> &characters)
{
    Word word;
    for (const FuzzyText::Character &c : characters) {
        const bool isLast = &c == &characters.back();
        if (const Hangul::Initials initials = Hangul::initialsOf(c.folded); !initials.isEmpty()) {
            for (const char16_t initial : initials)
                word.push_back({Wanted::Initial, initial});
        } else if (isLast && Hangul::isOpen(c.folded)) {
            word.push_back({Wanted::Open, c.folded});
        } else if (isLast && Hangul::isSyllable(c.folded)) {
            const Hangul::Parted parted = Hangul::parted(c.folded);
            word.push_back({Wanted::Closed, c.folded, parted.before, parted.initial});
        } else {
            word.push_back({Wanted::Exactly, c.folded});
        }
    }
    return word;
}

qsizetype FuzzyPattern::lengthAt(const Wanted &wanted, const FuzzyText &text, qsizetype index)
{
    const char16_t has = text.at(index).folded;
    if (has == wanted.folded)
        return 1;
    switch (wanted.kind) {
    case Wanted::Exactly:
        return 0;
    case Wanted::Initial:
        return Hangul::initialOf(has) == wanted.folded ? 1 : 0;
    case Wanted::Open:
        return Hangul::mayBecome(wanted.folded, has) ? 1 : 0;
    case Wanted::Closed:
        break;
    }
    if (Hangul::mayBecome(wanted.folded, has))
        return 1;
    const bool isParted = has == wanted.open && index + 1 < text.size() &&
                          Hangul::initialOf(text.at(index + 1).folded) == wanted.initial;
    return isParted ? 2 : 0;
}

/// A cheap question before best(): most texts are none.
bool FuzzyPattern::mayMatch(const Word &word, const FuzzyText &text)
{
    qsizetype at = 0;
    for (const Wanted &wanted : word) {
        while (at < text.size() && lengthAt(wanted, text, at) == 0)
            ++at;
        if (at++ == text.size())
            return false;
    }
    return true;
}

/// For one more character that is wanted: the best score with it at each place, from those of the one before
/// it; and the places of that one, if anybody asks.
void FuzzyPattern::addRow(const Wanted &wanted, bool isFirst, const FuzzyText &text, Table &table)
{
    int far = impossible; // the best of those before, but for the one just before
    qint16 farPlace = -1;
    const int *const before = table.rows[table.last].constData();
    table.last = 1 - table.last;
    int *const now = table.rows[table.last].data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        now[i] = impossible;
        if (!isFirst && i >= 2 && before[i - 2] > far) {
            far = before[i - 2];
            farPlace = qint16(i - 2);
        }
        if (lengthAt(wanted, text, i) == 0)
            continue;
        const int here = each + (i == 0 ? atTextStart : text.at(i).startsWord ? atWordStart : 0);
        if (isFirst) {
            now[i] = here;
            continue;
        }
        const int beside = i > 0 ? before[i - 1] + behindAnother : impossible;
        const int best = qMax(beside, far + farFromAnother);
        if (best < 0)
            continue;
        now[i] = here + best;
        if (!table.places.empty())
            table.places.back()[size_t(i)] = beside == best ? qint16(i - 1) : farPlace;
    }
}

/// The best of all ways to find the word's characters in their order; \a places: where, if anybody asks.
std::optional<int> FuzzyPattern::best(const Word &word, const FuzzyText &text, std::vector<TextRange> *places)
{
    if (!mayMatch(word, text))
        return std::nullopt;
    Table table;
    for (Row &row : table.rows)
        row.resize(text.size());
    for (const Wanted &wanted : word) {
        if (places)
            table.places.emplace_back(size_t(text.size()), qint16(-1));
        addRow(wanted, &wanted == &word.front(), text, table);
    }
    const Row &last = table.rows[table.last];
    const auto end = std::ranges::max_element(last);
    qsizetype at = end - last.begin();
    for (size_t w = word.size(); places && w-- > 0;) {
        places->push_back(text.written(at, qMin(text.size(), at + lengthAt(word[w], text, at))));
        at = table.places[w][size_t(at)];
    }
    return *end;
}

std::optional<int> FuzzyPattern::score(const FuzzyText &text) const
{
    // Of two that match as well the shorter one is meant.
    int total = -int(qMin<qsizetype>(text.size(), 120) / 2);
    for (const Word &word : m_words) {
        const std::optional<int> found = best(word, text, nullptr);
        if (!found)
            return std::nullopt;
        total += *found;
    }
    return total;
}

std::optional<FuzzyMatch> FuzzyPattern::match(const FuzzyText &text) const
{
    const std::optional<int> total = score(text);
    if (!total)
        return std::nullopt;
    std::vector<TextRange> places;
    for (const Word &word : m_words)
        std::ignore = best(word, text, &places);
    std::ranges::sort(places, {}, [](TextRange range) { return range.start; });
    FuzzyMatch found{*total, {}};
    for (const TextRange place : places) {
        if (!found.ranges.isEmpty() && place.start <= found.ranges.last().end)
            found.ranges.last().end = qMax(found.ranges.last().end, place.end);
        else
            found.ranges.append(place);
    }
    return found;
}

/// How many characters at \a index are all that was typed, in one piece; 0: they are not. Blanks in the text
/// count as one.
qsizetype FuzzyPattern::wholeLengthAt(const Word &word, const FuzzyText &text, qsizetype index)
{
    qsizetype at = index;
    for (const Wanted &wanted : word) {
        const qsizetype length = at < text.size() ? lengthAt(wanted, text, at) : 0;
        if (length == 0)
            return 0;
        at += length;
        while (wanted.folded == u' ' && at < text.size() && text.at(at).folded == u' ')
            ++at;
    }
    return at - index;
}

std::optional<TextRange> FuzzyPattern::find(const FuzzyText &text) const
{
    std::optional<TextRange> inWord;
    for (qsizetype i = 0; i < text.size() && !isEmpty(); ++i) {
        const qsizetype length = wholeLengthAt(m_whole, text, i);
        if (length == 0)
            continue;
        const TextRange found = text.written(i, i + length);
        if (text.at(i).startsWord)
            return found;
        if (!inWord)
            inWord = found;
    }
    return inWord;
}

std::optional<TextRange> FuzzyPattern::prefixOf(const FuzzyText &text) const
{
    const qsizetype length = isEmpty() || text.size() == 0 ? 0 : wholeLengthAt(m_whole, text, 0);
    return length > 0 ? std::optional(text.written(0, length)) : std::nullopt;
}

} // namespace sasil

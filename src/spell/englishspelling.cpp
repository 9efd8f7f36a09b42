// SPDX-License-Identifier: MIT
#include "spell/englishspelling.h"

#include "spell/worddistance.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

struct Spellings
{
    std::u16string_view british;
    std::u16string_view american;
};

// What stands behind them may be anything.
constexpr std::array<Spellings, 33> atlantic{{
    {u"our", u"or"},
    {u"tre", u"ter"},
    {u"bre", u"ber"},
    {u"chre", u"cher"},
    {u"ise", u"ize"},
    {u"isa", u"iza"},
    {u"isi", u"izi"},
    {u"yse", u"yze"},
    {u"ysi", u"yzi"},
    {u"ence", u"ense"},
    {u"ogue", u"og"},
    {u"lled", u"led"},
    {u"lling", u"ling"},
    {u"ller", u"ler"},
    {u"llor", u"lor"},
    {u"llist", u"list"},
    {u"grey", u"gray"},
    {u"programme", u"program"},
    {u"cheque", u"check"},
    {u"draught", u"draft"},
    {u"mould", u"mold"},
    {u"plough", u"plow"},
    {u"dgement", u"dgment"},
    {u"elt", u"elled"},
    {u"ilt", u"illed"},
    {u"rnt", u"rned"},
    {u"amt", u"amed"},
    {u"aluminium", u"aluminum"},
    {u"ae", u"e"},
    {u"oe", u"e"},
    {u"kerb", u"curb"},
    {u"tyre", u"tire"},
    {u"sceptic", u"skeptic"},
}};

constexpr std::array<std::u16string_view, 40> prefixes{
    u"un",    u"non",    u"re",   u"pre",  u"post",    u"co",    u"anti",   u"auto",  u"bio",   u"counter",
    u"cyber", u"de",     u"dis",  u"eco",  u"electro", u"geo",   u"hyper",  u"inter", u"intra", u"macro",
    u"mega",  u"micro",  u"mid",  u"mini", u"mis",     u"multi", u"nano",   u"neuro", u"out",   u"over",
    u"photo", u"pseudo", u"semi", u"sub",  u"super",   u"tele",  u"thermo", u"trans", u"ultra", u"under"};

bool isPlain(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

EnglishSpelling::EnglishSpelling(std::unique_ptr<Dictionary> dictionary, const WordList &list)
    : m_dictionary(std::move(dictionary)), m_isAmerican(isKnown(u"color"_s))
{
    for (const QString &word : list.words)
        addWord(word);
}

QString EnglishSpelling::stemOf(const QString &word)
{
    return word.size() > 2 && word.endsWith("'s"_L1) ? word.chopped(2) : word;
}

bool EnglishSpelling::isFormOf(const QString &word, const QString &stem)
{
    const QString own = stemOf(word);
    return own == stem || own.front().toLower() + own.sliced(1) == stem;
}

bool EnglishSpelling::isKnown(const QString &word) const
{
    return m_dictionary->knows(word);
}

bool EnglishSpelling::isRight(const QString &word) const
{
    const QString stem = stemOf(word);
    // What has letters that English lacks, and is not known, is of another language.
    if (isKnown(word) || isKnown(stem) || !isPlain(stem))
        return true;
    if (isOfOtherCountry(stem.toLower()) || hasPrefix(stem.toLower()))
        return true;
    if (stem.front().isUpper())
        return !isSlip(stem);
    const int most = stem.size() <= 5 ? 1 : 2;
    return std::ranges::none_of(m_dictionary->suggestions(stem), [&](const QString &other) {
        return editDistance(stem, other.toLower(), most) <= most;
    });
}

bool EnglishSpelling::isOfOtherCountry(const QString &word) const
{
    const auto exchanged = [this, &word](QStringView from, QStringView to) {
        for (qsizetype at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
            if (isKnown(word.first(at) + to.toString() + word.sliced(at + from.size())))
                return true;
        }
        return false;
    };
    return std::ranges::any_of(atlantic, [&](const Spellings &spellings) {
        return m_isAmerican ? exchanged(spellings.british, spellings.american)
                            : exchanged(spellings.american, spellings.british);
    });
}

bool EnglishSpelling::hasPrefix(const QString &word) const
{
    // A short rest may be a slip: untill is not un and till.
    constexpr qsizetype shortest = 5;
    return std::ranges::any_of(prefixes, [&](std::u16string_view one) {
        const QStringView prefix(one);
        return word.size() >= prefix.size() + shortest && word.startsWith(prefix) &&
               isKnown(word.sliced(prefix.size()));
    });
}

/// Whether what looks like a name is a common word with one letter wrong. Short names always look so.
bool EnglishSpelling::isSlip(const QString &name) const
{
    constexpr qsizetype shortest = 8;
    if (name.size() < shortest)
        return false;
    const QString word = name.toLower();
    return std::ranges::any_of(m_dictionary->suggestions(word), [&](const QString &other) {
        return other.front().isLower() && !other.contains(u' ') && !other.contains(u'-') &&
               editDistance(word, other, 1) <= 1;
    });
}

QStringList EnglishSpelling::suggestions(const QString &word) const
{
    constexpr int farthest = 3;
    QStringList found = m_dictionary->suggestions(word);
    const auto distance = [&word](const QString &other) { return editDistance(word, other, farthest); };
    if (std::ranges::any_of(found, [&](const QString &other) { return distance(other) <= farthest; }))
        found.removeIf([&](const QString &other) { return distance(other) > farthest; });
    return found;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "dialogs/settingsquery.h"

#include <algorithm>

namespace sasil {

SettingsQuery::SettingsQuery(const QString &typed, Kind kind) : m_kind(kind)
{
    for (const QString &word : typed.simplified().split(u' ', Qt::SkipEmptyParts))
        m_words.emplace_back(word);
}

bool SettingsQuery::matches(const SettingsWords &words) const
{
    if (m_kind == Kind::Scattered) {
        return std::ranges::any_of(words.names, [this](const QString &name) {
            const FuzzyText text(name);
            return std::ranges::all_of(
                m_words, [&text](const FuzzyPattern &word) { return word.score(text).has_value(); });
        });
    }
    std::vector<FuzzyText> texts;
    for (const QStringList &list : {words.names, words.others}) {
        for (const QString &text : list)
            texts.emplace_back(text);
    }
    return std::ranges::all_of(m_words, [&texts](const FuzzyPattern &word) {
        return std::ranges::any_of(texts,
                                   [&word](const FuzzyText &text) { return word.find(text).has_value(); });
    });
}

} // namespace sasil

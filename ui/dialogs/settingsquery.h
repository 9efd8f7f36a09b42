// SPDX-License-Identifier: MIT
#pragma once

#include "writing/fuzzymatch.h"

#include <QStringList>

namespace sasil {

/// What a setting or a command is found by, in all languages.
struct SettingsWords
{
    QStringList names;
    QStringList others; ///< what is said about it, and other words for it
};

/// What somebody typed to find settings, in Korean or English.
class SettingsQuery
{
public:
    enum class Kind : quint8 {
        Whole,     ///< each word that was typed is in one of the texts, in one piece
        Scattered, ///< a name has the characters in their order, as in the command palette
    };

    SettingsQuery() = default;
    SettingsQuery(const QString &typed, Kind kind);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] bool matches(const SettingsWords &words) const;

private:
    Kind m_kind = Kind::Whole;
    std::vector<FuzzyPattern> m_words;
};

} // namespace sasil

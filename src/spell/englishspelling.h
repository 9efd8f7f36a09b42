// SPDX-License-Identifier: MIT
#pragma once

#include "spell/dictionary.h"
#include "spell/wordlist.h"

namespace sasil {

/// English words of one dictionary, of whatever country: the other side of the Atlantic's spellings, common
/// prefixes and names are right too.
class EnglishSpelling
{
public:
    EnglishSpelling(std::unique_ptr<Dictionary> dictionary, const WordList &list);

    /// True also for what nothing known is near: a name, a new word.
    [[nodiscard]] bool isRight(const QString &word) const;
    [[nodiscard]] QStringList suggestions(const QString &word) const;

    void addWord(const QString &word) { m_dictionary->add(word); }

    /// Whether \a word is \a stem, or its genitive; a small letter in \a stem stands for a capital too.
    [[nodiscard]] static bool isFormOf(const QString &word, const QString &stem);
    /// The word without its genitive.
    [[nodiscard]] static QString stemOf(const QString &word);

private:
    [[nodiscard]] bool isKnown(const QString &word) const;
    [[nodiscard]] bool isOfOtherCountry(const QString &word) const;
    [[nodiscard]] bool hasPrefix(const QString &word) const;
    [[nodiscard]] bool isSlip(const QString &name) const;

    std::unique_ptr<Dictionary> m_dictionary;
    bool m_isAmerican;
};

} // namespace sasil

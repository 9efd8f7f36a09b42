// SPDX-License-Identifier: MIT
#pragma once

#include "spell/dictionary.h"
#include "spell/koreanslips.h"
#include "spell/wordlist.h"

#include <QHash>

namespace sasil {

/// Korean words of one dictionary, and those that can be made of its words. The dictionary knows nouns with
/// one particle; here a word may be a compound, a noun with a prefix or suffix, a name with what it names
/// behind it, and have a chain of particles or the endings of a verb.
class KoreanSpelling
{
public:
    /// Adds the words of the list to the dictionary.
    KoreanSpelling(std::unique_ptr<Dictionary> dictionary, WordList list);

    /// \a word in NFC. True also for what nothing known is near: a name, a new word.
    [[nodiscard]] bool isRight(const QString &word) const;
    [[nodiscard]] QStringList suggestions(const QString &word) const;

    void addWord(const QString &word);

    /// Whether \a word is \a stem with particles behind it, or itself.
    [[nodiscard]] bool isFormOf(QStringView word, QStringView stem) const;
    /// The word without its particles, as far as can be told of a word that is not known.
    [[nodiscard]] QString stemOf(const QString &word) const;

private:
    [[nodiscard]] bool isKnown(const QString &word) const;
    [[nodiscard]] bool isMadeOfKnown(const QString &word) const;
    [[nodiscard]] bool isNoun(const QString &word) const;
    [[nodiscard]] bool isNominal(const QString &stem) const;
    [[nodiscard]] bool isCompound(const QString &stem) const;
    [[nodiscard]] bool isVerbal(const QString &word) const;
    [[nodiscard]] bool isPassive(const QString &word) const;
    [[nodiscard]] bool isStressed(const QString &word) const;
    [[nodiscard]] bool isTail(QChar last, const QString &tail) const;
    [[nodiscard]] bool hasTail(QStringView stem, const QString &tail) const;
    /// What a spelling that is known to be wrong should be; empty: it is none.
    [[nodiscard]] QString corrected(const QString &word) const;
    /// A word that lacks a blank, with it; empty: it is none.
    [[nodiscard]] QString parted(const QString &word) const;
    [[nodiscard]] NearWords nearTo(const QString &word, qsizetype most) const;
    [[nodiscard]] bool isNearKnown(const QString &word) const;
    [[nodiscard]] qsizetype shortestStem(const QString &word) const;

    std::unique_ptr<Dictionary> m_dictionary;
    WordList m_list;
    mutable QHash<QString, bool> m_nouns;
    mutable QHash<QString, bool> m_tails; ///< with a sign before them for what they stand behind
};

} // namespace sasil

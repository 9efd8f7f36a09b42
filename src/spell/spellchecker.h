// SPDX-License-Identifier: MIT
#pragma once

#include "spell/spellablewords.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace sasil {

class EnglishSpelling;
class KoreanSpelling;

/// Tells which words are misspelt, in Korean and English at once. The first question reads the dictionaries
/// (Korean: a third of a second, 50 MB). It may be made in one thread and used in one other.
class SpellChecker
{
public:
    /// \a folders: where dictionaries lie, see dictionaryFolders().
    explicit SpellChecker(QStringList folders);
    ~SpellChecker();
    Q_DISABLE_COPY_MOVE(SpellChecker)

    /// The languages ("ko", "en") that are not checked, since no dictionary is there.
    [[nodiscard]] QStringList missing();
    /// Words that are right from now on, and particles behind them too; the only such ones.
    void setOwnWords(const QStringList &words);

    /// The misspelt words in \a part of a topic's source; see spellableWords(). \a words are right as well.
    [[nodiscard]] QList<TextRange> misspelt(QStringView source, TextRange part, qsizetype frontMatterEnd = 0,
                                            const QStringList &words = {});
    /// What a word may have been meant as, best first; at most \a most. Takes up to half a second.
    [[nodiscard]] QStringList suggestions(const QString &word, qsizetype most = 5);
    /// A word as it goes into a list of words: without particles or genitive.
    [[nodiscard]] QString stemOf(const QString &word);

private:
    void load();
    [[nodiscard]] bool isRight(const QString &word, SpelledScript script);
    [[nodiscard]] bool isOneOf(const QString &word, SpelledScript script, const QStringList &words) const;
    void addWord(const QString &word);

    QStringList m_folders;
    bool m_isLoaded = false;
    std::unique_ptr<KoreanSpelling> m_korean;
    std::unique_ptr<EnglishSpelling> m_english;
    QStringList m_ownWords;
    QHash<QString, bool> m_verdicts; ///< whether a word is right
};

} // namespace sasil

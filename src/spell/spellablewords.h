// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>

namespace sasil {

enum class SpelledScript : quint8 { Korean, English };

/// A word whose spelling can be checked.
struct SpellableWord
{
    TextRange range;
    SpelledScript script = SpelledScript::Korean;
    bool beginsLine = false; ///< it is the first of its line

    friend bool operator==(const SpellableWord &, const SpellableWord &) = default;
};

/// The words in \a part of a topic's \a source that are prose: runs of Hangul and of Latin letters. Left out
/// are front matter (the first \a frontMatterEnd characters), code, comments and tags, link targets and
/// definitions, addresses and file names, formulas, labels, what is tied to a digit or an underline,
/// abbreviations in capitals, names with capitals inside, hashtags, @names, and what stands behind a foreign
/// word or a mark, where it is a particle ("AI를").
[[nodiscard]] QList<SpellableWord> spellableWords(QStringView source, TextRange part,
                                                  qsizetype frontMatterEnd = 0);

/// A word as dictionaries write it: NFC, with straight apostrophes.
[[nodiscard]] QString plainWord(QStringView word);

} // namespace sasil

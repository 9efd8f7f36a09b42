// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// A heading's words to be edited on one line: all that is written, without `#` and underline.
struct HeadingWords
{
    QString text;
    TextRange
        title; ///< without the week's label, the English title and a link's target; all, if it is not found
};
/// The topic must have a heading.
[[nodiscard]] HeadingWords headingWords(const Topic &topic);

[[nodiscard]] Result<void> canRenameTopic(const Digest &digest, qsizetype topic);
/// Writes \a words in the place of a heading's, on the same level, the caret behind them. An underlined
/// heading becomes one with `#` where the words could not be underlined.
[[nodiscard]] Result<Command> renameTopic(const Digest &digest, qsizetype topic, const QString &words);

} // namespace sasil

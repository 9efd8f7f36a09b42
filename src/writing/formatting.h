// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// What words can be written as.
enum class WordFormat : quint8 { Bold, Italic, Strikethrough, Code };

/// Writes what is selected in a format, or no longer so where all of it is: line by line, blanks at the ends
/// left out. A caret alone means the word at it, or all that stands in the format around it; where there is
/// no word, what is typed next; at the end of what is in the format, it steps out.
///
/// What comes out is read as meant, beside Hangul too, where CommonMark is strict (check/emphasis.h): marks
/// may then stand a little farther in than what was selected. Fails in code, HTML and front matter.
[[nodiscard]] Result<Command> toggleFormat(const Digest &digest, TextRange selection, WordFormat format);

/// Makes a link of the words that are selected or at the caret, and puts the caret into its target; an
/// address becomes the target, and the caret goes to the words. Where a link is, only its words stay.
[[nodiscard]] Result<Command> toggleLink(const Digest &digest, TextRange selection);

} // namespace sasil

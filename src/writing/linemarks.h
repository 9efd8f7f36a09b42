// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// What a line is, by what it begins with.
enum class LineKind : quint8 { Plain, Heading, Bullet, Numbered, Task };

/// What stands before the words of a line. Ranges are columns of it.
struct LineMarks
{
    qsizetype quotes = 0; ///< behind the `>` of quotations and a blank behind each
    TextRange bullet;     ///< `-` or `3.`; empty: none
    TextRange task;       ///< `[ ]` or `[x]` behind it; empty: none
    int level = 0;        ///< of a heading; 0: it is none
    qsizetype indent = 0; ///< where what is behind quotes and blanks begins
    qsizetype words = 0;  ///< where the words begin; the line's end where there are none

    [[nodiscard]] LineKind kind() const;
    /// How far the further lines of a list item are indented.
    [[nodiscard]] qsizetype itemIndent() const;
    /// The number of a numbered bullet.
    int number = -1;
};
[[nodiscard]] LineMarks lineMarks(QStringView line);

/// The line of a digest that holds \a offset, without its end.
[[nodiscard]] TextRange lineAt(const Digest &digest, qsizetype offset);
/// The whole lines that \a selection touches, the last line end left out; the one that a selection ends in
/// front of does not count.
[[nodiscard]] TextRange linesOf(const Digest &digest, TextRange selection);

} // namespace sasil

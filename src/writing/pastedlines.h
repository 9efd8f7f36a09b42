// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Lines as they are to take the place of \a selection: in a list item or a quotation the further ones go on
/// in it; those that are items become its neighbours.
[[nodiscard]] QString continuedLines(const Digest &digest, TextRange selection, const QString &text);

/// Puts \a block, lines without a last line end, in the place of \a selection, with blank lines around it; in
/// a list item as part of it.
[[nodiscard]] Command pastedBlock(const Digest &digest, TextRange selection, const QString &block);

/// Puts \a words at \a caret, with blanks where they would run into others.
[[nodiscard]] Command putApart(const Digest &digest, qsizetype caret, const QString &words);

/// The bullet that stubs are written with: in the topic at \a offset, else in the nearest stub.
[[nodiscard]] QChar bulletOfStubs(const Digest &digest, qsizetype offset);

} // namespace sasil

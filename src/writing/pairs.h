// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"

#include <QString>

namespace sasil {

/// Brackets and quotation marks that stand in pairs, and what typing one of them does.

/// What closes \a opener; null: it opens nothing.
[[nodiscard]] QChar closerOf(QChar opener);
/// Whether a mark opens and closes, as `"` does.
[[nodiscard]] bool isSymmetric(QChar mark);

/// Where something is typed: what stands before and behind the caret on its line.
struct TypingPlace
{
    QStringView before;
    QStringView behind;
    bool isCode = false; ///< code or front matter: quotation marks are what the writer types there
};

/// What is to stand behind \a typed at a place; null: nothing. A closer comes only where a person wants one:
/// before a blank, the line's end or what closes something else; a quotation mark only where it opens, so
/// never for an apostrophe.
[[nodiscard]] QChar closerFor(QChar typed, const TypingPlace &place);

/// Whether Backspace between the marks \a before and \a behind removes both, whoever put them there.
[[nodiscard]] bool isRemovedAsPair(QChar before, QChar behind);

/// A selection with marks around it instead of being replaced by what is typed.
struct WrappedSelection
{
    TextEdits edits;     ///< relative to the selected text's start
    TextRange selection; ///< of the text after them, relative to the same
};
/// What typing \a typed does to the text \a selected; without edits: it replaces it. Marks of a format go
/// around the words of each line.
[[nodiscard]] WrappedSelection wrapped(QChar typed, const QString &selected);

} // namespace sasil

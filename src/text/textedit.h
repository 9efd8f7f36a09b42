// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QString>

namespace sasil {

/// Replaces \a range of a text by \a text. The offsets of a list of edits all mean the text before any of
/// them.
struct TextEdit
{
    TextRange range;
    QString text;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

using TextEdits = QList<TextEdit>;

/// \a edits in ascending order. Edits at the same place keep the order that they came in.
TextEdits sorted(TextEdits edits);

/// Whether no two of \a edits overlap and all lie within a text of \a length. Two insertions at one place do
/// not overlap.
bool areApplicable(const TextEdits &edits, qsizetype length);

/// \a text with all \a edits applied. They must be applicable.
QString applied(const QString &text, const TextEdits &edits);

/// The edits that give \a text back when \a edits have been applied to it.
TextEdits inverted(const TextEdits &edits, QStringView text);

/// Where \a offset of the old text lies after \a edits; behind what is inserted at it.
qsizetype mapped(qsizetype offset, const TextEdits &edits);

} // namespace sasil

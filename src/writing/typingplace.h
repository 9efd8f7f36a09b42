// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"
#include "writing/itemmarks.h"

namespace sasil {

/// Where a key is pressed: the topic of the selection, or the topics. Offsets, and those of the commands that
/// are made from it, count from its start.
struct TypingPlace
{
    const Digest &digest;
    qsizetype topic = 0;   ///< the first
    qsizetype start = 0;   ///< in the document
    qsizetype literal = 0; ///< how much front matter its text begins with
    LineStructure structure;
    TextRange selection;

    /// \a digest must outlive it.
    static TypingPlace at(const Digest &digest, TextRange selection);

    [[nodiscard]] const LabelSet &labels() const { return digest.labels(); }
    [[nodiscard]] const QString &source() const { return structure.source(); }
    [[nodiscard]] qsizetype caret() const { return selection.start; }
    [[nodiscard]] int lineIndex() const { return structure.lineAt(selection.start); }
    [[nodiscard]] const LineStructure::Line &line() const { return structure.line(lineIndex()); }

    /// The same place after what is selected is gone.
    [[nodiscard]] TypingPlace withoutSelection() const;
    [[nodiscard]] Command inDocument(Command command) const;
};

/// The one edit that makes \a after of \a before.
[[nodiscard]] TextEdit difference(QStringView before, QStringView after);

/// Puts \a text in the place of a range; the caret goes behind it.
[[nodiscard]] Command replaced(TextRange range, const QString &text);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "writing/linestructure.h"

namespace sasil {

/// What an item has before its words, on its first line. Ranges have the blanks behind, and follow each
/// other; what is not there is empty.
struct ItemMarks
{
    TextRange bullet;  ///< without blanks
    TextRange padding; ///< the blanks behind it; more than four are code, and only the first belongs to it
    TextRange task;    ///< `[ ] `
    TextRange label;
    TextRange id; ///< `[F3] `
    BlockKind kind = BlockKind::Other;
    /// The label is all that its paragraph has.
    bool isLabelAlone = false;

    [[nodiscard]] qsizetype words() const { return id.end; }
    [[nodiscard]] bool hasInlineLabel() const { return !label.isEmpty() && !isLabelAlone; }
};
[[nodiscard]] ItemMarks marksOf(const LineStructure &structure, int item, const LabelSet &labels);

/// What the item behind \a item begins with, from its bullet to where its words go.
[[nodiscard]] QString nextMarks(const LineStructure &structure, int item, const LabelSet &labels);

/// Whether an item has nothing but the label of the item above it: it was put there by going on from that
/// one.
[[nodiscard]] bool repeatsLabel(const LineStructure &structure, int item, const LabelSet &labels);

/// The number of an item in a numbered list.
struct ItemNumber
{
    int value = 0;
    int digits = 0;
    QChar delimiter;

    [[nodiscard]] QString bullet() const;
};
[[nodiscard]] std::optional<ItemNumber> numberOf(const LineStructure &structure, int item);
/// How much more the next number is: 0 in a list where all have the same.
[[nodiscard]] int stepOf(const LineStructure &structure, int item);

} // namespace sasil

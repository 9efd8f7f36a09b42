// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "text/textedit.h"
#include "writing/linestructure.h"

namespace sasil {

/// How a document indents.
struct IndentStyle
{
    bool usesTabs = false;
    int columns = 0; ///< how far items stand behind the bullet above them; 0: as far as its words
    QChar bullet;    ///< of such items; null: there are none

    /// What Tab puts in.
    [[nodiscard]] QString unit() const;
    /// The column for items in \a above, which has none yet: a list there has to begin behind its words'
    /// start.
    [[nodiscard]] int columnIn(const LineStructure::Container &above) const;
};

/// The style of the topic at \a index, else of those around it.
[[nodiscard]] IndentStyle indentStyleAt(const Digest &digest, qsizetype index);

/// Blanks from a column to another one.
[[nodiscard]] QString blanks(int from, int to, bool withTabs);

/// Moves what \a item has on the lines [\a first, its last one] by some columns. What goes on with a
/// paragraph without its indent, and blank lines, stay.
[[nodiscard]] TextEdits shifted(const LineStructure &structure, int item, int first, int by, bool withTabs);

} // namespace sasil

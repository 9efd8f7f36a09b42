// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <optional>

namespace sasil {

/// The line of a digest that a caret stands on.
struct CaretLine
{
    qsizetype topic = 0;
    qsizetype caret = 0; ///< in the document
    qsizetype start = 0; ///< where `before` begins in the document
    QString before;      ///< what stands before the caret
    QString behind;      ///< and behind it
    bool isWhole = true; ///< `before` begins at the line's start; of a very long line only the end is taken

    /// A place of the document by its column in `before`.
    [[nodiscard]] qsizetype offset(qsizetype column) const { return start + column; }
};

/// Nothing in front matter and in code: what stands there means something else.
[[nodiscard]] std::optional<CaretLine> caretLineAt(const Digest &digest, qsizetype caret);

} // namespace sasil

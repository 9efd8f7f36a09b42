// SPDX-License-Identifier: MIT
#pragma once

#include "check/emphasis.h"
#include "digest/digest.h"

namespace sasil {

/// A stretch of inline Markdown, and what of it is selected.
struct SelectedRun
{
    TextRange range; ///< of the document; marks of a heading left out
    QString text;    ///< what stands there
    /// Ranges of `text`, one a line, without blanks at their ends. Labels and ids of facts are left out
    /// where more is selected than these: formatted as well, they would be none any more. A caret is an empty
    /// one.
    QList<TextRange> pieces;
};

/// What of \a selection is inline Markdown; nothing in code, comments, HTML and front matter. A caret belongs
/// to what it stands in or at an end of.
[[nodiscard]] QList<SelectedRun> selectedRuns(const Digest &digest, TextRange selection);

/// The stretches of inline Markdown of a topic, in the document.
[[nodiscard]] QList<InlineStretch> stretchesOf(const Digest &digest, qsizetype topic);

} // namespace sasil

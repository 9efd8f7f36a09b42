// SPDX-License-Identifier: MIT
#pragma once

#include "analyse/supportbands.h"

namespace sasil {

/// The sign of a mark, in the table and in what is copied from it; empty: none.
[[nodiscard]] QString markSign(SupportMark mark);

/// The table as Markdown: a heading and a table a topic. Words are in the language of the installed
/// translators.
[[nodiscard]] QString supportMarkdown(const std::vector<SupportBand> &bands);

/// The table as lines of cells with tabs between them, for spreadsheets: a topic's title with its opinions,
/// then its facts with their marks, and an empty line between topics.
[[nodiscard]] QString supportLines(const std::vector<SupportBand> &bands);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace sasil {

/// The cells of a spreadsheet or of a page's table as they come from the clipboard, row by row, with "\n"
/// within them; empty: it is none, or has but one column.

/// From HTML that is a table and nothing else.
[[nodiscard]] QList<QStringList> cellsOfHtml(QStringView html);
/// From lines with as many tabs each; a cell with line ends stands in quotation marks. Lines that begin with
/// tabs are indented text.
[[nodiscard]] QList<QStringList> cellsOfTabs(QStringView text);

/// The same cells as Markdown: marks of Markdown are escaped, line ends become `<br>`.
[[nodiscard]] QList<QStringList> asMarkdownCells(const QList<QStringList> &cells);

/// The words of the one link that \a html consists of; empty: it is something else.
[[nodiscard]] QString linkTitleOfHtml(QStringView html);

} // namespace sasil

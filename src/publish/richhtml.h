// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// Sections of a page as HTML that needs no style sheet: see RichText::html.
[[nodiscard]] QString richHtml(QStringView page);

} // namespace sasil

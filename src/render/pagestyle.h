// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sasil {

/// How a page is set, in light and dark alike: `data-style` of its html element, which the style sheets
/// answer to.
enum class PageStyle : quint8 {
    Sasil,   ///< what digest.css says by itself
    Paper,   ///< serifs, wide lines, no grounds: for reading as if it was printed
    Compact, ///< much on a page
};

inline constexpr std::array allPageStyles{PageStyle::Sasil, PageStyle::Paper, PageStyle::Compact};

/// "sasil", "paper" or "compact", as on the command line, in pages and in settings.
[[nodiscard]] QString styleName(PageStyle style);
[[nodiscard]] std::optional<PageStyle> styleFromName(QStringView name);

} // namespace sasil

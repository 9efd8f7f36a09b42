// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sasil {

/// How a page looks, in light and dark alike: `data-style` of its html element, which the style sheets
/// answer to.
enum class PageStyle : quint8 {
    Sasil,  ///< what digest.css and print.css say by themselves
    Brief,  ///< much on a page
    Report, ///< to be handed in: headings with bars and rules, labels beside what they label
    Letter, ///< serifs, wide lines, no grounds: for reading from beginning to end
};

inline constexpr std::array allPageStyles{PageStyle::Sasil, PageStyle::Brief, PageStyle::Report,
                                          PageStyle::Letter};

/// "sasil", "brief", "report" or "letter", as on the command line, in pages and in settings.
[[nodiscard]] QString styleName(PageStyle style);
/// Takes what they were called before too: "compact" is brief, and "paper" is letter.
[[nodiscard]] std::optional<PageStyle> styleFromName(QStringView name);

/// What stands in the `<style>` of a page that leaves the program: how it looks on screens and when it is
/// printed. \a ownStyle, a user's (ownstyle.h), is over all the rest, however exact the rest is.
[[nodiscard]] QString screenStyles(PageStyle style, const QString &ownStyle = {});
/// The same of a page that is only printed.
[[nodiscard]] QString paperStyles(PageStyle style, const QString &ownStyle = {});

/// A style sheet as one that any rule of an own style is over.
[[nodiscard]] QString beneathOwnStyle(const QString &css);

} // namespace sasil

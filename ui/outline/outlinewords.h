// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinenode.h"

#include <QCoreApplication>

namespace sasil {

/// What the outline says of a row, in the language of the installed translators.
class OutlineWords
{
    Q_DECLARE_TR_FUNCTIONS(sasil::OutlineWords)

public:
    /// Empty only where the week is all that the heading says.
    static QString title(const OutlineRow &row);
    /// All that a row shows, as one line of plain text.
    static QString accessibleText(const OutlineRow &row);
    /// The same and the English title, as lines of rich text.
    static QString toolTip(const OutlineRow &row);
    /// The same of a fact or an opinion; \a worst of what is found in it.
    static QString accessibleText(const OutlineItem &item, Severity worst);
    static QString toolTip(const OutlineItem &item);
    /// A topic's title or an item's text among other words, short enough for a line.
    static QString quoted(const QString &text);
};

} // namespace sasil

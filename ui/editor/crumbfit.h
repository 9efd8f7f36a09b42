// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace sasil {

/// How wide the parts of a path are shown: those in the middle go into a menu first, then the others become
/// shorter, the widest first. Widths are logical pixels.
struct CrumbFit
{
    QList<int> widths;         ///< of all parts
    qsizetype hiddenFirst = 0; ///< parts [hiddenFirst, hiddenEnd) are in the menu
    qsizetype hiddenEnd = 0;

    [[nodiscard]] bool isHidden(qsizetype part) const { return part >= hiddenFirst && part < hiddenEnd; }

    /// \a arrow stands before each part and before the menu, which is \a more wide. No part becomes narrower
    /// than
    /// \a least.
    static CrumbFit of(const QList<int> &widths, int arrow, int more, int least, int room);
};

} // namespace sasil

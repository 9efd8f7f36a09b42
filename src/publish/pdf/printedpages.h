// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <optional>

namespace sasil {

/// Where an anchor of the page came to stand on paper.
struct PrintedPlace
{
    qsizetype page = 0; ///< from 0
    QPointF point;      ///< in points from the page's left top
};

/// What the web engine printed, as far as it matters to whoever adds to it.
struct PrintedPages
{
    QList<QSizeF> sizes;                 ///< in points; at least one
    QHash<QString, PrintedPlace> places; ///< of the anchors that the page has links to

    [[nodiscard]] std::optional<PrintedPlace> place(const QString &anchor) const
    {
        const auto found = places.constFind(anchor);
        return found == places.cend() ? std::nullopt : std::optional(*found);
    }
};

/// Fails where the bytes are no PDF, or one without pages.
Result<PrintedPages> readPrinted(const QByteArray &pdf);

} // namespace sasil

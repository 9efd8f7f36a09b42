// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QStringList>

namespace sasil {

/// The query of an address that tells its site who led a reader there.
struct TrackingQuery
{
    TextRange range;     ///< from the question mark on
    QStringList removed; ///< the names of the parameters that only track
};

/// Those of all addresses in \a text, in its order. What ends a sentence is no part of them.
[[nodiscard]] QList<TrackingQuery> trackingQueries(QStringView text);

/// A query, from its question mark on, without what only tracks; empty where nothing is left.
[[nodiscard]] QString withoutTracking(QStringView query);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "editor/sourceview.h"

class QPainter;

namespace sasil {

class Digest;

/// Paints beside the lines where facts and where opinions are: a band that is rounded where a block begins
/// and ends. Facts have the left half of a table's, opinions the right one.
void paintFactBand(QPainter *painter, const QRect &column, const QList<SourceView::Line> &lines,
                   const Digest &digest, bool dark);

} // namespace sasil

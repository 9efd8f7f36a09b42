// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QPainter>

namespace sasil {

/// Draws a line of text in the middle of \a room, with what was matched in another colour and bold, and
/// shortened where there is no room for it. Answers with how wide it is.
int drawMatched(QPainter *painter, const QRect &room, const QString &text, const QList<TextRange> &matched,
                const QColor &colour, const QColor &accent);

/// How wide it would be with all the room that it needs.
[[nodiscard]] int matchedWidth(const QFont &font, const QString &text);

} // namespace sasil

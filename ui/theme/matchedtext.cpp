// SPDX-License-Identifier: MIT
#include "theme/matchedtext.h"

#include <QTextLayout>

namespace sasil {

namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

int matchedWidth(const QFont &font, const QString &text)
{
    return QFontMetrics(bold(font)).horizontalAdvance(text);
}

int drawMatched(QPainter *painter, const QRect &room, const QString &text, const QList<TextRange> &matched,
                const QColor &colour, const QColor &accent)
{
    const QFont font = painter->font();
    // Bold letters are the wider ones: with them it is sure to fit.
    const QFontMetrics metrics(matched.isEmpty() ? font : bold(font));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : matched) {
        const qsizetype end = qMin(range.end, shown.size());
        if (range.start >= end)
            continue;
        QTextCharFormat format;
        format.setForeground(accent);
        format.setFontWeight(QFont::Bold);
        formats.append({int(range.start), int(end - range.start), format});
    }
    QTextLayout layout(shown, font);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(QWIDGETSIZE_MAX);
    layout.endLayout();
    if (!line.isValid())
        return 0;
    painter->setPen(colour);
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2));
    return qCeil(line.naturalTextWidth());
}

} // namespace sasil

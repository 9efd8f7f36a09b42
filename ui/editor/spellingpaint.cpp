// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "editor/spelling.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextLayout>

namespace sasil {

namespace {

/// A fine line of small teeth: findings have waves, dashes and dots, and other colours.
QPainterPath teeth(qreal from, qreal to, qreal y)
{
    constexpr qreal step = 2;
    constexpr qreal height = 1.6;
    QPainterPath path(QPointF(from, y));
    bool up = true;
    for (qreal x = from + step; x < to + step; x += step, up = !up)
        path.lineTo(qMin(x, to), up ? y - height : y);
    return path;
}

/// Where in a line's layout, which has what is being composed in it, a place of its text is.
int inLayout(const QTextLayout &layout, qsizetype column)
{
    const bool isBehind = !layout.preeditAreaText().isEmpty() && column > layout.preeditAreaPosition();
    return int(column + (isBehind ? layout.preeditAreaText().size() : 0));
}

} // namespace

void Spelling::paint(QPainter *painter)
{
    if (m_found.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_editor->isDark() ? QColor(0xce93d8) : QColor(0x8e24aa), 1));
    const QList<Misspelling> words = shown();
    for (const SourceView::Line &line : m_editor->shownLines()) {
        const QTextLayout &layout = *line.block.layout();
        const qsizetype at = line.block.position();
        for (const Misspelling &word : words) {
            if (word.range.start < at || word.range.end > at + line.block.length() - 1)
                continue;
            const int start = inLayout(layout, word.range.start - at);
            const int end = inLayout(layout, word.range.end - at);
            for (int i = 0; i < layout.lineCount(); ++i) {
                const QTextLine row = layout.lineAt(i);
                const int from = qMax(start, row.textStart());
                const int to = qMin(end, row.textStart() + row.textLength());
                if (from >= to)
                    continue;
                const qreal y = line.rect.top() + row.y() + row.ascent() + row.descent() + 0.5;
                painter->drawPath(
                    teeth(line.rect.left() + row.cursorToX(from), line.rect.left() + row.cursorToX(to), y));
            }
        }
    }
    painter->restore();
}

} // namespace sasil

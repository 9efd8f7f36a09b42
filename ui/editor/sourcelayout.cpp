// SPDX-License-Identifier: MIT
#include "editor/sourcelayout.h"

#include <QTextBlock>
#include <QTextDocument>

namespace sasil {

void SourceLayout::setWidth(qreal width)
{
    if (std::exchange(m_width, width) != width)
        forget(document()->firstBlock(), document()->lastBlock());
}

QSizeF SourceLayout::documentSize() const
{
    return {m_width, qreal(document()->lineCount())};
}

void SourceLayout::setRowHeight(qreal height)
{
    m_rowHeight = height;
    documentChanged(0, 0, document()->characterCount());
}

QRectF SourceLayout::blockBoundingRect(const QTextBlock &line) const
{
    if (!line.isValid())
        return {};
    // The last line is where Qt's keys end; it asks for the rows of a line with a caret.
    const bool isLast = !line.next().isValid();
    if (line.isVisible() || isLast)
        ensureRows(line);
    if (!line.isVisible())
        return {};
    const qreal margin = document()->documentMargin();
    return {0, 0, line.layout()->boundingRect().right() + margin, heightOf(line) + (isLast ? margin : 0)};
}

QRectF SourceLayout::rowRect(const QTextBlock &line, int row) const
{
    const QTextLayout *layout = line.layout();
    qreal top = 0;
    for (int i = 0; i < row; ++i)
        top += heightOf(layout->lineAt(i));
    const QRectF text = layout->lineAt(row).naturalTextRect();
    return {text.left(), top, text.width(), heightOf(layout->lineAt(row))};
}

qreal SourceLayout::heightOf(const QTextLine &row) const
{
    return qMax(m_rowHeight, row.height());
}

qreal SourceLayout::heightOf(const QTextBlock &line) const
{
    const QTextLayout *layout = line.layout();
    qreal height = 0;
    for (int i = 0; i < layout->lineCount(); ++i)
        height += heightOf(layout->lineAt(i));
    return height;
}

void SourceLayout::ensureRows(const QTextBlock &line) const
{
    if (line.isValid() && line.layout()->lineCount() == 0)
        const_cast<SourceLayout *>(this)->layOut(line);
}

void SourceLayout::layOut(QTextBlock line)
{
    const qreal margin = document()->documentMargin();
    const qreal width = (m_width > 0 ? m_width : qreal(INT_MAX)) - 2 * margin;
    QTextLayout *layout = line.layout();
    layout->setTextOption(document()->defaultTextOption());
    layout->beginLayout();
    qreal top = 0;
    for (QTextLine row = layout->createLine(); row.isValid(); row = layout->createLine()) {
        row.setLeadingIncluded(true);
        row.setLineWidth(width);
        const qreal height = heightOf(row);
        row.setPosition({margin, top + qRound((height - row.height()) / 2)});
        top += height;
    }
    layout->endLayout();
    const int rows = line.isVisible() ? layout->lineCount() : 0;
    if (line.lineCount() == rows)
        return;
    line.setLineCount(rows);
    tellSize();
}

void SourceLayout::tellSize()
{
    // Who is told asks for rows, which may be laid out for that.
    if (m_isTelling)
        return;
    m_isTelling = true;
    Q_EMIT documentSizeChanged(documentSize());
    m_isTelling = false;
}

void SourceLayout::forget(QTextBlock first, const QTextBlock &last)
{
    bool isOther = false;
    for (const QTextBlock end = last.next(); first.isValid() && first != end; first = first.next()) {
        first.clearLayout();
        if (first.isVisible() == (first.lineCount() > 0))
            continue;
        first.setLineCount(first.isVisible() ? 1 : 0);
        isOther = true;
    }
    if (std::exchange(m_lines, document()->blockCount()) != document()->blockCount() || isOther)
        tellSize();
    Q_EMIT update(QRectF(0, -document()->documentMargin(), 1e9, 1e9));
}

void SourceLayout::documentChanged(int from, int /*removed*/, int added)
{
    if (m_quiet)
        return;
    const QTextBlock first = document()->findBlock(from);
    QTextBlock last = document()->findBlock(from + added);
    if (!last.isValid())
        last = document()->lastBlock();
    if (first != last || document()->blockCount() != m_lines || !first.isVisible()) {
        forget(first, last);
        return;
    }
    const qreal before = heightOf(first);
    layOut(first);
    if (heightOf(first) == before)
        Q_EMIT updateBlock(first);
    else
        Q_EMIT update(QRectF(0, -document()->documentMargin(), 1e9, 1e9));
}

} // namespace sasil

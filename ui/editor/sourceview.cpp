// SPDX-License-Identifier: MIT
#include "editor/sourceview.h"

#include "editor/sourcelayout.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextLayout>

namespace sasil {

namespace {

/// A place of a line's text as one of its layout, which has what an input method composes in it as well.
int inLayout(const QTextLayout *layout, int position)
{
    const bool isBehind = position > layout->preeditAreaPosition();
    return isBehind ? position + int(layout->preeditAreaText().size()) : position;
}

} // namespace

SourceView::SourceView(QWidget *parent) : QPlainTextEdit(parent)
{
    auto *text = new QTextDocument(this);
    m_layout = new SourceLayout(text);
    text->setDocumentLayout(m_layout);
    m_layout->setPaintDevice(viewport());
    text->setDefaultFont(font());
    setDocument(text);
    verticalScrollBar()->installEventFilter(this);
    // Qt would repaint what is between the letters of rows only where it is text.
    connect(this, &QPlainTextEdit::selectionChanged, this, [this] {
        if (std::exchange(m_hasSelection, textCursor().hasSelection()) || m_hasSelection)
            viewport()->update();
    });
    // The sides belong to the text.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

QTextBlock SourceView::nextShown(const QTextBlock &line) const
{
    const QTextBlock next = line.next();
    return next.isVisible() ? next : document()->findBlockByLineNumber(next.firstLineNumber());
}

QTextBlock SourceView::firstShown() const
{
    const QTextBlock first = firstVisibleBlock();
    return first.isVisible() ? first : nextShown(first);
}

QList<SourceView::Line> SourceView::shownLines() const
{
    QList<Line> lines;
    QPointF at = contentOffset();
    for (QTextBlock block = firstShown(); block.isValid() && at.y() <= viewport()->height();
         block = nextShown(block)) {
        lines.append({block, blockBoundingRect(block).translated(at)});
        at.ry() += lines.constLast().rect.height();
    }
    return lines;
}

QRectF SourceView::rowRect(const Line &line, int row) const
{
    return m_layout->rowRect(line.block, row).translated(line.rect.topLeft());
}

SourceView::Row SourceView::rowOf(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    if (!block.isVisible())
        return {};
    m_layout->ensureRows(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    return {block, line.isValid() ? line.lineNumber() : 0};
}

QRect SourceView::caretRow() const
{
    const Row row = rowOf(textCursor().position());
    if (!row.block.isValid())
        return {};
    const QRectF line = blockBoundingGeometry(row.block).translated(contentOffset());
    const QRectF rect = m_layout->rowRect(row.block, row.index).translated(line.topLeft());
    return QRectF(0, rect.top(), viewport()->width(), rect.height()).toAlignedRect();
}

SourceView::Row SourceView::rowBefore(const Row &row) const
{
    if (row.index > 0)
        return {row.block, row.index - 1};
    QTextBlock block = row.block.previous();
    if (!block.isVisible())
        block = document()->findBlockByLineNumber(row.block.firstLineNumber() - 1);
    if (!block.isValid())
        return {};
    m_layout->ensureRows(block);
    return {block, qMax(0, block.layout()->lineCount() - 1)};
}

qreal SourceView::heightOf(const Row &row) const
{
    return m_layout->rowRect(row.block, row.index).height();
}

QPointF SourceView::intoRow(const QPointF &at) const
{
    const QList<Line> lines = shownLines();
    // Below the last line, where the lines behind it are folded away, Qt would find those.
    if (!lines.isEmpty() && at.y() >= lines.constLast().rect.bottom() &&
        lines.constLast().block.next().isValid() && !nextShown(lines.constLast().block).isValid())
        return {viewport()->width() * 2.0, lines.constLast().rect.bottom() - 1 - rowHeight() / 2};
    for (const Line &line : lines) {
        if (at.y() >= line.rect.bottom())
            continue;
        const QTextLayout *layout = line.block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            if (at.y() >= rowRect(line, i).bottom())
                continue;
            const QRectF letters = layout->lineAt(i).naturalTextRect().translated(line.rect.topLeft());
            return {at.x(), qBound(letters.top(), at.y(), letters.bottom() - 1)};
        }
        break;
    }
    return at;
}

QTextCursor SourceView::cursorForPosition(const QPoint &at) const
{
    return QPlainTextEdit::cursorForPosition(intoRow(at).toPoint());
}

void SourceView::setRowHeight(qreal height)
{
    if (m_layout->rowHeight() != height)
        m_layout->setRowHeight(height);
}

qreal SourceView::rowHeight() const
{
    return m_layout->rowHeight();
}

void SourceView::setColumn(int width)
{
    m_column = width;
    layOutSides();
}

void SourceView::setMarginWidth(int width)
{
    m_marginWidth = width;
    layOutSides();
}

QRect SourceView::marginRect() const
{
    const QRect all = contentsRect();
    return {all.left() + m_sides.left() - m_marginWidth, all.top(), m_marginWidth, all.height()};
}

void SourceView::layOutSides()
{
    // As if there were a scroll bar, so that the text does not jump when it comes.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int room = contentsRect().width() - bar - m_marginWidth;
    const int spare = m_column > 0 ? qMax(0, room - m_column) : 0;
    const int right =
        spare == 0 || verticalScrollBar()->isVisible() ? spare - spare / 2 : spare - spare / 2 + bar;
    const QMargins sides(m_marginWidth + spare / 2, 0, right, 0);
    if (std::exchange(m_sides, sides) != sides)
        setViewportMargins(sides);
}

bool SourceView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == verticalScrollBar() && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        layOutSides();
    return QPlainTextEdit::eventFilter(watched, event);
}

void SourceView::prepare(const QTextBlock & /*line*/)
{
}

bool SourceView::event(QEvent *event)
{
    // Before Qt gives the viewport its size, so that the text is laid out once.
    if (event->type() == QEvent::Resize)
        layOutSides();
    return QPlainTextEdit::event(event);
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    m_layout->setWidth(viewport()->width());
    // As if only the height were another one: else Qt makes a layout for every line of the text.
    QResizeEvent sameWidth(event->size(), {event->size().width(), event->oldSize().height()});
    QPlainTextEdit::resizeEvent(&sameWidth);
}

bool SourceView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        QMouseEvent moved(mouse->type(), intoRow(mouse->position()), mouse->scenePosition(),
                          mouse->globalPosition(), mouse->button(), mouse->buttons(), mouse->modifiers(),
                          mouse->pointingDevice());
        moved.setTimestamp(mouse->timestamp());
        const bool taken = QPlainTextEdit::viewportEvent(&moved);
        event->setAccepted(moved.isAccepted());
        return taken;
    }
    default:
        return QPlainTextEdit::viewportEvent(event);
    }
}

void SourceView::prepareShown()
{
    bool isOther = false;
    qreal bottom = contentOffset().y();
    for (QTextBlock block = firstShown(); block.isValid() && bottom <= viewport()->height();
         block = nextShown(block)) {
        const bool isLaidOut = block.layout()->lineCount() > 0;
        const qreal before = isLaidOut ? blockBoundingRect(block).height() : 0;
        m_layout->setQuiet(true);
        prepare(block);
        m_layout->setQuiet(false);
        const qreal height = blockBoundingRect(block).height();
        isOther = isOther || (isLaidOut && height != before);
        bottom += height;
    }
    // What stands below has moved, and may be outside of what is painted now.
    if (isOther)
        m_layout->requestUpdate();
}

void SourceView::paintEvent(QPaintEvent *event)
{
    prepareShown();
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    painter.setBrushOrigin(contentOffset());
    const PaintContext context = getPaintContext();
    painter.setPen(context.palette.text().color());
    paintPlaceholder(&painter);
    for (const Line &line : shownLines()) {
        if (line.rect.bottom() >= event->rect().top() && line.rect.top() <= event->rect().bottom())
            paintLine(&painter, line, context, event->rect());
    }
}

void SourceView::paintPlaceholder(QPainter *painter) const
{
    if (placeholderText().isEmpty() || !document()->isEmpty() ||
        !document()->firstBlock().layout()->preeditAreaText().isEmpty())
        return;
    const int margin = int(document()->documentMargin());
    painter->save();
    painter->setPen(palette().placeholderText().color());
    painter->drawText(viewport()->rect().adjusted(margin, margin, -margin, 0),
                      Qt::AlignTop | Qt::TextWordWrap, placeholderText());
    painter->restore();
}

QList<SourceView::FormatRange> SourceView::marksOn(const Line &line, const PaintContext &context) const
{
    QList<FormatRange> marks;
    const QTextLayout *layout = line.block.layout();
    const int start = line.block.position();
    const int length = line.block.length();
    for (const auto &selection : context.selections) {
        const QTextCursor &cursor = selection.cursor;
        const int from = cursor.selectionStart() - start;
        const int to = cursor.selectionEnd() - start;
        if (from < length && to > 0 && from < to) {
            const int first = inLayout(layout, qMax(0, from));
            marks.append({first, inLayout(layout, qMin(to, length)) - first, selection.format});
        } else if (!cursor.hasSelection() && line.block.contains(cursor.position()) &&
                   selection.format.hasProperty(QTextFormat::FullWidthSelection)) {
            const QTextLine row = layout->lineForTextPosition(inLayout(layout, from));
            marks.append({row.textStart(), row.textLength(), selection.format});
        }
    }
    return marks;
}

void SourceView::paintGround(QPainter *painter, const Line &line, const FormatRange &mark) const
{
    const QTextLayout *layout = line.block.layout();
    const bool isFull = mark.format.hasProperty(QTextFormat::FullWidthSelection);
    const int end = mark.start + mark.length;
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine row = layout->lineAt(i);
        const int rowEnd = row.textStart() + row.textLength();
        const bool isLast = i == layout->lineCount() - 1;
        QRectF ground = rowRect(line, i);
        if (isFull) {
            if (row.textStart() != mark.start)
                continue;
            ground.setLeft(0);
            ground.setWidth(viewport()->width());
        } else {
            // A line end shows as a blank.
            const qreal more = isLast && end > rowEnd ? fontMetrics().horizontalAdvance(u' ') : 0;
            const int from = qMax(mark.start, row.textStart());
            const int to = qMin(end, rowEnd);
            if (from > to || (from == to && more == 0))
                continue;
            ground.setLeft(line.rect.left() + row.cursorToX(from));
            ground.setRight(line.rect.left() + row.cursorToX(to) + more);
        }
        painter->fillRect(ground, mark.format.background());
    }
}

void SourceView::paintLine(QPainter *painter, const Line &line, const PaintContext &context,
                           const QRectF &clip) const
{
    QList<FormatRange> marks = marksOn(line, context);
    const int end = inLayout(line.block.layout(), line.block.length() - 1);
    for (FormatRange &mark : marks) {
        if (mark.format.background().style() != Qt::NoBrush)
            paintGround(painter, line, mark);
        // An empty brush takes away the ground of a label too, which would hide what is selected or found
        // there.
        if (mark.format.hasProperty(QTextFormat::FullWidthSelection))
            mark.format.clearBackground();
        else if (mark.format.hasProperty(QTextFormat::BackgroundBrush))
            mark.format.setBackground(QBrush());
        // Qt would draw something for the line end.
        mark.length = qMin(mark.length, end - mark.start);
    }
    line.block.layout()->draw(painter, line.rect.topLeft(), marks, clip);
    paintCaret(painter, line, context);
}

void SourceView::paintCaret(QPainter *painter, const Line &line, const PaintContext &context) const
{
    const bool canHave = !isReadOnly() || textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard);
    const QTextLayout *layout = line.block.layout();
    int column = -1;
    // Qt counts down from -2 within what an input method composes; -1: the caret is not to be seen now.
    if (context.cursorPosition < -1 && !layout->preeditAreaText().isEmpty())
        column = layout->preeditAreaPosition() - (context.cursorPosition + 2);
    else if (canHave && line.block.contains(context.cursorPosition))
        column = context.cursorPosition - line.block.position();
    if (column >= 0)
        layout->drawCursor(painter, line.rect.topLeft(), column, cursorWidth());
}

} // namespace sasil

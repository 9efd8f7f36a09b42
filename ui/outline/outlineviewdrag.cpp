// SPDX-License-Identifier: MIT
#include "outline/outlineview.h"

#include "outline/outlinemodel.h"
#include "outline/outlinewords.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QPainter>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int thickness = 2;
constexpr int widestPicture = 260;

constexpr int openingDelay = 700; ///< of a folded row under the pointer, in milliseconds

} // namespace

void OutlineView::startDrag(Qt::DropActions)
{
    QModelIndexList rows = chosenRows();
    rows.removeIf([](const QModelIndex &index) { return !index.flags().testFlag(Qt::ItemIsDragEnabled); });
    std::unique_ptr<QMimeData> dragged(rows.isEmpty() ? nullptr : model()->mimeData(rows));
    if (!dragged)
        return;
    auto *const drag = new QDrag(this);
    drag->setMimeData(dragged.release());
    drag->setPixmap(dragPicture(rows));
    drag->setHotSpot({-8, -4});
    // Whoever else takes it takes a copy; the outline itself moves it.
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
    showSpot({});
}

QPixmap OutlineView::dragPicture(const QModelIndexList &rows) const
{
    QString text =
        fontMetrics().elidedText(rows.first().data().toString().simplified(), Qt::ElideRight, widestPicture);
    if (rows.size() > 1)
        text += u"  +%1"_s.arg(rows.size() - 1);
    const QSize size(fontMetrics().horizontalAdvance(text) + 16, fontMetrics().height() + 8);
    QPixmap picture(size * devicePixelRatio());
    picture.setDevicePixelRatio(devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Accent));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 4, 4);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    return picture;
}

void OutlineView::dragEnterEvent(QDragEnterEvent *event)
{
    const auto *const session = outline()->session();
    const auto rows = session ? unpacked(*event->mimeData(), *session) : std::nullopt;
    m_dragsItems = rows && rows->topics.isEmpty();
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(event->mimeData()->hasFormat(outlineMimeType()));
    setState(DraggingState);
}

void OutlineView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // it scrolls at the edges
    const DropSpot spot = spotAt(event->position().toPoint());
    if (!spot.isAt(m_spot))
        showSpot(spot, event->mimeData());
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(m_spot.isOpen);
}

void OutlineView::dragLeaveEvent(QDragLeaveEvent *event)
{
    showSpot({});
    QTreeView::dragLeaveEvent(event);
}

void OutlineView::dropEvent(QDropEvent *event)
{
    const DropSpot spot = spotAt(event->position().toPoint());
    showSpot({});
    stopAutoScroll();
    setState(NoState);
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(spot.isThere &&
                       model()->dropMimeData(event->mimeData(), Qt::MoveAction, spot.row, 0, spot.parent));
}

/// Topics go onto a row or between two, facts and opinions onto topics and between each other.
OutlineView::DropSpot OutlineView::spotAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const int rows = model()->rowCount();
    if (!index.isValid()) {
        const QModelIndex last = rows > 0 ? model()->index(rows - 1, 0) : QModelIndex();
        const bool isBelow = last.isValid() && position.y() > visualRect(last).bottom() && !m_dragsItems;
        return isBelow ? DropSpot{{}, rows, lineBehind(last), true} : DropSpot{};
    }
    const QRect rect = visualRect(index);
    const bool isItem = OutlineModel::isItem(index);
    const auto onto = [&](const QModelIndex &row) {
        return DropSpot{row, -1, visualRect(row).adjusted(0, 0, -1, -1), true};
    };
    if (isItem != m_dragsItems)
        return onto(isItem ? index.parent() : index);
    const int edge = isItem ? rect.height() / 2 : rect.height() / 4;
    if (position.y() < rect.top() + edge)
        return {index.parent(), index.row(), QRect(rect.left(), rect.top() - 1, rect.width(), thickness),
                true};
    if (position.y() < rect.bottom() + 1 - edge)
        return onto(index);
    const int itemCount =
        model()->rowCount(index) > 0 && isExpanded(index) ? outline()->itemCount(index) : -1;
    if (itemCount >= 0 && itemCount < model()->rowCount(index)) {
        const int left = rect.left() + indentation();
        return {index, itemCount, QRect(left, rect.bottom(), rect.right() - left, thickness), true};
    }
    return {index.parent(), index.row() + 1, lineBehind(index), true};
}

/// The line behind a row and all that is shown below it.
QRect OutlineView::lineBehind(const QModelIndex &index) const
{
    QModelIndex last = index;
    while (isExpanded(last) && model()->rowCount(last) > 0)
        last = model()->index(model()->rowCount(last) - 1, 0, last);
    const QRect rect = visualRect(index);
    return {rect.left(), visualRect(last).bottom(), rect.width(), thickness};
}

/// Asks whether what is dragged may go there, and says why not.
void OutlineView::showSpot(const DropSpot &spot, const QMimeData *dragged)
{
    m_spot = spot;
    m_opening.stop();
    if (dragged && spot.isThere) {
        const Result<void> possible = outline()->checkDrop(*dragged, spot.row, spot.parent);
        m_spot.isOpen = possible.hasValue();
        Q_EMIT hinted(possible ? QString() : possible.error().text());
        if (spot.row < 0 && isFolded(spot.parent))
            m_opening.start(openingDelay);
    }
    viewport()->update();
}

void OutlineView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_spot.isOpen)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Accent);
    if (m_spot.row >= 0) {
        painter.fillRect(m_spot.mark, accent);
        return;
    }
    QColor tint = accent;
    tint.setAlphaF(0.15F);
    painter.setPen(QPen(accent, thickness));
    painter.setBrush(tint);
    painter.drawRoundedRect(m_spot.mark, 3, 3);
}

} // namespace sasil

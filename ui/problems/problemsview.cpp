// SPDX-License-Identifier: MIT
#include "problems/problemsview.h"

#include "problems/problemsdelegate.h"
#include "problems/problemsmodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace sasil {

ProblemsView::ProblemsView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setItemDelegate(
        new ProblemsDelegate([this](const QModelIndex &index) { return showsFixButton(index); }, this));
}

bool ProblemsView::showsFixButton(const QModelIndex &index) const
{
    if (!index.isValid() || !selectionModel()->isSelected(index))
        return false;
    const auto *const problems = qobject_cast<const ProblemsModel *>(model());
    return problems && !problems->detailsOfRow(index.row()).fixes.isEmpty();
}

QModelIndex ProblemsView::fixButtonAt(const QPoint &at) const
{
    const QModelIndex index = indexAt(at);
    const bool hit = showsFixButton(index) && ProblemsDelegate::fixButton(visualRect(index)).contains(at);
    return hit ? index : QModelIndex();
}

void ProblemsView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !currentIndex().isValid())
        QListView::keyPressEvent(event);
    else if (event->modifiers().testFlag(Qt::AltModifier))
        Q_EMIT fixesRequested(currentIndex(),
                              viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
    else
        Q_EMIT chosen(currentIndex());
}

void ProblemsView::mousePressEvent(QMouseEvent *event)
{
    m_buttonPressed = event->button() == Qt::LeftButton && fixButtonAt(event->position().toPoint()).isValid();
    if (!m_buttonPressed)
        QListView::mousePressEvent(event);
}

void ProblemsView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (std::exchange(m_buttonPressed, false)) {
        if (const QModelIndex index = fixButtonAt(at); index.isValid()) {
            const QRect button = ProblemsDelegate::fixButton(visualRect(index));
            Q_EMIT fixesRequested(index, viewport()->mapToGlobal(button.bottomLeft()));
        }
        return;
    }
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(at).isValid() && indexAt(at) == currentIndex())
        Q_EMIT chosen(currentIndex());
}

void ProblemsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    Q_EMIT menuRequested(index, byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                      : event->globalPos());
}

void ProblemsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    const bool isWide = ProblemsDelegate::isWide(viewport()->width());
    if (std::exchange(m_wasWide, isWide) != isWide)
        scheduleDelayedItemsLayout();
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "analyse/supportview.h"

#include "analyse/supportdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace sasil {

namespace {

// Logical pixels.
constexpr int leastForFacts = 200;
constexpr int leastForOpinion = 110;

} // namespace

SupportView::SupportView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new SupportDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setRowHeights();
    connect(this, &QAbstractItemView::doubleClicked, this, &SupportView::chosen);
}

void SupportView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::columnsInserted, this, &SupportView::layOut);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &SupportView::layOut);
    layOut();
}

void SupportView::setRowHeights()
{
    verticalHeader()->setDefaultSectionSize(SupportDelegate::rowHeight(fontMetrics()));
}

void SupportView::layOut()
{
    const int columns = model() ? model()->columnCount() : 0;
    if (columns == 0)
        return;
    const int room = viewport()->width();
    const int forFacts = columns == 1 ? room : qMax(leastForFacts, room * 2 / 5);
    setColumnWidth(0, forFacts);
    for (int column = 1; column < columns; ++column)
        setColumnWidth(column, qMax(leastForOpinion, (room - forFacts) / (columns - 1)));
}

void SupportView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeights();
}

void SupportView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (index.isValid())
        setCurrentIndex(index);
    if (byKey)
        scrollTo(index);
    const QPoint at = byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    Q_EMIT menuRequested(index, at);
}

void SupportView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        Q_EMIT chosen(currentIndex());
    else if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else
        QTableView::keyPressEvent(event);
}

void SupportView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

} // namespace sasil

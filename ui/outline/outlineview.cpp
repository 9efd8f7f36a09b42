// SPDX-License-Identifier: MIT
#include "outline/outlineview.h"

#include "outline/outlinemodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

namespace sasil {

namespace {

QString comparable(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QColor mixed(const QColor &base, const QColor &top, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(base.redF(), top.redF()), mix(base.greenF(), top.greenF()),
                            mix(base.blueF(), top.blueF()));
}

} // namespace

OutlineView::OutlineView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(14);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QAbstractItemView::clicked, this, &OutlineView::chosen);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_arranging && m_filter.isEmpty())
            m_folded.insert(index);
        for (QModelIndex above = currentIndex().parent(); above.isValid(); above = above.parent()) {
            if (above == index)
                setCurrentIndex(index);
        }
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_arranging && m_filter.isEmpty())
            m_folded.remove(index);
    });
}

void OutlineView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    // These follow what the view itself does at the same signals.
    connect(model, &QAbstractItemModel::modelReset, this, &OutlineView::arrange);
    connect(model, &QAbstractItemModel::layoutChanged, this, &OutlineView::arrange);
    connect(model, &QAbstractItemModel::rowsInserted, this, &OutlineView::arrange);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &OutlineView::arrange);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_filter.isEmpty())
            arrange();
    });
    arrange();
}

void OutlineView::setFilter(const QString &words)
{
    m_filter = comparable(words.trimmed());
    arrange();
}

void OutlineView::arrange()
{
    const QScopedValueRollback arranging(m_arranging, true);
    m_folded.removeIf([](const QPersistentModelIndex &index) { return !index.isValid(); });
    filterBelow({});
    unfoldBelow({});
    Q_EMIT filterApplied();
}

bool OutlineView::filterBelow(const QModelIndex &parent)
{
    bool any = false;
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        const bool below = filterBelow(index);
        const bool shown = below || matches(index);
        if (isRowHidden(row, parent) == shown)
            setRowHidden(row, parent, !shown);
        any |= shown;
    }
    return any;
}

bool OutlineView::matches(const QModelIndex &index) const
{
    if (m_filter.isEmpty())
        return true;
    for (const int role :
         {int(Qt::DisplayRole), int(OutlineModel::EnglishRole), int(OutlineModel::WeekRole)}) {
        if (comparable(index.data(role).toString()).contains(m_filter))
            return true;
    }
    return false;
}

void OutlineView::unfoldBelow(const QModelIndex &parent)
{
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        if (!model()->hasChildren(index))
            continue;
        const bool open = !m_filter.isEmpty() || m_folded.isEmpty() || !m_folded.contains(index);
        if (isExpanded(index) != open)
            setExpanded(index, open);
        unfoldBelow(index);
    }
}

bool OutlineView::isFilteredOut() const
{
    return model()->rowCount() > 0 && !firstMatch().isValid();
}

QModelIndex OutlineView::firstMatch() const
{
    const auto find = [this](const auto &self, const QModelIndex &parent) -> QModelIndex {
        for (int row = 0; row < model()->rowCount(parent); ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            if (matches(index))
                return index;
            if (const QModelIndex below = self(self, index); below.isValid())
                return below;
        }
        return {};
    };
    return find(find, {});
}

void OutlineView::mark(const QModelIndex &index)
{
    QModelIndex shown = index;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
        if (!isExpanded(above))
            shown = above;
    }
    if (shown.isValid() && isRowHidden(shown.row(), shown.parent()))
        shown = QModelIndex();
    if (shown == currentIndex() && (!shown.isValid() || selectionModel()->isSelected(shown)))
        return;
    selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect);
}

bool OutlineView::isFolded(const QModelIndex &index) const
{
    return model()->hasChildren(index) && !isExpanded(index);
}

void OutlineView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        Q_EMIT chosen(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

/// Titles, marks and numbers keep their colours on a selected row: what tells it is a tint and a bar.
void OutlineView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (!selectionModel()->isSelected(index)) {
        QTreeView::drawRow(painter, option, index);
        return;
    }
    const QColor accent = palette().color(QPalette::Accent);
    const QColor tint = mixed(palette().color(QPalette::Base), accent, 0.2F);
    QStyleOptionViewItem soft = option;
    soft.palette.setColor(QPalette::Highlight, tint);
    soft.palette.setColor(QPalette::HighlightedText, palette().color(QPalette::Text));
    painter->fillRect(option.rect, tint);
    QTreeView::drawRow(painter, soft, index);
    painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), accent);
    if (hasFocus()) {
        painter->setPen(accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace sasil

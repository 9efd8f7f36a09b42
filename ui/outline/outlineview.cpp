// SPDX-License-Identifier: MIT
#include "outline/outlineview.h"

#include "outline/outlinemodel.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace sasil {

namespace {

/// A second click later than this is a new first one, in milliseconds.
constexpr int slowestClick = 3000;

QColor mixed(const QColor &base, const QColor &top, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(base.redF(), top.redF()), mix(base.greenF(), top.greenF()),
                            mix(base.blueF(), top.blueF()));
}

std::optional<OutlineCommand> commandOf(const QKeyEvent *event)
{
    struct Key
    {
        QKeyCombination keys;
        OutlineCommand command;
    };
    static constexpr Key table[] = {
        {Qt::Key_F2, OutlineCommand::Rename},
        {Qt::Key_Delete, OutlineCommand::Delete},
        {Qt::ALT | Qt::Key_Up, OutlineCommand::MoveUp},
        {Qt::ALT | Qt::Key_Down, OutlineCommand::MoveDown},
        {Qt::ALT | Qt::Key_Left, OutlineCommand::Promote},
        {Qt::ALT | Qt::Key_Right, OutlineCommand::Demote},
        {Qt::CTRL | Qt::Key_C, OutlineCommand::Copy},
        {Qt::Key_Return, OutlineCommand::Go},
        {Qt::Key_Enter, OutlineCommand::Go},
    };
    const QKeyCombination pressed(event->modifiers() & ~Qt::KeypadModifier, Qt::Key(event->key()));
    const auto *const found = std::ranges::find(table, pressed, &Key::keys);
    return found == std::end(table) ? std::nullopt : std::optional(found->command);
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
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false); // it is painted here
    m_renaming.setSingleShot(true);
    m_opening.setSingleShot(true);
    connect(&m_renaming, &QTimer::timeout, this, [this] {
        if (m_clicked.isValid() && currentIndex() == m_clicked)
            Q_EMIT commandRequested(OutlineCommand::Rename);
    });
    connect(&m_opening, &QTimer::timeout, this, [this] { expand(m_spot.parent); });
    connect(this, &QAbstractItemView::clicked, this, &OutlineView::noteClick);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_arranging && m_filter.isEmpty()) {
            m_folded.insert(index);
            m_unfolded.remove(index);
        }
        for (QModelIndex above = currentIndex().parent(); above.isValid(); above = above.parent()) {
            if (above == index)
                setCurrentIndex(index);
        }
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_arranging && m_filter.isEmpty()) {
            m_folded.remove(index);
            m_unfolded.insert(index);
        }
    });
}

void OutlineView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    // These follow what the view itself does at the same signals.
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_showedItems.reset();
        arrange();
    });
    connect(model, &QAbstractItemModel::layoutChanged, this, &OutlineView::arrange);
    connect(model, &QAbstractItemModel::rowsInserted, this, &OutlineView::arrangeRows);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &parent) {
        filterAbove(parent);
        Q_EMIT filterApplied();
    });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                if (!m_filter.isEmpty())
                    arrangeRows(first.parent(), first.row(), last.row());
            });
    arrange();
}

OutlineModel *OutlineView::outline() const
{
    return static_cast<OutlineModel *>(model());
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

void OutlineView::choose(const QModelIndexList &indexes)
{
    QItemSelection selection;
    for (const QModelIndex &index : indexes) {
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            expand(above);
        if (index.isValid())
            selection.append(QItemSelectionRange(index));
    }
    selectionModel()->setCurrentIndex(indexes.value(0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(indexes.value(0));
}

QModelIndexList OutlineView::chosenRows() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    return selected.isEmpty() && currentIndex().isValid() ? QModelIndexList{currentIndex()} : selected;
}

bool OutlineView::event(QEvent *event)
{
    // Keys of the outline are not those of the window's commands while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (commandOf(key) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void OutlineView::keyPressEvent(QKeyEvent *event)
{
    const auto command = commandOf(event);
    if (!command)
        QTreeView::keyPressEvent(event);
    else if (*command != OutlineCommand::Go)
        Q_EMIT commandRequested(*command);
    else if (currentIndex().isValid())
        Q_EMIT chosen(currentIndex());
}

/// Hangul finds rows as other letters do.
void OutlineView::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        keyboardSearch(event->commitString());
    event->accept();
}

void OutlineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled);
}

void OutlineView::mousePressEvent(QMouseEvent *event)
{
    m_isPlainClick = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    QTreeView::mousePressEvent(event);
}

void OutlineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_renaming.stop();
    m_clicked = QModelIndex();
    QTreeView::mouseDoubleClickEvent(event);
}

/// A click goes to the row's place; with Ctrl or Shift it only selects. Another one on the same row, too late
/// for a double click, edits the title.
void OutlineView::noteClick(const QModelIndex &index)
{
    if (!m_isPlainClick)
        return;
    const bool isSecond = m_clicked.isValid() && m_clicked == index && m_sinceClick.isValid() &&
                          m_sinceClick.elapsed() > QApplication::doubleClickInterval() &&
                          m_sinceClick.elapsed() < slowestClick && !OutlineModel::isItem(index);
    m_clicked = index;
    m_sinceClick.start();
    if (isSecond)
        m_renaming.start(QApplication::doubleClickInterval());
    else
        Q_EMIT chosen(index);
}

/// Titles, marks and numbers keep their colours on a selected row: what tells it is a tint and a bar.
void OutlineView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const bool isCurrent = index == currentIndex() && hasFocus();
    if (!selectionModel()->isSelected(index)) {
        QTreeView::drawRow(painter, option, index);
    } else {
        const QColor accent = palette().color(QPalette::Accent);
        const QColor tint = mixed(palette().color(QPalette::Base), accent, 0.2F);
        QStyleOptionViewItem soft = option;
        soft.palette.setColor(QPalette::Highlight, tint);
        soft.palette.setColor(QPalette::HighlightedText, palette().color(QPalette::Text));
        painter->fillRect(option.rect, tint);
        QTreeView::drawRow(painter, soft, index);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), accent);
    }
    if (isCurrent) {
        painter->setPen(palette().color(QPalette::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace sasil

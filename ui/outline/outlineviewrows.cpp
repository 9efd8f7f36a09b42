// SPDX-License-Identifier: MIT
#include "outline/outlineview.h"

#include "outline/outlinemodel.h"

#include <QScopedValueRollback>
#include <QVarLengthArray>

namespace sasil {

namespace {

/// With more rows, facts and opinions stay folded until they are asked for.
constexpr qsizetype manyRows = 5000;

QString comparable(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

void OutlineView::setFilter(const QString &words)
{
    m_filter = comparable(words.trimmed());
    arrange();
}

void OutlineView::arrange()
{
    const QScopedValueRollback arranging(m_arranging, true);
    if (std::exchange(m_showedItems, outline()->areItemsShown()) != outline()->areItemsShown())
        m_isBig = outline()->totalRows() > manyRows;
    for (auto *const set : {&m_folded, &m_unfolded})
        set->removeIf([](const QPersistentModelIndex &index) { return !index.isValid(); });
    // Then rows are laid out once, when all are as they will be.
    scheduleDelayedItemsLayout();
    m_hides |= !m_filter.isEmpty();
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (m_hides)
            show(index, filterRow(index));
        unfoldFrom(index);
    }
    m_hides = !m_filter.isEmpty();
    Q_EMIT filterApplied();
}

/// The same for rows that came or changed; it costs no others.
void OutlineView::arrangeRows(const QModelIndex &parent, int first, int last)
{
    {
        const QScopedValueRollback arranging(m_arranging, true);
        for (int row = first; row <= last; ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            if (m_hides)
                show(index, filterRow(index));
            unfoldFrom(index);
        }
        filterAbove(parent);
        if (parent.isValid() && !isExpanded(parent) && isOpen(parent))
            expand(parent);
    }
    Q_EMIT filterApplied();
}

/// Whether a row is to be shown; if it is, those below it are shown or hidden.
bool OutlineView::filterRow(const QModelIndex &index)
{
    QVarLengthArray<bool, 32> shown;
    bool any = matches(index);
    for (int row = 0; row < model()->rowCount(index); ++row) {
        shown.append(filterRow(model()->index(row, 0, index)));
        any |= shown.last();
    }
    for (int row = 0; any && row < shown.size(); ++row)
        show(model()->index(row, 0, index), shown[row]);
    return any;
}

/// Shows or hides the rows above others, for what is shown below them.
void OutlineView::filterAbove(const QModelIndex &parent)
{
    for (QModelIndex above = parent; m_hides && above.isValid(); above = above.parent())
        show(above, filterRow(above));
}

void OutlineView::show(const QModelIndex &index, bool shown)
{
    if (isRowHidden(index.row(), index.parent()) == shown)
        setRowHidden(index.row(), index.parent(), !shown);
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

/// Whether what is below a row is shown, if nothing hides the row itself. Of many facts and opinions only
/// those that somebody asks for are.
bool OutlineView::isOpen(const QModelIndex &index) const
{
    if (!m_filter.isEmpty())
        return true;
    if (m_isBig && outline()->itemCount(index) == model()->rowCount(index))
        return m_unfolded.contains(index);
    return m_folded.isEmpty() || !m_folded.contains(index);
}

void OutlineView::unfoldFrom(const QModelIndex &index)
{
    if (!model()->hasChildren(index) || (m_hides && isRowHidden(index.row(), index.parent())))
        return;
    if (const bool open = isOpen(index); isExpanded(index) != open)
        setExpanded(index, open);
    for (int row = 0; row < model()->rowCount(index); ++row)
        unfoldFrom(model()->index(row, 0, index));
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

bool OutlineView::isFolded(const QModelIndex &index) const
{
    return model()->hasChildren(index) && !isExpanded(index);
}

void OutlineView::fold(const QModelIndexList &indexes)
{
    for (const QModelIndex &index : indexes) {
        m_folded.insert(index);
        if (m_filter.isEmpty())
            collapse(index);
    }
}

void OutlineView::foldAll()
{
    const auto foldFrom = [this](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < model()->rowCount(parent); ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            if (!model()->hasChildren(index))
                continue;
            m_folded.insert(index);
            self(self, index);
        }
    };
    foldFrom(foldFrom, {});
    arrange();
    mark(currentIndex());
}

void OutlineView::unfoldAll()
{
    m_folded.clear();
    m_isBig = false;
    arrange();
}

} // namespace sasil

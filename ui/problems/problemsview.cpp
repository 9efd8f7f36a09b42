// SPDX-License-Identifier: MIT
#include "problems/problemsview.h"

#include "problems/problemsdelegate.h"
#include "problems/problemslist.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

#include <algorithm>

namespace sasil {

namespace {

/// Characters of a document up to which fixes are worked out unasked: suggestions rank all of its facts.
constexpr qsizetype shortDocument = 50'000;

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool asksForFixes(const QKeyEvent &event)
{
    return (isEnter(event) && event.modifiers().testFlag(Qt::AltModifier)) ||
           (event.key() == Qt::Key_Period && event.modifiers() == Qt::ControlModifier);
}

/// Whether the list takes a key before the window's shortcuts do.
bool isOwnKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Copy) || event.matches(QKeySequence::SelectAll) ||
           event.matches(QKeySequence::Find) || asksForFixes(event) || event.key() == Qt::Key_Escape;
}

} // namespace

ProblemsView::ProblemsView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setItemDelegate(
        new ProblemsDelegate([this](const QModelIndex &index) { return showsFixButton(index); }, this));
}

void ProblemsView::setList(ProblemsList *list)
{
    m_list = list;
    setModel(list);
}

QList<int> ProblemsView::selectedFindings() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    QList<int> findings;
    int group = -1; // the last one that is selected as a whole
    for (const int row : std::as_const(rows)) {
        if (m_list->isGroup(row))
            group = row;
        else if (group >= 0 && m_list->groupOf(row) == group)
            continue;
        findings += m_list->findingsIn(row);
    }
    return findings;
}

bool ProblemsView::showsFixButton(const QModelIndex &index) const
{
    if (!index.isValid() || index != currentIndex() || !selectionModel()->isSelected(index))
        return false;
    const int finding = m_list->findingOf(index.row());
    return finding >= 0 && hasFixes(finding);
}

bool ProblemsView::hasFixes(int finding) const
{
    const ProblemsModel *findings = m_list->findings();
    const DocumentSession *session = findings->session();
    if (session->digest().length() > shortDocument) {
        const Rule *rule = findRule(QString(findings->diagnostic(finding).rule));
        return rule && rule->details;
    }
    if (m_fixes.finding != finding || m_fixes.revision != session->revision())
        m_fixes = {session->revision(), finding, !findings->detailsOfRow(finding).fixes.isEmpty()};
    return m_fixes.any;
}

QModelIndex ProblemsView::fixButtonAt(const QPoint &at) const
{
    const QModelIndex index = indexAt(at);
    const bool hit = showsFixButton(index) && ProblemsDelegate::fixButton(visualRect(index)).contains(at);
    return hit ? index : QModelIndex();
}

QPoint ProblemsView::below(const QModelIndex &index) const
{
    return viewport()->mapToGlobal(visualRect(index).bottomLeft());
}

bool ProblemsView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void ProblemsView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->matches(QKeySequence::Find))
        Q_EMIT filterRequested();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT escaped();
    else if (!index.isValid())
        QListView::keyPressEvent(event);
    else if (m_list->isGroup(index.row()) && pressOnGroup(index.row(), *event))
        event->accept();
    else if (asksForFixes(*event))
        Q_EMIT fixesRequested(index, below(index));
    else if (isEnter(*event))
        Q_EMIT chosen(index);
    else if (event->key() == Qt::Key_Left)
        setCurrentIndex(m_list->index(m_list->groupOf(index.row())));
    else
        QListView::keyPressEvent(event);
}

/// Answers whether the key was for a group.
bool ProblemsView::pressOnGroup(int row, const QKeyEvent &event)
{
    const bool folded = m_list->isFolded(row);
    const bool toggles =
        isEnter(event) || (event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier);
    if (toggles) {
        m_list->setFolded(row, !folded);
    } else if (event.key() == Qt::Key_Left) {
        m_list->setFolded(row, true);
    } else if (event.key() == Qt::Key_Right) {
        if (folded)
            m_list->setFolded(row, false);
        else
            setCurrentIndex(m_list->index(row + 1));
    } else {
        return asksForFixes(event);
    }
    return true;
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
    const QModelIndex index = indexAt(at);
    // With a modifier, rows are selected.
    const bool isClick = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (!isClick || !index.isValid() || index != currentIndex())
        return;
    if (m_list->isGroup(index.row()))
        m_list->setFolded(index.row(), !m_list->isFolded(index.row()));
    else
        Q_EMIT chosen(index);
}

void ProblemsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey && !currentIndex().isValid())
        setCurrentIndex(m_list->index(0));
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    if (byKey)
        scrollTo(index);
    const bool isSelected = selectionModel()->isSelected(index);
    selectionModel()->setCurrentIndex(index, isSelected ? QItemSelectionModel::NoUpdate
                                                        : QItemSelectionModel::ClearAndSelect);
    Q_EMIT menuRequested(index, byKey ? below(index) : event->globalPos());
}

void ProblemsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    const bool isWide = ProblemsDelegate::isWide(viewport()->width());
    if (std::exchange(m_wasWide, isWide) != isWide)
        scheduleDelayedItemsLayout();
}

/// QListView would look for each row that changed among those that are seen.
void ProblemsView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                               const QList<int> &roles)
{
    if (topLeft == bottomRight)
        QListView::dataChanged(topLeft, bottomRight, roles);
    else
        viewport()->update();
}

} // namespace sasil

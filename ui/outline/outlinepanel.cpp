// SPDX-License-Identifier: MIT
#include "outline/outlinepanel.h"

#include "outline/outlinecommands.h"
#include "outline/outlinedelegate.h"
#include "outline/outlinemenu.h"
#include "outline/outlinemodel.h"
#include "outline/outlineview.h"
#include "theme/clearbutton.h"
#include "theme/emptystate.h"
#include "theme/icons.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent), m_model(new OutlineModel(this)), m_view(new OutlineView(this)),
      m_commands(new OutlineCommands(m_model, m_view, this)), m_filter(new QLineEdit(this)),
      m_items(new QToolButton(this)), m_pages(new QStackedWidget(this)),
      m_notice(new EmptyState(Qt::Vertical))
{
    auto *const delegate =
        new OutlineDelegate([this](const QModelIndex &index) { return m_view->isFolded(index); }, m_view);
    m_view->setItemDelegate(delegate);
    m_view->setModel(m_model);
    addClearButton(m_filter);
    m_filterIcon = m_filter->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_notice);

    m_items->setIcon(icon(u"outline-items"_s));
    m_items->setAutoRaise(true);
    m_items->setCheckable(true);
    auto *const filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(6, 6, 6, 6);
    filterRow->setSpacing(4);
    filterRow->addWidget(m_filter);
    filterRow->addWidget(m_items);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filterRow);
    layout->addWidget(m_pages);
    setTabOrder({m_filter, m_items, m_view, m_notice});

    connect(m_filter, &QLineEdit::textChanged, m_view, &OutlineView::setFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePanel::markCurrent);
    connect(m_view, &OutlineView::chosen, this, &OutlinePanel::choose);
    connect(m_view, &OutlineView::filterApplied, this, &OutlinePanel::showNotice);
    connect(m_notice, &EmptyState::actionTriggered, m_filter, [this] {
        // The button is about to go, and what takes the focus then is to be in this pane.
        m_filter->setFocus();
        m_filter->clear();
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &OutlinePanel::keepFolds);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OutlinePanel::restoreFolds);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OutlinePanel::markCurrent);
    connect(m_items, &QToolButton::toggled, this, &OutlinePanel::setItemsShown);
    connect(m_commands, &OutlineCommands::placeActivated, this, &OutlinePanel::placeActivated);
    connect(m_commands, &OutlineCommands::editRequested, this, &OutlinePanel::editRequested);
    connect(m_commands, &OutlineCommands::copyRequested, this, &OutlinePanel::copyRequested);
    connect(m_commands, &OutlineCommands::hinted, this, &OutlinePanel::hinted);
    connect(delegate, &OutlineDelegate::refused, this, &OutlinePanel::hinted);
    retranslate();
}

void OutlinePanel::setSession(DocumentSession *session)
{
    m_offset = 0;
    m_model->setSession(session);
}

void OutlinePanel::keepFolds()
{
    // A document that is being read has no rows: what it had before it was is kept already.
    const DocumentSession *session = std::exchange(m_listed, nullptr);
    if (!session)
        return;
    if (!m_folds.contains(session))
        connect(session, &QObject::destroyed, this, [this, session] { m_folds.remove(session); });
    m_folds.insert(session, {m_listedLoads, {*m_model, *m_view}});
}

void OutlinePanel::restoreFolds()
{
    const DocumentSession *session = m_model->session();
    if (!session || !session->isReady())
        return;
    m_listed = session;
    m_listedLoads = session->loads();
    if (const auto kept = m_folds.constFind(session);
        kept != m_folds.constEnd() && kept->loads == m_listedLoads)
        m_view->fold(kept->folds.in(*m_model));
}

void OutlinePanel::setItemsShown(bool shown)
{
    if (m_model->areItemsShown() == shown)
        return;
    m_model->setItemsShown(shown);
    m_items->setChecked(shown);
    retranslate();
    markCurrent();
    m_view->scrollTo(m_view->currentIndex());
    Q_EMIT itemsShownChanged(shown);
}

bool OutlinePanel::areItemsShown() const
{
    return m_model->areItemsShown();
}

void OutlinePanel::setCurrentOffset(qsizetype offset)
{
    m_offset = offset;
    m_commands->noteCaret(offset);
    markCurrent();
}

void OutlinePanel::markCurrent()
{
    m_view->mark(m_model->indexAt(m_offset));
}

void OutlinePanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT placeActivated(m_model->placeOf(index));
}

void OutlinePanel::showNotice()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isFilteredOut = m_view->isFilteredOut();
    m_filter->setEnabled(!isEmpty || !m_filter->text().isEmpty());
    m_pages->setCurrentIndex(isEmpty || isFilteredOut ? 1 : 0);
    setFocusProxy(m_pages->currentWidget());
    if (!isEmpty && !isFilteredOut)
        return;
    const bool isReading = m_model->session() && !m_model->session()->isReady();
    const QString iconName = isFilteredOut ? u"edit-find"_s : u"kind-topic"_s;
    if (isReading)
        m_notice->tell(iconName, tr("Reading the digest…"));
    else if (isFilteredOut)
        m_notice->tell(iconName,
                       (m_model->areItemsShown() ? tr("No topic, fact or opinion matches “%1”.")
                                                 : tr("No topic matches “%1”."))
                           .arg(m_filter->text().trimmed()),
                       tr("Show All"));
    else
        m_notice->tell(iconName, tr("No topics yet.\nWrite a heading, such as\n## My first topic"));
}

void OutlinePanel::retranslate()
{
    m_view->setAccessibleName(tr("Outline"));
    m_view->setAccessibleDescription(
        tr("The topics of the digest. Enter goes to the topic, F2 renames it, Alt and "
           "the arrow keys move it."));
    const QString filter =
        m_model->areItemsShown() ? tr("Filter topics, facts and opinions") : tr("Filter topics");
    m_filter->setPlaceholderText(filter);
    m_filter->setAccessibleName(filter);
    m_filterIcon->setText(filter);
    m_items->setToolTip(tr("Show facts and opinions under their topics"));
    m_items->setAccessibleName(tr("Show Facts and Opinions"));
    m_model->retranslate();
    showNotice();
}

void OutlinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OutlinePanel::contextMenuEvent(QContextMenuEvent *event)
{
    const QPoint inView = m_view->viewport()->mapFrom(this, event->pos());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? m_view->currentIndex() : m_view->indexAt(inView);
    if (byKey)
        m_view->scrollTo(index);
    QMenu menu;
    const QModelIndexList rows = m_view->chosenRows();
    if (index.isValid() && !rows.isEmpty() && m_pages->currentWidget() == m_view)
        OutlineMenu::fill(&menu, m_commands, rows);
    OutlineMenu::fillFolding(&menu, m_commands);
    menu.addSeparator();
    QAction *items = menu.addAction(tr("Show Facts and Opinions"), this, &OutlinePanel::setItemsShown);
    items->setCheckable(true);
    items->setChecked(m_model->areItemsShown());
    const QPoint below = m_view->viewport()->mapToGlobal(m_view->visualRect(index).bottomLeft());
    menu.exec(byKey && index.isValid() ? below : event->globalPos());
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        m_filter->clear();
        return true;
    case Qt::Key_Down:
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_view->firstMatch());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_view->firstMatch());
        return true;
    default:
        return false;
    }
}

} // namespace sasil

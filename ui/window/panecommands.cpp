// SPDX-License-Identifier: MIT
#include "window/panecommands.h"

#include "dialogs/messagebanner.h"
#include "editor/editor.h"
#include "editor/findbar.h"
#include "palette/commanditems.h"
#include "preview/previewview.h"
#include "window/actions.h"
#include "window/documenttabs.h"
#include "window/opendocuments.h"

#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QShortcut>

#include <algorithm>

namespace sasil {

namespace {

/// What takes the focus for a pane; null: nothing in it does.
QWidget *entryOf(QWidget *pane)
{
    QWidget *entry = pane;
    while (entry->focusProxy())
        entry = entry->focusProxy();
    if (entry->focusPolicy() != Qt::NoFocus && entry->isVisible() && entry->isEnabled())
        return entry;
    // What usually does may be away for a while: an empty list, a filter that finds nothing.
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && next->isVisible() &&
            next->isEnabled())
            return next;
    }
    return nullptr;
}

} // namespace

PaneCommands::PaneCommands(const Actions &actions, OpenDocuments *documents, QMainWindow *window)
    : QObject(window), m_actions(actions), m_documents(documents), m_window(window),
      m_docks(window->findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly)),
      m_tabs(documents->findChild<DocumentTabs *>())
{
    using enum ActionId;
    connect(actions[NextPane], &QAction::triggered, this, [this] { step(1); });
    connect(actions[PreviousPane], &QAction::triggered, this, [this] { step(-1); });
    connect(&actions, &Actions::retranslated, this, &PaneCommands::showState);
    for (QDockWidget *dock : std::as_const(m_docks)) {
        connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool seen) {
            if (seen)
                m_seen.insert(dock);
            else
                m_seen.remove(dock);
            scheduleState();
        });
    }
    for (DocumentView *view : documents->all())
        follow(view);
    connect(documents, &OpenDocuments::added, this, &PaneCommands::follow);
    connect(documents, &OpenDocuments::currentChanged, this, &PaneCommands::scheduleState);
    window->installEventFilter(this);
    showState();
}

DocumentView *PaneCommands::document() const
{
    return m_documents->current();
}

void PaneCommands::follow(DocumentView *view)
{
    for (QWidget *pane : std::initializer_list<QWidget *>{view->banner(), view->findBar(), view->preview()})
        pane->installEventFilter(this);
    // The web engine keeps this key to itself.
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), view->preview());
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_window->activateWindow();
        document()->setFocus();
    });
}

QList<QWidget *> PaneCommands::panes() const
{
    const DocumentView *view = document();
    QList<QWidget *> all{m_tabs, view->banner(), view->editor(), view->findBar(), view->preview()};
    // The preview may be in a window of its own.
    all.removeIf([this](const QWidget *pane) { return !pane->isVisible() || pane->window() != m_window; });
    qsizetype before = 0;
    for (QDockWidget *dock : m_docks) {
        if (!m_seen.contains(dock))
            continue;
        const Qt::DockWidgetArea area = m_window->dockWidgetArea(dock);
        if (area == Qt::LeftDockWidgetArea || area == Qt::TopDockWidgetArea)
            all.insert(before++, dock->widget());
        else
            all.append(dock->widget());
    }
    return all;
}

void PaneCommands::step(int steps)
{
    const QList<QWidget *> all = panes();
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        all, [focus](const QWidget *pane) { return pane == focus || pane->isAncestorOf(focus); });
    // From elsewhere, as the status bar, the text is nearest.
    if (here == all.end()) {
        document()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const qsizetype count = all.size();
    for (qsizetype i = 1; i < count; ++i) {
        QWidget *entry = entryOf(all[((here - all.begin()) + steps * i + count * count) % count]);
        if (entry) {
            entry->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

bool PaneCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window) {
        if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
            scheduleState();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            document()->setFocus();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void PaneCommands::scheduleState()
{
    if (!std::exchange(m_isPending, true))
        QMetaObject::invokeMethod(this, &PaneCommands::showState, Qt::QueuedConnection);
}

void PaneCommands::showState()
{
    m_isPending = false;
    // Before it is shown a window has no panes, and will have some.
    const bool isPossible = !m_window->isVisible() || panes().size() > 1;
    const QString reason = isPossible ? QString() : tr("The text is the only pane that is shown.");
    for (const ActionId id : {ActionId::NextPane, ActionId::PreviousPane}) {
        QAction *action = m_actions[id];
        action->setEnabled(isPossible);
        setReason(action, reason);
        m_actions.showTips(id);
        if (isPossible)
            continue;
        action->setToolTip(reason);
        action->setStatusTip(reason);
    }
}

} // namespace sasil

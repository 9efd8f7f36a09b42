// SPDX-License-Identifier: MIT
#include "window/findcommands.h"

#include "editor/findbar.h"
#include "window/actions.h"
#include "window/opendocuments.h"

namespace sasil {

FindCommands::FindCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings,
                           QObject *parent)
    : QObject(parent), m_history(settings)
{
    using enum ActionId;
    const auto onBar = [&](ActionId id, auto what) {
        connect(actions[id], &QAction::triggered, this,
                [documents, what] { what(documents->current()->findBar()); });
    };
    onBar(Find, [](FindBar *bar) { bar->open(false); });
    onBar(Replace, [](FindBar *bar) { bar->open(true); });
    onBar(FindNext, [](FindBar *bar) { bar->step(FindDirection::Next); });
    onBar(FindPrevious, [](FindBar *bar) { bar->step(FindDirection::Previous); });
    for (DocumentView *view : documents->all())
        follow(view);
    connect(documents, &OpenDocuments::added, this, &FindCommands::follow);
}

void FindCommands::follow(DocumentView *view)
{
    view->findBar()->setHistory(&m_history);
}

} // namespace sasil

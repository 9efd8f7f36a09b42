// SPDX-License-Identifier: MIT
#include "window/exportcommands.h"

#include "dialogs/exportdialog.h"
#include "dialogs/printing.h"
#include "dialogs/printpreviewdialog.h"
#include "palette/commanditems.h"
#include "window/actions.h"
#include "window/opendocuments.h"

#include <QMenu>

namespace sasil {

ExportCommands::ExportCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings,
                               QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents), m_settings(settings)
{
    connect(actions[ActionId::Export], &QAction::triggered, this, &ExportCommands::exportDigest);
    connect(actions[ActionId::Print], &QAction::triggered, this, &ExportCommands::print);
    connect(actions[ActionId::PrintPreview], &QAction::triggered, this, &ExportCommands::previewPrint);
    for (QObject *object : actions[ActionId::Print]->associatedObjects()) {
        if (auto *menu = qobject_cast<QMenu *>(object)) {
            menu->setToolTipsVisible(true);
            connect(menu, &QMenu::aboutToShow, this, [this] { showStates(true); });
            connect(menu, &QMenu::aboutToHide, this, [this] { showStates(false); });
        }
    }
}

/// Grey while somebody looks at them: shortcuts of grey ones would say nothing.
void ExportCommands::showStates(bool isShown) const
{
    const bool isEmpty = isShown && isBlank(m_documents->current()->session()->digest());
    const QString reason = isEmpty ? tr("There is nothing in this digest yet.") : QString();
    for (const ActionId id : {ActionId::Export, ActionId::Print, ActionId::PrintPreview}) {
        QAction *action = m_actions[id];
        m_actions.showTips(id);
        action->setEnabled(!isEmpty);
        setReason(action, reason);
        if (isEmpty) {
            action->setToolTip(reason);
            action->setStatusTip(reason);
        }
    }
}

ExportSource ExportCommands::source() const
{
    DocumentView *view = m_documents->current();
    return {view->session()->digest(), view->file()->path(), view->file()->format(),
            view->session()->checker().settings()};
}

void ExportCommands::exportDigest()
{
    ExportDialog(source(), *m_settings, m_documents->window()).exec();
}

void ExportCommands::print()
{
    if (!m_printing)
        m_printing = new Printing(m_documents->window());
    m_printing->print(source(), printedChoice(*m_settings));
}

void ExportCommands::previewPrint()
{
    PrintPreviewDialog(source(), *m_settings, m_documents->window()).exec();
}

} // namespace sasil

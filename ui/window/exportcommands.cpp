// SPDX-License-Identifier: MIT
#include "window/exportcommands.h"

#include "dialogs/exportdialog.h"
#include "dialogs/printing.h"
#include "dialogs/printpreviewdialog.h"
#include "window/actions.h"
#include "window/opendocuments.h"

namespace sasil {

ExportCommands::ExportCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings,
                               QObject *parent)
    : QObject(parent), m_documents(documents), m_settings(settings)
{
    connect(actions[ActionId::Export], &QAction::triggered, this, &ExportCommands::exportDigest);
    connect(actions[ActionId::Print], &QAction::triggered, this, &ExportCommands::print);
    connect(actions[ActionId::PrintPreview], &QAction::triggered, this, &ExportCommands::previewPrint);
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
    m_printing->print(source(), rememberedChoice(*m_settings));
}

void ExportCommands::previewPrint()
{
    PrintPreviewDialog(source(), *m_settings, m_documents->window()).exec();
}

} // namespace sasil

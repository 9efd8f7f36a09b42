// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

#include <QObject>

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;
enum class ActionId : quint8;

/// What words and lines are written as (writing/formatting.h, writing/lineformatting.h), for the current
/// document. What is not possible at the cursor is grey in the menus and says why; asked for by its shortcut,
/// it says so in the status bar.
class FormatCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The menus must have been made.
    FormatCommands(const Actions &actions, OpenDocuments *documents, QObject *parent);

private:
    void run(ActionId id);
    void showStates();
    void hideStates();

    const Actions &m_actions;
    OpenDocuments *m_documents;
};

} // namespace sasil

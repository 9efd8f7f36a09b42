// SPDX-License-Identifier: MIT
#pragma once

#include "editor/findhistory.h"

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;

/// Finding and replacing in the current document, by menu and shortcut. What was looked for is the same in
/// all tabs.
class FindCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FindCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings, QObject *parent);

private:
    void follow(DocumentView *view);

    FindHistory m_history;
};

} // namespace sasil

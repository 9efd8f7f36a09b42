// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace sasil {

class Actions;
class OpenDocuments;

/// The actions that change the text of the current document: undo, clipboard, adding topics and items, fixes
/// and citations.
class EditCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    EditCommands(const Actions &actions, OpenDocuments *documents, QObject *parent);

private:
    void connectClipboard();
    void connectDigest();
    void followUndo();

    const Actions &m_actions;
    OpenDocuments *m_documents;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorpart.h"

namespace sasil {

class DocumentSession;
class Editor;

/// Enter, Tab, Backspace and Delete in lists, facts and opinions, quotations and tables
/// (writing/structurekeys.h): each is one step of undo. While an input method composes the keys are left to
/// it.
class StructureTyping : public EditorPart
{
    Q_OBJECT

public:
    StructureTyping(Editor *editor, DocumentSession *session);

    bool takeKey(QKeyEvent *event) override;

private:
    Editor *m_editor;
    DocumentSession *m_session;
};

} // namespace sasil

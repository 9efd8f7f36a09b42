// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorpart.h"

namespace sasil {

class Editor;

/// Enter, Tab and Backspace in lists, quotations, facts and opinions (writing/listtyping.h).
class ListKeys : public EditorPart
{
    Q_OBJECT

public:
    explicit ListKeys(Editor *editor);

    bool takeKey(QKeyEvent *event) override;

private:
    bool indentLines(bool out);

    Editor *m_editor;
};

} // namespace sasil

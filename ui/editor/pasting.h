// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorpart.h"

class QDropEvent;

namespace sasil {

class DocumentSession;
class Editor;

/// What is pasted or dropped becomes what its kind suggests (writing/pasting.h): links, stubs, tables,
/// images.
class Pasting : public EditorPart
{
    Q_OBJECT

public:
    Pasting(Editor *editor, DocumentSession *session);

    /// Puts the text of the clipboard in as it is.
    void pastePlain();
    /// Whether a drop is for the window to open: Markdown files and nothing else.
    [[nodiscard]] static bool isForWindow(const QMimeData *source);

    bool takeMime(const QMimeData *source) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeDrop(QDropEvent *event);
    bool putPlain(const QString &text);
    bool takeFiles(const QMimeData *source);

    Editor *m_editor;
    DocumentSession *m_session;
    bool m_isDropping = false;
    bool m_isMovingText = false; ///< text of the editor is dragged to another place of it
};

} // namespace sasil

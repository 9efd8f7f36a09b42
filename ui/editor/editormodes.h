// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorpart.h"

namespace sasil {

class DocumentSession;
class Editor;

/// Dims everything but the topic that the caret is in, where that is in view.
class FocusMode : public EditorPart
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FocusMode(Editor *editor, DocumentSession *session);

    void setOn(bool on);
    void paint(QPainter *painter) override;
    /// The same for what is drawn beside the text, \a width wide.
    void paintVeil(QPainter *painter, int width) const;

private:
    Editor *m_editor;
    DocumentSession *m_session;
    qsizetype m_topic = -1; ///< that the caret is in
    bool m_isOn = false;
};

/// Keeps the caret's row at the same height while somebody writes or goes by keys: the text moves, like paper
/// in a typewriter. A click moves nothing. At the text's start there is nothing to move.
class TypewriterMode : public EditorPart
{
    Q_OBJECT

public:
    /// Where the row is, in parts of the viewport's height.
    static constexpr qreal height = 0.4;

    /// The editor must outlive it.
    explicit TypewriterMode(Editor *editor);

    void setOn(bool on);

private:
    void followCaret();

    Editor *m_editor;
    bool m_isOn = false;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QColor>
#include <QObject>

namespace sasil {

class DocumentSession;
class Editor;

/// Underlines findings in the editor, and shades the line at the caret. Only what is seen is marked.
class Squiggles : public QObject
{
    Q_OBJECT

public:
    Squiggles(Editor *editor, DocumentSession *session);

    void setDark(bool dark, const QColor &currentLine);
    /// The finding at a place of the text; null: none. Valid until the next edit.
    [[nodiscard]] const Diagnostic *findingAt(qsizetype offset) const;

private:
    void update();

    Editor *m_editor;
    DocumentSession *m_session;
    QColor m_currentLine;
    bool m_dark = false;
    bool m_pending = false; ///< an update is on its way: several causes in one pass of the event loop are one
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorpart.h"

#include <QTextCursor>

namespace sasil {

class DocumentSession;
class Editor;

/// Closes brackets and quotation marks while somebody types them, by keys or by an input method; what is
/// selected is put between them. Typing a closer that came by itself steps over it, Backspace between the two
/// takes both. A mark and what closes it are one undo step.
class PairTyping : public EditorPart
{
    Q_OBJECT

public:
    PairTyping(Editor *editor, DocumentSession *session);

    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    /// The marks around the caret were put there by a command: what closes it is stepped over as well.
    void expectCloser();

    bool takeKey(QKeyEvent *event) override;
    bool takeCommit(const QString &text) override;
    void noteTyped(const QString &text) override;

private:
    /// A pair whose closer came by itself. The cursors stand in front of its marks.
    struct Pair
    {
        QTextCursor opener;
        QTextCursor closer;
    };

    [[nodiscard]] bool mayType() const;
    bool type(QChar typed);
    bool wrap(QChar typed);
    bool stepOver(QChar typed);
    bool close(QChar typed);
    bool removePair();
    [[nodiscard]] QChar characterAt(int position) const;
    [[nodiscard]] QChar closerFor(QChar typed, int caret) const;
    /// The innermost pair whose closer \a typed stands at the caret; null: there is none.
    [[nodiscard]] const Pair *pairAtCaret(QChar typed) const;
    void remember(int opener, int closer);
    void forgetLeft();
    void show(const QTextCursor &cursor, QChar typed);

    Editor *m_editor;
    DocumentSession *m_session;
    QList<Pair> m_pairs; ///< the outermost first
    bool m_enabled = true;
    bool m_isTelling = false; ///< the others of what was typed here
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "editor/sourceview.h"
#include "text/textedit.h"

#include <optional>

namespace sasil {

/// A source that input methods write in without loss. What they compose at the caret, a syllable of Hangul as
/// a rule, is shown there and is no text yet: whatever changes the text, moves the caret or leaves the view
/// ends it first, where it was begun. A word that was composed is undone as a whole.
class ComposingView : public SourceView
{
    Q_OBJECT

public:
    using SourceView::SourceView;

    [[nodiscard]] bool isComposing() const { return !composed().isEmpty(); }
    /// What is being composed.
    [[nodiscard]] QString composed() const;
    /// Puts what is being composed into the text, as if the writer had ended it.
    void commitComposition();

    // As those of QPlainTextEdit, behind what was being composed.
    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void selectAll();

    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

protected:
    /// Something was committed that may be put in otherwise than as it is. Whether it was.
    virtual bool takeCommit(const QString &text);
    /// It was committed, and is in the text.
    virtual void noteCommitted(const QString &text);
    /// Something is being composed, or no more.
    virtual void noteComposing();
    /// Ends what is being composed; \a edits and \a selection, of the text after them, were meant for the
    /// text before.
    [[nodiscard]] TextEdits behindComposition(const TextEdits &edits, std::optional<TextRange> &selection);
    /// The text has changed.
    void noteEdit() { ++m_edits; }

    void doSetTextCursor(const QTextCursor &cursor) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] bool isEcho(const QInputMethodEvent *event);
    bool putIn(const QString &committed);
    void rememberStep(bool hasReplaced);
    [[nodiscard]] bool continuesStep() const;
    void tellPlace();

    bool m_isEnding = false;     ///< commitComposition() is at it
    bool m_wasCommitted = false; ///< by the input method while it was asked to
    QString m_echo;              ///< what an input method may commit once more, too late
    int m_lastEnd = -1;          ///< behind what was committed last
    quint64 m_edits = 0;         ///< so far
    quint64 m_lastEdit = 0;      ///< when something was committed last
    bool m_hasReplaced = false;  ///< the last step is a selection that is composed over
};

} // namespace sasil

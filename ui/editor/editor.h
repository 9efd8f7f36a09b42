// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"

#include <QPlainTextEdit>

namespace sasil {

class DocumentBinding;
class DocumentSession;
class Highlighting;
class Squiggles;

/// The pane with a digest's source. Its QTextDocument holds the text and its undo steps; each change goes to
/// the session the way of design.md, "How data flows". Offsets are those of the text, which are those of the
/// QTextDocument.
class Editor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// \a session must outlive the editor.
    explicit Editor(DocumentSession *session, QWidget *parent = nullptr);
    ~Editor() override;

    /// Shows another document, without undo steps and unmodified.
    void load(const QString &text);
    /// While it is locked nothing but load() changes the text; the caret moves and selects as usual.
    void setLocked(bool locked);
    /// Applies edits as one undo step. Then \a selection of the new text is selected; without one the caret
    /// goes behind what the first edit put in.
    void applyEdits(const TextEdits &edits, std::optional<TextRange> selection = std::nullopt);
    /// Selects a place and brings it into view, with some lines around it.
    void goTo(TextRange range);

    [[nodiscard]] qsizetype caret() const { return textCursor().position(); }
    void setDark(bool dark);

Q_SIGNALS:
    /// A change is about to reach the session.
    void aboutToEdit(const sasil::TextEdit &edit);
    /// The menu is being made: what belongs to the place at \a offset goes to its top.
    void contextMenuRequested(QMenu *menu, qsizetype offset);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void showToolTip(const QPoint &at, const QPoint &global);

    DocumentSession *m_session;
    DocumentBinding *m_binding;
    Highlighting *m_highlighting;
    Squiggles *m_squiggles;
};

} // namespace sasil

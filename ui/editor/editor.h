// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"

#include <QPlainTextEdit>

#include <array>

namespace sasil {

class CitationPopup;
class DocumentBinding;
class DocumentSession;
class EditorMargin;
class EditorPart;
class HeldFindings;
class Highlighting;
class Squiggles;

/// What is marked in the text by a background or a wave; a later layer lies above an earlier one.
enum class MarkLayer : quint8 { CaretLine, Search, Findings };

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
    /// Puts \a text in the place of all that is there, as one undo step that touches nothing but what
    /// differs.
    void replaceText(const QString &text);
    /// Where what is selected now stands after \a edits.
    [[nodiscard]] TextRange selectionAfter(const TextEdits &edits) const;
    /// The id that is cited at a place of the text; empty: none.
    [[nodiscard]] QString citedIdAt(qsizetype offset) const;
    /// Selects a place and brings it into view, with some lines around it.
    void goTo(TextRange range);

    [[nodiscard]] qsizetype caret() const { return textCursor().position(); }
    [[nodiscard]] TextRange selection() const
    {
        return {textCursor().selectionStart(), textCursor().selectionEnd()};
    }
    [[nodiscard]] DocumentSession *session() const { return m_session; }
    /// Lets \a part have its say, behind those added before it. It is not owned.
    void addPart(EditorPart *part) { m_parts.append(part); }
    /// Puts other marks on a layer.
    void setMarks(MarkLayer layer, const QList<QTextEdit::ExtraSelection> &marks);
    /// Whether an input method is composing something at the caret.
    [[nodiscard]] bool isComposing() const;
    void setDark(bool dark);
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] const HeldFindings *heldFindings() const { return m_held; }
    [[nodiscard]] const Squiggles *squiggles() const { return m_squiggles; }
    [[nodiscard]] EditorMargin *margin() const { return m_margin; }
    [[nodiscard]] CitationPopup *citationPopup() const { return m_citations; }

    /// For what is drawn beside the text: its lines, and where they stand in the viewport.
    [[nodiscard]] QTextBlock firstVisibleLine() const { return firstVisibleBlock(); }
    [[nodiscard]] QRect lineRect(const QTextBlock &line) const;
    void scrollBy(QWheelEvent *event) { wheelEvent(event); }

    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

    /// Lists the facts that the opinion at the caret could cite.
    void cite();

Q_SIGNALS:
    /// Something to tell for a moment, in the status bar.
    void hinted(const QString &text);
    /// Somebody wants to see what can be done at a place of the text.
    void fixesRequested(qsizetype offset);
    /// A citation was clicked with Ctrl.
    void citationActivated(const QString &id);
    /// A change is about to reach the session.
    void aboutToEdit(const sasil::TextEdit &edit);
    /// The menu is being made: what belongs to the place at \a offset goes to its top.
    void contextMenuRequested(QMenu *menu, qsizetype offset);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void layOutMargin();
    void noteTyped(const QString &text);
    void showToolTip(const QPoint &at, const QPoint &global);

    DocumentSession *m_session;
    DocumentBinding *m_binding;
    Highlighting *m_highlighting;
    HeldFindings *m_held;
    Squiggles *m_squiggles;
    EditorMargin *m_margin;
    CitationPopup *m_citations;
    QList<EditorPart *> m_parts;
    std::array<QList<QTextEdit::ExtraSelection>, 3> m_marks; ///< indexed by MarkLayer
    bool m_dark = false;
};

} // namespace sasil

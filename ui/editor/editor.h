// SPDX-License-Identifier: MIT
#pragma once

#include "editor/composingview.h"
#include "editor/editorsettings.h"
#include "text/textedit.h"

#include <array>

namespace sasil {

class DocumentBinding;
class DocumentSession;
class EditorCompletion;
class EditorMargin;
class EditorPart;
class FocusMode;
class Folding;
class HeldFindings;
class Highlighting;
class PairTyping;
class Pasting;
class Squiggles;
class TypewriterMode;

/// What is marked in the text by a background or a wave; a later layer lies above an earlier one.
enum class MarkLayer : quint8 { CaretLine, Search, Findings };

/// The pane with a digest's source. Its QTextDocument holds the text and its undo steps; each change goes to
/// the session the way of design.md, "How data flows". Offsets are those of the text, which are those of the
/// QTextDocument.
class Editor : public ComposingView
{
    Q_OBJECT

public:
    /// \a session must outlive the editor.
    explicit Editor(DocumentSession *session, QWidget *parent = nullptr);
    ~Editor() override;

    /// Shows another document, without undo steps and unmodified.
    void load(const QString &text);
    /// The same in slices, as DocumentBinding::beginLoad() says. What is there can be seen meanwhile.
    void beginLoad(const QString &text);
    bool loadMore();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] double loaded() const; ///< from 0 to 1
    /// How it looks, and what it does by itself.
    void setSettings(const EditorSettings &settings);
    [[nodiscard]] const EditorSettings &settings() const { return m_settings; }
    /// While it is locked nothing but load() changes the text; the caret moves and selects as usual.
    void setLocked(bool locked);
    /// Applies edits as one undo step. Then \a selection of the new text is selected; without one the caret
    /// goes behind what the first edit put in.
    void applyEdits(const TextEdits &edits, std::optional<TextRange> selection = std::nullopt);
    /// The same for a key of somebody who writes: the text scrolls no farther than the caret needs.
    void typeEdits(const TextEdits &edits, TextRange selection);
    /// Puts \a text in the place of all that is there, as one undo step that touches nothing but what
    /// differs.
    void replaceText(const QString &text);
    /// Where what is selected now stands after \a edits.
    [[nodiscard]] TextRange selectionAfter(const TextEdits &edits) const;
    /// Selects a place and brings it into view, with some lines around it.
    void goTo(TextRange range);
    /// The same, but the focus stays where it is.
    void reveal(TextRange range);

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
    /// Tells the parts that the user has typed something, which is in the text.
    void noteTyped(const QString &text);
    void setDark(bool dark, bool contrast = false);
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] const HeldFindings *heldFindings() const { return m_held; }
    [[nodiscard]] const Squiggles *squiggles() const { return m_squiggles; }
    [[nodiscard]] EditorMargin *margin() const { return m_margin; }
    [[nodiscard]] Folding *folding() const { return m_folding; }
    [[nodiscard]] const FocusMode *focusMode() const { return m_focus; }
    [[nodiscard]] EditorCompletion *completion() const { return m_completion; }
    [[nodiscard]] PairTyping *pairTyping() const { return m_pairTyping; }
    [[nodiscard]] Pasting *pasting() const { return m_pasting; }

    /// Where a line stands in the viewport.
    [[nodiscard]] QRect lineRect(const QTextBlock &line) const;
    void scrollBy(QWheelEvent *event) { wheelEvent(event); }

Q_SIGNALS:
    /// Another document is there, as a whole.
    void loadFinished();
    /// Something to tell for a moment, in the status bar.
    void hinted(const QString &text);
    /// Somebody turns the wheel with Ctrl; larger than 0: larger text.
    void zoomRequested(int steps);
    /// Somebody wants to see what can be done at a place of the text.
    void fixesRequested(qsizetype offset);
    /// A citation was clicked with Ctrl.
    void citationActivated(const QString &id);
    /// A change is about to reach the session.
    void aboutToEdit(const sasil::TextEdit &edit);
    /// The menu is being made: what belongs to the place at \a offset goes to its top.
    void contextMenuRequested(QMenu *menu, qsizetype offset);

protected:
    void prepare(const QTextBlock &line) override;
    void doSetTextCursor(const QTextCursor &cursor) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool takeCommit(const QString &text) override;
    void noteCommitted(const QString &text) override { noteTyped(text); }
    void noteComposing() override;

private:
    void changeText(const TextEdits &edits);
    void select(TextRange range);
    void followFont();
    void layOutMargin();
    void showToolTip(const QPoint &at, const QPoint &global);

    DocumentSession *m_session;
    DocumentBinding *m_binding;
    Highlighting *m_highlighting;
    HeldFindings *m_held;
    Squiggles *m_squiggles;
    EditorMargin *m_margin = nullptr;
    Folding *m_folding = nullptr;
    FocusMode *m_focus;
    TypewriterMode *m_typewriter;
    EditorCompletion *m_completion;
    PairTyping *m_pairTyping;
    Pasting *m_pasting;
    QList<EditorPart *> m_parts;
    std::array<QList<QTextEdit::ExtraSelection>, 3> m_marks; ///< indexed by MarkLayer
    EditorSettings m_settings;
    int m_wheel = 0; ///< eighths of degrees that are no step of the zoom yet
    bool m_dark = false;
};

} // namespace sasil

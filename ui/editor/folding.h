// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorpart.h"
#include "session/documentsession.h"
#include "writing/folds.h"

class QTextBlock;

namespace sasil {

class Editor;

/// Folds topics, and blocks of facts or opinions, away behind their first lines. It hides lines and never
/// touches text, undo steps or what counts as modified.
///
/// Who comes to stand in hidden text, by going there or by writing, finds it unfolded; the keys that move the
/// caret go over it in one step.
class Folding : public EditorPart
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Folding(Editor *editor, DocumentSession *session);

    /// Where what is folded begins, to be given to setFolded() when the same text is shown again.
    [[nodiscard]] QList<qsizetype> foldedOffsets() const { return m_folds.heads(); }
    /// Folds these places and nothing else; what is no place to fold is left out.
    void setFolded(const QList<qsizetype> &offsets);
    /// For another text that is about to be shown.
    void forget() { m_folds.clear(); }

    [[nodiscard]] bool isFolded(const QTextBlock &line) const;
    [[nodiscard]] std::optional<FoldPlace> placeOn(const QTextBlock &line) const;
    void toggle(const FoldPlace &place);
    /// Unfolds whatever hides a place of the text.
    void reveal(qsizetype offset);

    /// The innermost place around the caret that is not folded yet.
    [[nodiscard]] std::optional<FoldPlace> placeToFold() const;
    /// The folded place whose head the caret is on.
    [[nodiscard]] std::optional<FoldPlace> placeToUnfold() const;
    /// Why there is none, as sentences.
    [[nodiscard]] static QString nothingToFold();
    [[nodiscard]] static QString nothingToUnfold();
    void foldAtCaret();
    void unfoldAtCaret();
    /// Folds all topics; where a single one holds all others, as a digest's title does, those below it.
    void foldAll();
    void unfoldAll();
    /// Shows the headings down to \a level, and nothing below those of that level.
    void foldToLevel(int level);

    bool takeKey(QKeyEvent *event) override;
    void fillMenu(QMenu *menu, qsizetype offset) override;

Q_SIGNALS:
    void changed();

private:
    void followEdit(const DocumentChange &change);
    void followReset();
    void noteCaret();
    /// What of a topic is hidden, and the index behind the last topic that is hidden with it.
    struct Hidden
    {
        QList<TextRange> ranges;
        qsizetype until = 0;
    };
    [[nodiscard]] Hidden hiddenIn(qsizetype topic) const;
    /// Shows and hides the lines of the topics [first, behind) as they are to be.
    void apply(qsizetype first, qsizetype behind);
    void applyAll();
    [[nodiscard]] QList<FoldPlace> hidingLine(const QTextBlock &line) const;
    /// The caret has come into hidden text by a key: it goes on to where there is something to see.
    void goOver();
    /// The caret's line is about to be hidden.
    void bringCaretOut();
    void setHeads(const QList<qsizetype> &heads);

    Editor *m_editor;
    DocumentSession *m_session;
    Folds m_folds;
    TextRange m_edit;            ///< what the last edit put in
    qsizetype m_caretBefore = 0; ///< that key
    bool m_isKey = false;        ///< a key is being handled
    bool m_isEdited = false;     ///< by that key
};

} // namespace sasil

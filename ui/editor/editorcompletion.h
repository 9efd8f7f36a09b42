// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorpart.h"
#include "writing/completion.h"

#include <QTimer>

namespace sasil {

class CompletionPopup;
struct CompletionRow;
class DocumentSession;
class Editor;

/// Offers what can be put in at the caret while somebody writes: by itself where it is surely wanted,
/// anywhere else when it is asked for. What is typed meanwhile narrows the list down. While an input method
/// composes it only narrows, and neither opens by itself nor moves; what is being composed goes into the text
/// before anything that was chosen does.
class EditorCompletion : public EditorPart
{
    Q_OBJECT

public:
    EditorCompletion(Editor *editor, DocumentSession *session);

    /// Lists what can be put in at the caret; says so where there is nothing.
    void complete();
    /// Lists the facts that the opinion at the caret could cite; says why not where there is no opinion, or
    /// no fact.
    void cite();

    [[nodiscard]] CompletionPopup *popup() const { return m_popup; }
    /// Whether it is about to look at what was typed.
    [[nodiscard]] bool isBusy() const { return m_soon.isActive(); }
    /// The day that weeks are named from, for tests; else it is today.
    void setToday(QDate today) { m_today = today; }

    bool takeKey(QKeyEvent *event) override;
    void noteTyped(const QString &text) override;
    void noteComposing() override;
    void noteFocusLost() override;

protected:
    /// Closes when the window moves away below the list.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookAgain();
    void follow();
    bool open(const CompletionPlace &place);
    bool refill();
    void choose(int row);
    void close();
    [[nodiscard]] QString typed() const;
    [[nodiscard]] QRect placeOnScreen() const;
    [[nodiscard]] QList<CompletionRow> rows() const;
    [[nodiscard]] CompletionSources sources() const;
    [[nodiscard]] QString nothingThere(const std::optional<CompletionPlace> &place) const;

    Editor *m_editor;
    DocumentSession *m_session;
    CompletionPopup *m_popup;
    QTimer m_soon; ///< after the key has been shown
    bool m_mayOpen = false;
    CompletionPlace m_place;
    CompletionList m_list;
    QList<CompletionHit> m_hits; ///< the rows of the popup
    qsizetype m_openedAt = 0;    ///< the caret's place
    QDate m_today;
};

} // namespace sasil

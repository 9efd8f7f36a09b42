// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QTextEdit>
#include <QTimer>

namespace sasil {

class DocumentSearch;
class Editor;

/// How matches look, in text and scroll bar.
struct SearchColours
{
    QColor match;
    QColor current;     ///< of the match that is selected, while the editor has not the focus
    QColor currentText; ///< on it
    QColor range;       ///< of a selection that is searched
    QColor scrollMark;
    QColor currentScrollMark;
};
[[nodiscard]] SearchColours searchColours(bool dark);

/// Marks in the text what a search has found there. Only what is seen is marked, and nothing on the way of a
/// key press: marks move with their text, and are made again when the search knows more.
class SearchMarks : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it, but for its destructor.
    SearchMarks(Editor *editor, const DocumentSearch *search, QObject *parent);

    void setOn(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void schedule();
    void update();
    [[nodiscard]] QList<QTextEdit::ExtraSelection> marks() const;
    /// The current match is what is selected, which Qt paints over all marks.
    void colourSelection();
    [[nodiscard]] bool isMatchSelected() const;

    Editor *m_editor;
    const DocumentSearch *m_search;
    QTimer m_soon;
    QList<QTextEdit::ExtraSelection> m_shown;
    bool m_isOn = false;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QTimer>
#include <QWidget>

class QScrollBar;

namespace sasil {

class DocumentSearch;
class Editor;

/// Shows beside the source, on its scroll bar, where in the document a search has found something, and where
/// the match is that is selected. What it costs depends on its height, not on how much was found. The mouse
/// goes through it.
class ScrollMarks : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it, but for its destructor.
    ScrollMarks(Editor *editor, const DocumentSearch *search);

    void setOn(bool on);
    /// Where marks stand, from the top of the scroll bar, in logical pixels.
    [[nodiscard]] const QList<int> &marks() const { return m_marks; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void schedule();
    void findMarks();
    [[nodiscard]] QRect groove() const;
    [[nodiscard]] qsizetype offsetOfLine(int line) const;

    Editor *m_editor;
    QScrollBar *m_bar;
    const DocumentSearch *m_search;
    QTimer m_soon;
    QList<int> m_marks;
    int m_current = -1; ///< one of m_marks; -1: none
    bool m_isOn = false;
};

} // namespace sasil

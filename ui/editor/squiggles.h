// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "text/textrange.h"

#include <QColor>
#include <QObject>
#include <QRect>
#include <QTextEdit>

class QPainter;

namespace sasil {

class DocumentSession;
class Editor;
class HeldFindings;

/// Underlines findings in the editor, and shades the line at the caret. Only what is seen is marked.
class Squiggles : public QObject
{
    Q_OBJECT

public:
    Squiggles(Editor *editor, DocumentSession *session, const HeldFindings *held);

    void setDark(bool dark, const QColor &currentLine);
    /// Draws the lines of warnings and notes, which Qt draws so low in some fonts that the next line hides
    /// them.
    void paint(QPainter *painter) const;
    /// A line under a part of the text.
    struct Line
    {
        Severity severity = Severity::Off;
        TextRange range; ///< in the document

        friend bool operator==(const Line &, const Line &) = default;
    };
    /// Those that are seen, but for the waves of errors.
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    /// The findings at a place of the text that are shown. Valid until the next edit.
    [[nodiscard]] QList<const Diagnostic *> findingsAt(qsizetype offset) const;

private:
    void update();
    void markCaretLine();
    void markFindings();
    [[nodiscard]] QTextEdit::ExtraSelection waveUnder(const Line &line) const;

    Editor *m_editor;
    DocumentSession *m_session;
    const HeldFindings *m_held;
    QList<Line> m_lines;
    QList<Line> m_marked;   ///< those of errors too
    qsizetype m_length = 0; ///< of the text when they were marked
    QRect m_caretRow;       ///< in the viewport
    QColor m_currentLine;
    bool m_dark = false;
    bool m_pending = false; ///< an update is on its way: several causes in one pass of the event loop are one
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "editor/squiggles.h"

#include "editor/editor.h"
#include "editor/findingstyle.h"
#include "editor/heldfindings.h"
#include "session/documentsession.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace sasil {

Squiggles::Squiggles(Editor *editor, DocumentSession *session, const HeldFindings *held)
    : QObject(editor), m_editor(editor), m_session(session), m_held(held)
{
    const auto schedule = [this] {
        if (std::exchange(m_pending, true))
            return;
        QMetaObject::invokeMethod(this, &Squiggles::update, Qt::QueuedConnection);
    };
    connect(session, &DocumentSession::documentReset, this, schedule);
    connect(session, &DocumentSession::documentChanged, this, schedule);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, schedule);
    connect(held, &HeldFindings::changed, this, schedule);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, schedule);
    connect(editor->verticalScrollBar(), &QScrollBar::rangeChanged, this, schedule);
}

void Squiggles::setDark(bool dark, const QColor &currentLine)
{
    m_dark = dark;
    m_currentLine = currentLine;
    update();
}

void Squiggles::update()
{
    m_pending = false;
    m_lines.clear();
    QList<QTextEdit::ExtraSelection> selections;
    QTextEdit::ExtraSelection line;
    line.format.setBackground(m_currentLine);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = m_editor->textCursor();
    line.cursor.clearSelection();
    m_editor->setMarks(MarkLayer::CaretLine, {line});

    const QRect view = m_editor->viewport()->rect();
    const qsizetype first = m_editor->cursorForPosition(view.topLeft()).position();
    const qsizetype last = m_editor->cursorForPosition(view.bottomRight()).position();
    const Digest &digest = m_session->digest();
    for (qsizetype i = digest.topicAt(first); i >= 0 && i <= digest.topicAt(last); ++i) {
        for (const Diagnostic &finding : m_session->checker().of(i)) {
            if (m_held->holds(i, finding))
                continue;
            const TextRange range = digest.inDocument(i, finding.range);
            if (finding.severity != Severity::Error) {
                m_lines.append({finding.severity, range});
                continue;
            }
            QTextEdit::ExtraSelection selection;
            selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            selection.format.setUnderlineColor(findingColour(finding.severity, m_dark));
            selection.cursor = QTextCursor(m_editor->document());
            selection.cursor.setPosition(int(range.start));
            selection.cursor.setPosition(int(range.end), QTextCursor::KeepAnchor);
            selections.append(selection);
        }
    }
    m_editor->setMarks(MarkLayer::Findings, selections);
    m_editor->viewport()->update();
}

void Squiggles::paint(QPainter *painter) const
{
    for (const Line &line : m_lines) {
        painter->setPen(findingPen(line.severity, m_dark));
        QTextBlock block = m_editor->document()->findBlock(int(line.range.start));
        for (; block.isValid() && block.position() < line.range.end; block = block.next()) {
            const QPointF origin = m_editor->lineRect(block).topLeft();
            const int start = qMax(0, int(line.range.start) - block.position());
            const int end = qMin(block.length() - 1, int(line.range.end) - block.position());
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine row = block.layout()->lineAt(i);
                const int from = qMax(start, row.textStart());
                const int to = qMin(end, row.textStart() + row.textLength());
                if (from >= to)
                    continue;
                const qreal y = origin.y() + row.y() + row.height() - 1;
                painter->drawLine(QPointF(origin.x() + row.cursorToX(from), y),
                                  QPointF(origin.x() + row.cursorToX(to), y));
            }
        }
    }
}

QList<const Diagnostic *> Squiggles::findingsAt(qsizetype offset) const
{
    const Digest &digest = m_session->digest();
    const qsizetype index = digest.topicAt(offset);
    QList<const Diagnostic *> found;
    if (index < 0)
        return found;
    for (const Diagnostic &finding : m_session->checker().of(index)) {
        if (digest.inDocument(index, finding.range).touches(offset) && !m_held->holds(index, finding))
            found.append(&finding);
    }
    return found;
}

} // namespace sasil

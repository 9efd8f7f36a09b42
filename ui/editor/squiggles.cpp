// SPDX-License-Identifier: MIT
#include "editor/squiggles.h"

#include "editor/editor.h"
#include "editor/findingstyle.h"
#include "editor/heldfindings.h"
#include "session/documentsession.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

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
    m_editor->viewport()->update();
}

void Squiggles::update()
{
    m_pending = false;
    // What comes into view is coloured first, so that it is laid out once.
    m_editor->prepareShown();
    markCaretLine();
    markFindings();
}

void Squiggles::markCaretLine()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(m_currentLine);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = m_editor->textCursor();
    line.cursor.clearSelection();
    m_editor->setMarks(MarkLayer::CaretLine, {line});
    // Qt knows how high letters are, and nothing of rows.
    const QRect row = m_editor->caretRow();
    m_editor->viewport()->update(std::exchange(m_caretRow, row));
    m_editor->viewport()->update(row);
}

void Squiggles::markFindings()
{
    QList<Line> marked;
    const Digest &digest = m_session->digest();
    const QList<SourceView::Line> lines = m_editor->shownLines();
    const qsizetype first = lines.isEmpty() ? 0 : lines.constFirst().block.position();
    const qsizetype last =
        lines.isEmpty() ? 0 : lines.constLast().block.position() + lines.constLast().block.length();
    qsizetype seen = -1;
    for (const SourceView::Line &shown : lines) {
        const qsizetype topic = digest.topicAt(shown.block.position());
        if (topic < 0 || std::exchange(seen, topic) == topic)
            continue;
        for (const Diagnostic &finding : m_session->checker().of(topic)) {
            const TextRange range = digest.inDocument(topic, finding.range);
            if (range.end >= first && range.start <= last && !m_held->holds(topic, finding))
                marked.append({finding.severity, range});
        }
    }
    // A key that is typed moves those behind it along, and repaints no more than its row.
    const qsizetype moved = digest.length() - std::exchange(m_length, digest.length());
    const auto isAsBefore = [moved](const Line &now, const Line &before) {
        return now == before || now == Line{before.severity, before.range.shifted(moved)};
    };
    const bool isNew = !std::ranges::equal(marked, m_marked, isAsBefore);
    m_marked = marked;
    m_lines.clear();
    QList<QTextEdit::ExtraSelection> waves;
    for (const Line &line : marked) {
        if (line.severity == Severity::Error)
            waves.append(waveUnder(line));
        else
            m_lines.append(line);
    }
    if (isNew)
        m_editor->setMarks(MarkLayer::Findings, waves);
}

QTextEdit::ExtraSelection Squiggles::waveUnder(const Line &line) const
{
    QTextEdit::ExtraSelection wave;
    wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wave.format.setUnderlineColor(findingColour(line.severity, m_dark));
    wave.cursor = QTextCursor(m_editor->document());
    wave.cursor.setPosition(int(line.range.start));
    wave.cursor.setPosition(int(line.range.end), QTextCursor::KeepAnchor);
    return wave;
}

void Squiggles::paint(QPainter *painter) const
{
    const QRectF clip = painter->clipBoundingRect();
    for (const Line &line : m_lines) {
        painter->setPen(findingPen(line.severity, m_dark));
        QTextBlock block = m_editor->document()->findBlock(int(line.range.start));
        for (; block.isValid() && block.position() < line.range.end; block = block.next()) {
            if (!block.isVisible())
                continue;
            const QRectF rect = m_editor->lineRect(block);
            if (!rect.intersects(clip))
                continue;
            const QPointF origin = rect.topLeft();
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

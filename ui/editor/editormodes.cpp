// SPDX-License-Identifier: MIT
#include "editor/editormodes.h"

#include "editor/editor.h"
#include "session/documentsession.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace sasil {

FocusMode::FocusMode(Editor *editor, DocumentSession *session)
    : EditorPart(editor), m_editor(editor), m_session(session)
{
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const qsizetype topic = m_session->digest().topicAt(m_editor->caret());
        if (std::exchange(m_topic, topic) != topic && m_isOn)
            m_editor->viewport()->update();
    });
}

void FocusMode::setOn(bool on)
{
    m_isOn = on;
    m_editor->viewport()->update();
}

void FocusMode::paint(QPainter *painter)
{
    paintVeil(painter, m_editor->viewport()->width());
}

void FocusMode::paintVeil(QPainter *painter, int width) const
{
    // Text that is dimmed keeps a contrast of 3 : 1.
    constexpr float dimming = 0.5F;
    const Digest &digest = m_session->digest();
    const qsizetype topic = m_isOn ? digest.topicAt(m_editor->caret()) : -1;
    if (topic < 0)
        return;
    const TextRange range = digest.range(topic);
    qreal top = -1;
    qreal bottom = -1;
    for (const SourceView::Line &line : m_editor->shownLines()) {
        const qsizetype at = line.block.position();
        // The empty line at the text's end belongs to the last topic.
        if (!range.contains(at) && (topic + 1 < digest.topicCount() || at < range.end))
            continue;
        top = top < 0 ? qMax(0.0, line.rect.top()) : top;
        bottom = line.rect.bottom();
    }
    if (bottom < 0)
        return;
    QColor veil = m_editor->palette().color(QPalette::Base);
    veil.setAlphaF(dimming);
    const int height = m_editor->viewport()->height();
    painter->fillRect(QRectF(0, 0, width, top), veil);
    painter->fillRect(QRectF(0, bottom, width, qMax(0.0, height - bottom)), veil);
}

TypewriterMode::TypewriterMode(Editor *editor) : EditorPart(editor), m_editor(editor)
{
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &TypewriterMode::followCaret);
}

void TypewriterMode::setOn(bool on)
{
    m_isOn = on;
    // Lets the last line go up to the top.
    m_editor->setCenterOnScroll(on);
    followCaret();
}

void TypewriterMode::followCaret()
{
    if (!m_isOn || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    const QTextCursor cursor = m_editor->textCursor();
    SourceView::Row row = m_editor->rowOf(cursor.position());
    if (!row.block.isValid())
        return;
    qreal above = height * m_editor->viewport()->height() - m_editor->rowHeight();
    while (above > 0) {
        const SourceView::Row before = m_editor->rowBefore(row);
        if (!before.block.isValid())
            break;
        row = before;
        above -= m_editor->heightOf(row);
    }
    m_editor->verticalScrollBar()->setValue(row.block.firstLineNumber() + row.index);
}

} // namespace sasil

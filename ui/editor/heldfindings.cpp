// SPDX-License-Identifier: MIT
#include "editor/heldfindings.h"

#include "editor/caretplace.h"
#include "session/documentsession.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>

namespace sasil {

using namespace Qt::StringLiterals;

HeldFindings::HeldFindings(QPlainTextEdit *editor, DocumentSession *session)
    : QObject(editor), m_editor(editor), m_session(session)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    session->setHold([this](qsizetype topic, const Diagnostic &finding) { return holds(topic, finding); });
    connect(this, &HeldFindings::changed, session, &DocumentSession::refreshHeld);
    connect(&m_rest, &QTimer::timeout, this, &HeldFindings::changed);
    connect(session, &DocumentSession::documentChanged, this, &HeldFindings::followEdit);
    connect(session, &DocumentSession::documentReset, this, [this] {
        m_rest.stop();
        m_written = false;
    });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &HeldFindings::noteCaret);
}

bool HeldFindings::isComposing() const
{
    const QTextLayout *layout = m_editor->textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

bool HeldFindings::holds(qsizetype topic, const Diagnostic &finding) const
{
    const Digest &digest = m_session->digest();
    const qsizetype caret = m_editor->textCursor().position();
    const TextRange range = digest.inDocument(topic, finding.range);
    if (isComposing() && range.touches(caret))
        return true;
    if (!m_written)
        return false;
    const Block *block = finding.block >= 0 ? &digest.topic(topic).blocks[finding.block] : nullptr;
    if (finding.rule == "empty-block"_L1 && block) {
        // Up to the end of the lines that only wait for the first item.
        const TextRange lines = digest.inDocument(topic, block->range);
        const QString between = lines.end < caret ? digest.text({lines.end, caret}) : QString();
        return lines.start <= caret && QStringView(between).trimmed().isEmpty();
    }
    if (!m_rest.isActive())
        return false;
    const bool isInItem = block && finding.item >= 0 &&
                          digest.inDocument(topic, block->items[finding.item].range)
                              .touches(caretBeforeBlanks(m_editor->textCursor()));
    return isInItem || range.touches(caret);
}

qsizetype HeldFindings::placeAtCaret() const
{
    const Digest &digest = m_session->digest();
    if (const auto item = digest.itemAt(caretBeforeBlanks(m_editor->textCursor())))
        return digest.range(*item).start;
    return m_editor->textCursor().block().position();
}

void HeldFindings::followEdit()
{
    if (m_justWritten)
        m_place = placeAtCaret();
}

void HeldFindings::noteWriting()
{
    m_written = true;
    m_rest.start();
    if (!std::exchange(m_justWritten, true))
        QMetaObject::invokeMethod(this, [this] { m_justWritten = false; }, Qt::QueuedConnection);
}

void HeldFindings::noteCaret()
{
    const qsizetype place = placeAtCaret();
    if (std::exchange(m_place, place) == place || m_justWritten)
        return;
    m_rest.stop();
    if (std::exchange(m_written, false))
        Q_EMIT changed();
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "editor/documentbinding.h"

#include "session/documentsession.h"

#include <QTextCursor>
#include <QTextDocument>

namespace sasil {

namespace {

/// As much of a text as a QTextDocument takes in some 5 ms.
constexpr qsizetype sliceLength = 100'000;

} // namespace

DocumentBinding::DocumentBinding(QTextDocument *document, DocumentSession *session, QObject *parent)
    : QObject(parent), m_document(document), m_session(session)
{
    connect(document, &QTextDocument::contentsChange, this, &DocumentBinding::report);
}

void DocumentBinding::beginLoad(const QString &text)
{
    m_loading = true;
    m_text = text;
    m_loaded = 0;
    m_document->setUndoRedoEnabled(false);
    m_document->clear();
    appendSlice();
    m_session->holdReading(true);
    m_session->reset(text);
}

bool DocumentBinding::loadMore()
{
    if (!m_loading)
        return false;
    if (m_loaded < m_text.size()) {
        appendSlice();
        return true;
    }
    m_text.clear();
    m_document->setUndoRedoEnabled(true);
    m_document->setModified(false);
    m_loading = false;
    m_session->holdReading(false);
    return false;
}

double DocumentBinding::loaded() const
{
    return m_loading && !m_text.isEmpty() ? double(m_loaded) / double(m_text.size()) : 1;
}

void DocumentBinding::appendSlice()
{
    // Behind a line, where there is one: a line in two parts would be laid out twice.
    const qsizetype lineEnd = m_text.indexOf(u'\n', m_loaded + sliceLength);
    const qsizetype end = lineEnd < 0 ? m_text.size() : lineEnd + 1;
    QTextCursor cursor(m_document);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_text.sliced(m_loaded, end - m_loaded));
    m_loaded = end;
}

void DocumentBinding::report(int position, int removed, int added)
{
    if (m_loading)
        return;
    // Qt counts the document's last block separator in when a change reaches the end; the text has none.
    const qsizetype before = m_session->digest().length();
    const qsizetype now = m_document->characterCount() - 1;
    const qsizetype addedLength = qMin<qsizetype>(added, now - position);
    const qsizetype removedLength = before + addedLength - now;
    const TextEdit edit{{position, position + removedLength}, documentText(position, addedLength)};
    // Highlighting reports its range as if the text were new.
    if (removed == added && m_session->digest().text(edit.range) == edit.text)
        return;
    Q_EMIT aboutToEdit(edit);
    m_session->edit(edit.range.start, edit.range.length(), edit.text);
}

QString DocumentBinding::documentText(qsizetype start, qsizetype length) const
{
    QTextCursor cursor(m_document);
    cursor.setPosition(int(start));
    cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
    return cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace sasil

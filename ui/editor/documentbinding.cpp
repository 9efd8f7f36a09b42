// SPDX-License-Identifier: MIT
#include "editor/documentbinding.h"

#include "session/documentsession.h"

#include <QTextCursor>
#include <QTextDocument>

namespace sasil {

DocumentBinding::DocumentBinding(QTextDocument *document, DocumentSession *session, QObject *parent)
    : QObject(parent), m_document(document), m_session(session)
{
    connect(document, &QTextDocument::contentsChange, this, &DocumentBinding::report);
}

void DocumentBinding::load(const QString &text)
{
    m_loading = true;
    m_document->setPlainText(text);
    m_document->setModified(false);
    m_loading = false;
    m_session->reset(text);
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

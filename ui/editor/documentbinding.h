// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"

#include <QObject>

class QTextDocument;

namespace sasil {

class DocumentSession;

/// Reports what changes in a QTextDocument to a session: the start of a key press's way. Afterwards the
/// session's text is the document's, always.
class DocumentBinding : public QObject
{
    Q_OBJECT

public:
    DocumentBinding(QTextDocument *document, DocumentSession *session, QObject *parent);

    /// Puts another text into both, as a new document, in slices of a few milliseconds. The session has all
    /// of it at once; until loadMore() answers false the document has its beginning, and nobody may edit it.
    void beginLoad(const QString &text);
    bool loadMore();
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// How much of it is there, from 0 to 1.
    [[nodiscard]] double loaded() const;

Q_SIGNALS:
    void aboutToEdit(const sasil::TextEdit &edit);

private:
    void appendSlice();
    void report(int position, int removed, int added);
    [[nodiscard]] QString documentText(qsizetype start, qsizetype length) const;

    QTextDocument *m_document;
    DocumentSession *m_session;
    QString m_text;         ///< what is being loaded
    qsizetype m_loaded = 0; ///< how much of it the document has
    bool m_loading = false;
};

} // namespace sasil

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

    /// Puts another text into both, as a new document.
    void load(const QString &text);

Q_SIGNALS:
    void aboutToEdit(const sasil::TextEdit &edit);

private:
    void report(int position, int removed, int added);
    [[nodiscard]] QString documentText(qsizetype start, qsizetype length) const;

    QTextDocument *m_document;
    DocumentSession *m_session;
    bool m_loading = false;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;

/// Asks for a new digest for a week, and has its file opened, with the first title selected that is to be
/// written.
class NewDigestCommand : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    NewDigestCommand(const Actions &actions, OpenDocuments *documents, QSettings *settings, QObject *parent);

Q_SIGNALS:
    void openRequested(const QStringList &paths);

private:
    void ask();
    static void begin(DocumentView *view);

    OpenDocuments *m_documents;
    QSettings *m_settings;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/message.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>

class QSettings;

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;

/// The actions that choose the style of pages: every document of a window has the chosen one, and exports
/// begin with it. The user's own style sheet comes over it, and again when its file changes.
class StyleCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    StyleCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings, QObject *parent);

    /// Shows what the settings say.
    void apply();

Q_SIGNALS:
    /// The user has chosen another one.
    void chosen();
    /// What is wrong with the user's own style sheet.
    void hinted(const QString &text);

private:
    void readOwnStyle();
    void applyTo(DocumentView *view) const;

    const Actions &m_actions;
    OpenDocuments *m_documents;
    QSettings *m_settings;
    QFileSystemWatcher m_watcher;
    QByteArray m_ownStyle;
    QList<Message> m_problems;
};

} // namespace sasil

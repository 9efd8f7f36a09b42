// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSettings;

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;

/// The actions that choose the style of pages: every document of a window has the chosen one, and exports
/// begin with it.
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

private:
    void applyTo(DocumentView *view) const;

    const Actions &m_actions;
    OpenDocuments *m_documents;
    QSettings *m_settings;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QSet>

class QAction;
class QKeyEvent;
class QSettings;

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;

/// The keys that a user has given to commands in the place of the usual ones. Only what differs is kept in
/// the settings. In the editor they go before what the keys would do there otherwise.
class OwnShortcuts : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    OwnShortcuts(Actions *actions, OpenDocuments *documents, QSettings *settings, QObject *parent);

    /// Gives all actions the keys that the settings say. What somebody chose goes before what is usual: a
    /// newer command does not take keys that were given away before it was there.
    void apply();
    /// Keeps the keys of an action, and gives it them.
    void choose(QAction *action, const QList<QKeySequence> &keys);

Q_SIGNALS:
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(DocumentView *view);
    void noteKeys();
    void showKeys(const DocumentView *view) const;

    Actions *m_actions;
    OpenDocuments *m_documents;
    QSettings *m_settings;
    QSet<QKeyCombination> m_given; ///< of commands whose keys were changed
    QSet<QKeyCombination> m_freed; ///< usual ones that no command has now
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

class QSettings;

namespace sasil {

class Actions;
class DocumentView;
class MyWordsDialog;
class OpenDocuments;
class SpellService;
class Spelling;

/// Spelling in the documents of a window: whether it is checked, the next misspelt word, the list of own
/// words. Whether it is checked is the same in all windows.
class SpellCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SpellCommands(const Actions &actions, OpenDocuments *documents, SpellService *service,
                  QSettings *settings, QObject *parent);

private:
    [[nodiscard]] static Spelling *spellingOf(const DocumentView *view);
    void addTo(DocumentView *view);
    void setEnabled(bool enabled);
    void showEnabled(bool enabled);
    void goToNext();
    void showMyWords();
    void showMissing();

    const Actions &m_actions;
    OpenDocuments *m_documents;
    SpellService *m_service;
    QSettings *m_settings;
    QPointer<MyWordsDialog> m_myWords;
};

} // namespace sasil

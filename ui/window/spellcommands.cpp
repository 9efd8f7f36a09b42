// SPDX-License-Identifier: MIT
#include "window/spellcommands.h"

#include "dialogs/mywordsdialog.h"
#include "editor/editor.h"
#include "editor/editorsettings.h"
#include "editor/spelling.h"
#include "editor/spellservice.h"
#include "window/actions.h"
#include "window/opendocuments.h"

#include <QSettings>

namespace sasil {

SpellCommands::SpellCommands(const Actions &actions, OpenDocuments *documents, SpellService *service,
                             QSettings *settings, QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents), m_service(service), m_settings(settings)
{
    using enum ActionId;
    for (DocumentView *view : documents->all())
        addTo(view);
    connect(documents, &OpenDocuments::added, this, &SpellCommands::addTo);
    service->setEnabled(EditorSettings::load(*settings).spelling);
    showEnabled(service->isEnabled());
    connect(service, &SpellService::enabledChanged, this, &SpellCommands::showEnabled);
    connect(service, &SpellService::changed, this, &SpellCommands::showMissing);
    connect(m_actions[CheckSpelling], &QAction::triggered, this, &SpellCommands::setEnabled);
    connect(m_actions[NextMisspelling], &QAction::triggered, this, &SpellCommands::goToNext);
    connect(m_actions[MyWords], &QAction::triggered, this, &SpellCommands::showMyWords);
}

Spelling *SpellCommands::spellingOf(const DocumentView *view)
{
    return view->editor()->findChild<Spelling *>(Qt::FindDirectChildrenOnly);
}

void SpellCommands::addTo(DocumentView *view)
{
    auto *spelling = new Spelling(view->editor(), m_service);
    view->editor()->addPart(spelling);
    spelling->setEnabled(m_service->isEnabled());
}

void SpellCommands::setEnabled(bool enabled)
{
    EditorSettings settings = EditorSettings::load(*m_settings);
    settings.spelling = enabled;
    settings.save(m_settings);
    m_service->setEnabled(enabled);
    const QString missing = enabled ? m_service->missingText() : QString();
    if (!missing.isEmpty())
        Q_EMIT m_documents->current()->hinted(missing);
}

void SpellCommands::showEnabled(bool enabled)
{
    m_actions[ActionId::CheckSpelling]->setChecked(enabled);
    for (const DocumentView *view : m_documents->all())
        spellingOf(view)->setEnabled(enabled);
}

void SpellCommands::goToNext()
{
    DocumentView *view = m_documents->current();
    if (m_service->isEnabled())
        spellingOf(view)->goToNext();
    else
        Q_EMIT view->hinted(tr("Spelling is not checked now: Edit → Check Spelling switches it on."));
}

void SpellCommands::showMyWords()
{
    OwnWords *words = m_service->ownWords();
    MyWordsDialog dialog(words->words(), m_documents->window());
    m_myWords = &dialog;
    showMissing();
    const auto tell = [&dialog](const Result<void> &result) {
        if (!result)
            dialog.showProblem(result.error().text());
    };
    connect(words, &OwnWords::changed, &dialog, [&dialog, words] { dialog.setWords(words->words()); });
    connect(&dialog, &MyWordsDialog::addRequested, words,
            [tell, words](const QString &word) { tell(words->add(word)); });
    connect(&dialog, &MyWordsDialog::removeRequested, words,
            [tell, words](const QString &word) { tell(words->remove(word)); });
    dialog.exec();
}

void SpellCommands::showMissing()
{
    if (m_myWords)
        m_myWords->setMissing(m_service->missingText());
}

} // namespace sasil

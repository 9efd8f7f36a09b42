// SPDX-License-Identifier: MIT
#include "window/newdigestcommand.h"

#include "dialogs/newdigestdialog.h"
#include "window/actions.h"
#include "window/opendocuments.h"

namespace sasil {

NewDigestCommand::NewDigestCommand(const Actions &actions, OpenDocuments *documents, QSettings *settings,
                                   QObject *parent)
    : QObject(parent), m_documents(documents), m_settings(settings)
{
    connect(actions[ActionId::NewForWeek], &QAction::triggered, this, &NewDigestCommand::ask);
}

void NewDigestCommand::ask()
{
    const auto openText = [this](const QString &path) {
        const DocumentView *view = m_documents->showing(path);
        return view ? std::optional(view->text()) : std::nullopt;
    };
    NewDigestDialog dialog(m_documents->current()->file()->folder(), *m_settings, openText,
                           m_documents->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    Q_EMIT openRequested({dialog.path()});
    DocumentView *view = m_documents->showing(dialog.path());
    if (dialog.hasMade() && view)
        begin(view);
}

void NewDigestCommand::begin(DocumentView *view)
{
    const Digest &digest = view->session()->digest();
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const Topic &topic = digest.topic(i);
        const qsizetype title = slice(topic.source, topic.heading).indexOf(topic.title);
        if (!topic.hasBlocks() || topic.title.isEmpty() || title < 0)
            continue;
        const TextRange written = trimmed(topic.source, {title, topic.heading.end});
        view->goTo(digest.inDocument(i, written));
        return;
    }
}

} // namespace sasil

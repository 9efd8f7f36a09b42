// SPDX-License-Identifier: MIT
#include "window/gocommands.h"

#include "editor/editor.h"
#include "palette/commanditems.h"
#include "palette/commandpalette.h"
#include "palette/commandwords.h"
#include "palette/topicitems.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/filecontroller.h"
#include "window/opendocuments.h"
#include "window/placehistory.h"
#include "window/structurecommands.h"

#include <QMainWindow>
#include <QMenuBar>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString recentKey = u"palette/recent"_s;
constexpr qsizetype mostRecent = 8; ///< commands
constexpr qsizetype mostTopics = 8; ///< that were visited

} // namespace

GoCommands::GoCommands(const Actions &actions, OpenDocuments *documents, StructureCommands *structure,
                       QSettings *settings, QMainWindow *window)
    : QObject(window), m_actions(actions), m_documents(documents), m_structure(structure),
      m_settings(settings), m_window(window), m_palette(new CommandPalette(window)),
      m_history(new PlaceHistory(documents, this))
{
    using enum ActionId;
    connect(actions[FindCommand], &QAction::triggered, this, &GoCommands::showCommands);
    connect(actions[GoToTopic], &QAction::triggered, this, &GoCommands::showTopics);
    connect(actions[GoBack], &QAction::triggered, m_history, &PlaceHistory::goBack);
    connect(actions[GoForward], &QAction::triggered, m_history, &PlaceHistory::goForward);
    connect(m_history, &PlaceHistory::changed, this, &GoCommands::showHistory);
    connect(&actions, &Actions::retranslated, this, &GoCommands::showHistory);
    connect(m_palette, &CommandPalette::closed, structure, &StructureCommands::hideStates);
    for (QObject *object : actions[GoBack]->associatedObjects()) {
        if (const auto *menu = qobject_cast<QMenu *>(object))
            connect(menu, &QMenu::aboutToShow, this, &GoCommands::showHistory);
    }
    showHistory();
}

GoCommands::~GoCommands() = default;

void GoCommands::showCommands()
{
    if (!m_words)
        m_words = std::make_unique<CommandWords>();
    m_structure->showStates();
    showHistory();
    setReason(m_actions[ActionId::Undo], tr("There is nothing to undo."));
    setReason(m_actions[ActionId::Redo], tr("There is nothing to do again."));
    setReason(m_actions[ActionId::Cut], tr("Nothing is selected."));
    m_palette->open(std::make_unique<CommandItems>(
        commandsOf(m_window->menuBar()), m_settings->value(recentKey).toStringList(), m_words.get(),
        [this](const QAction *action) { noteUse(commandName(action)); }));
}

void GoCommands::noteUse(const QString &command)
{
    m_structure->hideStates();
    QStringList recent = m_settings->value(recentKey).toStringList();
    recent.removeAll(command);
    recent.prepend(command);
    m_settings->setValue(recentKey, recent.first(qMin(mostRecent, recent.size())));
}

void GoCommands::showTopics()
{
    // The current one first.
    QList<DocumentView *> views = m_documents->all();
    views.removeAll(m_documents->current());
    views.prepend(m_documents->current());
    QList<ListedDigest> digests;
    for (DocumentView *view : std::as_const(views))
        digests.append({view->session(), m_documents->filesOf(view)->documentName()});
    QList<ListedTopicPlace> recent;
    const auto topicOf = [&views](const PlaceHistory::Place &place) {
        return ListedTopicPlace{views.indexOf(place.view),
                                place.view->session()->digest().topicAt(place.offset)};
    };
    const ListedTopicPlace here =
        topicOf({m_documents->current(), m_documents->current()->editor()->caret()});
    for (const PlaceHistory::Place &place : m_history->recent()) {
        const ListedTopicPlace topic = topicOf(place);
        if (recent.size() < mostTopics && topic != here && !recent.contains(topic))
            recent.append(topic);
    }
    m_palette->open(std::make_unique<TopicItems>(digests, recent, [this, views](ListedTopicPlace place) {
        DocumentView *view = views[place.digest];
        if (!m_documents->all().contains(view))
            return;
        if (view != m_documents->current())
            m_documents->setCurrent(view);
        const qsizetype start = view->session()->digest().start(place.topic);
        view->goTo({start, start});
    }));
}

void GoCommands::showHistory()
{
    const auto show = [this](ActionId id, bool isPossible, const QString &reason) {
        QAction *action = m_actions[id];
        action->setEnabled(isPossible);
        setReason(action, reason);
        m_actions.showTips(id);
        if (isPossible)
            return;
        action->setToolTip(reason);
        action->setStatusTip(reason);
    };
    show(ActionId::GoBack, m_history->canGoBack(), tr("There is no earlier place to go back to."));
    show(ActionId::GoForward, m_history->canGoForward(), tr("You are at the last place that you went to."));
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "window/structurecommands.h"

#include "digest/commands.h"
#include "editor/editor.h"
#include "palette/commanditems.h"
#include "theme/icons.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/opendocuments.h"

#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

struct CommandAction
{
    ActionId action;
    QLatin1StringView command; ///< the id of a structural command
    bool moves = false;        ///< what stands at the caret goes to another place
};

constexpr std::array table{
    CommandAction{ActionId::AddTopic, "add-topic"_L1},
    CommandAction{ActionId::AddSubtopic, "add-subtopic"_L1},
    CommandAction{ActionId::MoveTopicUp, "move-topic-up"_L1, true},
    CommandAction{ActionId::MoveTopicDown, "move-topic-down"_L1, true},
    CommandAction{ActionId::PromoteTopic, "promote-topic"_L1, true},
    CommandAction{ActionId::DemoteTopic, "demote-topic"_L1, true},
    CommandAction{ActionId::SplitTopic, "split-topic"_L1},
    CommandAction{ActionId::MergeTopic, "merge-topic"_L1},
    CommandAction{ActionId::DevelopStub, "stub-to-topic"_L1},
    CommandAction{ActionId::AddFact, "add-fact"_L1},
    CommandAction{ActionId::AddOpinion, "add-opinion"_L1},
    CommandAction{ActionId::AddItem, "add-item"_L1},
    CommandAction{ActionId::MoveItemUp, "move-item-up"_L1, true},
    CommandAction{ActionId::MoveItemDown, "move-item-down"_L1, true},
    CommandAction{ActionId::TurnItem, "turn-item"_L1, true},
    CommandAction{ActionId::NormalizeBlock, "normalize-block"_L1},
};

/// These have done so before there was a table, and know the language of the window.
constexpr bool hasOwnHandler(ActionId id)
{
    return id == ActionId::AddTopic || id == ActionId::AddFact || id == ActionId::AddOpinion;
}

const CommandAction &rowOf(ActionId id)
{
    return *std::ranges::find(table, id, &CommandAction::action);
}

const StructuralCommand &commandOf(ActionId id)
{
    return *std::ranges::find(structuralCommands(), QString(rowOf(id).command), &StructuralCommand::id);
}

/// Why not; nothing: it is possible.
std::optional<QString> reasonAgainst(DocumentView *view, ActionId id, TextRange selection)
{
    if (view->editor()->isReadOnly())
        return StructureCommands::tr("This digest is read-only.");
    const Result<void> possible = commandOf(id).check(view->session()->digest(), selection);
    return possible ? std::nullopt : std::optional(possible.error().text());
}

/// Where the caret stands in the words of its item; nothing: in none, or something is selected.
std::optional<qsizetype> placeInItem(DocumentView *view, TextRange selection)
{
    const Digest &digest = view->session()->digest();
    const auto item = digest.itemAt(selection.start);
    if (!item || !selection.isEmpty())
        return std::nullopt;
    return selection.start - digest.inDocument(item->topic, digest.item(*item).content).start;
}

/// Brings the caret, which stands in an item, to a place in its words.
void putIntoItem(DocumentView *view, qsizetype place)
{
    const Digest &digest = view->session()->digest();
    const auto item = digest.itemAt(view->editor()->selection().start);
    if (!item)
        return;
    const TextRange content = digest.inDocument(item->topic, digest.item(*item).content);
    const qsizetype caret = qBound(digest.range(*item).start, content.start + place, content.end);
    view->editor()->goTo({caret, caret});
}

/// Makes an action grey that there is a reason against, which becomes its tip.
void setState(QAction *action, const std::optional<QString> &reason)
{
    action->setEnabled(!reason);
    setReason(action, reason.value_or(QString()));
    if (!reason)
        return;
    action->setToolTip(*reason);
    action->setStatusTip(*reason);
}

} // namespace

StructureCommands::StructureCommands(const Actions &actions, OpenDocuments *documents, QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents)
{
    for (const CommandAction &row : table) {
        if (hasOwnHandler(row.action))
            continue;
        connect(actions[row.action], &QAction::triggered, this, [this, id = row.action] {
            DocumentView *view = m_documents->current();
            // A syllable that is being written ends first: nothing of it is lost.
            view->editor()->commitComposition();
            run(view, id, view->editor()->selection());
        });
    }
    followMenus();
    const auto follow = [this](DocumentView *view) {
        connect(view->editor(), &Editor::contextMenuRequested, this,
                [this, view](QMenu *menu, qsizetype offset) { fillMenu(view, menu, offset); });
    };
    for (DocumentView *view : documents->all())
        follow(view);
    connect(documents, &OpenDocuments::added, this, follow);
}

std::optional<ActionId> StructureCommands::actionOf(const QString &command)
{
    const auto row = std::ranges::find(table, command, &CommandAction::command);
    return row == table.end() ? std::nullopt : std::optional(row->action);
}

void StructureCommands::followMenus()
{
    QSet<QMenu *> menus;
    for (const CommandAction &row : table) {
        for (QObject *object : m_actions[row.action]->associatedObjects()) {
            if (auto *menu = qobject_cast<QMenu *>(object))
                menus.insert(menu);
        }
    }
    for (QMenu *menu : std::as_const(menus)) {
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, &StructureCommands::showStates);
        connect(menu, &QMenu::aboutToHide, this, &StructureCommands::hideStates);
    }
}

void StructureCommands::showStates()
{
    DocumentView *view = m_documents->current();
    const TextRange selection = view->editor()->selection();
    for (const CommandAction &row : table) {
        m_actions.showTips(row.action);
        setState(m_actions[row.action], reasonAgainst(view, row.action, selection));
    }
}

void StructureCommands::hideStates()
{
    for (const CommandAction &row : table) {
        m_actions.showTips(row.action);
        setState(m_actions[row.action], std::nullopt);
    }
}

void StructureCommands::run(DocumentView *view, ActionId id, TextRange selection)
{
    if (const auto reason = reasonAgainst(view, id, selection))
        Q_EMIT view->hinted(*reason);
    else
        apply(view, commandOf(id), selection);
}

void StructureCommands::apply(DocumentView *view, const StructuralCommand &command, TextRange selection)
{
    Editor *editor = view->editor();
    const Result<Command> made = command.make(view->session()->digest(), selection);
    if (!made) {
        Q_EMIT view->hinted(made.error().text());
        return;
    }
    const bool moves = rowOf(*actionOf(command.id)).moves;
    const int before = editor->cursorRect().top();
    const bool stays = moves && editor->viewport()->rect().contains(editor->cursorRect().center());
    const std::optional<qsizetype> inItem = moves ? placeInItem(view, selection) : std::nullopt;
    editor->applyEdits(made->edits, made->selection);
    if (inItem)
        putIntoItem(view, *inItem);
    // The view goes along with what was moved: it stays at its height as far as there is text to scroll.
    if (stays) {
        const double rows = (editor->cursorRect().top() - before) / editor->rowHeight();
        editor->verticalScrollBar()->setValue(editor->verticalScrollBar()->value() + qRound(rows));
    }
}

void StructureCommands::fillMenu(DocumentView *view, QMenu *menu, qsizetype offset)
{
    using enum ActionId;
    const TextRange selected = view->editor()->selection();
    const TextRange place =
        !selected.isEmpty() && selected.touches(offset) ? selected : TextRange{offset, offset};
    menu->addSeparator();
    QMenu *topic = menu->addMenu(icon(u"kind-topic"_s), tr("&Arrange Topic"));
    QMenu *item = menu->addMenu(icon(u"fact-add"_s), tr("Arrange Fact or Opin&ion"));
    for (const ActionId id : {AddTopic, AddSubtopic, MoveTopicUp, MoveTopicDown, PromoteTopic, DemoteTopic,
                              SplitTopic, MergeTopic, DevelopStub})
        addTo(topic, id, view, place);
    for (const ActionId id :
         {AddFact, AddOpinion, AddItem, MoveItemUp, MoveItemDown, TurnItem, NormalizeBlock})
        addTo(item, id, view, place);
}

/// An action for a place that is not the caret's.
void StructureCommands::addTo(QMenu *menu, ActionId id, DocumentView *view, TextRange selection)
{
    const QAction *model = m_actions[id];
    menu->setToolTipsVisible(true);
    auto *action = menu->addAction(model->icon(), model->text());
    action->setShortcut(model->shortcut());
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(model->toolTip());
    action->setStatusTip(model->statusTip());
    setState(action, reasonAgainst(view, id, selection));
    connect(action, &QAction::triggered, this, [this, id, view, selection] { run(view, id, selection); });
}

} // namespace sasil

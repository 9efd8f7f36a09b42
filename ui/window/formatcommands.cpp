// SPDX-License-Identifier: MIT
#include "window/formatcommands.h"

#include "editor/editor.h"
#include "editor/pairtyping.h"
#include "palette/commanditems.h"
#include "window/actions.h"
#include "window/opendocuments.h"
#include "writing/formatting.h"
#include "writing/lineformatting.h"

#include <QMenu>
#include <QSet>

#include <array>

namespace sasil {

namespace {

/// What an action does. Those of a group are possible at the same places.
struct FormatAction
{
    enum Group : quint8 { Text, Link, Heading, Level, List, Quote };

    ActionId action;
    Group group;
    Result<Command> (*make)(const Digest &digest, TextRange selection);
};

template <WordFormat format>
Result<Command> toText(const Digest &digest, TextRange selection)
{
    return toggleFormat(digest, selection, format);
}

template <LineFormat format>
Result<Command> toLines(const Digest &digest, TextRange selection)
{
    return toggleLines(digest, selection, format);
}

template <int level>
Result<Command> toHeading(const Digest &digest, TextRange selection)
{
    return setHeading(digest, selection, level);
}

template <int deeper>
Result<Command> toLevel(const Digest &digest, TextRange selection)
{
    return shiftHeading(digest, selection, deeper);
}

constexpr std::array table{
    FormatAction{ActionId::Bold, FormatAction::Text, toText<WordFormat::Bold>},
    FormatAction{ActionId::Italic, FormatAction::Text, toText<WordFormat::Italic>},
    FormatAction{ActionId::Strikethrough, FormatAction::Text, toText<WordFormat::Strikethrough>},
    FormatAction{ActionId::Code, FormatAction::Text, toText<WordFormat::Code>},
    FormatAction{ActionId::Link, FormatAction::Link, toggleLink},
    FormatAction{ActionId::Heading1, FormatAction::Heading, toHeading<1>},
    FormatAction{ActionId::Heading2, FormatAction::Heading, toHeading<2>},
    FormatAction{ActionId::Heading3, FormatAction::Heading, toHeading<3>},
    FormatAction{ActionId::Heading4, FormatAction::Heading, toHeading<4>},
    FormatAction{ActionId::Heading5, FormatAction::Heading, toHeading<5>},
    FormatAction{ActionId::Heading6, FormatAction::Heading, toHeading<6>},
    FormatAction{ActionId::PlainParagraph, FormatAction::Heading, toHeading<0>},
    FormatAction{ActionId::RaiseHeading, FormatAction::Level, toLevel<-1>},
    FormatAction{ActionId::LowerHeading, FormatAction::Level, toLevel<1>},
    FormatAction{ActionId::BulletList, FormatAction::List, toLines<LineFormat::Bullets>},
    FormatAction{ActionId::NumberedList, FormatAction::List, toLines<LineFormat::Numbers>},
    FormatAction{ActionId::TaskList, FormatAction::List, toLines<LineFormat::Tasks>},
    FormatAction{ActionId::Quotation, FormatAction::Quote, toLines<LineFormat::Quote>},
};

/// What is longer is not read before somebody asks for it.
constexpr qsizetype longestToLookAt = 100'000;

QString readOnly()
{
    return FormatCommands::tr("This digest is read-only.");
}

} // namespace

FormatCommands::FormatCommands(const Actions &actions, OpenDocuments *documents, QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents)
{
    QSet<QMenu *> menus;
    for (const FormatAction &row : table) {
        connect(actions[row.action], &QAction::triggered, this, [this, id = row.action] { run(id); });
        for (QObject *object : actions[row.action]->associatedObjects()) {
            if (auto *menu = qobject_cast<QMenu *>(object))
                menus.insert(menu);
        }
    }
    for (QMenu *menu : std::as_const(menus)) {
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, &FormatCommands::showStates);
        connect(menu, &QMenu::aboutToHide, this, &FormatCommands::hideStates);
    }
}

void FormatCommands::run(ActionId id)
{
    DocumentView *view = m_documents->current();
    Editor *editor = view->editor();
    editor->commitComposition();
    if (editor->isReadOnly()) {
        Q_EMIT view->hinted(readOnly());
        return;
    }
    const FormatAction &row = *std::ranges::find(table, id, &FormatAction::action);
    const Result<Command> command = row.make(view->session()->digest(), editor->selection());
    if (!command) {
        Q_EMIT view->hinted(command.error().text());
        return;
    }
    editor->typeEdits(command->edits, command->selection);
    // Typing on goes past what closes the link.
    if (row.group == FormatAction::Link)
        editor->pairTyping()->expectCloser();
    editor->setFocus();
}

void FormatCommands::showStates()
{
    DocumentView *view = m_documents->current();
    const Digest &digest = view->session()->digest();
    const TextRange selection = view->editor()->selection();
    const qsizetype topic = digest.topicAt(selection.start);
    const bool isLong = selection.length() > longestToLookAt ||
                        (topic >= 0 && digest.range(topic).length() > longestToLookAt);
    std::array<std::optional<QString>, 6> reasons; // by group; null: possible
    for (const FormatAction &row : table) {
        std::optional<QString> &reason = reasons[row.group];
        const bool isKnown = reason && row.group != FormatAction::Level;
        if (!isKnown) {
            const Result<Command> made = view->editor()->isReadOnly() || isLong ? Result<Command>(Command())
                                                                                : row.make(digest, selection);
            reason = view->editor()->isReadOnly() ? readOnly() : made ? QString() : made.error().text();
        }
        QAction *action = m_actions[row.action];
        m_actions.showTips(row.action);
        action->setEnabled(reason->isEmpty());
        setReason(action, *reason);
        if (reason->isEmpty())
            continue;
        action->setToolTip(*reason);
        action->setStatusTip(*reason);
    }
}

void FormatCommands::hideStates()
{
    for (const FormatAction &row : table) {
        m_actions.showTips(row.action);
        m_actions[row.action]->setEnabled(true);
        setReason(m_actions[row.action], {});
    }
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "outline/outlinemenu.h"

#include "outline/outlinecommands.h"
#include "outline/outlinemodel.h"
#include "theme/icons.h"

#include <QKeySequence>
#include <QMenu>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    OutlineCommand command;
    QString text;
    QKeySequence keys{};
    QLatin1StringView icon{};
};

void add(QMenu *menu, OutlineCommands *commands, const QList<Entry> &entries)
{
    menu->setToolTipsVisible(true);
    for (const Entry &entry : entries) {
        // Shown, but not of the menu: the outline takes these keys itself.
        const QString keys = entry.keys.toString(QKeySequence::NativeText);
        auto *const action = menu->addAction(keys.isEmpty() ? entry.text : entry.text + u'\t' + keys);
        if (!entry.icon.isEmpty())
            action->setIcon(icon(entry.icon));
        const Result<void> possible = commands->check(entry.command);
        action->setEnabled(possible.hasValue());
        action->setToolTip(possible ? QString() : possible.error().text());
        QObject::connect(action, &QAction::triggered, commands,
                         [commands, command = entry.command] { commands->run(command); });
    }
}

} // namespace

QString OutlineMenu::turning(const QModelIndexList &items)
{
    const auto isOf = [](BlockKind kind) {
        return [kind](const QModelIndex &item) {
            return item.data(OutlineModel::ItemRole).toInt() == int(kind);
        };
    };
    if (std::ranges::all_of(items, isOf(BlockKind::Fact)))
        return tr("Turn &into Opinion");
    if (std::ranges::all_of(items, isOf(BlockKind::Opinion)))
        return tr("Turn &into Fact");
    return tr("Turn Facts &into Opinions, Opinions into Facts");
}

void OutlineMenu::fill(QMenu *menu, OutlineCommands *commands, const QModelIndexList &rows)
{
    using enum OutlineCommand;
    const bool ofItem = OutlineModel::isItem(rows.first());
    add(menu, commands, {{Go, tr("&Go to Text"), Qt::Key_Return}});
    if (!ofItem)
        add(menu, commands, {{Rename, tr("&Rename"), Qt::Key_F2}});
    menu->addSeparator();
    if (!ofItem)
        add(menu, commands,
            {{AddTopic, tr("Add &Topic After"), {}, "topic-add"_L1}, {AddSubtopic, tr("Add &Subtopic")}});
    add(menu, commands,
        {{AddFact, tr("Add &Fact"), {}, "fact-add"_L1},
         {AddOpinion, tr("Add &Opinion"), {}, "opinion-add"_L1}});
    menu->addSeparator();
    add(menu, commands,
        {{MoveUp, tr("Move &Up"), Qt::ALT | Qt::Key_Up},
         {MoveDown, tr("Move &Down"), Qt::ALT | Qt::Key_Down}});
    if (ofItem)
        add(menu, commands, {{Turn, turning(rows)}});
    else
        add(menu, commands,
            {{Promote, tr("One Level &Higher"), Qt::ALT | Qt::Key_Left},
             {Demote, tr("One Level &Lower"), Qt::ALT | Qt::Key_Right}});
    menu->addSeparator();
    const bool isOne = rows.size() == 1;
    add(menu, commands,
        {{Copy, ofItem ? tr("&Copy Text") : tr("&Copy Title"), Qt::CTRL | Qt::Key_C, "edit-copy"_L1},
         {CopyRichText, ofItem  ? tr("Copy &with Formatting")
                        : isOne ? tr("Copy To&pic")
                                : tr("Copy To&pics")},
         {CopyMarkdown, tr("Copy as &Markdown")},
         {Delete, tr("D&elete"), Qt::Key_Delete}});
    menu->addSeparator();
}

void OutlineMenu::fillFolding(QMenu *menu, OutlineCommands *commands)
{
    add(menu, commands,
        {{OutlineCommand::FoldAll, tr("Fold &All")}, {OutlineCommand::UnfoldAll, tr("U&nfold All")}});
}

} // namespace sasil

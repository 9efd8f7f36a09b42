// SPDX-License-Identifier: MIT
#include "window/settingscommands.h"

#include "dialogs/newdigestchoice.h"
#include "dialogs/settingsdialog.h"
#include "dialogs/settingspage.h"
#include "dialogs/settingsshortcutspage.h"
#include "outline/outlinepanel.h"
#include "palette/commanditems.h"
#include "palette/paletteinput.h"
#include "problems/problemspanel.h"
#include "window/actions.h"
#include "window/ownshortcuts.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

namespace sasil {

SettingsCommands::SettingsCommands(Actions *actions, SourceCommands *source, OwnShortcuts *shortcuts,
                                   QSettings *settings, QMainWindow *window)
    : QObject(window), m_actions(actions), m_source(source), m_shortcuts(shortcuts), m_settings(settings),
      m_window(window)
{
    connectOutline();
    connectProblems();
    connectCarryOver();
    m_more.ownStyle = new QAction(this);
    connect(m_more.ownStyle, &QAction::triggered, this, &SettingsCommands::ownStyleChosen);
    connect((*actions)[ActionId::Settings], &QAction::triggered, this, &SettingsCommands::show);
}

SettingsDialog *SettingsCommands::dialog() const
{
    return m_dialog;
}

QAction *SettingsCommands::makeSwitch()
{
    auto *action = new QAction(this);
    action->setCheckable(true);
    return action;
}

void SettingsCommands::connectOutline()
{
    auto *outline = m_window->findChild<OutlinePanel *>();
    m_more.outlineItems = makeSwitch();
    m_more.outlineItems->setChecked(outline->areItemsShown());
    connect(m_more.outlineItems, &QAction::triggered, outline, &OutlinePanel::setItemsShown);
    connect(outline, &OutlinePanel::itemsShownChanged, m_more.outlineItems, &QAction::setChecked);
}

void SettingsCommands::connectProblems()
{
    auto *problems = m_window->findChild<ProblemsPanel *>();
    auto *group = new QActionGroup(this);
    m_more.problemsByTopic = group->addAction(makeSwitch());
    m_more.problemsByRule = group->addAction(makeSwitch());
    const auto show = [this](ProblemsGrouping grouping) {
        (grouping == ProblemsGrouping::Rule ? m_more.problemsByRule : m_more.problemsByTopic)
            ->setChecked(true);
    };
    show(problems->grouping());
    connect(problems, &ProblemsPanel::groupingChanged, this, show);
    connect(m_more.problemsByTopic, &QAction::triggered, problems,
            [problems] { problems->setGrouping(ProblemsGrouping::Topic); });
    connect(m_more.problemsByRule, &QAction::triggered, problems,
            [problems] { problems->setGrouping(ProblemsGrouping::Rule); });
}

void SettingsCommands::connectCarryOver()
{
    m_more.carryOver = makeSwitch();
    connect(m_more.carryOver, &QAction::triggered, this, [this](bool on) {
        NewDigestChoice choice = rememberedNewDigest(*m_settings);
        choice.carriesOver = on;
        setUsualNewDigest(*m_settings, choice);
    });
}

ShortcutCommands SettingsCommands::commands() const
{
    ShortcutCommands found;
    QList<QAction *> rest = m_actions->all();
    for (const ListedCommand &command : commandsOf(m_window->menuBar())) {
        if (rest.removeOne(command.action))
            found.commands.append({command.action, command.path, m_actions->usualShortcuts(command.action)});
    }
    for (QAction *action : std::as_const(rest))
        found.commands.append({action, {}, m_actions->usualShortcuts(action)});
    for (const QAction *menu : m_window->menuBar()->actions()) {
        const QKeySequence keys = QKeySequence::mnemonic(menu->text());
        if (!keys.isEmpty())
            found.taken.append({keys, withoutMnemonic(menu->text())});
    }
    return found;
}

void SettingsCommands::makeDialog()
{
    // The dialog of new digests may have changed it.
    m_more.carryOver->setChecked(rememberedNewDigest(*m_settings).carriesOver);
    QList<SettingsPage *> pages = makeSettingsPages(*m_actions, m_more, m_source, m_settings);
    auto *shortcuts = new ShortcutsPage([this] { return commands(); });
    connect(shortcuts->model(), &ShortcutsModel::keysChosen, m_shortcuts, &OwnShortcuts::choose);
    pages.append(shortcuts);
    m_dialog = new SettingsDialog(pages, m_window);
    connect(m_dialog, &SettingsDialog::helpRequested, this, &SettingsCommands::helpRequested);
}

void SettingsCommands::show()
{
    if (!m_dialog)
        makeDialog();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    m_dialog->searchField()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sasil

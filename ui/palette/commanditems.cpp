// SPDX-License-Identifier: MIT
#include "palette/commanditems.h"

#include "palette/commandwords.h"
#include "theme/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *reasonProperty = "reason";

void addCommands(const QList<QAction *> &actions, const QString &path, QList<ListedCommand> &commands)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || action->text().isEmpty())
            continue;
        if (const QMenu *menu = action->menu()) {
            const QString title = withoutMnemonic(menu->title());
            addCommands(menu->actions(), path.isEmpty() ? title : path + u" › "_s + title, commands);
            continue;
        }
        const bool isListed = std::ranges::any_of(
            std::as_const(commands), [action](const ListedCommand &other) { return other.action == action; });
        if (!isListed)
            commands.append({action, path});
    }
}

} // namespace

QList<ListedCommand> commandsOf(const QMenuBar *bar)
{
    QList<ListedCommand> commands;
    addCommands(bar->actions(), {}, commands);
    return commands;
}

CommandItems::CommandItems(QList<ListedCommand> commands, const QStringList &recent,
                           const CommandWords *words, std::function<void(const QAction *)> chosen)
    : m_commands(std::move(commands)), m_words(words), m_chosen(std::move(chosen))
{
    for (const QString &name : recent) {
        for (qsizetype i = 0; i < m_commands.size(); ++i) {
            if (commandName(m_commands[i].action) == name && !m_recent.contains(i))
                m_recent.append(i);
        }
    }
}

PaletteEntry CommandItems::entry(qsizetype index, bool) const
{
    const QAction *action = m_commands[index].action;
    if (!action)
        return {};
    PaletteEntry entry;
    entry.icon = action->isChecked() ? sasil::icon(u"check"_s) : action->icon();
    entry.text = withoutMnemonic(action->text());
    entry.detail = m_commands[index].path;
    entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
    entry.isEnabled = action->isEnabled();
    entry.tip = action->statusTip();
    if (!entry.isEnabled) {
        const QString reason = action->property(reasonProperty).toString();
        entry.tip = reason.isEmpty()
                        ? QCoreApplication::translate("sasil::CommandItems", "This is not possible now.")
                        : reason;
    }
    return entry;
}

QStringList CommandItems::words(qsizetype index) const
{
    const QAction *action = m_commands[index].action;
    if (!action)
        return {};
    const QString text = withoutMnemonic(action->text());
    return QStringList{text} + m_words->otherWords(action) +
           QStringList{m_commands[index].path + u' ' + text};
}

bool CommandItems::isEnabled(qsizetype index) const
{
    const QAction *action = m_commands[index].action;
    return action && action->isEnabled();
}

QString CommandItems::prompt() const
{
    return QCoreApplication::translate("sasil::CommandItems", "Find a command");
}

QString CommandItems::emptyText(const QString &typed) const
{
    return QCoreApplication::translate("sasil::CommandItems",
                                       "No command matches “%1”.\nSome letters of its name are enough, in "
                                       "Korean or English.")
        .arg(typed);
}

void CommandItems::choose(qsizetype index)
{
    QAction *action = m_commands[index].action;
    if (!action)
        return;
    m_chosen(action);
    action->trigger();
}

void setReason(QAction *action, const QString &reason)
{
    action->setProperty(reasonProperty, reason);
}

} // namespace sasil

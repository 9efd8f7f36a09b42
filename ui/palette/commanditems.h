// SPDX-License-Identifier: MIT
#pragma once

#include "palette/paletteitems.h"

#include <QAction>
#include <QPointer>

#include <functional>

class QMenuBar;

namespace sasil {

class CommandWords;

/// A command of the menus.
struct ListedCommand
{
    QPointer<QAction> action;
    QString path; ///< of the menus that it stands in, as in "View › Theme"
};

/// What all menus of a bar can do, in their order, each once.
[[nodiscard]] QList<ListedCommand> commandsOf(const QMenuBar *bar);

/// Commands to choose from: found by their words in every language, and by the menus that they stand in.
/// Those that are not possible now are grey and say why (the "reason" property of the action).
class CommandItems : public PaletteItems
{
public:
    /// \a recent are commandName()s, the last one that was used first. \a words must outlive it. \a chosen is
    /// called before the action is.
    CommandItems(QList<ListedCommand> commands, const QStringList &recent, const CommandWords *words,
                 std::function<void(const QAction *)> chosen);

    [[nodiscard]] qsizetype count() const override { return m_commands.size(); }
    [[nodiscard]] PaletteEntry entry(qsizetype index, bool isFiltered) const override;
    [[nodiscard]] QStringList words(qsizetype index) const override;
    [[nodiscard]] QList<qsizetype> recent() const override { return m_recent; }
    [[nodiscard]] bool isEnabled(qsizetype index) const override;
    [[nodiscard]] QString prompt() const override;
    [[nodiscard]] QString emptyText(const QString &typed) const override;
    void choose(qsizetype index) override;

private:
    QList<ListedCommand> m_commands;
    QList<qsizetype> m_recent;
    const CommandWords *m_words;
    std::function<void(const QAction *)> m_chosen;
};

/// Why an action is not possible now, for whoever shows it grey.
void setReason(QAction *action, const QString &reason);

} // namespace sasil

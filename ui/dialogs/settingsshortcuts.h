// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/settingsquery.h"

#include <QAbstractTableModel>
#include <QAction>
#include <QKeySequence>
#include <QPointer>

#include <functional>

namespace sasil {

class CommandWords;

/// A command whose keys can be chosen.
struct ShortcutCommand
{
    QPointer<QAction> action;
    QString path; ///< of the menus that it stands in
    QList<QKeySequence> usual;
};

/// Keys that belong to something else, which cannot give them away.
struct TakenKeys
{
    QKeySequence keys;
    QString by; ///< what it is called
};

struct ShortcutCommands
{
    QList<ShortcutCommand> commands;
    QList<TakenKeys> taken; ///< by menus
};

/// What there is to say about keys before a command gets them.
struct KeysVerdict
{
    bool isPossible = true;
    QList<int> losers; ///< rows of the commands that would lose keys
    QString text;      ///< why not, or what to know; may be empty
};

/// Whether pressing one is pressing the other: symbols may be written with their Shift or without.
[[nodiscard]] bool areSameKeys(const QKeySequence &one, const QKeySequence &other);
/// The keys as they are written for users.
[[nodiscard]] QString shownKeys(const QList<QKeySequence> &keys);

/// All commands with their keys. It changes none itself: it asks for that by keysChosen(), and follows the
/// actions.
class ShortcutsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Command, Menu, Keys };

    explicit ShortcutsModel(std::function<ShortcutCommands()> list, QObject *parent = nullptr);

    /// Lists them anew, in the words of the language.
    void reload();
    [[nodiscard]] QAction *action(int row) const { return m_list.commands[row].action; }
    [[nodiscard]] const QList<QKeySequence> &usual(int row) const { return m_list.commands[row].usual; }
    [[nodiscard]] QString name(int row) const;
    [[nodiscard]] QList<QKeySequence> keys(int row) const;
    [[nodiscard]] bool isUsual(int row) const { return keys(row) == usual(row); }
    [[nodiscard]] bool areAllUsual() const;
    [[nodiscard]] SettingsWords words(int row, const CommandWords &words) const;

    [[nodiscard]] KeysVerdict judge(int row, const QList<QKeySequence> &keys) const;
    /// Takes the keys away from others first. Does nothing where judge() forbids it.
    void choose(int row, const QList<QKeySequence> &keys);
    void restoreAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Somebody wants the action to have these keys and no others.
    void keysChosen(QAction *action, const QList<QKeySequence> &keys);
    /// An action has got other keys.
    void changed();

private:
    void follow(QAction *action);
    [[nodiscard]] QString refusalOf(const QKeySequence &keys) const;

    std::function<ShortcutCommands()> m_source;
    ShortcutCommands m_list;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/settingspage.h"
#include "dialogs/settingsshortcuts.h"

#include <QSortFilterProxyModel>

class QTreeView;

namespace sasil {

class KeysField;
class ShortcutDialog;

/// The commands that a query or pressed keys leave.
class ShortcutsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    ShortcutsFilter(ShortcutsModel *model, QObject *parent);

    /// The rows that are left; without keys, whichever they have.
    void setRows(const QList<bool> &rows);
    void setKeys(const QKeySequence &keys);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ShortcutsModel *m_model;
    QList<bool> m_rows; ///< empty: all
    QKeySequence m_keys;
};

/// The page with the keys of all commands.
class ShortcutsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit ShortcutsPage(std::function<ShortcutCommands()> list);

    int filter(const SettingsQuery &query, const CommandWords &words) override;
    [[nodiscard]] ShortcutsModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *table() const { return m_table; }
    [[nodiscard]] KeysField *keysField() const { return m_keys; }
    /// Asks for the keys of the current command.
    void ask();

protected:
    [[nodiscard]] bool isUsual() const override { return m_model->areAllUsual(); }
    void restore() override { m_model->restoreAll(); }
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void reload();
    void askFor(int row, const QList<QKeySequence> &keys);
    void clearCurrent();
    void restoreCurrent();
    void showButtons();
    void fitHeight();
    [[nodiscard]] int current() const; ///< a row of the model; -1: none

    ShortcutsModel *m_model;
    ShortcutsFilter *m_filter;
    QLabel *m_keysLabel;
    KeysField *m_keys;
    QTreeView *m_table;
    QLabel *m_none;
    QPushButton *m_change;
    QPushButton *m_clear;
    QPushButton *m_restoreOne;
    bool m_isSearching = false;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/settingsdialog.h"
#include "dialogs/settingsshortcutspage.h"

#include <QAction>
#include <QActionGroup>
#include <QSettings>

class QPushButton;

namespace sasil {

class ChoiceRow;
class FolderRow;
class ShortcutDialog;
class SwitchRow;
class TemplateRow;

/// The dialog of settings with actions of its own: a page of rows, one for new digests, and the shortcuts of
/// four commands.
class SettingsDesk
{
public:
    SettingsDesk();
    ~SettingsDesk();

    [[nodiscard]] ShortcutCommands commands() const;
    void type(const QString &typed) const;
    /// What is to be seen: names of rows and commands.
    [[nodiscard]] QStringList found() const;
    [[nodiscard]] QStringList rows() const;
    void select(int row) const;
    [[nodiscard]] QPushButton *button(const QString &name) const;
    [[nodiscard]] ShortcutDialog *asking() const;
    /// Opens the dialog for the keys of a command.
    [[nodiscard]] ShortcutDialog *ask(int row) const;

    QSettings settings{QStringLiteral("Sasil"), QStringLiteral("settingsdialog")};
    QAction numbers;
    QAction light;
    QAction dark;
    QActionGroup themes{nullptr};
    QList<QAction *> actions;
    ShortcutCommands list;
    SwitchRow *lineNumbers;
    ChoiceRow *theme;
    TemplateRow *pattern;
    FolderRow *folder;
    ShortcutsPage *page;
    QList<SettingsPage *> pages;
    SettingsDialog *dialog;

private:
    void addCommand(const char *source, const QList<QKeySequence> &keys, const QString &menu);
    void makePages();
};

} // namespace sasil

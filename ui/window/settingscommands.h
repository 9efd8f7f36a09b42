// SPDX-License-Identifier: MIT
#pragma once

#include "window/settingspages.h"

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace sasil {

class OwnShortcuts;
class SettingsDialog;
struct ShortcutCommands;

/// The settings of a window in one dialog, which stays open beside it.
class SettingsCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; \a window, with its menus and panels, is the parent.
    SettingsCommands(Actions *actions, SourceCommands *source, OwnShortcuts *shortcuts, QSettings *settings,
                     QMainWindow *window);

    void show();
    [[nodiscard]] SettingsDialog *dialog() const; ///< null: it is not open

Q_SIGNALS:
    void helpRequested();
    void ownStyleChosen();

private:
    void makeDialog();
    void connectOutline();
    void connectProblems();
    void connectCarryOver();
    [[nodiscard]] QAction *makeSwitch();
    [[nodiscard]] ShortcutCommands commands() const;

    Actions *m_actions;
    SourceCommands *m_source;
    OwnShortcuts *m_shortcuts;
    QSettings *m_settings;
    QMainWindow *m_window;
    SettingsActions m_more{};
    QPointer<SettingsDialog> m_dialog;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QMainWindow;
class QMenu;
class QToolBar;

namespace sasil {

class Actions;
class RecentFiles;

/// The menu bar and the toolbar of a window: which action stands where. Their titles follow the language.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow *window, const Actions &actions, RecentFiles *recent);

    void retranslate();
    [[nodiscard]] QToolBar *toolBar() const { return m_toolBar; }

private:
    struct TitledMenu
    {
        QMenu *menu;
        const char *title;
    };
    QMenu *add(QMenu *parent, const char *title);

    QMainWindow *m_window;
    QList<TitledMenu> m_menus;
    QToolBar *m_toolBar = nullptr;
};

} // namespace sasil

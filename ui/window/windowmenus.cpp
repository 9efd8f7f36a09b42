// SPDX-License-Identifier: MIT
#include "window/windowmenus.h"

#include "theme/icons.h"
#include "window/actions.h"
#include "window/recentfiles.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr ActionId separator = ActionId(255);

template <typename Place>
void fill(Place *place, const Actions &actions, std::initializer_list<ActionId> ids)
{
    for (const ActionId id : ids) {
        if (id == separator)
            place->addSeparator();
        else
            place->addAction(actions[id]);
    }
}

} // namespace

WindowMenus::WindowMenus(QMainWindow *window, const Actions &actions, RecentFiles *recent)
    : QObject(window), m_window(window)
{
    using enum ActionId;
    QMenu *file = add(nullptr, QT_TR_NOOP("&File"));
    fill(file, actions, {New, NewWindow, Open});
    QMenu *recentMenu = add(file, QT_TR_NOOP("Open &Recent"));
    recentMenu->setToolTipsVisible(true);
    connect(recentMenu, &QMenu::aboutToShow, recent, [recent, recentMenu] { recent->fill(recentMenu); });
    fill(file, actions, {separator, Save, SaveAs, separator, Export, separator, Close, CloseWindow, Quit});

    fill(add(nullptr, QT_TR_NOOP("&Edit")), actions,
         {Undo, Redo, separator, Cut, Copy, Paste, separator, SelectAll});
    fill(add(nullptr, QT_TR_NOOP("&Digest")), actions,
         {AddTopic, AddFact, AddOpinion, separator, NextProblem, PreviousProblem, QuickFix, FixSafe,
          separator, CiteFact, RenameFactId});

    fill(add(nullptr, QT_TR_NOOP("&Analyse")), actions, {SupportTable});

    QMenu *view = add(nullptr, QT_TR_NOOP("&View"));
    fill(view, actions,
         {ShowOutline, ShowProblems, ShowPreview, separator, ZoomIn, ZoomOut, ResetZoom, separator});
    QMenu *theme = add(view, QT_TR_NOOP("&Theme"));
    theme->setIcon(icon(u"theme"_s));
    fill(theme, actions, {ThemeSystem, ThemeLight, ThemeDark});
    QMenu *language = add(view, "");
    language->setIcon(icon(u"language"_s));
    fill(language, actions, {Korean, English});
    fill(view, actions, {separator, RemoteImages, separator, NextTab, PreviousTab});

    fill(add(nullptr, QT_TR_NOOP("&Help")), actions, {Help, RuleHelp, separator, About});

    m_toolBar = window->addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({20, 20});
    fill(m_toolBar, actions,
         {New, Open, Save, separator, Undo, Redo, separator, AddTopic, AddFact, AddOpinion, separator, Export,
          separator, ShowOutline, ShowProblems, ShowPreview});
    retranslate();
}

QMenu *WindowMenus::add(QMenu *parent, const char *title)
{
    QMenu *menu = parent ? parent->addMenu(QString()) : m_window->menuBar()->addMenu(QString());
    m_menus.append({menu, title});
    return menu;
}

void WindowMenus::retranslate()
{
    // Whoever cannot read the rest must find this one.
    for (const TitledMenu &titled : std::as_const(m_menus))
        titled.menu->setTitle(*titled.title ? tr(titled.title) : u"&Language · 언어"_s);
    m_toolBar->setWindowTitle(tr("Toolbar"));
}

} // namespace sasil

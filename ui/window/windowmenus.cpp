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
    fill(file, actions, {New, NewForWeek, NewWindow, Open});
    QMenu *recentMenu = add(file, QT_TR_NOOP("Open &Recent"));
    recentMenu->setToolTipsVisible(true);
    connect(recentMenu, &QMenu::aboutToShow, recent, [recent, recentMenu] { recent->fill(recentMenu); });
    fill(file, actions,
         {separator, Save, SaveAs, separator, Export, Print, PrintPreview, separator, Close, CloseWindow,
          Quit});

    QMenu *edit = add(nullptr, QT_TR_NOOP("&Edit"));
    fill(edit, actions, {Undo, Redo, separator, Cut, Copy});
    fill(add(edit, QT_TR_NOOP("Cop&y As")), actions, {CopyRichText, CopyMarkdown});
    fill(edit, actions,
         {CopyTopic, CopyDigest,    Paste,           PastePlain,   separator, SelectAll, separator,
          Find,      Replace,       FindNext,        FindPrevious, separator, Complete,  CloseBrackets,
          separator, CheckSpelling, NextMisspelling, MyWords,      separator, Settings});
    QMenu *format = add(nullptr, QT_TR_NOOP("F&ormat"));
    fill(format, actions, {Bold, Italic, Strikethrough, Code, Link, separator});
    QMenu *heading = add(format, QT_TR_NOOP("&Heading"));
    heading->setIcon(icon(u"format-heading"_s));
    fill(heading, actions,
         {Heading1, Heading2, Heading3, Heading4, Heading5, Heading6, PlainParagraph, separator, RaiseHeading,
          LowerHeading});
    fill(format, actions, {separator, BulletList, NumberedList, TaskList, Quotation});
    QMenu *digest = add(nullptr, QT_TR_NOOP("&Digest"));
    fill(digest, actions, {AddTopic, AddFact, AddOpinion, separator});
    QMenu *topic = add(digest, QT_TR_NOOP("&Arrange Topic"));
    topic->setIcon(icon(u"kind-topic"_s));
    fill(topic, actions,
         {AddSubtopic, separator, MoveTopicUp, MoveTopicDown, PromoteTopic, DemoteTopic, separator,
          SplitTopic, MergeTopic, DevelopStub});
    QMenu *item = add(digest, QT_TR_NOOP("Arrange Fact or Opin&ion"));
    item->setIcon(icon(u"fact-add"_s));
    fill(item, actions, {AddItem, separator, MoveItemUp, MoveItemDown, separator, TurnItem, NormalizeBlock});
    fill(digest, actions,
         {separator, NextProblem, PreviousProblem, QuickFix, FixSafe, separator, CiteFact, RenameFactId});

    QMenu *go = add(nullptr, QT_TR_NOOP("&Go"));
    go->setToolTipsVisible(true);
    fill(go, actions,
         {GoToTopic, FocusTopicBar, FindCommand, separator, GoBack, GoForward, separator, NextPane,
          PreviousPane});

    fill(add(nullptr, QT_TR_NOOP("&Analyse")), actions, {SupportTable});

    QMenu *view = add(nullptr, QT_TR_NOOP("&View"));
    fill(view, actions, {ShowOutline, ShowProblems, ShowPreview});
    QMenu *layout = add(view, QT_TR_NOOP("La&yout"));
    layout->setIcon(icon(u"layout-side"_s));
    layout->setToolTipsVisible(true);
    fill(layout, actions,
         {LayoutSideBySide, LayoutStacked, LayoutSourceOnly, LayoutPreviewOnly, LayoutOwnWindow});
    fill(view, actions, {ScrollTogether, separator, ShowTopicBar, LineNumbers, FactBand});
    QMenu *wrap = add(view, QT_TR_NOOP("&Wrap Width"));
    wrap->setIcon(icon(u"wrap"_s));
    fill(wrap, actions, {WrapWindow, Wrap60, Wrap80, Wrap100});
    fill(view, actions, {ChooseFont, separator});
    QMenu *folding = add(view, QT_TR_NOOP("Fol&ding"));
    folding->setIcon(icon(u"fold"_s));
    folding->setToolTipsVisible(true);
    fill(folding, actions,
         {Fold, Unfold, separator, FoldAll, UnfoldAll, separator, FoldLevel1, FoldLevel2, FoldLevel3,
          FoldLevel4});
    fill(view, actions,
         {FocusMode, TypewriterMode, FullScreen, separator, ZoomIn, ZoomOut, ResetZoom, separator});
    QMenu *theme = add(view, QT_TR_NOOP("&Theme"));
    theme->setIcon(icon(u"theme"_s));
    theme->setToolTipsVisible(true);
    fill(theme, actions, {ThemeSystem, ThemeLight, ThemeDark, ThemeContrast, ThemeContrastDark});
    QMenu *style = add(view, QT_TR_NOOP("Pa&ge Style"));
    style->setIcon(icon(u"page-style"_s));
    style->setToolTipsVisible(true);
    fill(style, actions, {StyleSasil, StyleBrief, StyleReport, StyleLetter});
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

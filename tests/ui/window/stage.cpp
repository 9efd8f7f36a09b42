// SPDX-License-Identifier: MIT
#include "stage.h"

#include "dialogs/aboutdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/helpwindow.h"
#include "dialogs/messagebanner.h"
#include "dialogs/mywordsdialog.h"
#include "dialogs/newdigestdialog.h"
#include "dialogs/printpreviewdialog.h"
#include "dialogs/settingsdialog.h"
#include "dialogs/unsavedchanges.h"
#include "dialogs/weekcalendar.h"
#include "editor/completionpopup.h"
#include "editor/editor.h"
#include "editor/findbar.h"
#include "editor/fixpopup.h"
#include "palette/commandpalette.h"
#include "window/countspopup.h"
#include "window/documentview.h"
#include "window/fontdialog.h"

#include <QTest>

namespace sasil {

using namespace Qt::StringLiterals;

Stage::Stage()
{
    m_window.resize(1280, 800);
    m_window.show();
    if (!QTest::qWaitForWindowActive(&m_window))
        qFatal("the window does not become active");
    load(stagedDigest());
}

Stage::~Stage()
{
    if (m_shown && m_shown->isWindow() && m_shown != &m_window)
        delete m_shown;
    m_window.document()->setModified(false);
}

QStringList Stage::scenes()
{
    return {u"window"_s,     u"table"_s,      u"empty"_s,  u"banner"_s,        u"commands"_s,
            u"topics"_s,     u"new digest"_s, u"export"_s, u"print preview"_s, u"help"_s,
            u"about"_s,      u"my words"_s,   u"font"_s,   u"unsaved"_s,       u"calendar"_s,
            u"completion"_s, u"fixes"_s,      u"counts"_s, u"settings"_s};
}

void Stage::setShown(ActionId id, bool shown)
{
    if ((*m_window.actions())[id]->isChecked() != shown)
        trigger(id);
}

void Stage::load(const QString &text)
{
    DocumentView *view = m_window.document();
    view->load(text);
    view->session()->makeReady();
    const qsizetype opinion = qMax<qsizetype>(0, text.indexOf(u"근거 없는"));
    view->goTo({opinion, opinion});
    QCoreApplication::processEvents();
}

QWidget *Stage::open(const QString &scene)
{
    if (m_shown && m_shown->isWindow() && m_shown != &m_window)
        delete m_shown;
    if (auto *palette = m_window.findChild<CommandPalette *>())
        palette->close();
    m_window.document()->findChild<FindBar *>()->close();
    m_window.document()->findChild<MessageBanner *>()->closeMessage();
    if (m_window.document()->text() != stagedDigest())
        load(stagedDigest());
    m_shown = make(scene);
    if (!m_shown)
        qFatal("there is no scene %s", qPrintable(scene));
    if (m_shown->isWindow() && m_shown != &m_window) {
        m_shown->show();
        if (!QTest::qWaitForWindowExposed(m_shown))
            qFatal("%s is not seen", qPrintable(scene));
    }
    QTest::qWait(0);
    return m_shown;
}

QWidget *Stage::make(const QString &scene)
{
    if (QWidget *window = showPanels(scene))
        return window;
    QWidget *dialog = makeDialog(scene);
    return dialog ? dialog : makePopup(scene);
}

QWidget *Stage::showPanels(const QString &scene)
{
    using enum ActionId;
    const bool isTable = scene == u"table";
    setShown(ShowOutline, true);
    setShown(ShowProblems, true);
    setShown(SupportTable, isTable);
    if (scene == u"window" || isTable) {
        trigger(Replace);
        return &m_window;
    }
    if (scene == u"empty") {
        load({});
        return &m_window;
    }
    if (scene == u"banner") {
        auto *banner = m_window.document()->findChild<MessageBanner *>();
        const Message crash{"FileController", "Sasil ended before this digest was saved. This is the text as "
                                              "it was typed; save it to keep it."};
        banner->showMessage(crash, Severity::Warning, {{{"FileController", "Save"}, {}}});
        return &m_window;
    }
    if (scene == u"commands" || scene == u"topics") {
        trigger(scene == u"topics" ? GoToTopic : FindCommand);
        return m_window.findChild<CommandPalette *>();
    }
    return nullptr;
}

QWidget *Stage::makeDialog(const QString &scene)
{
    if (scene == u"new digest")
        return new NewDigestDialog({}, m_settings, {}, &m_window);
    if (scene == u"export")
        return new ExportDialog({m_window.document()->session()->digest(), {}, {}}, m_settings, &m_window);
    if (scene == u"print preview")
        return new PrintPreviewDialog({m_window.document()->session()->digest(), {}, {}}, m_settings,
                                      &m_window);
    if (scene == u"help") {
        auto *help = new HelpWindow;
        help->showPage(u"index.md"_s);
        return help;
    }
    if (scene == u"about")
        return new AboutDialog(&m_window);
    if (scene == u"my words")
        return new MyWordsDialog({u"사실"_s, u"소버린"_s}, &m_window);
    if (scene == u"font")
        return new FontDialog(m_window.document()->editor()->settings(), &m_window);
    if (scene == u"unsaved")
        return new UnsavedChangesBox(u"다이제스트.md"_s, &m_window);
    if (scene == u"settings") {
        trigger(ActionId::Settings);
        return m_window.findChild<SettingsDialog *>();
    }
    return scene == u"calendar" ? new WeekCalendar : nullptr;
}

QWidget *Stage::makePopup(const QString &scene)
{
    DocumentView *view = m_window.document();
    const QRect place(m_window.mapToGlobal(QPoint(300, 300)), QSize(10, 20));
    if (scene == u"completion") {
        auto *popup = new CompletionPopup(view->editor());
        popup->showAt(place, {{{}, u"사실"_s, {}, u"F1"_s, u"첫째 사실"_s}, {{}, u"의견"_s, {}, {}, {}}});
        return popup;
    }
    if (scene == u"fixes") {
        auto *popup = new FixPopup(*view->session(), fixEntriesAt(*view->session(), view->editor()->caret()),
                                   false, view->editor());
        popup->showAt(place);
        return popup;
    }
    if (scene != u"counts")
        return nullptr;
    auto *popup = new CountsPopup(view->counts(), CountsPopup::Kind::Popup, &m_window);
    popup->showAt(place);
    return popup;
}

QString stagedDigest()
{
    return u"# 다이제스트\n\n"
           "## [9월 4주] 소버린 인공지능\n\n"
           "- **사실:**\n  - [F1] 여러 나라가 나섰다.\n  - 예산이 늘었다.\n\n"
           "- **의견:**\n  - 서둘러야 한다. (근거: F1)\n\n"
           "## 반도체\n\n"
           "- **의견:**\n  - 근거 없는 의견이다.\n\n"
           "## 나중에 읽을 것\n\n<https://example.org/가>\n"_s;
}

} // namespace sasil

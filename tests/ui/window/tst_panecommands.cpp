// SPDX-License-Identifier: MIT
// A window without a mouse: every control is reached and left, and context menus open where one is.

#include "analyse/supportpanel.h"
#include "analyse/supportview.h"
#include "app/menukey.h"
#include "editor/editor.h"
#include "editor/findbar.h"
#include "editor/findfield.h"
#include "outline/outlinepanel.h"
#include "outline/outlineview.h"
#include "palette/commanditems.h"
#include "preview/previewview.h"
#include "problems/problemspanel.h"
#include "problems/problemsview.h"
#include "stage.h"
#include "support/ownhome.h"
#include "web/lockedpage.h"
#include "web/scheme.h"
#include "window/documenttabs.h"
#include "window/documentview.h"
#include "window/opendocuments.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

using namespace sasil;
using namespace Qt::StringLiterals;

static constexpr int patience = 20'000; // ms, for the engine's slowest answer

#define EVENTUALLY(...)                                                                                      \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(__VA_ARGS__); }, patience), #__VA_ARGS__)

namespace {

/// What has the focus in the page, in a word.
const QString focused =
    u"(e => (e.tagName == 'BUTTON' ? 'button ' : '') + (e == document.body ? '' : e.textContent.trim()))"
    "(document.activeElement)"_s;

/// Where the menu is that \a open opens; it is closed again. Empty: none opens.
QRect menuOpenedBy(const std::function<void()> &open)
{
    QRect place;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&place] {
        if (QWidget *menu = QApplication::activePopupWidget(); menu && menu->isVisible()) {
            place = menu->frameGeometry();
            menu->close();
        }
    });
    timer.start(0);
    open();
    if (!QTest::qWaitFor([&place] { return !place.isEmpty(); }, 3000))
        qWarning("no menu opens");
    return place;
}

void pressMenuKey(QWidget *widget)
{
    // As Qt's platforms do it, with the place of the mouse for what does not know better.
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(3, 3), widget->mapToGlobal(QPoint(3, 3)));
    QCoreApplication::sendEvent(widget, &event);
}

QRect onScreen(const QWidget *widget, const QRect &rect)
{
    return {widget->mapToGlobal(rect.topLeft()), rect.size()};
}

} // namespace

class TestPaneCommands : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] MainWindow *window() const { return m_stage->window(); }
    [[nodiscard]] DocumentView *view() const { return window()->document(); }
    [[nodiscard]] QAction *action(ActionId id) const { return (*window()->actions())[id]; }
    /// The pane with the focus, by name.
    [[nodiscard]] QString pane() const;
    [[nodiscard]] QList<QWidget *> controls() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] QVariant evaluate(const QString &script) const;
    /// The widget that opens a menu, and the row or caret that it belongs to.
    [[nodiscard]] std::pair<QWidget *, QRect> placeOf(const QString &name) const;

    std::unique_ptr<Stage> m_stage;

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->open(u"window"_s);
        view()->preview()->start();
        view()->setFocus();
    }
    void cleanup() { m_stage.reset(); }

    void f6GoesRound();
    void onePaneIsSaidToBeAll();
    void whatIsEmptyTakesTheFocus();
    void escapeGoesBackToTheText();
    void tabReachesEveryControl();
    void previewIsReadByKeys();
    void menusOpenAtTheRow_data();
    void menusOpenAtTheRow();
    void menuOfACaretOutOfView();
};

QString TestPaneCommands::pane() const
{
    const std::pair<QString, QWidget *> all[] = {
        {u"outline"_s, window()->findChild<OutlinePanel *>()},
        {u"text"_s, view()->editor()},
        {u"find"_s, view()->findBar()},
        {u"preview"_s, view()->preview()},
        {u"problems"_s, window()->findChild<ProblemsPanel *>()},
        {u"table"_s, window()->findChild<SupportPanel *>()},
    };
    const QWidget *focus = QApplication::focusWidget();
    for (const auto &[name, widget] : all) {
        if (widget == focus || widget->isAncestorOf(focus))
            return name;
    }
    return {};
}

QList<QWidget *> TestPaneCommands::controls() const
{
    QList<QWidget *> all;
    for (QWidget *widget : window()->findChildren<QWidget *>()) {
        const bool isInPage = view()->preview()->isAncestorOf(widget);
        if (!isInPage && widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
            (widget->focusPolicy() & Qt::TabFocus))
            all.append(widget);
    }
    return all;
}

void TestPaneCommands::f6GoesRound()
{
    QStringList forwards;
    do {
        press(Qt::Key_F6);
        forwards.append(pane());
    } while (forwards.constLast() != u"text" && forwards.size() < 20);
    QCOMPARE(forwards, (QStringList{u"find"_s, u"preview"_s, u"problems"_s, u"outline"_s, u"text"_s}));
    QStringList backwards;
    do {
        press(Qt::Key_F6, Qt::ShiftModifier);
        backwards.append(pane());
    } while (backwards.constLast() != u"text" && backwards.size() < 20);
    QCOMPARE(backwards, (QStringList{u"outline"_s, u"problems"_s, u"preview"_s, u"find"_s, u"text"_s}));
    // Of two docks in one place the one in front is meant.
    m_stage->setShown(ActionId::SupportTable, true);
    view()->setFocus();
    press(Qt::Key_F6, Qt::ShiftModifier);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(pane(), u"table"_s);
}

void TestPaneCommands::onePaneIsSaidToBeAll()
{
    using enum ActionId;
    QVERIFY(action(NextPane)->isEnabled());
    view()->findBar()->close();
    for (const ActionId id : {ShowOutline, ShowProblems, ShowPreview})
        m_stage->setShown(id, false);
    QTRY_VERIFY(!action(NextPane)->isEnabled());
    QVERIFY(!action(PreviousPane)->isEnabled());
    QVERIFY(action(NextPane)->toolTip().contains(u"only pane"_s));
    m_stage->trigger(Find);
    QTRY_VERIFY(action(NextPane)->isEnabled());
    QVERIFY(action(NextPane)->toolTip().contains(u"F6"_s));
}

void TestPaneCommands::whatIsEmptyTakesTheFocus()
{
    m_stage->open(u"empty"_s);
    view()->setFocus();
    for (const QString &name : {u"outline"_s, u"problems"_s}) {
        press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(pane(), name);
        QVERIFY(qobject_cast<QLabel *>(QApplication::focusWidget()));
    }
}

void TestPaneCommands::escapeGoesBackToTheText()
{
    view()->findBar()->close();
    for (QWidget *control : controls()) {
        control->setFocus(Qt::TabFocusReason);
        if (!control->hasFocus())
            continue;
        // What has something to end or to leave itself does that first.
        for (int i = 0; i < 2 && pane() != u"text"; ++i)
            press(Qt::Key_Escape);
        QVERIFY2(pane() == u"text", control->metaObject()->className());
    }
}

void TestPaneCommands::tabReachesEveryControl()
{
    window()->documents()->add();
    window()->documents()->setCurrent(window()->documents()->all().constFirst());
    view()->setFocus();
    QSet<QWidget *> reached;
    // From every pane as far as Tab goes: the text takes it, the page has its own ways.
    for (int pane = 0; pane < 6; ++pane) {
        press(Qt::Key_F6);
        QWidget *entry = QApplication::focusWidget();
        for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            entry->setFocus();
            QSet<QWidget *> way;
            for (QWidget *at = entry; !way.contains(at); at = QApplication::focusWidget()) {
                way.insert(at);
                if (at == view()->editor() || view()->preview()->isAncestorOf(at))
                    break;
                press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
            }
            reached += way;
        }
        entry->setFocus();
    }
    QStringList missed;
    for (QWidget *control : controls()) {
        if (!reached.contains(control))
            missed.append(QString::fromLatin1(control->metaObject()->className()) + u' ' +
                          control->accessibleName());
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

QVariant TestPaneCommands::evaluate(const QString &script) const
{
    // Shared, since an answer that comes too late still comes.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    view()->preview()->page()->run(script, [answer](const QVariant &value) { *answer = value; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, patience) ? **answer : QVariant();
}

void TestPaneCommands::previewIsReadByKeys()
{
    m_stage->load(stagedDigest() + u"## 더\n\n- **사실:** 긴 글이다.\n\n"_s.repeated(40));
    EVENTUALLY(evaluate(u"document.querySelectorAll('section').length"_s).toInt() > 20);
    // When the caret is marked, the page is where the source is.
    EVENTUALLY(evaluate(u"document.querySelector('.at-caret') !== null"_s).toBool());
    view()->findBar()->close();
    press(Qt::Key_F6);
    QCOMPARE(pane(), u"preview"_s);
    // Scrolled by the usual keys.
    const double before = evaluate(u"scrollY"_s).toDouble();
    press(Qt::Key_PageDown);
    EVENTUALLY(evaluate(u"scrollY"_s).toDouble() > before);
    press(Qt::Key_Home);
    EVENTUALLY(evaluate(u"scrollY"_s).toDouble() == 0);
    // Tab and Shift+Tab go to citations and to the buttons of findings, from wherever one reads.
    QStringList ways;
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Backtab, Qt::Key_Backtab}) {
        const QString here = evaluate(focused).toString();
        press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        if (QTest::qWaitFor([&] { return pane() != u"preview" || evaluate(focused).toString() != here; },
                            3000))
            ways.append(evaluate(focused).toString());
    }
    QVERIFY2(ways.contains(u"F1"_s), qPrintable(ways.join(u'\n')));
    QVERIFY2(std::ranges::any_of(ways, [](const QString &way) { return way.startsWith(u"button"); }),
             qPrintable(ways.join(u'\n')));
    view()->preview()->setFocus();
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(pane(), u"text"_s);
    press(Qt::Key_F6);
    press(Qt::Key_Escape);
    EVENTUALLY(pane() == u"text");
}

std::pair<QWidget *, QRect> TestPaneCommands::placeOf(const QString &name) const
{
    const auto rowOf = [](QAbstractItemView *list, const QModelIndex &index) {
        list->setFocus();
        list->setCurrentIndex(index);
        return std::pair<QWidget *, QRect>(list, onScreen(list->viewport(), list->visualRect(index)));
    };
    if (name == u"text") {
        view()->setFocus();
        return {view()->editor(), onScreen(view()->editor()->viewport(), view()->editor()->cursorRect())};
    }
    if (name == u"outline") {
        OutlineView *list = window()->findChild<OutlinePanel *>()->view();
        return rowOf(list, list->model()->index(1, 0, list->model()->index(0, 0)));
    }
    if (name == u"problems") {
        ProblemsView *list = window()->findChild<ProblemsPanel *>()->view();
        return rowOf(list, list->model()->index(1, 0));
    }
    if (name == u"table") {
        SupportView *table = window()->findChild<SupportPanel *>()->view();
        return rowOf(table, table->model()->index(1, 0));
    }
    auto *tabs = window()->findChild<DocumentTabs *>();
    tabs->setFocus();
    return {tabs, onScreen(tabs, tabs->tabRect(tabs->currentIndex()))};
}

void TestPaneCommands::menusOpenAtTheRow_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"text", "outline", "problems", "table", "tabs"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPaneCommands::menusOpenAtTheRow()
{
    QFETCH(QString, name);
    const MenuKey menuKey(nullptr);
    if (name == u"table") {
        m_stage->setShown(ActionId::SupportTable, true);
        QTRY_VERIFY(window()->findChild<SupportPanel *>()->model()->rowCount() > 1);
    }
    if (name == u"tabs")
        window()->documents()->add();
    QTest::qWait(0);
    const auto [widget, place] = placeOf(name);
    QVERIFY(!place.isEmpty());
    const QRect nearPlace = place.adjusted(-4, -4, 4, 4);
    const QRect byMenuKey = menuOpenedBy([&] { pressMenuKey(widget); });
    QVERIFY(byMenuKey.intersects(nearPlace));
    const QRect byShiftF10 = menuOpenedBy([&] { press(Qt::Key_F10, Qt::ShiftModifier); });
    QCOMPARE(byShiftF10.topLeft(), byMenuKey.topLeft());
}

void TestPaneCommands::menuOfACaretOutOfView()
{
    m_stage->load(u"# 가\n\n"_s + u"- 나\n"_s.repeated(400));
    Editor *editor = view()->editor();
    editor->goTo({5, 5});
    editor->verticalScrollBar()->setValue(300);
    const QRect menu = menuOpenedBy([editor] { pressMenuKey(editor); });
    const QRect caret = onScreen(editor->viewport(), editor->cursorRect());
    QVERIFY(onScreen(editor->viewport(), editor->viewport()->rect()).contains(caret.center()));
    QVERIFY(menu.intersects(caret.adjusted(-4, -4, 4, 4)));
}

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    TestPaneCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_panecommands.moc"

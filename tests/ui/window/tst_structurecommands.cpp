// SPDX-License-Identifier: MIT
// Structural commands in a real window: by menu, shortcut, the editor's menu and the palette.

#include "digest/commands.h"
#include "editor/editor.h"
#include "editor/editorpart.h"
#include "editor/spellservice.h"
#include "palette/commandpalette.h"
#include "palette/commandwords.h"
#include "palette/paletteinput.h"
#include "palette/palettemodel.h"
#include "support/ownhome.h"
#include "theme/theme.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"
#include "window/structurecommands.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString text =
    u"# 수출\n\n- **사실:**\n  - 반도체가 늘어남.\n  - 자동차가 줄어듦.\n\n- **의견:**\n  - 반가움.\n\n"
    "# 수입\n\n- **사실:**\n  - 원유가 줄어듦.\n"_s;

class Shown
{
public:
    explicit Shown(const QString &digest = text)
    {
        window.resize(1000, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        view()->load(digest);
        editor()->setFocus();
        QObject::connect(view(), &DocumentView::hinted, [this](const QString &hint) { hints += hint; });
    }

    [[nodiscard]] DocumentView *view() const { return window.document(); }
    [[nodiscard]] Editor *editor() const { return view()->editor(); }
    [[nodiscard]] QAction *action(ActionId id) const { return (*window.actions())[id]; }
    void goTo(const QString &words)
    {
        const qsizetype at = view()->text().indexOf(words);
        editor()->goTo({at, at});
    }
    /// The menu of the bar, or of one of its menus, that an action stands in.
    [[nodiscard]] QMenu *menuOf(ActionId id) const
    {
        for (QObject *object : action(id)->associatedObjects()) {
            if (auto *menu = qobject_cast<QMenu *>(object))
                return menu;
        }
        qFatal("no menu");
    }
    /// The words that the caret stands before.
    [[nodiscard]] QString behindCaret(qsizetype length) const
    {
        return view()->text().mid(editor()->caret(), length);
    }

    QSettings settings{u"Sasil"_s, u"structure"_s};
    Theme theme;
    SpellService spelling;
    MainWindow window{&settings, &theme, &spelling};
    QStringList hints;
};

} // namespace

class TestStructureCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasAnAction()
    {
        Shown shown;
        QSet<QAction *> inMenus;
        for (const QMenu *menu : shown.window.findChildren<QMenu *>()) {
            for (QAction *action : menu->actions())
                inMenus.insert(action);
        }
        for (const StructuralCommand &command : structuralCommands()) {
            const auto id = StructureCommands::actionOf(command.id);
            QVERIFY2(id, qPrintable(command.id));
            QVERIFY2(inMenus.contains(shown.action(*id)), qPrintable(command.id));
            QVERIFY(!shown.action(*id)->text().isEmpty() && !shown.action(*id)->icon().isNull());
            QVERIFY2(!shown.action(*id)->shortcut().isEmpty(), qPrintable(command.id));
        }
    }

    void shortcutsWork_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<QString>("after"); // stands in the text then
        const auto row = [](const char *name, const QString &at, const QString &keys, const QString &after) {
            QTest::newRow(name) << at << QKeySequence(keys) << after;
        };
        row("item down", u"반도체"_s, u"Alt+Down"_s, u"줄어듦.\n  - 반도체"_s);
        row("item up", u"자동차"_s, u"Alt+Up"_s, u"줄어듦.\n  - 반도체"_s);
        row("topic down", u"수출"_s, u"Alt+Shift+Down"_s, u"줄어듦.\n\n# 수출"_s);
        row("topic up", u"원유"_s, u"Alt+Shift+Up"_s, u"줄어듦.\n\n# 수출"_s);
        row("demote", u"수입"_s, u"Alt+Shift+Right"_s, u"## 수입"_s);
        row("turn", u"자동차"_s, u"Ctrl+Shift+X"_s, u"- **의견:**\n  - 반가움.\n  - 자동차"_s);
        row("subtopic", u"수출"_s, u"Ctrl+Alt+Shift+T"_s, u"## 새 주제"_s);
        row("item", u"반도체"_s, u"Ctrl+Return"_s, u"늘어남.\n  - \n  - 자동차"_s);
        row("merge", u"원유"_s, u"Ctrl+Shift+Backspace"_s, u"반가움.\n\n- **사실:**\n  - 원유"_s);
        row("split", u"자동차"_s, u"Ctrl+Shift+Return"_s, u"# 새 주제\n\n- **사실:**\n  - 자동차"_s);
    }
    void shortcutsWork()
    {
        QFETCH(const QString, at);
        QFETCH(const QKeySequence, keys);
        QFETCH(const QString, after);
        Shown shown;
        shown.goTo(at);
        QTest::keySequence(shown.editor(), keys);
        QVERIFY2(shown.view()->text().contains(after), qPrintable(shown.view()->text()));
        QVERIFY(shown.hints.isEmpty());
        shown.editor()->undo();
        QCOMPARE(shown.view()->text(), text);
    }

    void promotes()
    {
        Shown shown(u"# 하나\n\n## 둘\n\n글\n"_s);
        shown.goTo(u"글"_s);
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Shift+Left"_s));
        QCOMPARE(shown.view()->text(), u"# 하나\n\n# 둘\n\n글\n"_s);
    }

    void theCaretGoesAlong()
    {
        Shown shown;
        shown.goTo(u"도체가"_s);
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Down"_s));
        QCOMPARE(shown.behindCaret(3), u"도체가"_s);
        shown.goTo(u"원유가"_s);
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Shift+Up"_s));
        QCOMPARE(shown.behindCaret(3), u"원유가"_s);
    }

    void theViewGoesAlong()
    {
        QString long_;
        for (int i = 0; i < 60; ++i)
            long_ += u"# 주제 %1\n\n- **사실:**\n  - 사실 %1임.\n  - 다른 사실 %1임.\n\n"_s.arg(i);
        Shown shown(long_);
        shown.goTo(u"사실 30임"_s);
        QTRY_VERIFY(shown.editor()->verticalScrollBar()->value() > 0);
        const int before = shown.editor()->cursorRect().top();
        for (int i = 0; i < 5; ++i) {
            QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Shift+Down"_s));
            QCOMPARE(shown.behindCaret(6), u"사실 30임"_s);
            QVERIFY(qAbs(shown.editor()->cursorRect().top() - before) <
                    shown.editor()->cursorRect().height());
        }
        QVERIFY(shown.view()->text().contains(u"사실 35임.\n  - 다른 사실 35임.\n\n# 주제 30"_s));
    }

    void whatIsNotPossibleIsGreyAndSaysWhy()
    {
        Shown shown;
        shown.goTo(u"반도체"_s);
        QMenu *menu = shown.menuOf(ActionId::MoveItemUp);
        QAction *up = shown.action(ActionId::MoveItemUp);
        QVERIFY(menu->toolTipsVisible());
        menu->popup(shown.window.mapToGlobal(QPoint(50, 50)));
        QVERIFY(!up->isEnabled());
        QCOMPARE(up->toolTip(), u"Nothing of its kind stands above this item in its topic."_s);
        QCOMPARE(up->statusTip(), up->toolTip());
        QVERIFY(shown.action(ActionId::MoveItemDown)->isEnabled());
        menu->close();
        // Its shortcut says the same, which a grey action's would not.
        QVERIFY(up->isEnabled());
        QVERIFY(up->toolTip().contains(u"Alt+Up"));
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Up"_s));
        QCOMPARE(shown.hints, QStringList{u"Nothing of its kind stands above this item in its topic."_s});
        QCOMPARE(shown.window.statusBar()->currentMessage(), shown.hints.first());
        QCOMPARE(shown.view()->text(), text);
    }

    void aReadOnlyDigestSaysSo()
    {
        Shown shown;
        shown.editor()->setLocked(true);
        shown.goTo(u"반도체"_s);
        shown.action(ActionId::MoveItemDown)->trigger();
        QCOMPARE(shown.hints, QStringList{u"This digest is read-only."_s});
        QCOMPARE(shown.view()->text(), text);
    }

    void theEditorsMenuIsForItsPlace()
    {
        Shown shown;
        shown.goTo(u"# 수입"_s);
        const qsizetype place = text.indexOf(u"반도체");
        QMenu menu;
        Q_EMIT shown.editor()->contextMenuRequested(&menu, place);
        QAction *down = nullptr;
        QAction *up = nullptr;
        for (const QMenu *part : menu.findChildren<QMenu *>()) {
            for (QAction *action : part->actions()) {
                if (withoutMnemonic(action->text()) == u"Move Fact or Opinion Down")
                    down = action;
                if (withoutMnemonic(action->text()) == u"Move Fact or Opinion Up")
                    up = action;
            }
        }
        QVERIFY(up && down);
        QVERIFY(!up->isEnabled());
        QCOMPARE(up->toolTip(), u"Nothing of its kind stands above this item in its topic."_s);
        down->trigger();
        QVERIFY(shown.view()->text().contains(u"줄어듦.\n  - 반도체"_s));
    }

    void aSyllableInTheMakingIsNotTorn()
    {
        Shown shown;
        const qsizetype end = text.indexOf(u"늘어남.") + 4;
        shown.editor()->goTo({end, end});
        QInputMethodEvent composing(u"하"_s, {});
        QCoreApplication::sendEvent(shown.editor(), &composing);
        QVERIFY(shown.editor()->isComposing());
        // It is put into the text where it was begun, and moves along.
        shown.action(ActionId::MoveItemDown)->trigger();
        QVERIFY(!shown.editor()->isComposing());
        QVERIFY2(shown.view()->text().contains(u"줄어듦.\n  - 반도체가 늘어남.하\n"),
                 qPrintable(shown.view()->text()));
        QCOMPARE(shown.view()->text().mid(shown.editor()->caret() - 2, 2), u".하"_s);
    }

    void thePaletteKnowsWhatIsPossible()
    {
        Shown shown;
        shown.goTo(u"반도체"_s);
        QTest::keySequence(shown.editor(), QKeySequence(u"Ctrl+Shift+P"_s));
        auto *palette = shown.window.findChild<CommandPalette *>();
        QVERIFY(palette->isVisible());
        palette->input()->setText(u"move fact up"_s);
        const auto current = [palette](int role) { return palette->list()->currentIndex().data(role); };
        QCOMPARE(current(Qt::DisplayRole).toString(), u"Move Fact or Opinion Up"_s);
        QVERIFY(!current(PaletteModel::EnabledRole).toBool());
        QCOMPARE(palette->notice(), u"Nothing of its kind stands above this item in its topic."_s);
        palette->input()->setText(u"move fact down"_s);
        QVERIFY(current(PaletteModel::EnabledRole).toBool());
        QTest::keyClick(palette->input(), Qt::Key_Return);
        QVERIFY(shown.view()->text().contains(u"줄어듦.\n  - 반도체"_s));
        QVERIFY(shown.editor()->hasFocus());
        // What was used comes first the next time.
        QTest::keySequence(shown.editor(), QKeySequence(u"Ctrl+Shift+P"_s));
        QCOMPARE(current(Qt::DisplayRole).toString(), u"Move Fact or Opinion Down"_s);
        QTest::keyClick(palette->input(), Qt::Key_Escape);
        QVERIFY(shown.action(ActionId::MoveItemUp)->isEnabled());
    }

    void commandsAreForTheCurrentTab()
    {
        Shown shown;
        shown.window.documents()->add();
        shown.view()->load(u"# 하나\n\n- **사실:**\n  - 가.\n  - 나.\n"_s);
        shown.goTo(u"나."_s);
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Up"_s));
        QCOMPARE(shown.view()->text(), u"# 하나\n\n- **사실:**\n  - 나.\n  - 가.\n"_s);
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestStructureCommands test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_structurecommands.moc"

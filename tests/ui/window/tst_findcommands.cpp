// SPDX-License-Identifier: MIT
// Finding by the shortcuts of a real window, in tabs and beside its other fields.

#include "editor/editor.h"
#include "editor/findbar.h"
#include "editor/findfield.h"
#include "editor/replacecontrols.h"
#include "editor/spellservice.h"
#include "support/ownhome.h"
#include "text/translations.h"
#include "theme/theme.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"# one\n\n- **Fact:**\n  - one and two\n\n# two\n\n- **Opinion:**\n  - one more\n"_s;

class Shown
{
public:
    Shown()
    {
        window.resize(1280, 800);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        window.document()->load(text);
        editor()->setFocus();
    }

    [[nodiscard]] Editor *editor() const { return window.document()->editor(); }
    [[nodiscard]] FindBar *bar() const { return window.document()->findBar(); }
    /// To whoever has the focus, as keys go.
    static void press(const QString &keys)
    {
        QTest::keySequence(QApplication::focusWidget(), QKeySequence(keys));
    }

    QSettings settings{u"Sasil"_s, u"find"_s};
    Theme theme;
    SpellService spelling;
    MainWindow window{&settings, &theme, &spelling};
};

} // namespace

class TestFindCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortcutsFindAndReplace()
    {
        Shown shown;
        Shown::press(u"Ctrl+F"_s);
        QVERIFY(shown.bar()->field()->hasFocus());
        QVERIFY(!shown.bar()->replaceControls()->isVisible());
        QTest::keyClicks(shown.bar()->field(), u"one"_s);
        QCOMPARE(shown.editor()->selection(), (TextRange{2, 5}));
        Shown::press(u"F3"_s);
        QCOMPARE(shown.editor()->selection().start, text.indexOf(u"one and"_s));
        QVERIFY(shown.bar()->field()->hasFocus());
        Shown::press(u"Shift+F3"_s);
        QCOMPARE(shown.editor()->selection(), (TextRange{2, 5}));
        Shown::press(u"Ctrl+H"_s);
        QVERIFY(shown.bar()->replaceControls()->field()->hasFocus());
        QTest::keyClicks(shown.bar()->replaceControls()->field(), u"1"_s);
        QTRY_VERIFY(shown.bar()->replaceControls()->all()->isEnabled());
        Shown::press(u"Ctrl+Alt+Return"_s);
        QCOMPARE(shown.window.document()->text(), QString(text).replace(u"one"_s, u"1"_s));
        Shown::press(u"Esc"_s);
        QVERIFY(shown.editor()->hasFocus());
        Shown::press(u"Ctrl+Z"_s);
        QCOMPARE(shown.window.document()->text(), text);
    }

    void whatClosesGivesTheFocusToTheText_data()
    {
        QTest::addColumn<ActionId>("opens");
        QTest::addColumn<QString>("closes");
        QTest::newRow("find bar") << ActionId::Find << u"Esc"_s;
        QTest::newRow("outline") << ActionId::ShowOutline << QString();
        QTest::newRow("problems") << ActionId::ShowProblems << QString();
        QTest::newRow("support table") << ActionId::SupportTable << QString();
    }

    void whatClosesGivesTheFocusToTheText()
    {
        QFETCH(ActionId, opens);
        QFETCH(QString, closes);
        Shown shown;
        QAction *action = (*shown.window.actions())[opens];
        action->setChecked(false);
        action->trigger();
        QVERIFY(!shown.editor()->hasFocus());
        // The preview scrolls to what takes the focus in it, be it for a moment.
        QList<QWidget *> focused;
        const auto follow = connect(qApp, &QApplication::focusChanged, this,
                                    [&](QWidget *, QWidget *now) { focused.append(now); });
        if (closes.isEmpty())
            action->trigger();
        else
            Shown::press(closes);
        disconnect(follow);
        QCOMPARE(focused, QList<QWidget *>{shown.editor()});
    }

    void otherTabsKnowTheQuery()
    {
        Shown shown;
        Shown::press(u"Ctrl+F"_s);
        QTest::keyClicks(shown.bar()->field(), u"two"_s);
        Shown::press(u"Esc"_s);
        shown.window.documents()->add();
        shown.window.document()->load(text);
        shown.editor()->setFocus();
        QVERIFY(!shown.bar()->isOpen());
        Shown::press(u"F3"_s);
        QVERIFY(!shown.bar()->isOpen());
        QCOMPARE(shown.editor()->textCursor().selectedText(), u"two"_s);
    }

    void barFitsBesideThePreview_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : supportedLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void barFitsBesideThePreview()
    {
        QFETCH(const QString, language);
        Translations translations;
        translations.setLanguage(language);
        Shown shown;
        shown.bar()->open(true);
        for (QToolButton *button : shown.bar()->findChildren<QToolButton *>()) {
            if (button->parentWidget()->inherits("QLineEdit"))
                continue;
            const auto fits = [&] {
                return shown.bar()->rect().contains(
                           QRect(button->mapTo(shown.bar(), QPoint()), button->size())) &&
                       button->width() >= button->minimumSizeHint().width();
            };
            QTRY_VERIFY2(fits(), qPrintable(button->objectName()));
        }
        QVERIFY(shown.bar()->field()->width() > 150);
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestFindCommands test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_findcommands.moc"

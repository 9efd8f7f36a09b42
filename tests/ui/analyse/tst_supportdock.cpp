// SPDX-License-Identifier: MIT
#include "analyse/supportpanel.h"
#include "analyse/supportview.h"
#include "editor/editor.h"
#include "editor/spellservice.h"
#include "preview/previewview.h"
#include "support/ownhome.h"
#include "theme/theme.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QDockWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

/// The support table in a window.
class TestSupportDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByItsShortcut()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Theme theme;
        SpellService spelling;
        MainWindow window(&settings, &theme, &spelling);
        window.restoreLayout();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *view = window.findChild<DocumentView *>();
        auto *panel = window.findChild<SupportPanel *>();
        auto *dock = window.findChild<QDockWidget *>(u"supportDock"_s);
        QAction *action = (*window.findChild<Actions *>())[ActionId::SupportTable];
        const QString text = u"# 가\n\n- **사실:** 하나\n- **의견:** 둘\n"_s;
        view->load(text);
        QVERIFY(!dock->isVisible() && !action->isChecked());
        QCOMPARE(panel->model()->rowCount(), 0);

        QTest::keyClick(view->editor(), Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(panel->view()->isVisible() && action->isChecked());
        QCOMPARE(panel->model()->rowCount(), 2);
        QVERIFY(panel->isAncestorOf(window.focusWidget()));
        QTRY_VERIFY(dock->height() >= 200);

        panel->view()->setCurrentIndex(panel->model()->index(0, 1));
        QTest::keyClick(panel->view(), Qt::Key_Return);
        QCOMPARE(view->editor()->textCursor().selectedText(), u"둘"_s);
        QVERIFY(view->editor()->hasFocus());

        // What is typed is in the table as soon as it is.
        view->editor()->insertPlainText(u"셋"_s);
        QTRY_COMPARE(panel->model()->index(0, 1).data().toString(), u"셋"_s);
        if (const QString pictures = qEnvironmentVariable("SASIL_PICTURES"); !pictures.isEmpty())
            QVERIFY(window.grab().save(pictures + u"/window.png"_s));

        QTest::keyClick(view->editor(), Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(!dock->isVisible() && !action->isChecked());
    }

    void shortcutIsItsOwn()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Theme theme;
        SpellService spelling;
        const MainWindow window(&settings, &theme, &spelling);
        QList<QKeySequence> all;
        for (const QAction *action : window.findChild<Actions *>()->all())
            all += action->shortcuts();
        QCOMPARE(all.count((*window.findChild<Actions *>())[ActionId::SupportTable]->shortcut()), 1);
    }
};

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestSupportDock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_supportdock.moc"

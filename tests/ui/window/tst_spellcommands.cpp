// SPDX-License-Identifier: MIT
#include "apptest.h"
#include "dialogs/mywordsdialog.h"
#include "editor/editor.h"
#include "editor/spelling.h"
#include "support/ownhome.h"
#include "web/scheme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestSpellCommands : public AppTest
{
    Q_OBJECT

private:
    [[nodiscard]] qsizetype shown() const { return editor()->findChild<Spelling *>()->shown().size(); }

private Q_SLOTS:
    void init()
    {
        forgetSettings();
        makeApplication();
        m_application->start({});
        editor()->load(u"# 주제\n\n- **사실:** 역활을 recieve\n"_s);
    }

    void isOnAtFirst()
    {
        QVERIFY(action(ActionId::CheckSpelling)->isChecked());
        QTRY_COMPARE(shown(), 2);
    }

    void isSwitchedInEveryTabAndWindowAndKept()
    {
        QTRY_COMPARE(shown(), 2);
        MainWindow *first = window();
        action(ActionId::NewWindow)->trigger();
        action(ActionId::New)->trigger();
        editor()->load(u"recieve\n"_s);
        QTRY_COMPARE(shown(), 1);
        action(ActionId::CheckSpelling)->trigger();
        QCOMPARE(shown(), 0);
        QCOMPARE(first->document()->editor()->findChild<Spelling *>()->shown().size(), 0);
        QVERIFY(!(*first->actions())[ActionId::CheckSpelling]->isChecked());
        makeApplication();
        m_application->start({});
        QVERIFY(!action(ActionId::CheckSpelling)->isChecked());
        QVERIFY(!editor()->findChild<Spelling *>()->isEnabled());
    }

    void goesToTheNextWord()
    {
        for (const QString &word : {u"역활을"_s, u"recieve"_s, u"역활을"_s}) {
            action(ActionId::NextMisspelling)->trigger();
            QTRY_COMPARE(editor()->textCursor().selectedText(), word);
        }
    }

    void saysThatItIsOff()
    {
        action(ActionId::CheckSpelling)->trigger();
        const QSignalSpy hints(window()->document(), &DocumentView::hinted);
        action(ActionId::NextMisspelling)->trigger();
        QCOMPARE(hints.count(), 1);
        QVERIFY(!editor()->textCursor().hasSelection());
    }

    void myWordsAreAddedAndRemoved()
    {
        QTRY_COMPARE(shown(), 2);
        inDialog([](MyWordsDialog *dialog) {
            dialog->findChild<QLineEdit *>(u"word"_s)->setText(u"역활"_s);
            dialog->findChild<QPushButton *>(u"add"_s)->click();
            QCOMPARE(dialog->findChild<QListWidget *>(u"words"_s)->count(), 1);
        });
        QTRY_COMPARE(shown(), 1);
        inDialog([](MyWordsDialog *dialog) {
            auto *list = dialog->findChild<QListWidget *>(u"words"_s);
            list->item(0)->setSelected(true);
            dialog->findChild<QPushButton *>(u"remove"_s)->click();
            QCOMPARE(list->count(), 0);
        });
        QTRY_COMPARE(shown(), 2);
    }

private:
    /// Does something with the dialog, which blocks while it is open, and closes it.
    template <typename What>
    void inDialog(What what)
    {
        bool done = false;
        QTimer::singleShot(0, this, [&] {
            auto *dialog = qobject_cast<MyWordsDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            what(dialog);
            done = true;
            dialog->accept();
        });
        action(ActionId::MyWords)->trigger();
        QVERIFY(done);
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"sasil-test"_s);
    QCoreApplication::setApplicationName(u"sasil-test"_s);
    TestSpellCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_spellcommands.moc"

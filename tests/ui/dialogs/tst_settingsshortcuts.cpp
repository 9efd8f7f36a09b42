// SPDX-License-Identifier: MIT
// The page with the keys of commands, and what is said about keys before a command gets them.

#include "dialogs/settingskeysfield.h"
#include "dialogs/settingsshortcutdialog.h"
#include "dialogtest.h"
#include "settingsdesk.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestSettingsShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pressesNewKeys()
    {
        SettingsDesk desk;
        desk.dialog->showPage(2);
        QVERIFY(!desk.button(u"restoreOne"_s)->isEnabled());
        ShortcutDialog *asking = desk.ask(0);
        QTRY_VERIFY(asking->first()->hasFocus());
        QCOMPARE(asking->keys(), QList{QKeySequence(u"Ctrl+B"_s)});
        QTest::keyClick(asking->first(), Qt::Key_F5);
        QTest::keyClick(asking->second(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(asking->verdict()->text().isEmpty());
        QTest::keyClick(asking, Qt::Key_Return);
        QCOMPARE(desk.actions[0]->shortcuts(), (QList{QKeySequence(u"F5"_s), QKeySequence(u"Ctrl+Alt+B"_s)}));
        const QModelIndex index = desk.page->table()->model()->index(0, 2);
        QCOMPARE(index.data().toString(), u"F5, Ctrl+Alt+B"_s);
        QVERIFY(index.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"Ctrl+B"));
        QVERIFY(!desk.page->table()->model()->index(1, 0).data(Qt::FontRole).value<QFont>().bold());
        desk.button(u"restoreOne"_s)->click();
        QCOMPARE(desk.actions[0]->shortcuts(), QList{QKeySequence(u"Ctrl+B"_s)});
        QVERIFY(!index.data(Qt::FontRole).value<QFont>().bold());
    }

    void keysCanBeLeft()
    {
        SettingsDesk desk;
        desk.dialog->showPage(2);
        ShortcutDialog *asking = desk.ask(0);
        QTest::keyClick(asking->first(), Qt::Key_F5);
        QTest::keyClick(asking->first(), Qt::Key_Escape);
        QCOMPARE(desk.actions[0]->shortcuts(), QList{QKeySequence(u"Ctrl+B"_s)});
        QTRY_VERIFY(!desk.asking());
        asking = desk.ask(0);
        QTest::keyClick(asking->first(), Qt::Key_Backspace);
        QVERIFY(!asking->verdict()->text().isEmpty());
        QTest::keyClick(asking->first(), Qt::Key_Return);
        QVERIFY(desk.actions[0]->shortcuts().isEmpty());
    }

    void clearsAndRestoresByKeys()
    {
        SettingsDesk desk;
        desk.dialog->showPage(2);
        desk.select(2);
        desk.page->table()->setFocus();
        QTest::keyClick(desk.page->table(), Qt::Key_Delete);
        QVERIFY(desk.actions[2]->shortcuts().isEmpty());
        QVERIFY(!desk.button(u"clear"_s)->isEnabled());
        QVERIFY(!desk.button(u"clear"_s)->toolTip().isEmpty());
        QVERIFY(desk.page->restoreButton()->isEnabled());
        desk.page->restoreButton()->click();
        QCOMPARE(desk.actions[2]->shortcuts().size(), 2);
        QVERIFY(!desk.page->restoreButton()->isEnabled());
    }

    void takesKeysFromAnother()
    {
        SettingsDesk desk;
        desk.dialog->showPage(2);
        ShortcutDialog *asking = desk.ask(0);
        QTest::keyClick(asking->first(), Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(asking->verdict()->text().contains(u"Redo"));
        const auto *assign = asking->findChild<QPushButton *>(u"assign"_s);
        QVERIFY(assign->text().contains(u"Take"));
        QTest::keyClick(asking, Qt::Key_Return);
        QCOMPARE(desk.actions[0]->shortcuts(), QList{QKeySequence(u"Ctrl+Y"_s)});
        QCOMPARE(desk.actions[2]->shortcuts(), QList{QKeySequence(u"Ctrl+Shift+Z"_s)});
        // Its usual keys are somebody else's now: it is asked about them.
        QTRY_VERIFY(!desk.asking());
        desk.select(2);
        desk.button(u"restoreOne"_s)->click();
        asking = desk.asking();
        QVERIFY(asking);
        QCOMPARE(asking->keys(), desk.list.commands[2].usual);
        QVERIFY(asking->verdict()->text().contains(u"Bold"));
        asking->accept();
    }

    void refusesKeys_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("said");
        QTest::newRow("letter") << u"A"_s << u"writing"_s;
        QTest::newRow("capital") << u"Shift+A"_s << u"writing"_s;
        QTest::newRow("arrow") << u"Down"_s << u"writing"_s;
        QTest::newRow("mnemonic of a menu") << u"Alt+F"_s << u"File"_s;
        QTest::newRow("function key") << u"F5"_s << QString();
        QTest::newRow("usual") << u"Ctrl+B"_s << QString();
        QTest::newRow("symbol of another, with Shift") << u"Ctrl+Shift+K"_s << QString();
    }

    void refusesKeys()
    {
        QFETCH(QString, keys);
        QFETCH(QString, said);
        SettingsDesk desk;
        desk.dialog->showPage(2);
        const ShortcutDialog *asking = desk.ask(0);
        asking->first()->setKeySequence(QKeySequence(keys));
        QVERIFY2(asking->verdict()->text().contains(said), qPrintable(asking->verdict()->text()));
        QCOMPARE(asking->findChild<QPushButton *>(u"assign"_s)->isEnabled(), said.isEmpty());
    }

    void sameKeys_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("equal") << u"Ctrl+K"_s << u"Ctrl+K"_s << true;
        QTest::newRow("symbol") << u"Ctrl+Shift+8"_s << u"Ctrl+*"_s << true;
        QTest::newRow("beginning") << u"Ctrl+K"_s << u"Ctrl+K, Ctrl+B"_s << true;
        QTest::newRow("Shift") << u"Ctrl+K"_s << u"Ctrl+Shift+K"_s << false;
        QTest::newRow("nothing") << u"Ctrl+K"_s << QString() << false;
    }

    void sameKeys()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(areSameKeys(QKeySequence(one), QKeySequence(other)), "same");
        QTEST(areSameKeys(QKeySequence(other), QKeySequence(one)), "same");
    }

    void findsByKeys()
    {
        SettingsDesk desk;
        desk.dialog->showPage(2);
        KeysField *field = desk.page->keysField();
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(desk.rows(), QStringList{u"Link"_s});
        QTest::keyClick(field, Qt::Key_F11);
        QVERIFY(desk.rows().isEmpty());
        const auto *none = desk.page->findChild<QLabel *>(u"none"_s);
        QVERIFY(none->isVisible() && none->text().contains(u"F11"));
        QVERIFY(!desk.button(u"change"_s)->isEnabled());
        QTest::keyClick(field, Qt::Key_Backspace);
        QCOMPARE(desk.rows().size(), 4);
        QVERIFY(!none->isVisible());
    }
};

QTEST_MAIN(TestSettingsShortcuts)
#include "tst_settingsshortcuts.moc"

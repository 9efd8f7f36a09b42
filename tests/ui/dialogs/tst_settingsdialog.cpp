// SPDX-License-Identifier: MIT
// Finding, changing and restoring settings in their dialog.

#include "dialogs/newdigestchoice.h"
#include "dialogs/settingsnewdigest.h"
#include "dialogs/settingspage.h"
#include "dialogs/settingsrows.h"
#include "dialogtest.h"
#include "palette/paletteinput.h"
#include "settingsdesk.h"
#include "text/translations.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_translations.setLanguage(u"en"_s); }

    void showsOnePageAtATime()
    {
        const SettingsDesk desk;
        QVERIFY(desk.dialog->searchField()->hasFocus());
        QCOMPARE(desk.found(), (QStringList{u"numbers"_s, u"theme"_s}));
        QTest::keyClick(desk.dialog->searchField(), Qt::Key_Down);
        QVERIFY(desk.dialog->list()->hasFocus());
        QTest::keyClick(desk.dialog->list(), Qt::Key_Down);
        QCOMPARE(desk.found(), (QStringList{u"template"_s, u"folder"_s}));
        QTest::keyClick(desk.dialog->list(), Qt::Key_Down);
        QCOMPARE(desk.found(), (QStringList{u"Bold"_s, u"Link"_s, u"Redo"_s, u"My Words…"_s}));
        QVERIFY(!desk.dialog->emptyLabel()->isVisible());
    }

    void finds_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &language, const QString &typed,
                            const QStringList &found) { QTest::newRow(name) << language << typed << found; };
        row("name", u"en"_s, u"line num"_s, {u"numbers"_s});
        row("tip", u"en"_s, u"hide"_s, {u"numbers"_s});
        row("keyword", u"en"_s, u"NIGHT"_s, {u"theme"_s});
        row("option", u"en"_s, u"dark"_s, {u"theme"_s});
        row("Korean in English", u"en"_s, u"줄 번호"_s, {u"numbers"_s});
        row("English in Korean", u"ko"_s, u"line"_s, {u"numbers"_s});
        row("command", u"en"_s, u"redo"_s, {u"Redo"_s});
        row("command in Korean", u"en"_s, u"굵게"_s, {u"Bold"_s});
        row("initial consonants", u"ko"_s, u"ㄱㄱ"_s, {u"Bold"_s});
        row("keys as text", u"en"_s, u"ctrl+k"_s, {u"Link"_s});
        row("menu", u"en"_s, u"format"_s, {u"Bold"_s, u"Link"_s});
        row("page", u"en"_s, u"shortcuts"_s, {u"Bold"_s, u"Link"_s, u"Redo"_s, u"My Words…"_s});
        row("scattered, since nothing has it whole", u"en"_s, u"lnnm"_s, {u"numbers"_s});
        row("two words of one setting", u"en"_s, u"gutter numbers"_s, {u"numbers"_s});
        row("two words of different ones", u"en"_s, u"gutter night"_s, {});
        row("nothing", u"en"_s, u"qqq"_s, {});
    }

    void finds()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        m_translations.setLanguage(language);
        const SettingsDesk desk;
        desk.type(typed);
        QCOMPARE(desk.found(), found);
        QCOMPARE(desk.dialog->emptyLabel()->isVisible(), found.isEmpty());
        if (found.isEmpty())
            QVERIFY(desk.dialog->emptyLabel()->text().contains(typed));
        for (int i = 0; i < desk.pages.size(); ++i)
            QCOMPARE(bool(desk.dialog->list()->item(i)->flags() & Qt::ItemIsEnabled),
                     desk.pages[i]->isVisible());
        QTest::keyClick(desk.dialog->searchField(), Qt::Key_Escape);
        QVERIFY(desk.dialog->isVisible());
        QCOMPARE(desk.found(), (QStringList{u"numbers"_s, u"theme"_s}));
        QTest::keyClick(desk.dialog->searchField(), Qt::Key_Escape);
        QVERIFY(!desk.dialog->isVisible());
    }

    /// What is still being composed counts.
    void findsWhileComposing()
    {
        const SettingsDesk desk;
        QInputMethodEvent composing(u"굵"_s, {});
        QCoreApplication::sendEvent(desk.dialog->searchField(), &composing);
        QCOMPARE(desk.found(), QStringList{u"Bold"_s});
        QTest::keyClick(desk.dialog->searchField(), Qt::Key_Return);
        QVERIFY(desk.dialog->searchField()->hasFocus());
        QInputMethodEvent done;
        done.setCommitString(u"굵게"_s);
        QCoreApplication::sendEvent(desk.dialog->searchField(), &done);
        QCOMPARE(desk.found(), QStringList{u"Bold"_s});
        QTest::keyClick(desk.dialog->searchField(), Qt::Key_Return);
        QVERIFY(desk.page->isAncestorOf(QApplication::focusWidget()));
    }

    void goesFromTheSearchToWhatWasFound()
    {
        const SettingsDesk desk;
        desk.type(u"line numbers"_s);
        QTest::keyClick(desk.dialog->searchField(), Qt::Key_Return);
        QVERIFY(desk.lineNumbers->box()->hasFocus());
        QTest::keyClick(desk.lineNumbers->box(), Qt::Key_Space);
        QVERIFY(desk.numbers.isChecked());
        QTest::keyClick(desk.lineNumbers->box(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(desk.dialog->searchField()->hasFocus());
    }

    void rowsAndActionsAreOne()
    {
        SettingsDesk desk;
        QSignalSpy triggered(&desk.numbers, &QAction::triggered);
        QTest::mouseClick(desk.lineNumbers->box(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(desk.numbers.isChecked());
        QCOMPARE(triggered.count(), 1);
        desk.numbers.setChecked(false);
        QVERIFY(!desk.lineNumbers->box()->isChecked());
        desk.dark.trigger();
        QCOMPARE(desk.theme->box()->currentIndex(), 1);
        desk.theme->box()->setFocus();
        QTest::keyClick(desk.theme->box(), Qt::Key_Up);
        QVERIFY(desk.light.isChecked());
    }

    void restoresAPage()
    {
        SettingsDesk desk;
        const SettingsPage *text = desk.pages.first();
        QVERIFY(!text->restoreButton()->isEnabled());
        QVERIFY(!text->restoreButton()->toolTip().isEmpty());
        desk.numbers.trigger();
        desk.dark.trigger();
        QVERIFY(text->restoreButton()->isEnabled());
        text->restoreButton()->click();
        QVERIFY(!desk.numbers.isChecked() && desk.light.isChecked());
        QVERIFY(!text->restoreButton()->isEnabled());
        desk.type(u"theme"_s);
        QVERIFY(!text->restoreButton()->isVisible());
    }

    void newDigestsBeginAsChosen()
    {
        const QTemporaryDir folder;
        SettingsDesk desk;
        desk.dialog->showPage(1);
        desk.pattern->box()->setFocus();
        QTest::keyClick(desk.pattern->box(), Qt::Key_Down);
        QCOMPARE(rememberedNewDigest(desk.settings).pattern, u"ko"_s);
        desk.folder->field()->setText(folder.path());
        QTest::keyClick(desk.folder->field(), Qt::Key_Return);
        QCOMPARE(rememberedNewDigest(desk.settings).folder, folder.path());
        desk.folder->field()->setText(folder.filePath(u"nowhere"_s));
        QTest::keyClick(desk.folder->field(), Qt::Key_Return);
        QVERIFY(desk.folder->findChild<QLabel *>(u"tip"_s)->text().contains(u"nowhere"));
        QCOMPARE(rememberedNewDigest(desk.settings).folder, folder.path());
        QVERIFY(desk.pages[1]->restoreButton()->isEnabled());
        desk.pages[1]->restoreButton()->click();
        QVERIFY(rememberedNewDigest(desk.settings).pattern.isEmpty());
        QVERIFY(rememberedNewDigest(desk.settings).folder.isEmpty());
        QVERIFY(desk.folder->field()->text().isEmpty());
    }

    void everyControlIsNamedAndReached()
    {
        const SettingsDesk desk;
        for (int i = 0; i < desk.pages.size(); ++i) {
            desk.dialog->showPage(i);
            QSet<QWidget *> reached;
            desk.dialog->searchField()->setFocus();
            for (int step = 0; step < 40; ++step) {
                QWidget *focused = QApplication::focusWidget();
                reached.insert(focused);
                const auto *button = qobject_cast<QAbstractButton *>(focused);
                QVERIFY2(!focused->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         focused->metaObject()->className());
                QTest::keyClick(focused, Qt::Key_Tab);
            }
            for (QWidget *control : desk.pages[i]->findChildren<QWidget *>()) {
                if (control->isVisible() && control->isEnabled() && (control->focusPolicy() & Qt::TabFocus) &&
                    !control->focusProxy())
                    QVERIFY2(reached.contains(control),
                             qPrintable(QString::fromLatin1(control->metaObject()->className())));
            }
        }
    }

    void followsTheLanguage()
    {
        const SettingsDesk desk;
        const MarkingTranslator marking;
        QCoreApplication::processEvents();
        const QStringList unmarked = unmarkedTexts(desk.dialog);
        QVERIFY2(unmarked.isEmpty(), qPrintable(unmarked.join(u'\n')));
        QCOMPARE(desk.dialog->list()->item(0)->text(), u"‹Text 가나다›"_s);
    }

    void nothingIsClipped()
    {
        const SettingsDesk desk;
        const MarkingTranslator marking;
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(large.pointSizeF() * 2);
        for (const QFont &font : {usual, large}) {
            QApplication::setFont(font);
            for (int i = 0; i < desk.pages.size(); ++i) {
                desk.dialog->showPage(i);
                NOTHING_CLIPPED(desk.dialog);
            }
        }
        QApplication::setFont(usual);
    }

private:
    Translations m_translations;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"

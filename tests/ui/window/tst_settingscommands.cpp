// SPDX-License-Identifier: MIT
// The settings in a real window: the same as in the menus and panels, and shortcuts that hold in every
// window, in the editor, and at the next start.

#include "apptest.h"
#include "dialogs/helpwindow.h"
#include "dialogs/newdigestchoice.h"
#include "dialogs/settingsdialog.h"
#include "dialogs/settingsownstyle.h"
#include "dialogs/settingspage.h"
#include "dialogs/settingsrows.h"
#include "dialogs/settingsshortcutspage.h"
#include "editor/editor.h"
#include "outline/outlinepanel.h"
#include "palette/commandpalette.h"
#include "palette/commandwords.h"
#include "palette/paletteinput.h"
#include "palette/palettemodel.h"
#include "preview/previewview.h"
#include "problems/problemspanel.h"
#include "support/ownhome.h"
#include "theme/pagestyles.h"
#include "web/scheme.h"
#include "window/actiontable.h"
#include "window/settingsfontrow.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestSettingsCommands : public AppTest
{
    Q_OBJECT

private:
    void start()
    {
        makeApplication();
        m_application->start({});
        QVERIFY(QTest::qWaitForWindowActive(window()));
        editor()->load(u"# 주제\n\n- **사실:** 하나\n"_s);
        editor()->setFocus();
    }

    [[nodiscard]] SettingsDialog *open() const
    {
        action(ActionId::Settings)->trigger();
        auto *dialog = window()->findChild<SettingsDialog *>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            qFatal("the settings do not open");
        return dialog;
    }

    /// A row by what its control is called.
    template <typename Row>
    [[nodiscard]] static Row *row(const SettingsDialog *dialog, const QString &name)
    {
        for (Row *row : dialog->findChildren<Row *>()) {
            if (row->box()->accessibleName() == name || shownBy(row->box()) == name)
                return row;
        }
        qFatal("no row %s", qPrintable(name));
    }
    static QString shownBy(const QCheckBox *box) { return box->text(); }
    static QString shownBy(const QComboBox *) { return {}; }

    /// Gives a command keys as the dialog does.
    void choose(ActionId id, const QStringList &keys) const
    {
        ShortcutsModel *model = shortcuts();
        QList<QKeySequence> sequences;
        for (const QString &one : keys)
            sequences.append(QKeySequence(one));
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->action(row) == action(id))
                model->choose(row, sequences);
        }
    }
    [[nodiscard]] ShortcutsModel *shortcuts() const
    {
        auto *dialog = window()->findChild<SettingsDialog *>();
        return (dialog ? dialog : open())->findChild<ShortcutsPage *>()->model();
    }
    void close() const
    {
        window()->findChild<SettingsDialog *>()->close();
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        editor()->setFocus();
    }
    static QStringList keptShortcuts()
    {
        QSettings settings;
        settings.beginGroup(u"shortcuts"_s);
        QStringList kept;
        for (const QString &key : settings.childKeys())
            kept.append(key + u"="_s + settings.value(key).toString());
        return kept;
    }

private Q_SLOTS:
    void init()
    {
        forgetSettings();
        start();
    }

    void opensByItsKeysAndOnce()
    {
        QTest::keyClick(editor(), Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = window()->findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(open(), dialog);
        QTRY_VERIFY(dialog->searchField()->hasFocus());
        dialog->close();
        QTRY_VERIFY(!window()->findChild<SettingsDialog *>());
    }

    void switchesAreThoseOfTheMenus_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("id");
        for (const ActionId id : {ActionId::LineNumbers, ActionId::FactBand, ActionId::ShowTopicBar,
                                  ActionId::CloseBrackets, ActionId::CheckSpelling, ActionId::FocusMode,
                                  ActionId::TypewriterMode, ActionId::ShowOutline, ActionId::ShowProblems,
                                  ActionId::ShowPreview, ActionId::ScrollTogether, ActionId::SupportTable}) {
            const auto spec = std::ranges::find(actionTable(), id, &ActionSpec::id);
            const QString name = QString::fromUtf8(spec->text).remove(u'&');
            QTest::newRow(qPrintable(name)) << name << int(id);
        }
    }

    void switchesAreThoseOfTheMenus()
    {
        QFETCH(QString, name);
        QFETCH(int, id);
        const SettingsDialog *dialog = open();
        const auto *switched = row<SwitchRow>(dialog, name);
        QAction *one = action(ActionId(id));
        QVERIFY(switched->isUsual());
        QCOMPARE(switched->box()->isChecked(), one->isChecked());
        const bool before = one->isChecked();
        switched->box()->click();
        QTRY_COMPARE(one->isChecked(), !before);
        one->trigger();
        QTRY_COMPARE(switched->box()->isChecked(), before);
        QVERIFY(switched->isUsual());
    }

    /// The row of the own style sheet says what is wrong with the file, and takes another one at once.
    void ownStyleSheetIsChosen()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.css"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("@import 'b.css';\nh1 { color: red }\n") > 0);
        file.close();
        const SettingsDialog *dialog = open();
        auto *row = dialog->findChild<OwnStyleRow *>();
        QVERIFY(row && row->isUsual());
        const QSignalSpy chosen(row, &OwnStyleRow::chosen);
        const auto *tip = row->findChild<QLabel *>(u"tip"_s);
        const auto type = [&](const QString &text) {
            row->field()->setText(text);
            Q_EMIT row->field()->editingFinished();
        };
        type(path);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!row->isUsual());
        QCOMPARE(ownStylePath(QSettings()), path);
        QVERIFY2(tip->text().contains(u"line 1"), qPrintable(tip->text()));
        type(folder.filePath(u"none.css"_s));
        QVERIFY(tip->text().contains(u"none.css") && tip->text().contains(u"is not there"));
        type({});
        QCOMPARE(chosen.size(), 3);
        QVERIFY(row->isUsual() && tip->text().contains(u"CSS"));
    }

    /// But for what belongs to one digest or to the moment.
    void nothingThatMenusSwitchIsMissing()
    {
        const SettingsDialog *dialog = open();
        QStringList names;
        for (const QCheckBox *box : dialog->findChildren<QCheckBox *>())
            names.append(box->text());
        for (const QComboBox *box : dialog->findChildren<QComboBox *>()) {
            for (int i = 0; i < box->count(); ++i)
                names.append(box->itemText(i));
        }
        for (const ActionSpec &spec : actionTable()) {
            if (spec.checkable && spec.id != ActionId::FullScreen && spec.id != ActionId::RemoteImages)
                QVERIFY2(names.contains(withoutMnemonic(action(spec.id)->text())), spec.text);
        }
    }

    void whatIsSwitchedIsSeen()
    {
        const SettingsDialog *dialog = open();
        row<SwitchRow>(dialog, u"Line Numbers"_s)->box()->click();
        QVERIFY(editor()->settings().lineNumbers);
        row<SwitchRow>(dialog, u"Preview"_s)->box()->click();
        QVERIFY(window()->document()->preview()->isHidden());
        auto *outline = window()->findChild<OutlinePanel *>();
        auto *items = row<SwitchRow>(dialog, u"Facts and Opinions in the Outline"_s)->box();
        items->click();
        QVERIFY(outline->areItemsShown());
        outline->setItemsShown(false);
        QVERIFY(!items->isChecked());
        auto *problems = window()->findChild<ProblemsPanel *>();
        auto *grouping = row<ChoiceRow>(dialog, u"Group Problems By"_s)->box();
        QTest::keyClick(grouping, Qt::Key_Down);
        QCOMPARE(problems->grouping(), ProblemsGrouping::Rule);
        problems->setGrouping(ProblemsGrouping::Topic);
        QCOMPARE(grouping->currentIndex(), 0);
        row<SwitchRow>(dialog, u"Carry Over Stubs"_s)->box()->click();
        QVERIFY(!rememberedNewDigest(QSettings()).carriesOver);
    }

    void choicesAreThoseOfTheMenus()
    {
        const SettingsDialog *dialog = open();
        auto *width = row<ChoiceRow>(dialog, u"Wrap Width"_s)->box();
        QTest::keyClick(width, Qt::Key_Down);
        QCOMPARE(editor()->settings().wrapColumn, 60);
        action(ActionId::Wrap100)->trigger();
        QCOMPARE(width->currentText(), u"100 Characters"_s);
        auto *theme = row<ChoiceRow>(dialog, u"Theme"_s)->box();
        theme->setCurrentIndex(2);
        Q_EMIT theme->activated(2);
        QCOMPARE(QSettings().value(u"theme"_s).toInt(), int(ThemeChoice::Dark));
        QVERIFY(action(ActionId::ThemeDark)->isChecked());
        action(ActionId::ThemeSystem)->trigger();
        QCOMPARE(theme->currentIndex(), 0);
    }

    void languageChangesAtOnce()
    {
        const SettingsDialog *dialog = open();
        const QCheckBox *numbers = row<SwitchRow>(dialog, u"Line Numbers"_s)->box();
        auto *language = row<ChoiceRow>(dialog, u"Language · 언어"_s)->box();
        language->setCurrentIndex(0);
        Q_EMIT language->activated(0);
        QTRY_VERIFY(action(ActionId::Korean)->isChecked());
        QCOMPARE(QSettings().value(u"language"_s).toString(), u"ko"_s);
        QTRY_COMPARE(numbers->text(), u"줄 번호"_s);
        const ShortcutsModel *model = shortcuts();
        QTRY_COMPARE(model->index(0, ShortcutsModel::Menu).data().toString(), u"파일"_s);
        action(ActionId::English)->trigger();
        QTRY_COMPARE(language->currentText(), u"English"_s);
    }

    void fontIsSetAndFollowed()
    {
        const SettingsDialog *dialog = open();
        auto *font = dialog->findChild<SettingsFontRow *>();
        QVERIFY(font->isUsual());
        font->size()->setValue(20);
        QCOMPARE(editor()->settings().fontSize, 20);
        QVERIFY(!font->isUsual());
        font->restore();
        QCOMPARE(editor()->settings(), EditorSettings());
        QCOMPARE(font->size()->value(), EditorSettings::defaultFontSize);
    }

    void otherWindowsFollowAtOnce()
    {
        MainWindow *first = window();
        action(ActionId::NewWindow)->trigger();
        QVERIFY(window() != first);
        row<SwitchRow>(open(), u"Line Numbers"_s)->box()->click();
        QVERIFY(first->document()->editor()->settings().lineNumbers);
        QVERIFY((*first->actions())[ActionId::LineNumbers]->isChecked());
        choose(ActionId::AddFact, {u"F5"_s});
        QCOMPARE((*first->actions())[ActionId::AddFact]->shortcut(), QKeySequence(u"F5"_s));
    }

    void helpIsThere()
    {
        QTest::keyClick(open(), Qt::Key_F1);
        const auto *help = window()->findChild<HelpWindow *>();
        QVERIFY(help && help->isVisible());
    }

    void shortcutsListEveryCommand()
    {
        const ShortcutsModel *model = shortcuts();
        QCOMPARE(model->rowCount(), int(actionTable().size()));
        QVERIFY(model->areAllUsual());
        for (int row = 0; row < model->rowCount(); ++row) {
            QVERIFY(!model->name(row).isEmpty() && !model->name(row).contains(u'&'));
            QVERIFY2(!model->index(row, ShortcutsModel::Menu).data().toString().isEmpty(),
                     qPrintable(model->name(row)));
            const KeysVerdict verdict = model->judge(row, model->keys(row));
            QVERIFY2(verdict.isPossible && verdict.losers.isEmpty(),
                     qPrintable(model->name(row) + u": "_s + verdict.text));
        }
    }

    void newKeysWorkAndOldOnesDoNot()
    {
        QSignalSpy facts(action(ActionId::AddFact), &QAction::triggered);
        choose(ActionId::AddFact, {u"F5"_s});
        close();
        QTest::keyClick(editor(), Qt::Key_F5);
        QCOMPARE(facts.count(), 1);
        QTest::keyClick(editor(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(facts.count(), 1);
        QVERIFY(action(ActionId::AddFact)->toolTip().contains(u"F5"));
        QVERIFY(!action(ActionId::AddFact)->toolTip().contains(u"Ctrl+Shift+F"));
        action(ActionId::FindCommand)->trigger();
        auto *palette = window()->findChild<CommandPalette *>();
        palette->input()->setText(u"Add Fact"_s);
        QCOMPARE(palette->list()->currentIndex().data(PaletteModel::ShortcutRole).toString(), u"F5"_s);
    }

    /// Keys that an editor of text would keep for itself.
    void keysOfTheEditorCanBeGiven()
    {
        editor()->load(u"하나\n둘\n"_s);
        choose(ActionId::AddTopic, {u"Ctrl+A"_s});
        choose(ActionId::Undo, {u"F5"_s});
        close();
        QSignalSpy topics(action(ActionId::AddTopic), &QAction::triggered);
        QTest::keyClick(editor(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(topics.count(), 1);
        QVERIFY(editor()->toPlainText() != u"하나\n둘\n");
        const QString changed = editor()->toPlainText();
        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor()->toPlainText(), changed);
        QTest::keyClick(editor(), Qt::Key_F5);
        QCOMPARE(editor()->toPlainText(), u"하나\n둘\n"_s);
    }

    void compositionIsNotLost()
    {
        editor()->load(u"가\n"_s);
        choose(ActionId::SelectAll, {u"F5"_s});
        close();
        editor()->moveCursor(QTextCursor::EndOfBlock);
        QInputMethodEvent composing(u"나"_s, {});
        QCoreApplication::sendEvent(editor(), &composing);
        QTest::keyClick(editor(), Qt::Key_F5);
        QCOMPARE(editor()->toPlainText(), u"가나\n"_s);
        QVERIFY(editor()->textCursor().hasSelection());
    }

    void onlyDifferencesAreKept()
    {
        QVERIFY(keptShortcuts().isEmpty());
        choose(ActionId::AddFact, {u"Ctrl+Shift+O"_s, u"F5"_s});
        QCOMPARE(keptShortcuts(), (QStringList{u"Add Fact=Ctrl+Shift+O; F5"_s, u"Add Opinion="_s}));
        QVERIFY(action(ActionId::AddOpinion)->shortcut().isEmpty());
        start();
        QCOMPARE(action(ActionId::AddFact)->shortcuts(),
                 (QList{QKeySequence(u"Ctrl+Shift+O"_s), QKeySequence(u"F5"_s)}));
        QVERIFY(action(ActionId::AddOpinion)->shortcuts().isEmpty());
        shortcuts()->restoreAll();
        QVERIFY(keptShortcuts().isEmpty());
        QCOMPARE(action(ActionId::AddFact)->shortcut(), QKeySequence(u"Ctrl+Shift+F"_s));
        QCOMPARE(action(ActionId::AddOpinion)->shortcut(), QKeySequence(u"Ctrl+Shift+O"_s));
    }

    /// As after an update that gives a new command keys which somebody has chosen for another one.
    void whatWasChosenGoesBeforeWhatIsUsual()
    {
        endApplication();
        QSettings().setValue(u"shortcuts/Add Fact"_s, u"Ctrl+Shift+O; nonsense+Q"_s);
        start();
        QCOMPARE(action(ActionId::AddFact)->shortcuts(), QList{QKeySequence(u"Ctrl+Shift+O"_s)});
        QVERIFY(action(ActionId::AddOpinion)->shortcuts().isEmpty());
    }

    void menusKeepTheirLetters()
    {
        ShortcutsModel *model = shortcuts();
        const KeysVerdict verdict = model->judge(0, {QKeySequence(u"Alt+F"_s)});
        QVERIFY(!verdict.isPossible);
        QVERIFY(verdict.text.contains(u"File"));
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"sasil-test"_s);
    QCoreApplication::setApplicationName(u"sasil-test"_s);
    TestSettingsCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_settingscommands.moc"

// SPDX-License-Identifier: MIT
// How the source is shown, in a real window: by menu and shortcut, in all tabs and windows, kept in the
// settings.

#include "editor/editor.h"
#include "editor/editormargin.h"
#include "editor/folding.h"
#include "editor/sourcefont.h"
#include "editor/spellservice.h"
#include "editor/topicbar.h"
#include "support/ownhome.h"
#include "theme/theme.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/fontdialog.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QTextBlock>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"# 가\n\n- **사실:**\n  - 하나\n  - 둘\n\n## 나\n글\n# 다\n글\n"_s;

class Shown
{
public:
    Shown()
    {
        window.resize(1000, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        view()->load(text);
        editor()->setFocus();
    }

    [[nodiscard]] DocumentView *view() const { return window.document(); }
    [[nodiscard]] Editor *editor() const { return view()->editor(); }
    [[nodiscard]] QAction *action(ActionId id) const { return (*window.actions())[id]; }
    [[nodiscard]] QString shown() const
    {
        QStringList lines;
        for (QTextBlock line = editor()->document()->begin(); line.isValid(); line = line.next()) {
            if (line.isVisible())
                lines.append(line.text());
        }
        return lines.join(u'\n');
    }

    QSettings settings{u"Sasil"_s, u"source"_s};
    Theme theme;
    SpellService spelling;
    MainWindow window{&settings, &theme, &spelling};
};

} // namespace

class TestSourceCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings(u"Sasil"_s, u"source"_s).clear(); }

    void switchesAreKept_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<bool>("before");
        QTest::newRow("line numbers") << int(ActionId::LineNumbers) << false;
        QTest::newRow("band") << int(ActionId::FactBand) << true;
        QTest::newRow("topic bar") << int(ActionId::ShowTopicBar) << true;
        QTest::newRow("focus") << int(ActionId::FocusMode) << false;
        QTest::newRow("typewriter") << int(ActionId::TypewriterMode) << false;
        QTest::newRow("brackets") << int(ActionId::CloseBrackets) << true;
    }

    void switchesAreKept()
    {
        QFETCH(int, id);
        QFETCH(bool, before);
        EditorSettings changed;
        {
            Shown shown;
            QCOMPARE(shown.action(ActionId(id))->isChecked(), before);
            QCOMPARE(shown.editor()->settings(), EditorSettings());
            shown.action(ActionId(id))->trigger();
            QVERIFY(shown.editor()->settings() != EditorSettings());
            changed = shown.editor()->settings();
            DocumentView *other = shown.window.documents()->add();
            QCOMPARE(other->editor()->settings(), changed);
        }
        Shown again;
        QCOMPARE(again.action(ActionId(id))->isChecked(), !before);
        QCOMPARE(again.editor()->settings(), changed);
    }

    void otherWindowsFollow()
    {
        Shown shown;
        MainWindow other(&shown.settings, &shown.theme, &shown.spelling);
        other.show();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        (*other.actions())[ActionId::LineNumbers]->trigger();
        QVERIFY(!shown.editor()->settings().lineNumbers);
        shown.window.activateWindow();
        QTRY_VERIFY(shown.editor()->settings().lineNumbers);
        QVERIFY(shown.action(ActionId::LineNumbers)->isChecked());
    }

    void widthIsOneOfSeveral()
    {
        Shown shown;
        QVERIFY(shown.action(ActionId::WrapWindow)->isChecked());
        shown.action(ActionId::Wrap60)->trigger();
        QCOMPARE(shown.editor()->settings().wrapColumn, 60);
        QVERIFY(shown.action(ActionId::Wrap60)->isChecked());
        QVERIFY(!shown.action(ActionId::WrapWindow)->isChecked());
    }

    void foldsByShortcut()
    {
        Shown shown;
        const qsizetype at = text.indexOf(u"하나"_s);
        shown.editor()->goTo({at, at});
        QTest::keyClick(shown.editor(), Qt::Key_BracketLeft, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shown.shown(), u"# 가\n\n- **사실:**\n\n## 나\n글\n# 다\n글\n"_s);
        QTest::keyClick(shown.editor(), Qt::Key_BracketRight, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shown.shown(), text);
        QTest::keyClick(shown.editor(), Qt::Key_BracketLeft, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(shown.shown(), u"# 가\n# 다\n"_s);
        QTest::keyClick(shown.editor(), Qt::Key_BracketRight, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(shown.shown(), text);
        shown.action(ActionId::FoldLevel2)->trigger();
        QCOMPARE(shown.shown(), u"# 가\n\n- **사실:**\n  - 하나\n  - 둘\n\n## 나\n# 다\n글\n"_s);
        QVERIFY(!shown.view()->isModified());
    }

    void greyOnesSayWhy()
    {
        Shown shown;
        shown.editor()->goTo({0, 0});
        QMenu *menu = nullptr;
        for (QObject *object : shown.action(ActionId::Fold)->associatedObjects())
            menu = menu ? menu : qobject_cast<QMenu *>(object);
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        QVERIFY(shown.action(ActionId::Fold)->isEnabled());
        QVERIFY(!shown.action(ActionId::Unfold)->isEnabled());
        QCOMPARE(shown.action(ActionId::Unfold)->toolTip(), Folding::nothingToUnfold());
        QVERIFY(!shown.action(ActionId::UnfoldAll)->isEnabled());
        Q_EMIT menu->aboutToHide();
        QVERIFY(shown.action(ActionId::Unfold)->isEnabled());
        shown.action(ActionId::Unfold)->trigger();
        QTRY_COMPARE(shown.window.statusBar()->currentMessage(), Folding::nothingToUnfold());
    }

    void foldsComeBackWithTheDocument()
    {
        Shown shown;
        shown.action(ActionId::FoldAll)->trigger();
        const ViewState state = shown.view()->viewState();
        QCOMPARE(state.folded.size(), 3);
        shown.view()->load(text);
        QCOMPARE(shown.shown(), text);
        shown.view()->setViewState(state);
        QCOMPARE(shown.shown(), u"# 가\n# 다\n"_s);
    }

    void wheelZoomsSourceAndPreview()
    {
        Shown shown;
        const qreal size = shown.editor()->font().pointSizeF();
        Q_EMIT shown.editor()->zoomRequested(2);
        QCOMPARE(shown.view()->zoom(), 2);
        QCOMPARE(shown.editor()->font().pointSizeF(), size + 2);
        shown.action(ActionId::LineNumbers)->trigger();
        QCOMPARE(shown.editor()->font().pointSizeF(), size + 2);
    }

    void fillsTheScreen()
    {
        Shown shown;
        shown.action(ActionId::FullScreen)->trigger();
        QTRY_VERIFY(shown.window.isFullScreen());
        QVERIFY(shown.action(ActionId::FullScreen)->isChecked());
        shown.action(ActionId::FullScreen)->trigger();
        QTRY_VERIFY(!shown.window.isFullScreen());
        QTRY_VERIFY(!shown.action(ActionId::FullScreen)->isChecked());
    }

    void topicBarTakesTheFocus()
    {
        Shown shown;
        QTRY_VERIFY(shown.view()->topicBar()->isVisible());
        shown.action(ActionId::FocusTopicBar)->trigger();
        QVERIFY(shown.view()->topicBar()->isAncestorOf(QApplication::focusWidget()));
    }

    void fontIsChosen()
    {
        Shown shown;
        QTimer::singleShot(0, [] {
            auto *dialog = qobject_cast<FontDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QCOMPARE(dialog->settings(), EditorSettings());
            dialog->findChild<QFontComboBox *>()->setCurrentFont(QFont(u"DejaVu Sans Mono"_s));
            dialog->findChild<QDoubleSpinBox *>()->setValue(15.5);
            dialog->accept();
        });
        shown.action(ActionId::ChooseFont)->trigger();
        QCOMPARE(shown.editor()->settings().fontFamily, u"DejaVu Sans Mono"_s);
        QCOMPARE(shown.editor()->font().families().constFirst(), u"DejaVu Sans Mono"_s);
        QCOMPARE(shown.editor()->font().pointSizeF(), 15.5);
        // Hangul, which it lacks, comes from one that has it.
        QCOMPARE(shown.editor()->font().families().constLast(), defaultSourceFamily());
    }

    void fontGoesBackToTheDefault()
    {
        EditorSettings settings;
        settings.fontFamily = u"DejaVu Sans Mono"_s;
        settings.fontSize = 20;
        const FontDialog dialog(settings, nullptr);
        QCOMPARE(dialog.settings(), settings);
        dialog.findChild<QPushButton *>(u"defaultButton"_s)->click();
        QCOMPARE(dialog.settings(), EditorSettings());
    }
};

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestSourceCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sourcecommands.moc"

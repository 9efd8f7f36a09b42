// SPDX-License-Identifier: MIT
// How preview and source share the room, by the keys of a real window.

#include "editor/editor.h"
#include "editor/findbar.h"
#include "editor/findfield.h"
#include "editor/spellservice.h"
#include "preview/previewview.h"
#include "support/ownhome.h"
#include "theme/theme.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"
#include "window/previewmarks.h"
#include "window/previewwindow.h"
#include "window/scrollsync.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

#include <memory>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestPreviewCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void layouts_data();
    void layouts();
    void previewComesBackAsItWas();
    void layoutIsRemembered();
    void tabsShareTheLayout();
    void ownWindowShowsTheCurrentTab();
    void ownWindowCloses();
    void ownWindowKnowsTheShortcuts();
    void findingInThePreview();
    void expressions_data();
    void expressions();
    void scrollingIsSwitched();

private:
    void open();
    void press(const char *keys)
    {
        QTest::keySequence(m_window.get(), QKeySequence(QLatin1StringView(keys)));
    }
    [[nodiscard]] DocumentView *view() const { return m_window->document(); }
    [[nodiscard]] bool isChecked(ActionId id) const { return (*m_window->actions())[id]->isChecked(); }
    [[nodiscard]] PreviewWindow *previews() const { return m_window->findChild<PreviewWindow *>(); }

    QSettings m_settings{u"Sasil"_s, u"layouts"_s};
    Theme m_theme;
    SpellService m_spelling;
    std::unique_ptr<MainWindow> m_window;
};

void TestPreviewCommands::open()
{
    m_window = std::make_unique<MainWindow>(&m_settings, &m_theme, &m_spelling);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPreviewCommands::init()
{
    m_settings.clear();
    open();
    view()->load(u"# A\n\n- **Fact:** x\n"_s);
}

void TestPreviewCommands::layouts_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<ActionId>("action");
    QTest::addColumn<bool>("source");
    QTest::addColumn<bool>("preview");
    QTest::addColumn<Qt::Orientation>("orientation");
    using enum ActionId;
    QTest::newRow("side by side") << "Ctrl+5"_ba << LayoutSideBySide << true << true << Qt::Horizontal;
    QTest::newRow("stacked") << "Ctrl+6"_ba << LayoutStacked << true << true << Qt::Vertical;
    QTest::newRow("source") << "Ctrl+7"_ba << LayoutSourceOnly << true << false << Qt::Horizontal;
    QTest::newRow("preview") << "Ctrl+8"_ba << LayoutPreviewOnly << false << true << Qt::Horizontal;
    QTest::newRow("window") << "Ctrl+9"_ba << LayoutOwnWindow << true << true << Qt::Horizontal;
}

void TestPreviewCommands::layouts()
{
    QFETCH(QByteArray, keys);
    QFETCH(ActionId, action);
    QFETCH(bool, source);
    QFETCH(bool, preview);
    QFETCH(Qt::Orientation, orientation);
    // From wherever one comes.
    for (const char *before : {"Ctrl+9", "Ctrl+6", "Ctrl+8", "Ctrl+7", "Ctrl+5"}) {
        press(before);
        press(keys.constData());
        QVERIFY(isChecked(action));
        QCOMPARE(view()->editor()->isVisible(), source);
        QCOMPARE(view()->preview()->isVisible(), preview);
        QCOMPARE(isChecked(ActionId::ShowPreview), preview);
        QCOMPARE(view()->findChild<QSplitter *>()->orientation(), orientation);
        QCOMPARE(view()->preview()->window() == m_window.get(), action != ActionId::LayoutOwnWindow);
        QVERIFY(!previews() || previews()->isVisible() == (action == ActionId::LayoutOwnWindow));
    }
}

void TestPreviewCommands::previewComesBackAsItWas()
{
    press("Ctrl+6");
    press("Ctrl+3");
    QVERIFY(isChecked(ActionId::LayoutSourceOnly));
    press("Ctrl+3");
    QVERIFY(isChecked(ActionId::LayoutStacked));
    QVERIFY(view()->preview()->isVisible());
}

void TestPreviewCommands::layoutIsRemembered()
{
    press("Ctrl+6");
    press("Ctrl+Alt+Y");
    m_window->close();
    open();
    m_window->restoreLayout();
    QVERIFY(isChecked(ActionId::LayoutStacked));
    QCOMPARE(view()->findChild<QSplitter *>()->orientation(), Qt::Vertical);
    QVERIFY(!isChecked(ActionId::ScrollTogether));
}

void TestPreviewCommands::tabsShareTheLayout()
{
    press("Ctrl+8");
    DocumentView *added = m_window->documents()->add();
    QVERIFY(!added->editor()->isVisible());
    press("Ctrl+5");
    QVERIFY(added->editor()->isVisible());
    press("Ctrl+Shift+Tab");
    QVERIFY(view() != added);
    QVERIFY(view()->editor()->isVisible());
    QVERIFY(view()->preview()->isVisible());
}

void TestPreviewCommands::ownWindowShowsTheCurrentTab()
{
    press("Ctrl+9");
    QVERIFY(previews()->windowTitle().startsWith(u"Preview of "_s));
    DocumentView *first = view();
    DocumentView *added = m_window->documents()->add();
    QVERIFY(added->preview()->isVisible());
    QVERIFY(!first->preview()->isVisible());
    QCOMPARE(added->preview()->window(), previews());
    QPointer<PreviewView> gone = added->preview();
    m_window->documents()->close(added);
    QTRY_VERIFY(gone.isNull());
    QCOMPARE(view(), first);
    QVERIFY(first->preview()->isVisible());
}

void TestPreviewCommands::ownWindowCloses()
{
    press("Ctrl+9");
    previews()->close();
    QVERIFY(isChecked(ActionId::LayoutSideBySide));
    QVERIFY(!previews()->isVisible());
    QVERIFY(view()->preview()->isVisible());
    QCOMPARE(view()->preview()->window(), m_window.get());
}

void TestPreviewCommands::ownWindowKnowsTheShortcuts()
{
    press("Ctrl+9");
    previews()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(previews()));
    QTest::keySequence(previews(), QKeySequence(u"Ctrl+6"_s));
    QVERIFY(isChecked(ActionId::LayoutStacked));
}

void TestPreviewCommands::findingInThePreview()
{
    press("Ctrl+8");
    press("Ctrl+F");
    FindBar *bar = view()->findBar();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!view()->editor()->isVisible());
    QTRY_VERIFY(bar->field()->hasFocus());
    QTest::keyClicks(bar->field(), u"x"_s);
    QTRY_COMPARE(view()->editor()->textCursor().selectedText(), u"x"_s);
    press("Ctrl+5");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(view()->editor()->parentWidget()->isAncestorOf(bar));
}

void TestPreviewCommands::expressions_data()
{
    QTest::addColumn<TextSearch>("search");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("flags");
    QTest::newRow("nothing") << TextSearch() << QString() << QString();
    QTest::newRow("words") << TextSearch{.query = u"소버린 AI"_s} << u"소버린 AI"_s << u"giu"_s;
    QTest::newRow("case") << TextSearch{.query = u"AI"_s, .caseSensitive = true} << u"AI"_s << u"gu"_s;
    QTest::newRow("marks") << TextSearch{.query = u"a-b (1.5)"_s} << u"a-b \\(1\\.5\\)"_s << u"giu"_s;
    QTest::newRow("expression") << TextSearch{.query = u"A.+"_s, .regularExpression = true} << u"A.+"_s
                                << u"giu"_s;
    QTest::newRow("whole words") << TextSearch{.query = u"AI"_s, .wholeWords = true}
                                 << u"(?<![\\p{L}\\p{N}_])(?:AI)(?![\\p{L}\\p{N}_])"_s << u"giu"_s;
}

void TestPreviewCommands::expressions()
{
    QFETCH(TextSearch, search);
    QTEST(pageExpressionOf(search).source, "source");
    QTEST(pageExpressionOf(search).flags, "flags");
}

void TestPreviewCommands::scrollingIsSwitched()
{
    QVERIFY(isChecked(ActionId::ScrollTogether));
    QVERIFY(view()->scrollSync()->isOn());
    press("Ctrl+Alt+Y");
    QVERIFY(!view()->scrollSync()->isOn());
    QVERIFY(!m_window->documents()->add()->scrollSync()->isOn());
}

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPreviewCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewcommands.moc"

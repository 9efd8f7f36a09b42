// SPDX-License-Identifier: MIT
#include "previewtest.h"
#include "web/lockedpage.h"
#include "web/scheme.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QWebEngineView>

using namespace sasil;
using namespace Qt::StringLiterals;

/// The widget: its looks, its engine, and what its user does with it.
class TestPreviewView : public PreviewTest
{
    Q_OBJECT

private Q_SLOTS:
    void theme();
    void noFlash();
    void language();
    void renderProcessComesBack();
    void givesUpAndSaysSo();
    void remoteImages();
    void foundIsMarked();
    void zoom();
    void menu();
    void engineMissing();
};

void TestPreviewView::theme()
{
    const QString seen = u"[document.documentElement.dataset.theme, "
                         u"getComputedStyle(document.documentElement).backgroundColor,"
                         "document.documentElement.dataset.load]"_s;
    m_view->setTheme(PreviewView::Theme::Dark);
    QVERIFY(show(sections(3)));
    QCOMPARE(evaluate(seen).toStringList(), (QStringList{u"dark"_s, u"rgb(22, 24, 28)"_s, u"1"_s}));
    m_view->setTheme(PreviewView::Theme::Light);
    EVENTUALLY(evaluate(seen).toStringList() == (QStringList{u"light"_s, u"rgb(255, 255, 255)"_s, u"1"_s}));
    m_view->setTheme(PreviewView::Theme::Dark);
    kill();
    QVERIFY(shows());
    EVENTUALLY(evaluate(seen).toStringList() == (QStringList{u"dark"_s, u"rgb(22, 24, 28)"_s, u"2"_s}));
}

void TestPreviewView::noFlash()
{
    makeView();
    m_view->setTheme(PreviewView::Theme::Dark);
    m_view->resize(300, 200);
    bool shown = false;
    connect(m_view.get(), &PreviewView::pageShown, m_view.get(), [&shown] { shown = true; });
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setPage(frame);
    int looks = 0;
    const bool always =
        !QTest::qWaitFor(
            [&] {
                ++looks;
                return m_view->grab().toImage().pixelColor(150, 100) != QColor(0x16, 0x18, 0x1c) || shown;
            },
            patience) ||
        shown;
    QVERIFY(always);
    QVERIFY(looks > 1);
    QCOMPARE(m_view->grab().toImage().pixelColor(150, 100), QColor(0x16, 0x18, 0x1c));
}

void TestPreviewView::language()
{
    QVERIFY(show(sections(1)));
    QCOMPARE(evaluate(u"document.documentElement.lang"_s).toString(), u"ko"_s);
    m_view->setLanguage(u"en"_s);
    EVENTUALLY(evaluate(u"document.documentElement.lang"_s).toString() == u"en"_s);
    QVERIFY(show(sections(1)));
    QCOMPARE(evaluate(u"document.documentElement.lang"_s).toString(), u"en"_s);
}

void TestPreviewView::renderProcessComesBack()
{
    QVERIFY(show(sections(60)));
    m_view->zoomIn();
    m_view->scrollToSection(20, false);
    EVENTUALLY(evaluate(u"scrollY"_s).toInt() > 0);
    QVERIFY(shows());
    kill();
    replace(0, 0, sections(10, u"meanwhile"_s));
    replace(69, 1, {section(u"last"_s)});
    QVERIFY(shows());
    const QStringList now = titles();
    QCOMPARE(now.size(), 70);
    QCOMPARE(now.constFirst(), u"meanwhile0"_s);
    QCOMPARE(now.constLast(), u"last"_s);
    EVENTUALLY(evaluate(distance(30)).toDouble() < 2);
    QCOMPARE(m_view->zoom(), 1.1);
    EVENTUALLY(m_view->page()->zoomFactor() == 1.1);
    replace(0, 10, {});
    QVERIFY(shows());
    QCOMPARE(titles().size(), 60);
}

void TestPreviewView::givesUpAndSaysSo()
{
    QVERIFY(show(sections(3)));
    QSignalSpy gaveUp(m_view->page(), &LockedPage::gaveUp);
    auto *const button = m_view->findChild<QPushButton *>();
    for (int i = 0; i < 4; ++i) {
        QVERIFY(!button->isVisible());
        m_shown = 0;
        kill();
        QVERIFY2(i == 3 || shows(), qPrintable(u"%1 %2"_s.arg(i).arg(m_shown)));
    }
    EVENTUALLY(gaveUp.size() == 1 && button->isVisible());
    replace(1, 1, {section(u"later"_s)});
    button->click();
    QVERIFY(shows());
    QVERIFY(!button->isVisible());
    QCOMPARE(titles(), (QStringList{u"s0"_s, u"later"_s, u"s2"_s}));
}

void TestPreviewView::remoteImages()
{
    QSignalSpy blocked(m_view.get(), &PreviewView::remoteImagesBlocked);
    QVERIFY(show(sections(2)));
    QVERIFY(blocked.isEmpty() || !blocked.constLast()[0].toBool());
    replace(1, 1, {u"<section class=\"topic\"><img src=\"http://127.0.0.1:9/x.png\"></section>"_s});
    QVERIFY(shows());
    EVENTUALLY(!blocked.isEmpty() && blocked.constLast()[0].toBool());
    m_view->setRemoteImagesAllowed(true);
    QVERIFY(!blocked.constLast()[0].toBool());
    m_view->setRemoteImagesAllowed(false);
    EVENTUALLY(blocked.constLast()[0].toBool());
    replace(1, 1, {section(u"x"_s)});
    EVENTUALLY(!blocked.constLast()[0].toBool());
}

void TestPreviewView::foundIsMarked()
{
    const QString marks = u"CSS.highlights.get('found')?.size ?? 0"_s;
    QVERIFY(show(sections(3)));
    m_view->markFound(u"문단"_s, u"gu"_s, {});
    EVENTUALLY(evaluate(marks).toInt() == 3);
    replace(1, 1, {section(u"문단 문단"_s), section(u"x"_s)});
    QVERIFY(shows());
    QCOMPARE(evaluate(marks).toInt(), 6);
    m_view->markFound(u"문단"_s, u"gu"_s, u"h2"_s);
    EVENTUALLY(evaluate(marks).toInt() == 2);
    kill();
    QVERIFY(shows());
    EVENTUALLY(evaluate(marks).toInt() == 2);
    m_view->markFound(u"("_s, u"gu"_s, {});
    EVENTUALLY(evaluate(marks).toInt() == 0);
    m_view->markFound(u"S\\d"_s, u"giu"_s, {});
    EVENTUALLY(evaluate(marks).toInt() == 2);
    m_view->markFound({}, {}, {});
    EVENTUALLY(evaluate(marks).toInt() == 0);
}

void TestPreviewView::zoom()
{
    QSignalSpy changed(m_view.get(), &PreviewView::zoomChanged);
    for (int i = 0; i < 20; ++i)
        m_view->zoomIn();
    QCOMPARE(m_view->zoom(), 3.0);
    for (int i = 0; i < 40; ++i)
        m_view->zoomOut();
    QCOMPARE(m_view->zoom(), 0.5);
    m_view->resetZoom();
    QCOMPARE(m_view->zoom(), 1.0);
    m_view->zoomOut();
    QCOMPARE(m_view->zoom(), 0.9);
    QCOMPARE(changed.constLast()[0].toDouble(), 0.9);
}

void TestPreviewView::menu()
{
    QVERIFY(show(
        {u"<section class=\"topic\"><a href=\"https://example.org/%EA%B0%80\"><table width=400 height=300><tr><td>x</table></a></section>"_s}));
    auto *const web = m_view->findChild<QWebEngineView *>();
    QSignalSpy hovered(m_view.get(), &PreviewView::linkHovered);
    QTest::mouseMove(web->focusProxy(), {190, 190});
    QTest::mouseMove(web->focusProxy(), {200, 200});
    EVENTUALLY(!hovered.isEmpty() && hovered.constLast()[0].toString() == u"https://example.org/가");
    QTest::mouseClick(web->focusProxy(), Qt::RightButton, {}, {200, 200});
    EVENTUALLY(QApplication::activePopupWidget() != nullptr);
    auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->text().remove(u'&'));
    QCOMPARE(texts,
             (QStringList{u"Copy"_s, u"Copy as Markdown"_s, QString(), u"Copy Topic"_s, u"Copy Digest"_s,
                          QString(), u"Select All"_s, QString(), u"Open Link"_s, u"Copy Link Address"_s}));
    QVERIFY(menu->actions()[6]->isEnabled());
    QVERIFY(!menu->actions()[0]->isEnabled());
    QSignalSpy topics(m_view.get(), &PreviewView::copyTopicRequested);
    menu->actions()[3]->trigger();
    EVENTUALLY(topics == (QList<QVariantList>{{qsizetype(0)}}));
    QSignalSpy activated(m_view.get(), &PreviewView::linkActivated);
    menu->actions()[8]->trigger();
    QCOMPARE(activated.size(), 1);
    menu->actions()[9]->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"https://example.org/%EA%B0%80"_s);
    menu->actions()[6]->trigger();
    EVENTUALLY(m_view->page()->hasSelection());
    menu->close();
    QApplication::clipboard()->clear();
    m_view->copySelection();
    EVENTUALLY(QApplication::clipboard()->text().startsWith(u"x"));
    QVERIFY(!QApplication::clipboard()->mimeData()->html().contains(u"class="_s));
}

void TestPreviewView::engineMissing()
{
    qputenv("QTWEBENGINEPROCESS_PATH", "/nowhere/QtWebEngineProcess");
    PreviewView view;
    view.start();
    qunsetenv("QTWEBENGINEPROCESS_PATH");
    QCOMPARE(view.page(), nullptr);
    view.setPage(frame);
    view.changeSections(0, 0, 1);
    view.setTheme(PreviewView::Theme::Dark);
    view.zoomIn();
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto labels = view.findChildren<QWidget *>();
    const bool said = std::ranges::any_of(labels, [](const QWidget *w) {
        return w->isVisible() && w->property("text").toString().contains("/nowhere/QtWebEngineProcess"_L1);
    });
    QVERIFY(said);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPreviewView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewview.moc"

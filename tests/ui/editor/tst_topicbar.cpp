// SPDX-License-Identifier: MIT
#include "editor/crumbbutton.h"
#include "editor/crumbfit.h"
#include "editor/editor.h"
#include "editor/topicbar.h"
#include "session/documentsession.h"

#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString text =
    u"글\n\n# 가\n## [9월 4주] 나\n### 다\n- **사실:**\n  - 하나\n  - 둘\n\n- **의견:**\n  - 셋\n"
    "### 라\n## 마\n# 바\n- **의견:**\n  - 홀로 선 의견\n"_s;

struct Window
{
    explicit Window(const QString &source)
        : editor(new Editor(&session, &widget)), bar(new TopicBar(editor, &session, &widget))
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->setContentsMargins({});
        layout->addWidget(bar);
        layout->addWidget(editor);
        widget.resize(700, 300);
        editor->load(source);
        widget.show();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
    }

    void goToText(const QString &part) const
    {
        const qsizetype at = session.digest().text().indexOf(part);
        editor->goTo({at, at});
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const TopicPath::Part &part : bar->path().parts)
            titles.append(part.title);
        return titles;
    }

    [[nodiscard]] QString shown() const
    {
        QStringList texts;
        for (const CrumbButton *button : bar->shownButtons())
            texts.append(button->icon().isNull() ? button->text() : u"!"_s);
        return texts.join(u' ');
    }

    DocumentSession session;
    QWidget widget;
    Editor *editor;
    TopicBar *bar;
};

QStringList textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->text());
    return texts;
}

} // namespace

class TestTopicBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheCaret()
    {
        Window window(text);
        window.goToText(u"하나"_s);
        QTRY_COMPARE(window.shown(), u"› 가 › [9월 4주] 나 › 다"_s);
        QCOMPARE(window.bar->path().facts, 2);
        QCOMPARE(window.bar->path().opinions, 1);
        window.goToText(u"나\n"_s);
        QTRY_COMPARE(window.shown(), u"› 가 › [9월 4주] 나 ›"_s);
        window.goToText(u"홀로"_s);
        QTRY_COMPARE(window.shown(), u"› 바 !"_s);
        window.goToText(u"글"_s);
        QTRY_COMPARE(window.shown(), u"›"_s);
        QVERIFY(window.bar->isVisible());
    }

    void followsTheText()
    {
        Window window(text);
        window.goToText(u"### 라"_s);
        QTRY_COMPARE(window.titles().size(), 3);
        QTest::keyClick(window.editor, Qt::Key_End);
        QTest::keyClicks(window.editor, u"x"_s);
        QTRY_COMPARE(window.titles().constLast(), u"라x"_s);
    }

    void followsTheViewWhereTheCaretIsOut()
    {
        Window window(u"# 가\n"_s + u"글\n"_s.repeated(100) + u"# 나\n"_s + u"글\n"_s.repeated(100));
        QTRY_COMPARE(window.titles(), QStringList{u"가"_s});
        window.editor->verticalScrollBar()->setValue(150);
        QTRY_COMPARE(window.titles(), QStringList{u"나"_s});
    }

    void isHiddenWithoutTopics()
    {
        Window window(u"글\n"_s);
        QCoreApplication::processEvents();
        QVERIFY(!window.bar->isVisible());
        window.editor->load(text);
        QTRY_VERIFY(window.bar->isVisible());
        window.editor->load({});
        QTRY_VERIFY(!window.bar->isVisible());
    }

    void canBeSwitchedOff()
    {
        Window window(text);
        QTRY_VERIFY(window.bar->isVisible());
        window.bar->setOn(false);
        QVERIFY(!window.bar->isVisible());
        window.goToText(u"하나"_s);
        QCoreApplication::processEvents();
        QVERIFY(!window.bar->isVisible());
        window.bar->setOn(true);
        QTRY_COMPARE(window.shown(), u"› 가 › [9월 4주] 나 › 다"_s);
        QVERIFY(window.bar->isVisible());
    }

    void titleGoesThere()
    {
        Window window(text);
        window.goToText(u"하나"_s);
        QTRY_COMPARE(window.titles().size(), 3);
        QTest::mouseClick(window.bar->shownButtons()[3], Qt::LeftButton);
        QCOMPARE(window.editor->textCursor().block().text(), u"## [9월 4주] 나"_s);
        QVERIFY(window.editor->hasFocus());
    }

    void arrowShowsWhatIsBeside()
    {
        Window window(text);
        window.goToText(u"하나"_s);
        QTRY_COMPARE(window.titles().size(), 3);
        const QList<CrumbButton *> buttons = window.bar->shownButtons();
        const QList<QStringList> expected{
            {u"가"_s, u"바"_s}, {u"[9월 4주] 나"_s, u"마"_s}, {u"다"_s, u"라"_s}};
        for (qsizetype i = 0; i < 3; ++i) {
            QMenu *menu = buttons[2 * i]->menu();
            Q_EMIT menu->aboutToShow();
            QCOMPARE(textsOf(menu), expected[i]);
            QVERIFY(menu->actions().constFirst()->isChecked());
        }
        buttons[2]->menu()->actions().constLast()->trigger();
        QCOMPARE(window.editor->textCursor().block().text(), u"## 마"_s);
    }

    void menuIsNotEndless()
    {
        QString many;
        for (int i = 0; i < 500; ++i)
            many += u"# 주제 %1\n"_s.arg(i);
        Window window(many);
        window.goToText(u"# 주제 250\n"_s);
        QTRY_COMPARE(window.titles(), QStringList{u"주제 250"_s});
        QMenu *menu = window.bar->shownButtons().constFirst()->menu();
        Q_EMIT menu->aboutToShow();
        QVERIFY(menu->actions().size() < 80);
        QVERIFY(!menu->actions().constFirst()->isEnabled());
        QVERIFY(textsOf(menu).contains(u"주제 250"_s));
    }

    void findingGoesThere()
    {
        Window window(text);
        window.goToText(u"# 바"_s);
        QTRY_COMPARE(window.shown(), u"› 바 !"_s);
        window.bar->shownButtons().constLast()->click();
        QCOMPARE(window.editor->textCursor().selectedText(), u"홀로 선 의견"_s);
    }

    void keysGoAlong()
    {
        Window window(text);
        window.goToText(u"하나"_s);
        QTRY_COMPARE(window.titles().size(), 3);
        window.bar->focusPath();
        const QList<CrumbButton *> buttons = window.bar->shownButtons();
        QVERIFY(buttons[5]->hasFocus());
        QTest::keyClick(buttons[5], Qt::Key_Left);
        QVERIFY(buttons[4]->hasFocus());
        QTest::keyClick(buttons[4], Qt::Key_Left);
        QVERIFY(buttons[3]->hasFocus());
        QTest::keyClick(buttons[3], Qt::Key_Escape);
        QVERIFY(window.editor->hasFocus());
        buttons[3]->setFocus();
        QTest::keyClick(buttons[3], Qt::Key_Return);
        QVERIFY(window.editor->hasFocus());
        QCOMPARE(window.editor->textCursor().block().text(), u"## [9월 4주] 나"_s);
    }

    void ampersandIsShown()
    {
        Window window(u"# 가 & 나\n"_s);
        QTRY_COMPARE(window.shown(), u"› 가 && 나"_s);
    }

    void elidesInTheMiddle()
    {
        Window window(
            u"# 하나 하나 하나 하나\n## 둘 둘 둘 둘 둘\n### 셋 셋 셋 셋 셋\n#### 넷 넷 넷 넷 넷\n"_s);
        window.goToText(u"넷"_s);
        QTRY_COMPARE(window.titles().size(), 4);
        window.widget.resize(250, 300);
        QTRY_COMPARE(window.bar->width(), 250);
        QVERIFY(window.shown().contains(u"› … ›"_s));
        for (const CrumbButton *button : window.bar->shownButtons())
            QVERIFY(button->geometry().right() <= window.bar->width());
        CrumbButton *more = window.bar->shownButtons()[3];
        QCOMPARE(more->text(), u"…"_s);
        Q_EMIT more->menu()->aboutToShow();
        QVERIFY(textsOf(more->menu()).contains(u"둘 둘 둘 둘 둘"_s));
    }

    void fits_data()
    {
        QTest::addColumn<QList<int>>("widths");
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<int>>("fitted");
        QTest::addColumn<int>("hidden");
        QTest::newRow("all") << QList{100, 100, 100} << 330 << QList{100, 100, 100} << 0;
        QTest::newRow("one in the menu")
            << QList{100, 100, 100, 100} << 360 << QList{100, 100, 100, 100} << 1;
        QTest::newRow("all in the middle")
            << QList{100, 100, 100, 100} << 250 << QList{100, 100, 100, 100} << 2;
        QTest::newRow("shorter") << QList{100, 200} << 220 << QList{100, 100} << 0;
        QTest::newRow("as short as can be") << QList{100, 200} << 20 << QList{40, 40} << 0;
        QTest::newRow("nothing") << QList<int>{} << 20 << QList<int>{} << 0;
    }

    void fits()
    {
        QFETCH(QList<int>, widths);
        QFETCH(int, room);
        const CrumbFit fit = CrumbFit::of(widths, 10, 20, 40, room);
        QTEST(fit.widths, "fitted");
        QTEST(int(fit.hiddenEnd - fit.hiddenFirst), "hidden");
    }
};

QTEST_MAIN(TestTopicBar)
#include "tst_topicbar.moc"

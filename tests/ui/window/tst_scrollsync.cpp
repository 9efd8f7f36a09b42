// SPDX-License-Identifier: MIT
// Source and preview that scroll together, with the real engine.

#include "editor/editor.h"
#include "preview/previewview.h"
#include "support/ownhome.h"
#include "web/lockedpage.h"
#include "web/scheme.h"
#include "window/documentview.h"
#include "window/scrollsync.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QWebEngineView>

#include <memory>
#include <optional>

using namespace sasil;
using namespace Qt::StringLiterals;

static constexpr int patience = 20'000; // ms, for the engine's slowest answer

#define EVENTUALLY(...)                                                                                      \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(__VA_ARGS__); }, patience), #__VA_ARGS__)

namespace {

/// Topics of several lengths, behind front matter.
QString digestOf(int topics)
{
    QString text = u"---\ntitle: x\n---\n"_s;
    for (int i = 0; i < topics; ++i) {
        text += u"## 주제 %1\n\n- **사실:**\n"_s.arg(i);
        for (int item = 0; item < 2 + i % 4; ++item)
            text += u"  - 항목 %1 안의 사실 가운데 %2번째로 적은 것.\n"_s.arg(i).arg(item);
        text += u"\n- **의견:**\n  - 낱말 그리고 낱말 다시.\n\n문단 하나 더.\n\n"_s;
    }
    return text;
}

} // namespace

class TestScrollSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void previewFollowsTheSource_data() { topics(); }
    void previewFollowsTheSource();
    void sourceFollowsThePreview_data() { topics(); }
    void sourceFollowsThePreview();
    void betweenHeadingsBothGoOn();
    void nobodyIsMovedBack();
    void switchedOff();
    void caretIsMarkedAndSeen();
    void typingMovesNothing();
    void doubleClickGoesToTheWord_data();
    void doubleClickGoesToTheWord();

private:
    static void topics();
    QVariant evaluate(const QString &script);
    /// How far a topic's heading is from where it is put, CSS pixels.
    double distanceOf(int topic);
    /// The topic whose heading's line is the first one of the source that is seen; -1: another line is.
    [[nodiscard]] int topicAtTop() const;
    [[nodiscard]] int rowOfTopic(int topic) const;
    void scrollPage(const QString &where);

    std::unique_ptr<DocumentView> m_view;
    QString m_text;
};

void TestScrollSync::topics()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<int>>("at");
    QTest::newRow("all in the page") << 40 << QList{1, 2, 17, 5, 30, 0};
    QTest::newRow("few of them in the page") << 2000 << QList{1, 700, 701, 1500, 3, 1100, 0};
}

void TestScrollSync::init()
{
    m_text = digestOf(
        QTest::currentDataTag() && QByteArrayView(QTest::currentDataTag()).startsWith("few") ? 2000 : 40);
    m_view = std::make_unique<DocumentView>();
    m_view->preview()->start();
    m_view->resize(1000, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    qint64 shown = -1;
    connect(m_view->preview(), &PreviewView::pageShown, this,
            [&shown](qint64 revision) { shown = revision; });
    m_view->load(m_text);
    m_view->session()->makeReady();
    EVENTUALLY(shown == m_view->preview()->revision());
    m_view->preview()->disconnect(this);
    QTest::mouseMove(m_view->preview(), {100, 100});
    EVENTUALLY(m_view->preview()->findChild<QWebEngineView *>()->underMouse());
}

QVariant TestScrollSync::evaluate(const QString &script)
{
    // Shared, since an answer that comes too late still comes.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    m_view->preview()->page()->run(script, [answer](const QVariant &value) { *answer = value; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, patience) ? **answer : QVariant();
}

double TestScrollSync::distanceOf(int topic)
{
    return evaluate(u"(h => h ? Math.abs(h.getBoundingClientRect().top - "
                    "parseFloat(getComputedStyle(h).scrollMarginTop)) : 1e9)"
                    "([...document.querySelectorAll('#digest h2')]"
                    ".find(h => h.textContent.trim() === '주제 %1'))"_s.arg(topic))
        .toDouble();
}

int TestScrollSync::rowOfTopic(int topic) const
{
    const auto start = int(m_text.indexOf(u"## 주제 %1\n"_s.arg(topic)));
    return m_view->editor()->document()->findBlock(start).firstLineNumber();
}

int TestScrollSync::topicAtTop() const
{
    const QTextBlock line =
        m_view->editor()->document()->findBlockByLineNumber(m_view->editor()->verticalScrollBar()->value());
    return line.text().startsWith(u"## 주제 "_s) ? line.text().section(u' ', 2).toInt() : -1;
}

void TestScrollSync::scrollPage(const QString &where)
{
    evaluate(u"window.scrollTo({top: "_s + where + u", behavior: 'instant'})"_s);
}

void TestScrollSync::previewFollowsTheSource()
{
    QFETCH(QList<int>, at);
    for (const int topic : std::as_const(at)) {
        m_view->editor()->verticalScrollBar()->setValue(rowOfTopic(topic));
        EVENTUALLY(distanceOf(topic) < 2);
        QCOMPARE(topicAtTop(), topic);
    }
}

void TestScrollSync::sourceFollowsThePreview()
{
    QFETCH(QList<int>, at);
    for (const int topic : std::as_const(at)) {
        m_view->editor()->verticalScrollBar()->setValue(rowOfTopic(topic == 0 ? 1 : topic - 1));
        EVENTUALLY(distanceOf(topic == 0 ? 1 : topic - 1) < 2);
        scrollPage(u"scrollY + (h => h.getBoundingClientRect().top - "
                   "parseFloat(getComputedStyle(h).scrollMarginTop))"
                   "([...document.querySelectorAll('#digest h2')]"
                   ".find(h => h.textContent.trim() === '주제 %1'))"_s.arg(topic));
        EVENTUALLY(topicAtTop() == topic);
        QVERIFY(distanceOf(topic) < 2);
    }
}

void TestScrollSync::betweenHeadingsBothGoOn()
{
    QScrollBar *bar = m_view->editor()->verticalScrollBar();
    double before = -1;
    for (int row = rowOfTopic(10); row <= rowOfTopic(14); ++row) {
        bar->setValue(row);
        double now = before;
        EVENTUALLY((now = evaluate(u"scrollY"_s).toDouble()) > before);
        QVERIFY2(before < 0 || now - before < 150, qPrintable(QString::number(now - before)));
        before = now;
    }
    int last = 0;
    for (int step = 0; step < 40; ++step) {
        scrollPage(u"scrollY + 25"_s);
        QTest::qWait(0);
        EVENTUALLY(bar->value() >= last);
        last = bar->value();
    }
    EVENTUALLY(bar->value() > rowOfTopic(15));
}

void TestScrollSync::nobodyIsMovedBack()
{
    QScrollBar *bar = m_view->editor()->verticalScrollBar();
    scrollPage(u"777"_s);
    EVENTUALLY(bar->value() > 0);
    const int row = bar->value();
    // What was asked before has been answered.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(evaluate(u"scrollY"_s).toDouble(), 777);
    QCOMPARE(bar->value(), row);
    bar->setValue(row + 13);
    EVENTUALLY(evaluate(u"scrollY"_s).toDouble() > 777);
    evaluate(u"new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"_s);
    QCOMPARE(bar->value(), row + 13);
}

void TestScrollSync::switchedOff()
{
    m_view->scrollSync()->setOn(false);
    QScrollBar *bar = m_view->editor()->verticalScrollBar();
    bar->setValue(60);
    QTextCursor cursor = m_view->editor()->textCursor();
    cursor.setPosition(int(m_text.indexOf(u"## 주제 30\n"_s)));
    m_view->editor()->setTextCursor(cursor);
    EVENTUALLY(evaluate(u"document.querySelector('.at-caret').textContent"_s).toString().contains(u"30"_s));
    QCOMPARE(evaluate(u"scrollY"_s).toDouble(), 0);
    const int row = bar->value();
    scrollPage(u"300"_s);
    QCOMPARE(evaluate(u"scrollY"_s).toDouble(), 300);
    QCOMPARE(bar->value(), row);
    m_view->scrollSync()->setOn(true);
    EVENTUALLY(evaluate(u"scrollY"_s).toDouble() > 1000);
}

void TestScrollSync::caretIsMarkedAndSeen()
{
    const auto go = [this](const QString &to) {
        QTextCursor cursor = m_view->editor()->textCursor();
        cursor.setPosition(int(m_text.indexOf(to)));
        m_view->editor()->setTextCursor(cursor);
    };
    const QString marked =
        u"[...document.querySelectorAll('.at-caret')].map(e => e.textContent.trim()).join('|')"_s;
    go(u"항목 6 안의 사실 가운데 2"_s);
    EVENTUALLY(evaluate(marked).toString() == u"항목 6 안의 사실 가운데 2번째로 적은 것.");
    go(u"## 주제 20\n"_s);
    EVENTUALLY(evaluate(marked).toString() == u"주제 20");
    EVENTUALLY(evaluate(u"(r => r.top >= 0 && r.bottom <= innerHeight + 1)"
                        "(document.querySelector('.at-caret').getBoundingClientRect())"_s)
                   .toBool());
    // It stays marked while it is written.
    QTest::keyClicks(m_view->editor(), u"x"_s);
    QTest::keyClick(m_view->editor(), Qt::Key_Backspace);
    EVENTUALLY(evaluate(marked).toString() == u"주제 20");
}

void TestScrollSync::typingMovesNothing()
{
    QTextCursor cursor = m_view->editor()->textCursor();
    cursor.setPosition(int(m_text.indexOf(u"항목 12 안의"_s)));
    m_view->editor()->setTextCursor(cursor);
    EVENTUALLY(evaluate(u"scrollY"_s).toDouble() > 300);
    EVENTUALLY(evaluate(u"document.querySelector('.at-caret')?.textContent ?? ''"_s)
                   .toString()
                   .startsWith(u"항목 12"));
    const double page = evaluate(u"scrollY"_s).toDouble();
    const int row = m_view->editor()->verticalScrollBar()->value();
    for (int i = 0; i < 20; ++i) {
        QTest::keyClicks(m_view->editor(), u"z"_s);
        EVENTUALLY(evaluate(u"document.body.textContent.includes('%1항목 12')"_s.arg(QString(i + 1, u'z')))
                       .toBool());
        QCOMPARE(m_view->editor()->verticalScrollBar()->value(), row);
        QVERIFY(qAbs(evaluate(u"scrollY"_s).toDouble() - page) < 40);
    }
}

void TestScrollSync::doubleClickGoesToTheWord_data()
{
    QTest::addColumn<QString>("item"); // that holds the word
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("nth");
    QTest::newRow("in a fact") << u"항목 1 안의 사실 가운데 2번째로 적은 것."_s << u"가운데"_s << 0;
    QTest::newRow("the second of two") << u"낱말 그리고 낱말 다시."_s << u"낱말"_s << 1;
    QTest::newRow("in a heading") << u"주제 1"_s << u"주제"_s << 0;
}

void TestScrollSync::doubleClickGoesToTheWord()
{
    QFETCH(QString, item);
    QFETCH(QString, word);
    QFETCH(int, nth);
    const QVariantList place =
        evaluate(
            u"(() => { const element = [...document.querySelectorAll('[data-line]')]"
            ".find(e => e.textContent.trim() === '%1');"
            "const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);"
            "let at = -1, nth = %3, node; while ((node = walk.nextNode())) {"
            "at = node.data.indexOf('%2'); while (at >= 0 && nth-- > 0) at = node.data.indexOf('%2', at + 1);"
            "if (at >= 0) break; }"
            "const range = document.createRange(); range.setStart(node, at);"
            "range.setEnd(node, at + '%2'.length); const r = range.getBoundingClientRect();"
            "return [r.x + r.width / 2, r.y + r.height / 2]; })()"_s.arg(item, word)
                .arg(nth))
            .toList();
    QCOMPARE(place.size(), 2);
    const QPoint at(qRound(place[0].toDouble()), qRound(place[1].toDouble()));
    QWidget *page = m_view->preview()->findChild<QWebEngineView *>()->focusProxy();
    const double before = evaluate(u"scrollY"_s).toDouble();
    // As it comes from a mouse; those that QTest makes are too far from each other to be one.
    quint64 time = 1'000'000;
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease,
                                    QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
        const bool isUp = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, QPointF(at), page->mapToGlobal(QPointF(at)), Qt::LeftButton,
                          isUp ? Qt::NoButton : Qt::LeftButton, {});
        event.setTimestamp(time += 20);
        QApplication::sendEvent(page, &event);
    }
    EVENTUALLY(m_view->editor()->textCursor().selectedText() == word);
    const qsizetype start = m_text.indexOf(item);
    qsizetype expected = m_text.indexOf(word, start);
    for (int i = 0; i < nth; ++i)
        expected = m_text.indexOf(word, expected + 1);
    QCOMPARE(qsizetype(m_view->editor()->textCursor().selectionStart()), expected);
    QVERIFY(m_view->editor()->hasFocus());
    QCOMPARE(evaluate(u"scrollY"_s).toDouble(), before);
}

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestScrollSync test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_scrollsync.moc"

// SPDX-License-Identifier: MIT
#include "previewtest.h"
#include "web/lockedpage.h"
#include "web/scheme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <algorithm>

using namespace sasil;
using namespace Qt::StringLiterals;

/// How sections come into the page and go, and where the reader is meanwhile.
class TestPreviewSections : public PreviewTest
{
    Q_OBJECT

private Q_SLOTS:
    void patchKeepsOtherSections();
    void patchesBeforeTheLoad();
    void patchesInARow();
    void fromNothingAndBack();
    void scrolling();
    void patchAboveKeepsThePlace();
    void renderingAnewKeepsThePlace();
    void strangersInAPatch();
    void hiddenIsToldNothing();
    void footnotesLeadToTheirOwn();
    void longPageHasItsLength();
    void longPageIsEditedAnywhere();
    void longPage();

private:
    [[nodiscard]] bool isAtSection(int index);
};

void TestPreviewSections::patchKeepsOtherSections()
{
    QVERIFY(show(sections(5)));
    const QString mark = u"[...document.querySelectorAll('section')].forEach((s, i) => s.mark = 'm' + i)"_s;
    const QString marks = u"[...document.querySelectorAll('section')].map(s => s.mark ?? '')"_s;
    evaluate(mark);
    replace(1, 1, {section(u"x"_s), section(u"y"_s)});
    QVERIFY(shows());
    QCOMPARE(titles(), (QStringList{u"s0"_s, u"x"_s, u"y"_s, u"s2"_s, u"s3"_s, u"s4"_s}));
    QCOMPARE(evaluate(marks).toStringList(), (QStringList{u"m0"_s, {}, {}, u"m2"_s, u"m3"_s, u"m4"_s}));

    // A patch that says the same of a section leaves it alone.
    evaluate(mark);
    replace(3, 3, {section(u"s2"_s), section(u"z"_s), section(u"s4"_s)});
    QVERIFY(shows());
    QCOMPARE(evaluate(marks).toStringList(), (QStringList{u"m0"_s, u"m1"_s, u"m2"_s, u"m3"_s, {}, u"m5"_s}));
}

void TestPreviewSections::patchesBeforeTheLoad()
{
    m_source.list = sections(3);
    m_view->setPage(frame);
    replace(0, 1, {section(u"a"_s)});
    replace(2, 1, {});
    replace(2, 0, {section(u"b"_s), section(u"c"_s)});
    QVERIFY(shows());
    QCOMPARE(titles(), (QStringList{u"a"_s, u"s1"_s, u"b"_s, u"c"_s}));
}

void TestPreviewSections::patchesInARow()
{
    QVERIFY(show(sections(20)));
    QSignalSpy shown(m_view.get(), &PreviewView::pageShown);
    for (int i = 0; i < 300; ++i)
        replace(i % 20, 1, {section(u"r%1"_s.arg(i))});
    QVERIFY(shows());
    QStringList expected;
    for (int i = 280; i < 300; ++i)
        expected.append(u"r%1"_s.arg(i));
    QCOMPARE(titles(), expected);
    QVERIFY2(shown.size() < 30, "patches that wait are to be merged");
}

void TestPreviewSections::fromNothingAndBack()
{
    QVERIFY(show({}));
    const QString order =
        u"[...document.querySelector('#digest').children].map(e => e.textContent.slice(0, 2)).join(' ')"_s;
    QCOMPARE(evaluate(order).toString(), QString());
    replace(0, 0, sections(2));
    QVERIFY(shows());
    QCOMPARE(evaluate(order).toString(), u"s0 s1"_s);
    replace(2, 0, {section(u"s2"_s)});
    QVERIFY(shows());
    QCOMPARE(evaluate(order).toString(), u"s0 s1 s2"_s);
    replace(0, 3, {});
    QVERIFY(shows());
    QCOMPARE(evaluate(order).toString(), QString());
}

void TestPreviewSections::scrolling()
{
    m_source.list = sections(60);
    m_view->setPage(frame);
    m_view->scrollToSection(30, true);
    QVERIFY(shows());
    EVENTUALLY(evaluate(distance(30)).toDouble() < 2);
    replace(10, 0, sections(4, u"new"_s));
    m_view->scrollToSection(34, false);
    QVERIFY(shows());
    EVENTUALLY(evaluate(distance(34)).toDouble() < 2);
}

void TestPreviewSections::patchAboveKeepsThePlace()
{
    QVERIFY(show(sections(60)));
    m_view->scrollToSection(30, false);
    EVENTUALLY(evaluate(distance(30)).toDouble() < 2);
    evaluate(
        u"scrollBy(0, -20); anchor = document.querySelectorAll('#digest > section')[29]; before = anchor.getBoundingClientRect().top"_s);
    const QString moved = u"Math.abs(anchor.getBoundingClientRect().top - before) < 1"_s;

    replace(3, 1, sections(7, u"above"_s));
    QVERIFY(shows());
    QVERIFY(evaluate(moved).toBool());
    replace(0, 10, {});
    QVERIFY(shows());
    QVERIFY(evaluate(moved).toBool());
    replace(40, 2, sections(5, u"below"_s));
    QVERIFY(shows());
    QVERIFY(evaluate(moved).toBool());

    // The first visible section itself is replaced: the new one stands where the old one stood.
    replace(25, 1, {section(u"instead"_s)});
    QVERIFY(shows());
    QVERIFY(
        evaluate(
            u"Math.abs(document.querySelectorAll('#digest > section')[25].getBoundingClientRect().top - before) < 1"_s)
            .toBool());
}

void TestPreviewSections::renderingAnewKeepsThePlace()
{
    QVERIFY(show(sections(60)));
    m_view->scrollToSection(28, false);
    QVERIFY(shows());
    EVENTUALLY(evaluate(u"scrollY"_s).toInt() > 0);
    QStringList anew = sections(60);
    for (QString &one : anew)
        one.replace(u"둘째"_s, u"another"_s);
    QVERIFY(show(anew, PreviewPlace::Keep));
    EVENTUALLY(evaluate(distance(28)).toDouble() < 2);
    m_source.list = sections(60);
    m_view->refreshSections();
    QVERIFY(shows());
    QVERIFY(evaluate(u"document.body.textContent.includes('둘째')"_s).toBool());
    EVENTUALLY(evaluate(distance(28)).toDouble() < 2);
    QVERIFY(show(sections(60)));
    QCOMPARE(evaluate(u"scrollY"_s).toInt(), 0);
}

void TestPreviewSections::strangersInAPatch()
{
    QVERIFY(show(sections(2)));
    replace(
        1, 1,
        {u"<section class=\"topic\"><h2>x</h2><iframe srcdoc=\"<p>y\"></iframe><script>document.title='run'"
         "</script><img src=\"missing.png\" onerror=\"document.title='run'\">"
         "<link rel=\"preconnect\" href=\"http://127.0.0.1:9/\"></section>"_s});
    QVERIFY(shows());
    QCOMPARE(titles(), (QStringList{u"s0"_s, u"x"_s}));
    EVENTUALLY(evaluate(u"document.images[0].complete"_s).toBool());
    QCOMPARE(
        evaluate(u"document.title + document.querySelectorAll('iframe, link:not([rel=stylesheet])').length"_s)
            .toString(),
        u"0"_s);
}

void TestPreviewSections::hiddenIsToldNothing()
{
    QVERIFY(show(sections(5)));
    m_view->hide();
    m_source.asked = 0;
    for (int i = 0; i < 10; ++i)
        replace(2, 1, {section(u"r%1"_s.arg(i))});
    QCOMPARE(titles()[2], u"s2"_s);
    QCOMPARE(m_source.asked, 0);
    m_view->show();
    QVERIFY(shows());
    QCOMPARE(titles()[2], u"r9"_s);
    QCOMPARE(m_source.asked, 1);
}

/// Two topics of the same text have the same ids in their sections, but not on the page.
void TestPreviewSections::footnotesLeadToTheirOwn()
{
    const QString noted =
        u"<section class=\"topic\"><h2>글</h2><p>글<sup class=\"footnote-ref\"><a href=\"#fn-1\" "
        "id=\"fnref-1\" data-footnote-ref>1</a></sup></p><section class=\"footnotes\" "
        "data-footnotes><ol><li id=\"fn-1\"><p>각주 <a href=\"#fnref-1\" "
        "class=\"footnote-backref\">↩</a></p></li></ol></section></section>"_s;
    // How many links there are, or -1 where an id is there twice or a link leads out of its section.
    const QString links =
        u"(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
        "const all = [...document.querySelectorAll('a[href^=\"#\"]')];"
        "const own = a => document.getElementById(a.getAttribute('href').slice(1))"
        "?.closest('#digest > section') === a.closest('#digest > section');"
        "return new Set(ids).size === ids.length && all.every(own) ? all.length : -1; })()"_s;
    QVERIFY(show({noted, section(u"a"_s), noted}));
    QCOMPARE(evaluate(links).toInt(), 4);
    evaluate(u"document.querySelectorAll('li[id]')[1].dataset.kept = 1"_s);
    replace(0, 1, {section(u"b"_s), noted, noted, section(u"c"_s)});
    QVERIFY(shows());
    QCOMPARE(evaluate(links).toInt(), 6);
    replace(1, 2, {});
    QVERIFY(shows());
    QCOMPARE(evaluate(links).toInt(), 2);
    // What stayed is what it was.
    QVERIFY(evaluate(u"document.querySelector('li[id]').dataset.kept === '1'"_s).toBool());
}

/// Some with more text than others.
static QStringList manySections()
{
    QStringList list;
    const QString filler = "<p>"_L1 + u"사실을 먼저 적고 의견은 따로 적음. "_s.repeated(6) + "</p>"_L1;
    for (int i = 0; i < 2500; ++i)
        list.append("<section class=\"topic\"><h3>%1</h3>"_L1.arg(QString::number(i)) +
                    filler.repeated(1 + i % 3) + "</section>"_L1);
    return list;
}

bool TestPreviewSections::isAtSection(int index)
{
    return evaluate(u"(h => h && Math.abs(h.getBoundingClientRect().top - parseFloat(getComputedStyle(h)"
                    ".scrollMarginTop)) < 2)([...document.querySelectorAll('#digest > section > h3')]"
                    ".find(h => h.textContent === '%1'))"_s.arg(index))
        .toBool();
}

/// Whether sections cover the view, those beside each other follow in the document, and the rooms are as high
/// as they should be: where a section stands tells how much of the page is above it.
static const QString isWhole =
    u"(() => { const all = [...document.querySelectorAll('#digest > section')];"
    "const numbers = all.map(s => Number(s.firstElementChild.textContent));"
    "return numbers.every((n, i) => i === 0 || n === numbers[i - 1] + 1)"
    " && all[0].getBoundingClientRect().top <= (numbers[0] === 0 ? innerHeight : 0)"
    " && all.at(-1).getBoundingClientRect().bottom >= (numbers.at(-1) === 2499 ? 0 : innerHeight)"
    " && Math.abs((all[0].getBoundingClientRect().top + scrollY) / document.body.scrollHeight"
    " - numbers[0] / 2500) < 0.02; })()"_s;

void TestPreviewSections::longPageHasItsLength()
{
    QVERIFY(show(manySections()));
    const double height = evaluate(u"document.body.scrollHeight"_s).toDouble();
    for (const double part : {0.5, 0.9, 0.1, 0.503, 1.0, 0.0}) {
        evaluate(u"scrollTo(0, (document.body.scrollHeight - innerHeight) * %1)"_s.arg(part));
        EVENTUALLY(evaluate(isWhole).toBool());
        const double now = evaluate(u"scrollY / (document.body.scrollHeight - innerHeight)"_s).toDouble();
        QVERIFY2(qAbs(now - part) < 0.02, qPrintable(QString::number(now)));
        QVERIFY(evaluate(u"document.querySelectorAll('#digest > section').length"_s).toInt() < 600);
    }
    QVERIFY(qAbs(evaluate(u"document.body.scrollHeight"_s).toDouble() / height - 1) < 0.1);
    // From the end upwards as well.
    evaluate(u"scrollTo(0, document.body.scrollHeight)"_s);
    EVENTUALLY(evaluate(isWhole).toBool());
    for (int i = 0; i < 40; ++i) {
        evaluate(u"scrollBy(0, -350)"_s);
        EVENTUALLY(evaluate(isWhole).toBool());
    }
    // Step by step nothing jumps.
    m_view->scrollToSection(700, false);
    EVENTUALLY(isAtSection(700));
    for (int i = 0; i < 60; ++i) {
        evaluate(u"before = document.elementFromPoint(100, 200).closest('section');"
                 "top_ = before.getBoundingClientRect().top; scrollBy(0, 150)"_s);
        EVENTUALLY(evaluate(isWhole).toBool());
        const double moved = evaluate(u"before.getBoundingClientRect().top - top_ + 150"_s).toDouble();
        QVERIFY2(qAbs(moved) < 2, qPrintable(QString::number(moved)));
    }
}

void TestPreviewSections::longPageIsEditedAnywhere()
{
    QVERIFY(show(manySections()));
    m_view->scrollToSection(1200, false);
    EVENTUALLY(isAtSection(1200));
    replace(10, 1, {m_source.list[10], m_source.list[11], m_source.list[12]});
    QVERIFY(shows());
    QVERIFY(isAtSection(1200));
    replace(0, 600, {});
    QVERIFY(shows());
    QVERIFY(isAtSection(1200));
    replace(1800, 50, {});
    m_source.list[5].replace(u"<h3>"_s, u"<h3 title=\"anew\">"_s);
    m_view->changeSections(0, 0, 0, {5});
    QVERIFY(shows());
    QVERIFY(isAtSection(1200));
    m_view->scrollToSection(5, false);
    QVERIFY(shows());
    EVENTUALLY(evaluate(u"document.querySelector('h3[title]').getBoundingClientRect().top < 100"_s).toBool());
    const auto numberOf = [this](qsizetype index) {
        return m_source.list[index].section(u'>', 2, 2).section(u'<', 0, 0).toInt();
    };
    m_view->scrollToSection(1850, false);
    EVENTUALLY(isAtSection(numberOf(1850)));
    m_view->resize(350, 400);
    EVENTUALLY(evaluate(u"innerWidth"_s).toInt() < 400);
    m_view->scrollToSection(20, false);
    EVENTUALLY(isAtSection(numberOf(20)));
    kill();
    QVERIFY(shows());
    EVENTUALLY(isAtSection(numberOf(20)));
}

void TestPreviewSections::longPage()
{
    const QStringList list = manySections();
    QElapsedTimer clock;
    clock.start();
    QVERIFY(show(list));
    qInfo("2500 sections: %lld ms from setPage() to the frame", static_cast<long long>(clock.elapsed()));
    QVERIFY(evaluate(u"document.querySelectorAll('#digest > section').length"_s).toInt() < 600);
    for (const int at : {1, 1250, 2400}) {
        m_view->scrollToSection(at, false);
        EVENTUALLY(isAtSection(at));
        QList<qint64> times;
        qint64 slowestCall = 0;
        for (int i = 0; i < 15; ++i) {
            clock.restart();
            replace(at, 1, {list[at] + u"<!-- %1 -->"_s.arg(i)});
            slowestCall = std::max(slowestCall, clock.nsecsElapsed() / 1000);
            QVERIFY(shows());
            times.append(clock.elapsed());
        }
        std::ranges::sort(times);
        qInfo(
            "one section of it (%d): median %lld ms, slowest %lld ms to the frame; the call at most %lld us",
            at, static_cast<long long>(times[7]), static_cast<long long>(times[14]),
            static_cast<long long>(slowestCall));
        QVERIFY(times[7] < 1000);
    }
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPreviewSections test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewsections.moc"

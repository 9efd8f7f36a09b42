// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "preview/previewview.h"
#include "support/ownhome.h"
#include "web/lockedpage.h"
#include "web/scheme.h"
#include "window/documentview.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineView>

#include <memory>
#include <optional>

using namespace sasil;
using namespace Qt::StringLiterals;

static constexpr int patience = 20'000; // ms, for the engine's slowest answer

#define EVENTUALLY(...)                                                                                      \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(__VA_ARGS__); }, patience), #__VA_ARGS__)

namespace {

const QString text = u"# 묶음\n\n- **사실:** 위의 사실\n\n"
                     "## 가\n\n- **사실:**\n  - [F1] 첫째\n  - 둘째\n- **의견:** 자기 의견\n\n"
                     "## 나\n\n- **의견:** 인용함 (근거: F1)\n- **의견:** 물려받음\n\n"
                     "# 홀로\n\n- **의견:** 근거 없음\n\n"
                     "# 아래에\n\n- **의견:** 밑에 기댐\n\n## 밑\n\n- **사실:** 밑의 사실\n"_s;

} // namespace

/// What the preview shows of who supports whom, in a document's view with the real engine.
class TestPreviewSupport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pointing_data();
    void pointing();
    void mouse();
    void focus();
    void editsWhilePointing();
    void otherSectionsStay();
    void citationGoesToItsFact();
    void citationByKey();
    void headingIsFollowed();
    void fixInOneClick();
    void fixByKey();
    void factsHaveTheirPlace();
    void documentCannotPress();
    void pictures();

private:
    QVariant evaluate(const QString &script);
    /// The texts of the items that have a class.
    QStringList marked(const QString &name);
    [[nodiscard]] bool shows();
    /// Has the mouse come to the item that begins with a text.
    void point(const QString &start);
    QPoint middleOf(const QString &selector);

    std::unique_ptr<DocumentView> m_view;
    qint64 m_shown = 0;
};

void TestPreviewSupport::init()
{
    m_shown = 0;
    m_view = std::make_unique<DocumentView>();
    m_view->preview()->start();
    connect(m_view->preview(), &PreviewView::pageShown, this,
            [this](qint64 revision) { m_shown = revision; });
    m_view->resize(1100, 900);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->load(text);
    QVERIFY(shows());
    // The pointer is out of the way.
    QTest::mouseMove(m_view->editor(), {5, 5});
}

void TestPreviewSupport::cleanup()
{
    m_view.reset();
}

QVariant TestPreviewSupport::evaluate(const QString &script)
{
    // Shared, since an answer that comes too late still comes.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    m_view->preview()->page()->run(script, [answer](const QVariant &value) { *answer = value; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, patience) ? **answer : QVariant();
}

QStringList TestPreviewSupport::marked(const QString &name)
{
    return evaluate(
               u"[...document.querySelectorAll('[data-item].%1')].map(e => e.textContent.trim())"_s.arg(name))
        .toStringList();
}

bool TestPreviewSupport::shows()
{
    return QTest::qWaitFor([this] { return m_shown == m_view->preview()->revision(); }, patience);
}

void TestPreviewSupport::point(const QString &start)
{
    evaluate(u"[...document.querySelectorAll('[data-item]')].find(e => e.textContent.includes('%1'))"
             ".dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"_s.arg(start));
}

QPoint TestPreviewSupport::middleOf(const QString &selector)
{
    const QVariantList place =
        evaluate(u"(r => [r.x + r.width / 2, r.y + r.height / 2])"
                 "(document.querySelector('%1').getBoundingClientRect())"_s.arg(selector))
            .toList();
    return {qRound(place.value(0).toDouble()), qRound(place.value(1).toDouble())};
}

void TestPreviewSupport::pointing_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QStringList>("lit");
    QTest::addColumn<QString>("how"); // the item itself is marked
    const auto row = [](const QString &item, const QStringList &lit, const QString &how) {
        QTest::newRow(qPrintable(item)) << item << lit << how;
    };
    row(u"인용함"_s, {u"F1 첫째"_s}, u"pointed"_s);
    row(u"자기 의견"_s, {u"F1 첫째"_s, u"둘째"_s}, u"pointed"_s);
    row(u"물려받음"_s, {u"위의 사실"_s}, u"pointed"_s);
    row(u"밑에 기댐"_s, {u"밑의 사실"_s}, u"pointed"_s);
    row(u"근거 없음"_s, {}, u"alone"_s);
    row(u"첫째"_s, {u"자기 의견"_s, u"인용함 (근거: F1)"_s}, u"pointed"_s);
    row(u"둘째"_s, {u"자기 의견"_s}, u"pointed"_s);
    row(u"위의 사실"_s, {u"물려받음"_s}, u"pointed"_s);
    row(u"밑의 사실"_s, {u"밑에 기댐"_s}, u"pointed"_s);
}

void TestPreviewSupport::pointing()
{
    QFETCH(QString, item);
    QFETCH(QStringList, lit);
    QFETCH(QString, how);
    point(item);
    EVENTUALLY(marked(how).size() == 1);
    QVERIFY(marked(how).constFirst().contains(item));
    QCOMPARE(marked(u"lit"_s), lit);
    evaluate(u"document.querySelector('h1').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"_s);
    QCOMPARE(marked(u"lit"_s) + marked(u"pointed"_s) + marked(u"alone"_s), QStringList());
}

void TestPreviewSupport::mouse()
{
    QWidget *const web = m_view->findChild<QWebEngineView *>()->focusProxy();
    const QPoint at = middleOf(u"[data-item=\"1.0\"]"_s);
    QTest::mouseMove(web, at - QPoint(0, 3));
    QTest::mouseMove(web, at);
    EVENTUALLY(!marked(u"pointed"_s).isEmpty());
    QVERIFY(!marked(u"lit"_s).isEmpty());
    // More than a colour tells it.
    const QString line = u"(e => getComputedStyle(e).outlineStyle)(document.querySelector('%1'))"_s;
    QCOMPARE(evaluate(line.arg(u".lit"_s)).toString(), u"solid"_s);
    QCOMPARE(evaluate(line.arg(u".pointed"_s)).toString(), u"dashed"_s);
    QTest::mouseMove(m_view->editor(), {5, 5});
    EVENTUALLY(marked(u"lit"_s).isEmpty() && marked(u"pointed"_s).isEmpty());
}

void TestPreviewSupport::focus()
{
    m_view->findChild<QWebEngineView *>()->focusProxy()->setFocus();
    evaluate(u"document.querySelector('.cite').focus()"_s);
    EVENTUALLY(marked(u"lit"_s) == QStringList{u"F1 첫째"_s});
    evaluate(u"document.querySelector('.cite').blur()"_s);
    EVENTUALLY(marked(u"lit"_s).isEmpty());
}

/// What is marked follows the document while the mouse stays.
void TestPreviewSupport::editsWhilePointing()
{
    point(u"물려받음"_s);
    EVENTUALLY(marked(u"lit"_s) == QStringList{u"위의 사실"_s});
    DocumentSession *session = m_view->session();
    const auto replace = [&](const QString &what, const QString &by) {
        const qsizetype at = session->digest().text().indexOf(what);
        QVERIFY(at >= 0);
        m_view->editor()->applyEdits({{{at, at + what.size()}, by}});
    };
    replace(u"위의 사실"_s, u"위의 새 사실"_s);
    EVENTUALLY(marked(u"lit"_s) == QStringList{u"위의 새 사실"_s});
    // Sections move, the item stays.
    replace(u"# 묶음"_s, u"# 앞\n\n글\n\n# 묶음"_s);
    EVENTUALLY(marked(u"lit"_s) == QStringList{u"위의 새 사실"_s});
    QCOMPARE(marked(u"pointed"_s), QStringList{u"물려받음"_s});
    replace(u"- **사실:** 위의 새 사실"_s, u"글"_s);
    EVENTUALLY(marked(u"alone"_s) == QStringList{u"물려받음"_s} || marked(u"lit"_s).isEmpty());
}

/// What supports an opinion may change without its section being made anew.
void TestPreviewSupport::otherSectionsStay()
{
    evaluate(u"[...document.querySelectorAll('#digest > section')].forEach((s, i) => s.mark = 'm' + i)"_s);
    const qsizetype at = text.indexOf(u"위의 사실"_s);
    m_view->editor()->applyEdits({{{at, at}, u"더 "_s}});
    QVERIFY(shows());
    QCOMPARE(evaluate(u"[...document.querySelectorAll('#digest > section')].map(s => s.mark ?? '')"_s)
                 .toStringList(),
             (QStringList{QString(), u"m1"_s, u"m2"_s, u"m3"_s, u"m4"_s, u"m5"_s}));
}

void TestPreviewSupport::citationGoesToItsFact()
{
    QWidget *const web = m_view->findChild<QWebEngineView *>()->focusProxy();
    QTest::mouseClick(web, Qt::LeftButton, {}, middleOf(u".cite"_s));
    EVENTUALLY(m_view->editor()->textCursor().selectedText() == u"첫째");
}

void TestPreviewSupport::citationByKey()
{
    QWidget *const web = m_view->findChild<QWebEngineView *>()->focusProxy();
    web->setFocus();
    evaluate(u"document.querySelector('.cite').focus()"_s);
    QTest::keyClick(web, Qt::Key_Return);
    EVENTUALLY(m_view->editor()->textCursor().selectedText() == u"첫째");
}

void TestPreviewSupport::fixInOneClick()
{
    QCOMPARE(evaluate(u"document.querySelectorAll('.fix').length"_s).toInt(), 1);
    QCOMPARE(evaluate(u"document.querySelector('.fix').closest('.unsupported') !== null"_s).toBool(), true);
    QWidget *const web = m_view->findChild<QWebEngineView *>()->focusProxy();
    QSignalSpy requested(m_view->preview(), &PreviewView::fixRequested);
    QTest::mouseClick(web, Qt::LeftButton, {}, middleOf(u".fix"_s));
    EVENTUALLY(m_view->text() != text);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toLongLong(), 3);
    QCOMPARE(requested[0][1].toLongLong(), 0);
    const Topic &topic = m_view->session()->digest().topic(3);
    QCOMPARE(topic.blocks[0].kind, BlockKind::Fact);
    // The fact is typed right away.
    QVERIFY(m_view->editor()->hasFocus());
    m_view->editor()->insertPlainText(u"새 사실"_s);
    EVENTUALLY(shows() && evaluate(u"document.querySelectorAll('.fix').length"_s).toInt() == 0);
    QCOMPARE(m_view->session()->digest().topic(3).itemCount(BlockKind::Fact), 1);
    m_view->editor()->undo();
    m_view->editor()->undo();
    QCOMPARE(m_view->text(), text);
}

void TestPreviewSupport::fixByKey()
{
    QWidget *const web = m_view->findChild<QWebEngineView *>()->focusProxy();
    web->setFocus();
    evaluate(u"document.querySelector('.fix').focus()"_s);
    QTest::keyClick(web, Qt::Key_Space);
    EVENTUALLY(m_view->text() != text);
}

/// Where facts have a place that is empty, the button goes there.
void TestPreviewSupport::factsHaveTheirPlace()
{
    const QString waiting = u"# A\n\n- **사실:** …\n- **의견:** 하나\n"_s;
    m_view->load(waiting);
    QVERIFY(shows());
    QWidget *const web = m_view->findChild<QWebEngineView *>()->focusProxy();
    QTest::mouseClick(web, Qt::LeftButton, {}, middleOf(u".opinions .fix"_s));
    EVENTUALLY(m_view->editor()->caret() == waiting.indexOf(u"…"_s) + 1);
    QCOMPARE(m_view->text(), waiting);
}

void TestPreviewSupport::headingIsFollowed()
{
    const QString linked =
        u"# 하나\n\n[둘](#둘째-주제) [없음](#없음) 각주[^a]\n\n[^a]: 글\n\n## 둘째 주제\n"_s;
    m_view->load(linked);
    QVERIFY(shows());
    QSignalSpy hints(m_view.get(), &DocumentView::hinted);
    QWidget *const web = m_view->findChild<QWebEngineView *>()->focusProxy();
    QTest::mouseClick(web, Qt::LeftButton, {}, middleOf(u"p a"_s));
    EVENTUALLY(m_view->editor()->caret() == linked.indexOf(u"## 둘째"));
    QTest::mouseClick(web, Qt::LeftButton, {}, middleOf(u"p a + a"_s));
    EVENTUALLY(hints.contains(QVariantList{u"There is no heading “없음” in this digest."_s}));
}

/// A press that no user made counts for nothing, nor does anything that a document can hold.
void TestPreviewSupport::documentCannotPress()
{
    QSignalSpy requested(m_view->preview(), &PreviewView::fixRequested);
    QSignalSpy followed(m_view->preview(), &PreviewView::citationFollowed);
    evaluate(u"document.querySelector('.fix').click(); document.querySelector('.cite').click()"_s);
    m_view->load(
        u"# A\n\n[x](sasil:fix/0) <button class=\"fix\" data-finding=\"0\">y</button>\n\n- **사실:** 하나\n"_s);
    QVERIFY(shows());
    QCOMPARE(evaluate(u"document.querySelectorAll('button, [href^=sasil]').length - "
                      "document.querySelectorAll('link[href^=sasil]').length"_s)
                 .toInt(),
             0);
    QCOMPARE(requested.size() + followed.size(), 0);
}

/// Writes pictures to look at into the folder that SASIL_PICTURES names.
void TestPreviewSupport::pictures()
{
    const QString folder = qEnvironmentVariable("SASIL_PICTURES");
    for (const bool dark : {false, true}) {
        m_view->setDark(dark);
        for (const QString &item : {u"자기 의견"_s, u"인용함"_s, u"첫째"_s, u"근거 없음"_s}) {
            point(item);
            EVENTUALLY(marked(u"pointed"_s).join(u' ').contains(item) ||
                       marked(u"alone"_s).join(u' ').contains(item));
            // The frame after the marks is on the screen when this is answered.
            m_view->preview()->setTheme(dark ? PreviewView::Theme::Dark : PreviewView::Theme::Light);
            QSignalSpy shown(m_view->preview(), &PreviewView::pageShown);
            EVENTUALLY(!shown.isEmpty());
            const QPixmap picture = m_view->preview()->grab();
            QVERIFY(!picture.isNull());
            if (!folder.isEmpty())
                QVERIFY(
                    picture.save(u"%1/support-%2-%3.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s, item)));
        }
    }
}

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPreviewSupport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewsupport.moc"

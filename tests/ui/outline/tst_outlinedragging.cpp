// SPDX-License-Identifier: MIT
#include "outlinedesk.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QTest>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString week =
    u"# 주간\n\n## 가\n\n- **사실:**\n  - 하나\n  - 둘\n- **의견:**\n  - 셋\n\n"
    "## 나\n\n- **사실:** 넷\n- **의견:** 다섯\n\n### 나의 아래\n\n---\n\n다\n--\n\n# Other\n"_s;

const QStringList before{u"주간"_s, u">가"_s,    u">>하나"_s,      u">>둘"_s, u">>셋"_s, u">나"_s,
                         u">>넷"_s, u">>다섯"_s, u">>나의 아래"_s, u">다"_s,  u"Other"_s};

} // namespace

/// Drag and drop: by the model's own functions, by the view's events, and by the mouse.
class TestOutlineDragging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void drops_data();
    void drops();
    void otherDocumentsAreRefused();
    void changedDocumentsAreRefused();
    void spots_data();
    void spots();
    void refusalsAreSaid();
    void byMouse();
    void intoAFoldedTopic();
    void elsewhere_data();
    void elsewhere();
    void intoTheText();

private:
    [[nodiscard]] QPoint pointAt(const QString &title, double part) const;
    bool move(const QMimeData *data, const QPoint &at);
    bool drop(const QMimeData *data, const QPoint &at);

    std::unique_ptr<OutlineDesk> m_desk;
};

void TestOutlineDragging::init()
{
    m_desk = std::make_unique<OutlineDesk>(week);
    m_desk->m_panel->setItemsShown(true);
    QVERIFY(m_desk->start());
    QCOMPARE(m_desk->tree(), before);
}

/// A place in the row that says this: 0 is its upper edge, 1 the lower one.
QPoint TestOutlineDragging::pointAt(const QString &title, double part) const
{
    const QRect rect = m_desk->m_view->visualRect(m_desk->at(title));
    return {rect.center().x(), rect.top() + int(part * (rect.height() - 1))};
}

bool TestOutlineDragging::move(const QMimeData *data, const QPoint &at)
{
    QDragEnterEvent enter(at, Qt::MoveAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(m_desk->m_view->viewport(), &enter);
    QDragMoveEvent moved(at, Qt::MoveAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(m_desk->m_view->viewport(), &moved);
    return moved.isAccepted();
}

bool TestOutlineDragging::drop(const QMimeData *data, const QPoint &at)
{
    QDropEvent dropped(at, Qt::MoveAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(m_desk->m_view->viewport(), &dropped);
    return dropped.isAccepted();
}

void TestOutlineDragging::drops_data()
{
    QTest::addColumn<QStringList>("dragged");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<int>("row");
    QTest::addColumn<QStringList>("tree"); ///< empty: it is refused
    QTest::newRow("topic onto another")
        << QStringList{u"가"_s} << u"Other"_s << -1
        << QStringList{u"주간"_s,  u">나"_s, u">>넷"_s,   u">>다섯"_s, u">>나의 아래"_s, u">다"_s,
                       u"Other"_s, u">가"_s, u">>하나"_s, u">>둘"_s,   u">>셋"_s};
    QTest::newRow("topic before another")
        << QStringList{u"나"_s} << u"주간"_s << 0
        << QStringList{u"주간"_s,   u">나"_s,  u">>넷"_s, u">>다섯"_s, u">>나의 아래"_s, u">가"_s,
                       u">>하나"_s, u">>둘"_s, u">>셋"_s, u">다"_s,    u"Other"_s};
    QTest::newRow("topic to the top level")
        << QStringList{u"나의 아래"_s} << QString() << 2
        << QStringList{u"주간"_s, u">가"_s,    u">>하나"_s, u">>둘"_s,  u">>셋"_s,     u">나"_s,
                       u">>넷"_s, u">>다섯"_s, u">다"_s,    u"Other"_s, u"나의 아래"_s};
    QTest::newRow("topics with one of their own")
        << QStringList{u"다"_s, u"나의 아래"_s, u"나"_s} << u"Other"_s << -1
        << QStringList{u"주간"_s, u">가"_s,  u">>하나"_s, u">>둘"_s,        u">>셋"_s, u"Other"_s,
                       u">나"_s,  u">>넷"_s, u">>다섯"_s, u">>나의 아래"_s, u">다"_s};
    QTest::newRow("topic into its own") << QStringList{u"나"_s} << u"나의 아래"_s << -1 << QStringList();
    QTest::newRow("topic onto an item") << QStringList{u"나"_s} << u"하나"_s << -1 << QStringList();
    QTest::newRow("topic where it is") << QStringList{u"가"_s} << u"주간"_s << 1 << QStringList();
    QTest::newRow("item onto a topic")
        << QStringList{u"둘"_s} << u"나"_s << -1
        << QStringList{u"주간"_s, u">가"_s,    u">>하나"_s,      u">>셋"_s, u">나"_s,  u">>넷"_s,
                       u">>둘"_s, u">>다섯"_s, u">>나의 아래"_s, u">다"_s,  u"Other"_s};
    QTest::newRow("item between others")
        << QStringList{u"둘"_s} << u"가"_s << 0
        << QStringList{u"주간"_s, u">가"_s,    u">>둘"_s,        u">>하나"_s, u">>셋"_s, u">나"_s,
                       u">>넷"_s, u">>다섯"_s, u">>나의 아래"_s, u">다"_s,    u"Other"_s};
    QTest::newRow("fact onto an opinion")
        << QStringList{u"하나"_s} << u"다섯"_s << -1
        << QStringList{u"주간"_s,   u">가"_s,    u">>둘"_s,        u">>셋"_s, u">나"_s,  u">>넷"_s,
                       u">>다섯"_s, u">>하나"_s, u">>나의 아래"_s, u">다"_s,  u"Other"_s};
    QTest::newRow("items of both kinds onto a topic")
        << QStringList{u"셋"_s, u"하나"_s} << u"나"_s << -1
        << QStringList{u"주간"_s,   u">가"_s,  u">>둘"_s,        u">나"_s, u">>넷"_s, u">>하나"_s,
                       u">>다섯"_s, u">>셋"_s, u">>나의 아래"_s, u">다"_s, u"Other"_s};
    QTest::newRow("item onto an empty topic")
        << QStringList{u"다섯"_s} << u"Other"_s << -1
        << QStringList{u"주간"_s, u">가"_s,         u">>하나"_s, u">>둘"_s,  u">>셋"_s, u">나"_s,
                       u">>넷"_s, u">>나의 아래"_s, u">다"_s,    u"Other"_s, u">다섯"_s};
    QTest::newRow("item onto its own topic") << QStringList{u"하나"_s} << u"가"_s << -1 << QStringList();
    QTest::newRow("item between topics") << QStringList{u"하나"_s} << QString() << 1 << QStringList();
    QTest::newRow("topic and item") << QStringList{u"하나"_s, u"나"_s} << u"Other"_s << -1 << QStringList();
}

void TestOutlineDragging::drops()
{
    QFETCH(const QStringList, dragged);
    QFETCH(const QString, parent);
    QFETCH(const int, row);
    QFETCH(const QStringList, tree);
    OutlineModel *const model = m_desk->m_model;
    m_desk->select(dragged);
    const std::unique_ptr<QMimeData> data(model->mimeData(m_desk->rowsAt(dragged)));
    QVERIFY(data);
    QVERIFY(data->hasFormat(outlineMimeType()));
    QCOMPARE(model->mimeTypes(), QStringList{outlineMimeType()});
    const QModelIndex target = parent.isEmpty() ? QModelIndex() : m_desk->at(parent);
    QCOMPARE(model->checkDrop(*data, row, target).hasValue(), !tree.isEmpty());
    model->dropMimeData(data.get(), Qt::MoveAction, row, 0, target);
    QCOMPARE(m_desk->tree(), tree.isEmpty() ? before : tree);
    if (tree.isEmpty()) {
        QCOMPARE(m_desk->text(), week);
        return;
    }
    QVERIFY(m_desk->selected().contains(dragged.first()));
    QVERIFY(m_desk->m_view->hasFocus());
    OutlineModel fresh;
    fresh.setItemsShown(true);
    fresh.setSession(&m_desk->m_session);
    QCOMPARE(model->rowCount(), fresh.rowCount());
    m_desk->m_editor->undo();
    QCOMPARE(m_desk->text(), week);
    QCOMPARE(m_desk->tree(), before);
}

void TestOutlineDragging::otherDocumentsAreRefused()
{
    OutlineDesk other(u"# A\n\n# B\n"_s);
    const std::unique_ptr<QMimeData> data(other.m_model->mimeData({other.at(u"A"_s)}));
    QVERIFY(!m_desk->m_model->checkDrop(*data, -1, m_desk->at(u"Other"_s)));
    QVERIFY(!m_desk->m_model->dropMimeData(data.get(), Qt::MoveAction, -1, 0, m_desk->at(u"Other"_s)));
    QCOMPARE(m_desk->text(), week);
}

void TestOutlineDragging::changedDocumentsAreRefused()
{
    const std::unique_ptr<QMimeData> data(m_desk->m_model->mimeData({m_desk->at(u"가"_s)}));
    QVERIFY(m_desk->m_model->checkDrop(*data, -1, m_desk->at(u"Other"_s)));
    m_desk->m_editor->textCursor().insertText(u"# Zero\n\n"_s);
    QVERIFY(!m_desk->m_model->checkDrop(*data, -1, m_desk->at(u"Other"_s)));
}

void TestOutlineDragging::spots_data()
{
    QTest::addColumn<QString>("dragged");
    QTest::addColumn<QString>("row");
    QTest::addColumn<double>("part");
    QTest::addColumn<QStringList>("around"); ///< what then stands before and behind it
    QTest::newRow("upper edge") << u"다"_s << u"나"_s << 0.05 << QStringList{u">>셋"_s, u">다"_s, u">나"_s};
    QTest::newRow("middle") << u"다"_s << u"가"_s << 0.5 << QStringList{u">>셋"_s, u">>다"_s, u">나"_s};
    QTest::newRow("lower edge, folded below")
        << u"가"_s << u"다"_s << 0.95 << QStringList{u">다"_s, u">가"_s, u">>하나"_s};
    QTest::newRow("lower edge of an unfolded one")
        << u"다"_s << u"나"_s << 0.95 << QStringList{u">>다섯"_s, u">>다"_s, u">>나의 아래"_s};
    QTest::newRow("topic over an item")
        << u"다"_s << u"둘"_s << 0.5 << QStringList{u">>셋"_s, u">>다"_s, u">나"_s};
    QTest::newRow("upper half of an item")
        << u"하나"_s << u"넷"_s << 0.2 << QStringList{u">나"_s, u">>하나"_s, u">>넷"_s};
    QTest::newRow("lower half of an item")
        << u"하나"_s << u"다섯"_s << 0.8 << QStringList{u">>다섯"_s, u">>하나"_s, u">>나의 아래"_s};
    QTest::newRow("item over a topic")
        << u"하나"_s << u"다"_s << 0.05 << QStringList{u">다"_s, u">>하나"_s, u"Other"_s};
}

void TestOutlineDragging::spots()
{
    QFETCH(const QString, dragged);
    QFETCH(const QString, row);
    QFETCH(const double, part);
    QFETCH(const QStringList, around);
    const std::unique_ptr<QMimeData> data(m_desk->m_model->mimeData({m_desk->at(dragged)}));
    const QPoint at = pointAt(row, part);
    QVERIFY(move(data.get(), at));
    QVERIFY(!m_desk->m_view->grab().isNull());
    QVERIFY(drop(data.get(), at));
    const QStringList tree = m_desk->tree();
    const qsizetype place = tree.indexOf(around[1]);
    QVERIFY2(place > 0, qPrintable(tree.join(u' ')));
    QCOMPARE(tree.sliced(place - 1, 3), around);
}

void TestOutlineDragging::refusalsAreSaid()
{
    const std::unique_ptr<QMimeData> data(m_desk->m_model->mimeData({m_desk->at(u"나"_s)}));
    QVERIFY(!move(data.get(), pointAt(u"나의 아래"_s, 0.5)));
    QCOMPARE(m_desk->m_hints.last(), u"A topic cannot go under itself or under one of its own topics."_s);
    QVERIFY(move(data.get(), pointAt(u"Other"_s, 0.5)));
    QCOMPARE(m_desk->m_hints.last(), QString());
    QVERIFY(!move(data.get(), pointAt(u"나"_s, 0.5)));
}

void TestOutlineDragging::byMouse()
{
    QWidget *const viewport = m_desk->m_view->viewport();
    const QPoint from = pointAt(u"가"_s, 0.5);
    const QPoint to = pointAt(u"Other"_s, 0.5);
    m_desk->select({u"주간"_s});
    // The drag runs an event loop of its own: the pointer goes on from there.
    QTimer::singleShot(0, viewport, [&] {
        QTest::mouseMove(viewport, (from + to) / 2);
        QTimer::singleShot(0, viewport, [&] {
            QTest::mouseMove(viewport, to);
            QTimer::singleShot(0, viewport, [&] {
                QTest::mouseRelease(viewport->window()->windowHandle(), Qt::LeftButton, {},
                                    viewport->mapTo(viewport->window(), to));
            });
        });
    });
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, from + QPoint(0, 2 * QApplication::startDragDistance()));
    QTRY_COMPARE(m_desk->tree().last(), u">>셋"_s);
    QCOMPARE(m_desk->tree().at(6), u"Other"_s);
    QCOMPARE(m_desk->selected(), QStringList{u"가"_s});
}

void TestOutlineDragging::intoAFoldedTopic()
{
    m_desk->m_view->collapse(m_desk->at(u"나"_s));
    const std::unique_ptr<QMimeData> data(m_desk->m_model->mimeData({m_desk->at(u"가"_s)}));
    const QPoint at = pointAt(u"나"_s, 0.5);
    QVERIFY(move(data.get(), at));
    QTRY_VERIFY(m_desk->m_view->isExpanded(m_desk->at(u"나"_s))); // the pointer rests on it
    m_desk->m_view->collapse(m_desk->at(u"나"_s));
    QVERIFY(drop(data.get(), pointAt(u"나"_s, 0.5)));
    QVERIFY(!m_desk->m_view->visualRect(m_desk->at(u"가"_s)).isEmpty());
    QCOMPARE(m_desk->m_view->currentIndex(), m_desk->at(u"가"_s));
}

void TestOutlineDragging::elsewhere_data()
{
    QTest::addColumn<QStringList>("dragged");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("html"); ///< what is in it, in this order
    QTest::newRow("topic with one of its own")
        << QStringList{u"나"_s} << u"## 나\n\n- **사실:** 넷\n- **의견:** 다섯\n\n### 나의 아래\n"_s
        << QStringList{u"<h2>나</h2>"_s, u"<li><strong>사실:</strong>"_s, u"<li>넷</li>"_s,
                       u"<li>다섯</li>"_s, u"<h3>나의 아래</h3>"_s};
    QTest::newRow("topics") << QStringList{u"Other"_s, u"다"_s} << u"다\n--\n\n# Other\n"_s
                            << QStringList{u"<h2>다</h2>"_s, u"<h1>Other</h1>"_s};
    QTest::newRow("items") << QStringList{u"셋"_s, u"둘"_s} << u"- 둘\n- 셋\n"_s
                           << QStringList{u"<ul>"_s, u"<li>둘</li>"_s, u"<li>셋</li>"_s};
}

/// Another program gets text.
void TestOutlineDragging::elsewhere()
{
    QFETCH(const QStringList, dragged);
    QFETCH(const QStringList, html);
    m_desk->select(dragged);
    const std::unique_ptr<QMimeData> data(m_desk->m_model->mimeData(m_desk->rowsAt(dragged)));
    QTEST(data->text(), "text");
    QCOMPARE(QString::fromUtf8(data->data(u"text/markdown"_s)), data->text());
    qsizetype at = 0;
    for (const QString &part : html) {
        const qsizetype found = data->html().indexOf(part, at);
        QVERIFY2(found >= at, qPrintable(part + u"\n"_s + data->html()));
        at = found;
    }
    QVERIFY(!data->hasUrls());
}

/// The same document takes a copy, by the mouse; the outline keeps what it has.
void TestOutlineDragging::intoTheText()
{
    QWidget *const viewport = m_desk->m_view->viewport();
    QWidget *const text = m_desk->m_editor->viewport();
    const QPoint from = pointAt(u"다"_s, 0.5);
    const QPoint to = text->rect().center();
    m_desk->select({u"주간"_s});
    // The drag runs an event loop of its own: the pointer goes on from there.
    int steps = 0;
    QTimer pointer;
    connect(&pointer, &QTimer::timeout, text, [&] {
        if (++steps < 6) {
            QTest::mouseMove(text, to - QPoint(6 - steps, 0));
            return;
        }
        pointer.stop();
        QTest::mouseRelease(text->window()->windowHandle(), Qt::LeftButton, {},
                            text->mapTo(text->window(), to));
    });
    pointer.start(10);
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, from + QPoint(0, 2 * QApplication::startDragDistance()));
    // Where it comes into an item, its lines go on in that.
    QTRY_COMPARE(m_desk->text().remove(u' ').count(u"다\n--"_s), 2);
    m_desk->m_editor->undo();
    QCOMPARE(m_desk->text(), week);
}

QTEST_MAIN(TestOutlineDragging)
#include "tst_outlinedragging.moc"

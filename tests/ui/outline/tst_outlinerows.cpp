// SPDX-License-Identifier: MIT
#include "outline/outlinemenu.h"
#include "outlinedesk.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sasil;
using namespace Qt::StringLiterals;

/// What rows there are, which are folded and selected, and what their menus offer.
class TestOutlineRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void typeAhead();
    void selectsWithoutGoing();
    void itemsAreRows();
    void itemsAreFiltered();
    void itemsFollowEdits();
    void itemsOfManyTopicsWait();
    void menus();
    void foldingAll();
    void foldsOfAnotherDocument();

private:
    std::unique_ptr<OutlineDesk> m_desk;
};

void TestOutlineRows::init()
{
    m_desk = std::make_unique<OutlineDesk>(outlineSample());
    QVERIFY(m_desk->start());
}

void TestOutlineRows::typeAhead()
{
    m_desk->select({u"주간"_s});
    m_desk->press(Qt::Key_O);
    QCOMPARE(m_desk->m_view->currentIndex(), m_desk->at(u"Other"_s));
    QVERIFY(m_desk->m_view->testAttribute(Qt::WA_InputMethodEnabled));
    m_desk->select({u"주간"_s});
    m_desk->m_view->keyboardSearch({}); // begins anew
    typeInto(m_desk->m_view, u"나"_s);
    QCOMPARE(m_desk->m_view->currentIndex(), m_desk->at(u"나"_s));
    QCOMPARE(m_desk->text(), outlineSample());
}

void TestOutlineRows::selectsWithoutGoing()
{
    QSignalSpy gone(m_desk->m_panel, &OutlinePanel::placeActivated);
    const auto click = [&](const QString &title, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(m_desk->m_view->viewport(), Qt::LeftButton, modifiers,
                          m_desk->m_view->visualRect(m_desk->at(title)).center());
    };
    click(u"가"_s, Qt::ControlModifier);
    click(u"다"_s, Qt::ControlModifier);
    QVERIFY(m_desk->selected().contains(u"다"_s));
    click(u"나"_s, Qt::ShiftModifier);
    QCOMPARE(gone.size(), 0);
    QVERIFY(m_desk->m_view->hasFocus());
    m_desk->press(Qt::Key_Return);
    QCOMPARE(gone.size(), 1);
    QVERIFY(m_desk->m_editor->hasFocus());
}

void TestOutlineRows::itemsAreRows()
{
    QSignalSpy told(m_desk->m_panel, &OutlinePanel::itemsShownChanged);
    QSignalSpy gone(m_desk->m_panel, &OutlinePanel::placeActivated);
    const QPersistentModelIndex below = m_desk->at(u"나의 아래"_s);
    m_desk->m_panel->itemsButton()->click();
    QCOMPARE(told.takeFirst().at(0).toBool(), true);
    QCOMPARE(m_desk->tree(), (QStringList{u"주간"_s, u">가"_s, u">>하나"_s, u">>둘"_s, u">>셋"_s, u">나"_s,
                                          u">>넷"_s, u">>나의 아래"_s, u">>>다섯"_s, u">다"_s, u"Other"_s}));
    QCOMPARE(below, m_desk->at(u"나의 아래"_s));
    const QModelIndex three = m_desk->at(u"셋"_s);
    QCOMPARE(three.data(OutlineModel::ItemRole).toInt(), int(BlockKind::Opinion));
    QCOMPARE(three.data(Qt::AccessibleTextRole).toString(), u"Opinion: 셋"_s);
    const QModelIndex five = m_desk->at(u"다섯"_s);
    QVERIFY(five.data(OutlineModel::SeverityRole).toInt() > 0); // no fact in its topic
    QTest::mouseClick(m_desk->m_view->viewport(), Qt::LeftButton, {},
                      m_desk->m_view->visualRect(three).center());
    QCOMPARE(gone.takeFirst().at(0).toLongLong(), outlineSample().indexOf(u"셋"_s));
    QCOMPARE(m_desk->selected(), QStringList{u"셋"_s});
    m_desk->m_panel->setItemsShown(false);
    QCOMPARE(m_desk->tree().size(), 6);
    QCOMPARE(below, m_desk->at(u"나의 아래"_s));
    QCOMPARE(m_desk->selected(), QStringList{u"가"_s}); // the caret's topic
    QVERIFY(!m_desk->m_panel->itemsButton()->isChecked());
}

void TestOutlineRows::itemsAreFiltered()
{
    m_desk->m_panel->setItemsShown(true);
    m_desk->m_panel->filter()->setText(u"다섯"_s);
    const auto isShown = [&](const QString &title) {
        const QModelIndex index = m_desk->at(title);
        return !m_desk->m_view->visualRect(index).isEmpty();
    };
    QVERIFY(isShown(u"다섯"_s) && isShown(u"나의 아래"_s) && isShown(u"주간"_s));
    QVERIFY(!isShown(u"넷"_s) && !isShown(u"가"_s) && !isShown(u"Other"_s));
    m_desk->m_session.edit(m_desk->text().indexOf(u"넷"_s), 0, u"다섯과 "_s);
    QVERIFY(isShown(u"다섯과 넷"_s));
    m_desk->m_panel->filter()->clear();
    QVERIFY(isShown(u"하나"_s) && isShown(u"Other"_s));
}

void TestOutlineRows::itemsFollowEdits()
{
    m_desk->m_panel->setItemsShown(true);
    const QPersistentModelIndex two = m_desk->at(u"둘"_s);
    const QPersistentModelIndex three = m_desk->at(u"셋"_s);
    QSignalSpy changed(m_desk->m_model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(m_desk->m_model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_desk->m_model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy laidOut(m_desk->m_model, &QAbstractItemModel::layoutChanged);
    m_desk->m_session.edit(m_desk->text().indexOf(u"둘"_s), 0, u"x"_s);
    QCOMPARE(two.data().toString(), u"x둘"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<QModelIndex>(), QModelIndex(two));
    m_desk->m_session.edit(m_desk->text().indexOf(u"  - 하나"_s), 0, u"  - 새것\n"_s);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(two.row(), 2);
    m_desk->m_session.edit(m_desk->text().indexOf(u"  - x둘"_s), u"  - x둘\n"_s.size(), {});
    QCOMPARE(removed.size(), 1);
    QVERIFY(!two.isValid());
    QCOMPARE(three.data().toString(), u"셋"_s);
    QCOMPARE(laidOut.size(), 0);
}

void TestOutlineRows::itemsOfManyTopicsWait()
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += u"## 주제 %1\n\n- **사실:** 가 %1\n- **의견:** 나\n\n"_s.arg(i);
    m_desk->m_editor->load(text);
    m_desk->m_session.makeReady();
    m_desk->m_panel->setItemsShown(true);
    const QModelIndex topic = m_desk->m_model->indexOf(1500);
    QCOMPARE(m_desk->m_model->rowCount(topic), 2);
    QVERIFY(m_desk->m_view->isFolded(topic));
    m_desk->m_view->expand(topic);
    m_desk->m_session.edit(m_desk->m_session.digest().start(1501), 0, u"## 새것\n\n- **사실:** 다\n\n"_s);
    QVERIFY(m_desk->m_view->isExpanded(topic));
    QVERIFY(m_desk->m_view->isFolded(m_desk->m_model->indexOf(1501)));
    m_desk->m_panel->filter()->setText(u"가 2999"_s);
    QVERIFY(!m_desk->m_view->visualRect(m_desk->at(u"가 2999"_s)).isEmpty());
    m_desk->m_panel->filter()->clear();
    m_desk->m_view->unfoldAll();
    QVERIFY(m_desk->m_view->isExpanded(m_desk->m_model->indexOf(10)));
}

void TestOutlineRows::menus()
{
    const auto texts = [&] {
        QMenu menu;
        OutlineMenu::fill(&menu, m_desk->m_panel->commands(), m_desk->m_view->chosenRows());
        QStringList lines;
        for (const QAction *action : menu.actions()) {
            if (!action->isSeparator())
                lines.append((action->isEnabled() ? u""_s : u"("_s + action->toolTip() + u") "_s) +
                             action->text().remove(u'&').section(u'\t', 0, 0));
        }
        return lines;
    };
    m_desk->select({u"가"_s});
    QCOMPARE(
        texts(),
        (QStringList{
            u"Go to Text"_s, u"Rename"_s, u"Add Topic After"_s, u"Add Subtopic"_s, u"Add Fact"_s,
            u"Add Opinion"_s, u"(This is the first topic on its level.) Move Up"_s, u"Move Down"_s,
            u"One Level Higher"_s,
            u"(There is no topic before this one on its level that it could go under.) One Level Lower"_s,
            u"Copy Title"_s, u"Copy Topic"_s, u"Copy as Markdown"_s, u"Delete"_s}));
    m_desk->select({u"나"_s, u"다"_s});
    QCOMPARE(texts().at(1), u"(Several rows are selected. Select only one.) Rename"_s);
    QCOMPARE(texts().at(6), u"Move Up"_s);
    m_desk->m_panel->setItemsShown(true);
    m_desk->select({u"셋"_s});
    QCOMPARE(texts(), (QStringList{u"Go to Text"_s, u"Add Fact"_s, u"Add Opinion"_s,
                                   u"(Nothing of its kind stands above this item in its topic.) Move Up"_s,
                                   u"(Nothing of its kind stands below this item in its topic.) Move Down"_s,
                                   u"Turn into Fact"_s, u"Copy Text"_s, u"Copy with Formatting"_s,
                                   u"Copy as Markdown"_s, u"Delete"_s}));
    m_desk->m_panel->commands()->run(OutlineCommand::Turn);
    QCOMPARE(m_desk->at(u"셋"_s).data(OutlineModel::ItemRole).toInt(), int(BlockKind::Fact));
    QCOMPARE(m_desk->selected(), QStringList{u"셋"_s});
}

void TestOutlineRows::foldingAll()
{
    m_desk->m_panel->commands()->run(OutlineCommand::FoldAll);
    QCOMPARE(m_desk->tree(),
             (QStringList{u"주간+"_s, u">가"_s, u">나+"_s, u">>나의 아래"_s, u">다"_s, u"Other"_s}));
    m_desk->m_view->expand(m_desk->at(u"주간"_s));
    m_desk->m_panel->commands()->run(OutlineCommand::UnfoldAll);
    QVERIFY(!m_desk->tree().join(u' ').contains(u'+'));
}

void TestOutlineRows::foldsOfAnotherDocument()
{
    m_desk->m_view->collapse(m_desk->at(u"나"_s));
    DocumentSession other;
    other.reset(u"# A\n\n## B\n\n### C\n"_s);
    m_desk->m_panel->setSession(&other);
    QVERIFY(!m_desk->tree().join(u' ').contains(u'+'));
    m_desk->m_panel->setSession(&m_desk->m_session);
    QCOMPARE(m_desk->tree().value(2), u">나+"_s);
}

QTEST_MAIN(TestOutlineRows)
#include "tst_outlinerows.moc"

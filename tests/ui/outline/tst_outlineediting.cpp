// SPDX-License-Identifier: MIT
#include "outline/outlinemenu.h"
#include "outline/titlefield.h"
#include "outlinedesk.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString week =
    u"# 주간\n\n## [9월 4주] 가 (Alpha)\n\n- **사실:**\n  - 하나\n  - 둘\n- **의견:**\n  - 셋\n\n"
    "## 나\n\n- **사실:** 넷\n\n### 나의 아래\n\n- **의견:** 다섯\n\n다\n--\n\n# Other\n"_s;

/// As an input method types: keys have no Hangul.
void type(QWidget *widget, const QString &words)
{
    QInputMethodEvent event({}, {});
    event.setCommitString(words);
    QApplication::sendEvent(widget, &event);
}

} // namespace

/// Renaming, moving by keys, deleting, items: what is done in the outline, with the editor that has the text.
class TestOutlineEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void rename_data();
    void rename();
    void renameIsLeftByEscape();
    void renameNeedsWords();
    void renameRefusesLabels();
    void renameTakesWhatIsComposed();
    void renameByASlowSecondClick();
    void renameSurvivesOtherChanges();
    void keys_data();
    void keys();
    void keysOfTheWindowWait();
    void keysThatCannotSayWhy_data();
    void keysThatCannotSayWhy();
    void moveKeepsWhatIsFolded();
    void deleting();
    void deletingItems();
    void adding();
    void lockedText();
    void copying();
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
    TitleField *field();
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_desk->m_view, Qt::Key(key), modifiers);
    }

    std::unique_ptr<OutlineDesk> m_desk;
};

void TestOutlineEditing::init()
{
    m_desk = std::make_unique<OutlineDesk>(week);
    QVERIFY(m_desk->start());
}

/// The edit field, when it is there.
TitleField *TestOutlineEditing::field()
{
    TitleField *found = nullptr;
    const bool isThere = QTest::qWaitFor([&] {
        found = m_desk->m_view->findChild<TitleField *>();
        return found && found->hasFocus();
    });
    return isThere ? found : nullptr;
}

void TestOutlineEditing::rename_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("title alone") << u"가"_s << u"[9월 4주] 가 (Alpha)"_s << u"새 주제"_s
                                 << u"## [9월 4주] 새 주제 (Alpha)\n"_s;
    QTest::newRow("plain") << u"Other"_s << u"Other"_s << u"Else"_s << u"# Else\n"_s;
    QTest::newRow("underlined") << u"다"_s << u"다"_s << u"라"_s << u"\n\n라\n--\n"_s;
    QTest::newRow("underlined no more") << u"다"_s << u"다"_s << u"> 라"_s << u"\n\n## > 라\n"_s;
    QTest::newRow("group") << u"주간"_s << u"주간"_s << u"Week"_s << u"# Week\n\n## [9월"_s;
}

void TestOutlineEditing::rename()
{
    QFETCH(const QString, title);
    QFETCH(const QString, shown);
    QFETCH(const QString, typed);
    QFETCH(const QString, after);
    m_desk->select({title});
    const QPersistentModelIndex row = m_desk->at(title);
    press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    QCOMPARE(edited->text(), shown);
    type(edited, typed);
    QTest::keyClick(edited, Qt::Key_Return);
    QTRY_VERIFY2(m_desk->text().contains(after), qPrintable(m_desk->text()));
    QTRY_VERIFY(m_desk->m_view->hasFocus());
    QCOMPARE(m_desk->m_view->currentIndex(), QModelIndex(row));
    QVERIFY(!m_desk->m_view->findChild<TitleField *>() ||
            !m_desk->m_view->findChild<TitleField *>()->isVisible());
    m_desk->m_editor->undo();
    QCOMPARE(m_desk->text(), week);
}

void TestOutlineEditing::renameIsLeftByEscape()
{
    m_desk->select({u"나"_s});
    press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    type(edited, u"x"_s);
    QTest::keyClick(edited, Qt::Key_Escape);
    QTRY_VERIFY(m_desk->m_view->hasFocus());
    QCOMPARE(m_desk->text(), week);
    // What is left as it was is no edit either.
    press(Qt::Key_F2);
    QVERIFY(field());
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(m_desk->m_view->hasFocus());
    QVERIFY(!m_desk->m_editor->document()->isUndoAvailable());
}

void TestOutlineEditing::renameNeedsWords()
{
    m_desk->select({u"나"_s});
    press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    edited->clear();
    QTest::keyClick(edited, Qt::Key_Return);
    QVERIFY(edited->isVisible() && edited->hasFocus());
    QCOMPARE(m_desk->m_hints, QStringList{TitleField::whyNotEmpty()});
    type(edited, u"  "_s);
    m_desk->m_editor->setFocus();
    QTRY_VERIFY(!m_desk->m_view->findChild<TitleField *>());
    QCOMPARE(m_desk->text(), week);
}

void TestOutlineEditing::renameRefusesLabels()
{
    m_desk->select({u"나"_s});
    press(Qt::Key_F2);
    QVERIFY(field());
    type(field(), u"Facts"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(!m_desk->m_hints.isEmpty());
    QVERIFY(m_desk->m_hints.last().contains(u"“Facts”"_s));
    QCOMPARE(m_desk->text(), week);
}

void TestOutlineEditing::renameTakesWhatIsComposed()
{
    m_desk->select({u"Other"_s});
    press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    QInputMethodEvent first(u"새"_s, {});
    QApplication::sendEvent(edited, &first);
    type(edited, u"새"_s);
    QInputMethodEvent second(u"글"_s, {});
    QApplication::sendEvent(edited, &second);
    m_desk->m_editor->setFocus(); // the last syllable is not committed yet
    m_desk->m_editor->goTo({8, 8});
    QTRY_VERIFY2(m_desk->text().endsWith(u"# 새글\n"_s), qPrintable(m_desk->text()));
    QVERIFY(m_desk->m_editor->hasFocus());
    QCOMPARE(m_desk->m_editor->caret(), 8);
}

void TestOutlineEditing::renameByASlowSecondClick()
{
    const int interval = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(40);
    const auto click = [&](const QString &title) {
        QTest::mouseClick(m_desk->m_view->viewport(), Qt::LeftButton, {},
                          m_desk->m_view->visualRect(m_desk->at(title)).center());
    };
    const auto pause = [] {
        QTimer timer;
        timer.setSingleShot(true);
        QSignalSpy passed(&timer, &QTimer::timeout);
        timer.start(80);
        return passed.wait();
    };
    click(u"나"_s);
    QVERIFY(m_desk->m_editor->hasFocus()); // the first one goes there
    QVERIFY(pause());
    click(u"Other"_s);
    QVERIFY(pause());
    QVERIFY(!m_desk->m_view->findChild<TitleField *>());
    click(u"Other"_s);
    QVERIFY(field());
    QCOMPARE(field()->text(), u"Other"_s);
    QApplication::setDoubleClickInterval(interval);
}

void TestOutlineEditing::renameSurvivesOtherChanges()
{
    m_desk->select({u"나"_s});
    press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    type(edited, u"라"_s);
    m_desk->m_editor->textCursor().insertText(u"# Zero\n\n"_s);
    m_desk->m_session.edit(m_desk->text().indexOf(u"넷"_s), 0, {});
    QCOMPARE(edited->text(), u"라"_s);
    QTest::keyClick(edited, Qt::Key_Return);
    QTRY_VERIFY(m_desk->text().contains(u"## 라\n\n- **사실:** 넷"_s));
}

void TestOutlineEditing::keys_data()
{
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("items");
    QTest::addColumn<QStringList>("tree");
    QTest::addColumn<QStringList>("selected");
    const QStringList noItems{u"주간"_s, u">가"_s, u">나"_s, u">>나의 아래"_s, u">다"_s, u"Other"_s};
    QTest::newRow("up") << QStringList{u"나"_s} << int(Qt::Key_Up) << false
                        << QStringList{u"주간"_s, u">나"_s, u">>나의 아래"_s, u">가"_s, u">다"_s, u"Other"_s}
                        << QStringList{u"나"_s};
    QTest::newRow("down") << QStringList{u"가"_s} << int(Qt::Key_Down) << false
                          << QStringList{u"주간"_s, u">나"_s, u">>나의 아래"_s,
                                         u">가"_s,  u">다"_s, u"Other"_s}
                          << QStringList{u"가"_s};
    QTest::newRow("several up") << QStringList{u"다"_s, u"나"_s} << int(Qt::Key_Up) << false
                                << QStringList{u"주간"_s, u">나"_s, u">>나의 아래"_s,
                                               u">다"_s,  u">가"_s, u"Other"_s}
                                << QStringList{u"나"_s, u"다"_s};
    QTest::newRow("nested ones count once")
        << QStringList{u"나"_s, u"나의 아래"_s} << int(Qt::Key_Down) << false
        << QStringList{u"주간"_s, u">가"_s, u">다"_s, u">나"_s, u">>나의 아래"_s, u"Other"_s}
        << QStringList{u"나"_s};
    QTest::newRow("higher") << QStringList{u"나"_s} << int(Qt::Key_Left) << false
                            << QStringList{u"주간"_s,       u">가"_s, u"나"_s,
                                           u">나의 아래"_s, u">다"_s, u"Other"_s}
                            << QStringList{u"나"_s};
    QTest::newRow("lower") << QStringList{u"나"_s, u"다"_s} << int(Qt::Key_Right) << false
                           << QStringList{u"주간"_s,         u">가"_s,  u">>나"_s,
                                          u">>>나의 아래"_s, u">>다"_s, u"Other"_s}
                           << QStringList{u"나"_s, u"다"_s};
    QTest::newRow("item down") << QStringList{u"하나"_s} << int(Qt::Key_Down) << true
                               << QStringList{u"주간"_s,    u">가"_s, u">>둘"_s, u">>하나"_s,
                                              u">>셋"_s,    u">나"_s, u">>넷"_s, u">>나의 아래"_s,
                                              u">>>다섯"_s, u">다"_s, u"Other"_s}
                               << QStringList{u"하나"_s};
    QTest::newRow("item up") << QStringList{u"둘"_s} << int(Qt::Key_Up) << true
                             << QStringList{u"주간"_s,    u">가"_s, u">>둘"_s, u">>하나"_s,
                                            u">>셋"_s,    u">나"_s, u">>넷"_s, u">>나의 아래"_s,
                                            u">>>다섯"_s, u">다"_s, u"Other"_s}
                             << QStringList{u"둘"_s};
}

void TestOutlineEditing::keys()
{
    QFETCH(const QStringList, chosen);
    QFETCH(const int, key);
    QFETCH(const bool, items);
    QFETCH(const QStringList, tree);
    QFETCH(const QStringList, selected);
    m_desk->m_panel->setItemsShown(items);
    m_desk->select(chosen);
    press(key, Qt::AltModifier);
    QCOMPARE(m_desk->tree(), tree);
    QCOMPARE(m_desk->selected(), selected);
    QCOMPARE(m_desk->m_view->currentIndex().data().toString(), selected.first());
    QVERIFY(m_desk->m_view->hasFocus());
    QVERIFY(m_desk->m_view->viewport()->rect().contains(
        m_desk->m_view->visualRect(m_desk->m_view->currentIndex()).center()));
    m_desk->m_editor->undo();
    QCOMPARE(m_desk->text(), week);
}

void TestOutlineEditing::keysOfTheWindowWait()
{
    QAction action;
    action.setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Up), QKeySequence(Qt::CTRL | Qt::Key_A),
                         QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Delete)});
    m_desk->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    m_desk->select({u"나"_s});
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_desk->tree().at(1), u">나"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_desk->selected().size(), 6);
    QCOMPARE(triggered.size(), 0);
    m_desk->m_editor->setFocus();
    QTest::keyClick(m_desk->m_editor, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(triggered.size(), 1);
}

void TestOutlineEditing::keysThatCannotSayWhy_data()
{
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("why");
    QTest::newRow("first") << QStringList{u"가"_s} << int(Qt::Key_Up)
                           << u"This is the first topic on its level."_s;
    QTest::newRow("last") << QStringList{u"다"_s} << int(Qt::Key_Down)
                          << u"This is the last topic on its level."_s;
    QTest::newRow("highest") << QStringList{u"Other"_s} << int(Qt::Key_Left)
                             << u"This topic is on the highest level."_s;
    QTest::newRow("item's level") << QStringList{u"하나"_s} << int(Qt::Key_Left)
                                  << u"Only topics have levels."_s;
    QTest::newRow("both") << QStringList{u"하나"_s, u"나"_s} << int(Qt::Key_Down)
                          << u"Topics and items are selected. Select only the ones or the others."_s;
    QTest::newRow("item's end") << QStringList{u"셋"_s} << int(Qt::Key_Down)
                                << u"Nothing of its kind stands below this item in its topic."_s;
}

void TestOutlineEditing::keysThatCannotSayWhy()
{
    QFETCH(const QStringList, chosen);
    QFETCH(const int, key);
    QFETCH(const QString, why);
    m_desk->m_panel->setItemsShown(true);
    m_desk->select(chosen);
    press(key, Qt::AltModifier);
    QCOMPARE(m_desk->m_hints, QStringList{why});
    QCOMPARE(m_desk->text(), week);
    QVERIFY(m_desk->m_view->hasFocus());
}

void TestOutlineEditing::moveKeepsWhatIsFolded()
{
    m_desk->m_view->collapse(m_desk->at(u"나"_s));
    m_desk->select({u"나"_s});
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_desk->tree(),
             (QStringList{u"주간"_s, u">나+"_s, u">>나의 아래"_s, u">가"_s, u">다"_s, u"Other"_s}));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_desk->tree().at(1), u"나+"_s);
}

void TestOutlineEditing::deleting()
{
    m_desk->select({u"나"_s});
    press(Qt::Key_Delete);
    QCOMPARE(m_desk->tree(), (QStringList{u"주간"_s, u">가"_s, u">다"_s, u"Other"_s}));
    QCOMPARE(m_desk->m_hints, QStringList{u"Deleted “나”. Undo with Ctrl+Z."_s});
    QCOMPARE(m_desk->selected(), QStringList{u"다"_s});
    QVERIFY(m_desk->m_view->hasFocus());
    press(Qt::Key_Delete);
    QCOMPARE(m_desk->selected(), QStringList{u"가"_s});
    m_desk->m_editor->undo();
    m_desk->m_editor->undo();
    QCOMPARE(m_desk->text(), week);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QCOMPARE(m_desk->text(), QString());
    press(Qt::Key_Delete);
    QCOMPARE(m_desk->m_hints.last(), u"No row is selected."_s);
}

void TestOutlineEditing::deletingItems()
{
    m_desk->m_panel->setItemsShown(true);
    m_desk->select({u"하나"_s});
    press(Qt::Key_Delete);
    QCOMPARE(m_desk->selected(), QStringList{u"둘"_s});
    press(Qt::Key_Delete);
    press(Qt::Key_Delete);
    QVERIFY(m_desk->text().contains(u"(Alpha)\n\n## 나"_s));
    QCOMPARE(m_desk->selected(), QStringList{u"가"_s});
    QCOMPARE(m_desk->m_hints.first(), u"Deleted “하나”. Undo with Ctrl+Z."_s);
}

void TestOutlineEditing::adding()
{
    m_desk->select({u"나"_s});
    m_desk->m_panel->commands()->run(OutlineCommand::AddTopic);
    QVERIFY(field());
    QCOMPARE(field()->text(), u"새 주제"_s);
    type(field(), u"라"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->tree().value(4), u">라"_s);
    m_desk->select({u"라"_s});
    m_desk->m_panel->commands()->run(OutlineCommand::AddSubtopic);
    QVERIFY(field());
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->tree().value(5), u">>새 주제"_s);
    m_desk->select({u"나"_s});
    m_desk->m_panel->commands()->run(OutlineCommand::AddOpinion);
    type(m_desk->m_editor, u"so"_s);
    QTRY_VERIFY2(m_desk->text().contains(u"so\n\n### 나의 아래"_s), qPrintable(m_desk->text()));
    QVERIFY(m_desk->m_editor->hasFocus());
}

void TestOutlineEditing::lockedText()
{
    m_desk->m_editor->setLocked(true);
    m_desk->select({u"나"_s});
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_desk->m_hints, QStringList{u"The digest cannot be changed now."_s});
    QCOMPARE(m_desk->text(), week);
}

void TestOutlineEditing::copying()
{
    m_desk->select({u"가"_s, u"Other"_s});
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"[9월 4주] 가\nOther"_s);
}

void TestOutlineEditing::typeAhead()
{
    m_desk->select({u"주간"_s});
    press(Qt::Key_O);
    QCOMPARE(m_desk->m_view->currentIndex(), m_desk->at(u"Other"_s));
    QVERIFY(m_desk->m_view->testAttribute(Qt::WA_InputMethodEnabled));
    m_desk->select({u"주간"_s});
    m_desk->m_view->keyboardSearch({}); // begins anew
    type(m_desk->m_view, u"나"_s);
    QCOMPARE(m_desk->m_view->currentIndex(), m_desk->at(u"나"_s));
    QCOMPARE(m_desk->text(), week);
}

void TestOutlineEditing::selectsWithoutGoing()
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
    press(Qt::Key_Return);
    QCOMPARE(gone.size(), 1);
    QVERIFY(m_desk->m_editor->hasFocus());
}

void TestOutlineEditing::itemsAreRows()
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
    QCOMPARE(gone.takeFirst().at(0).toLongLong(), week.indexOf(u"셋"_s));
    QCOMPARE(m_desk->selected(), QStringList{u"셋"_s});
    m_desk->m_panel->setItemsShown(false);
    QCOMPARE(m_desk->tree().size(), 6);
    QCOMPARE(below, m_desk->at(u"나의 아래"_s));
    QCOMPARE(m_desk->selected(), QStringList{u"가"_s}); // the caret's topic
    QVERIFY(!m_desk->m_panel->itemsButton()->isChecked());
}

void TestOutlineEditing::itemsAreFiltered()
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

void TestOutlineEditing::itemsFollowEdits()
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

void TestOutlineEditing::itemsOfManyTopicsWait()
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

void TestOutlineEditing::menus()
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
            u"Copy Title"_s, u"Delete"_s}));
    m_desk->select({u"나"_s, u"다"_s});
    QCOMPARE(texts().at(1), u"(Several rows are selected. Select only one.) Rename"_s);
    QCOMPARE(texts().at(6), u"Move Up"_s);
    m_desk->m_panel->setItemsShown(true);
    m_desk->select({u"셋"_s});
    QCOMPARE(texts(), (QStringList{u"Go to Text"_s, u"Add Fact"_s, u"Add Opinion"_s,
                                   u"(Nothing of its kind stands above this item in its topic.) Move Up"_s,
                                   u"(Nothing of its kind stands below this item in its topic.) Move Down"_s,
                                   u"Turn into Fact"_s, u"Copy Text"_s, u"Delete"_s}));
    m_desk->m_panel->commands()->run(OutlineCommand::Turn);
    QCOMPARE(m_desk->at(u"셋"_s).data(OutlineModel::ItemRole).toInt(), int(BlockKind::Fact));
    QCOMPARE(m_desk->selected(), QStringList{u"셋"_s});
}

void TestOutlineEditing::foldingAll()
{
    m_desk->m_panel->commands()->run(OutlineCommand::FoldAll);
    QCOMPARE(m_desk->tree(),
             (QStringList{u"주간+"_s, u">가"_s, u">나+"_s, u">>나의 아래"_s, u">다"_s, u"Other"_s}));
    m_desk->m_view->expand(m_desk->at(u"주간"_s));
    m_desk->m_panel->commands()->run(OutlineCommand::UnfoldAll);
    QVERIFY(!m_desk->tree().join(u' ').contains(u'+'));
}

void TestOutlineEditing::foldsOfAnotherDocument()
{
    m_desk->m_view->collapse(m_desk->at(u"나"_s));
    DocumentSession other;
    other.reset(u"# A\n\n## B\n\n### C\n"_s);
    m_desk->m_panel->setSession(&other);
    QVERIFY(!m_desk->tree().join(u' ').contains(u'+'));
    m_desk->m_panel->setSession(&m_desk->m_session);
    QCOMPARE(m_desk->tree().value(2), u">나+"_s);
}

QTEST_MAIN(TestOutlineEditing)
#include "tst_outlineediting.moc"

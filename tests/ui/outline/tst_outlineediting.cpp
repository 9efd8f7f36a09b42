// SPDX-License-Identifier: MIT
#include "outline/titlefield.h"
#include "outlinedesk.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

/// Renaming, moving by keys, deleting, adding: what is done in the outline, with the editor that has the
/// text.
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

private:
    TitleField *field();
    std::unique_ptr<OutlineDesk> m_desk;
};

void TestOutlineEditing::init()
{
    m_desk = std::make_unique<OutlineDesk>(outlineSample());
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
    m_desk->press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    QCOMPARE(edited->text(), shown);
    typeInto(edited, typed);
    QTest::keyClick(edited, Qt::Key_Return);
    QTRY_VERIFY2(m_desk->text().contains(after), qPrintable(m_desk->text()));
    QTRY_VERIFY(m_desk->m_view->hasFocus());
    QCOMPARE(m_desk->m_view->currentIndex(), QModelIndex(row));
    QVERIFY(!m_desk->m_view->findChild<TitleField *>() ||
            !m_desk->m_view->findChild<TitleField *>()->isVisible());
    m_desk->m_editor->undo();
    QCOMPARE(m_desk->text(), outlineSample());
}

void TestOutlineEditing::renameIsLeftByEscape()
{
    m_desk->select({u"나"_s});
    m_desk->press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    typeInto(edited, u"x"_s);
    QTest::keyClick(edited, Qt::Key_Escape);
    QTRY_VERIFY(m_desk->m_view->hasFocus());
    QCOMPARE(m_desk->text(), outlineSample());
    // What is left as it was is no edit either.
    m_desk->press(Qt::Key_F2);
    QVERIFY(field());
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(m_desk->m_view->hasFocus());
    QVERIFY(!m_desk->m_editor->document()->isUndoAvailable());
}

void TestOutlineEditing::renameNeedsWords()
{
    m_desk->select({u"나"_s});
    m_desk->press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    edited->clear();
    QTest::keyClick(edited, Qt::Key_Return);
    QVERIFY(edited->isVisible() && edited->hasFocus());
    QCOMPARE(m_desk->m_hints, QStringList{TitleField::whyNotEmpty()});
    typeInto(edited, u"  "_s);
    m_desk->m_editor->setFocus();
    QTRY_VERIFY(!m_desk->m_view->findChild<TitleField *>());
    QCOMPARE(m_desk->text(), outlineSample());
}

void TestOutlineEditing::renameRefusesLabels()
{
    m_desk->select({u"나"_s});
    m_desk->press(Qt::Key_F2);
    QVERIFY(field());
    typeInto(field(), u"Facts"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(!m_desk->m_hints.isEmpty());
    QVERIFY(m_desk->m_hints.last().contains(u"“Facts”"_s));
    QCOMPARE(m_desk->text(), outlineSample());
}

void TestOutlineEditing::renameTakesWhatIsComposed()
{
    m_desk->select({u"Other"_s});
    m_desk->press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    QInputMethodEvent first(u"새"_s, {});
    QApplication::sendEvent(edited, &first);
    typeInto(edited, u"새"_s);
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
    m_desk->press(Qt::Key_F2);
    TitleField *const edited = field();
    QVERIFY(edited);
    typeInto(edited, u"라"_s);
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
    m_desk->press(key, Qt::AltModifier);
    QCOMPARE(m_desk->tree(), tree);
    QCOMPARE(m_desk->selected(), selected);
    QCOMPARE(m_desk->m_view->currentIndex().data().toString(), selected.first());
    QVERIFY(m_desk->m_view->hasFocus());
    QVERIFY(m_desk->m_view->viewport()->rect().contains(
        m_desk->m_view->visualRect(m_desk->m_view->currentIndex()).center()));
    m_desk->m_editor->undo();
    QCOMPARE(m_desk->text(), outlineSample());
}

void TestOutlineEditing::keysOfTheWindowWait()
{
    QAction action;
    action.setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Up), QKeySequence(Qt::CTRL | Qt::Key_A),
                         QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Delete)});
    m_desk->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    m_desk->select({u"나"_s});
    m_desk->press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_desk->tree().at(1), u">나"_s);
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
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
    m_desk->press(key, Qt::AltModifier);
    QCOMPARE(m_desk->m_hints, QStringList{why});
    QCOMPARE(m_desk->text(), outlineSample());
    QVERIFY(m_desk->m_view->hasFocus());
}

void TestOutlineEditing::moveKeepsWhatIsFolded()
{
    m_desk->m_view->collapse(m_desk->at(u"나"_s));
    m_desk->select({u"나"_s});
    m_desk->press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_desk->tree(),
             (QStringList{u"주간"_s, u">나+"_s, u">>나의 아래"_s, u">가"_s, u">다"_s, u"Other"_s}));
    m_desk->press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_desk->tree().at(1), u"나+"_s);
}

void TestOutlineEditing::deleting()
{
    m_desk->select({u"나"_s});
    m_desk->press(Qt::Key_Delete);
    QCOMPARE(m_desk->tree(), (QStringList{u"주간"_s, u">가"_s, u">다"_s, u"Other"_s}));
    QCOMPARE(m_desk->m_hints, QStringList{u"Deleted “나”. Undo with Ctrl+Z."_s});
    QCOMPARE(m_desk->selected(), QStringList{u"다"_s});
    QVERIFY(m_desk->m_view->hasFocus());
    m_desk->press(Qt::Key_Delete);
    QCOMPARE(m_desk->selected(), QStringList{u"가"_s});
    m_desk->m_editor->undo();
    m_desk->m_editor->undo();
    QCOMPARE(m_desk->text(), outlineSample());
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
    m_desk->press(Qt::Key_Delete);
    QCOMPARE(m_desk->text(), QString());
    m_desk->press(Qt::Key_Delete);
    QCOMPARE(m_desk->m_hints.last(), u"No row is selected."_s);
}

void TestOutlineEditing::deletingItems()
{
    m_desk->m_panel->setItemsShown(true);
    m_desk->select({u"하나"_s});
    m_desk->press(Qt::Key_Delete);
    QCOMPARE(m_desk->selected(), QStringList{u"둘"_s});
    m_desk->press(Qt::Key_Delete);
    m_desk->press(Qt::Key_Delete);
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
    typeInto(field(), u"라"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->tree().value(4), u">라"_s);
    m_desk->select({u"라"_s});
    m_desk->m_panel->commands()->run(OutlineCommand::AddSubtopic);
    QVERIFY(field());
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->tree().value(5), u">>새 주제"_s);
    m_desk->select({u"나"_s});
    m_desk->m_panel->commands()->run(OutlineCommand::AddOpinion);
    typeInto(m_desk->m_editor, u"so"_s);
    QTRY_VERIFY2(m_desk->text().contains(u"so\n\n### 나의 아래"_s), qPrintable(m_desk->text()));
    QVERIFY(m_desk->m_editor->hasFocus());
}

void TestOutlineEditing::lockedText()
{
    m_desk->m_editor->setLocked(true);
    m_desk->select({u"나"_s});
    m_desk->press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_desk->m_hints, QStringList{u"The digest cannot be changed now."_s});
    QCOMPARE(m_desk->text(), outlineSample());
}

void TestOutlineEditing::copying()
{
    m_desk->select({u"가"_s, u"Other"_s});
    m_desk->press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"[9월 4주] 가\nOther"_s);
}

QTEST_MAIN(TestOutlineEditing)
#include "tst_outlineediting.moc"

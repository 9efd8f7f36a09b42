// SPDX-License-Identifier: MIT
#include "editor/findoptions.h"
#include "editor/folding.h"
#include "editor/replacecontrols.h"
#include "editor/scrollmarks.h"
#include "editor/searchmarks.h"
#include "findpane.h"

#include <QScrollBar>

using namespace sasil;
using namespace Qt::StringLiterals;

/// What is found: where it stands, how it is marked, and what replaces it.
class TestFindMatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalLinesAreSearched()
    {
        FindPane pane(findSample());
        const qsizetype start = findSample().indexOf(u"- **의견"_s);
        const qsizetype end = findSample().indexOf(u"# 다음"_s);
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.press(Qt::Key_Escape);
        pane.select(start, end);
        pane.bar->open(false);
        QVERIFY(pane.bar->options()->inSelection()->isChecked());
        QTRY_COMPARE(pane.bar->field()->note(), u"1 of 1"_s);
        QCOMPARE(pane.editor->selection().start, findSample().indexOf(u"정부가"_s));
        // It keeps its place while the text before it and within it changes.
        pane.editor->applyEdits({{{0, 0}, u"정부 "_s}, {{start + 2, start + 2}, u"정부"_s}});
        QTRY_COMPARE(pane.bar->finder()->state().count, 2);
        const TextRange range = *pane.bar->finder()->search().range;
        QCOMPARE(range, (TextRange{start + 3, end + 5}));
        pane.bar->options()->inSelection()->setChecked(false);
        QTRY_COMPARE(pane.bar->finder()->state().count, 6);
    }

    void selectionHasToBeThere()
    {
        FindPane pane(findSample());
        pane.bar->open(false);
        QVERIFY(!pane.bar->options()->inSelection()->isEnabled());
        QVERIFY(!pane.bar->options()->inSelection()->toolTip().isEmpty());
        pane.type(u"정부"_s);
        pane.select(0, 30);
        QVERIFY(pane.bar->options()->inSelection()->isEnabled());
        pane.bar->options()->inSelection()->setChecked(true);
        QTRY_COMPARE(pane.bar->finder()->state().count, 2);
    }

    void editsKeepMatches()
    {
        FindPane pane(findSample());
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.editor->moveCursor(QTextCursor::End);
        typeInto(pane.editor, u"정부 "_s);
        QTRY_COMPARE(pane.bar->finder()->state().count, 5);
        QTRY_COMPARE(pane.bar->field()->note(), u"5 found"_s);
        QTRY_COMPARE(pane.marked().size(), 5);
        pane.editor->undo();
        QTRY_COMPARE(pane.bar->finder()->state().count, 4);
    }

    void replaces()
    {
        FindPane pane(findSample());
        pane.bar->open(true);
        pane.type(u"fact"_s);
        FindField *by = pane.bar->replaceControls()->field();
        by->setFocus();
        typeInto(by, u"opinion"_s);
        pane.bar->replaceControls()->keepCase()->setChecked(true);
        QTest::keyClick(by, Qt::Key_Return);
        QVERIFY(pane.text().contains(u"둘 Opinion\n"_s));
        QVERIFY(by->hasFocus());
        QTRY_COMPARE(pane.selected(), u"fact"_s);
        QTest::keyClick(by, Qt::Key_Return);
        QTRY_COMPARE(pane.selected(), u"FACT"_s);
        QVERIFY(pane.text().contains(u"opinion FACT\n"_s));
        pane.editor->undo();
        QVERIFY(pane.text().contains(u"fact FACT\n"_s));
    }

    void replacesAllInOneStep()
    {
        FindPane pane(findSample());
        pane.bar->open(true);
        pane.type(u"정(부)"_s);
        pane.bar->options()->regularExpression()->setChecked(true);
        pane.bar->options()->scope()->setCurrentIndex(2);
        FindField *by = pane.bar->replaceControls()->field();
        by->setText(u"\\1국"_s);
        QTest::keyClick(by, Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        QString expected = findSample();
        QCOMPARE(pane.text(), expected.replace(u"정부가"_s, u"부국가"_s));
        QTRY_COMPARE(pane.bar->field()->note(), u"1 replaced"_s);
        QVERIFY(!pane.bar->field()->isFailing());
        pane.bar->options()->scope()->setCurrentIndex(0);
        QTRY_COMPARE(pane.bar->field()->note(), u"3 of 3"_s);
        pane.bar->replaceControls()->all()->click();
        QCOMPARE(pane.text(), expected.replace(u"정부"_s, u"부국"_s));
        pane.editor->undo();
        pane.editor->undo();
        QCOMPARE(pane.text(), findSample());
    }

    void replacedTextIsNotFoundAgain()
    {
        FindPane pane(u"aa aa"_s);
        pane.bar->open(true);
        pane.type(u"a"_s);
        pane.bar->replaceControls()->field()->setText(u"aa"_s);
        for (int i = 0; i < 4; ++i) {
            QTRY_COMPARE(pane.selected(), u"a"_s);
            QTRY_VERIFY(pane.bar->replaceControls()->one()->isEnabled());
            pane.bar->replaceControls()->one()->click();
        }
        QCOMPARE(pane.text(), u"aaaa aaaa"_s);
    }

    void lockedDocumentIsNotReplaced()
    {
        FindPane pane(findSample());
        pane.bar->open(true);
        pane.type(u"정부"_s);
        QTRY_VERIFY(pane.bar->replaceControls()->all()->isEnabled());
        pane.editor->setLocked(true);
        QTRY_VERIFY(!pane.bar->replaceControls()->all()->isEnabled());
        QVERIFY(!pane.bar->replaceControls()->one()->isEnabled());
        QVERIFY(pane.bar->replaceControls()->one()->toolTip().contains(u"cannot be changed"_s));
        QTest::keyClick(pane.bar->replaceControls()->field(), Qt::Key_Return);
        QCOMPARE(pane.text(), findSample());
    }

    void matchInFoldedTextIsShown()
    {
        FindPane pane(findSample());
        pane.editor->folding()->foldAll();
        const QTextBlock line = pane.editor->document()->findBlock(int(findSample().indexOf(u"정부가"_s)));
        QVERIFY(!line.isVisible());
        pane.bar->open(false);
        pane.type(u"정부가"_s);
        QCOMPARE(pane.selected(), u"정부가"_s);
        QVERIFY(line.isVisible());
    }

    void scrollBarShowsWhere()
    {
        QString text;
        for (int i = 0; i < 400; ++i)
            text += i % 100 == 50 ? u"- 찾는 말\n"_s : u"- 다른 말\n"_s;
        FindPane pane(text);
        pane.bar->open(false);
        pane.type(u"찾는"_s);
        const ScrollMarks *marks = pane.bar->finder()->scrollMarks();
        QTRY_COMPARE(marks->marks().size(), 4);
        QVERIFY(marks->isVisible());
        const int height = pane.editor->verticalScrollBar()->height();
        for (int i = 0; i < 4; ++i)
            QVERIFY(qAbs(marks->marks()[i] - height * (i * 100 + 50) / 400) < height / 10);
        pane.bar->field()->setText(u"말"_s);
        QTRY_VERIFY(marks->marks().size() > 40);
        pane.bar->close();
        QVERIFY(!marks->isVisible());
    }

    void onlySeenMatchesAreMarked()
    {
        FindPane pane(u"- 가나다\n"_s.repeated(20'000));
        pane.bar->open(false);
        pane.type(u"나"_s);
        QTRY_COMPARE(pane.bar->finder()->state().count, 20'000);
        QTRY_VERIFY(!pane.marked().isEmpty());
        QVERIFY(pane.marked().size() < 100);
        pane.editor->verticalScrollBar()->setValue(10'000);
        QTRY_VERIFY(pane.editor->extraSelections().constLast().cursor.blockNumber() >= 10'000);
    }

    /// A big document is searched bit by bit: the first match is gone to before all are known.
    void bigDocumentIsSearchedBitByBit()
    {
        QString text;
        for (int i = 0; i < 40'000; ++i)
            text += u"# 주제\n\n- **사실:**\n  - 정부는 길고 긴 이야기를 한다 %1\n\n"_s.arg(i);
        FindPane pane(text);
        QTRY_VERIFY_WITH_TIMEOUT(pane.session.isReady(), 60'000);
        pane.select(text.size() / 2, text.size() / 2);
        pane.bar->open(true);
        pane.bar->field()->setText(u"이야기"_s);
        QCOMPARE(pane.selected(), u"이야기"_s);
        QVERIFY(pane.editor->selection().start > text.size() / 2);
        QVERIFY(!pane.bar->finder()->state().isComplete);
        QTRY_COMPARE_WITH_TIMEOUT(pane.bar->finder()->state().count, 40'000, 30'000);
        const qsizetype before = text.first(pane.editor->selection().start).count(u"이야기"_s);
        QTRY_COMPARE(pane.bar->field()->note(), u"%L1 of 40,000"_s.arg(before + 1));
        // Another query drops what was found for this one.
        pane.bar->field()->setText(u"이야기를 한다 39999"_s);
        pane.bar->field()->setText(u"한다 39999"_s);
        QTRY_COMPARE_WITH_TIMEOUT(pane.selected(), u"한다 39999"_s, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(pane.bar->field()->note(), u"1 of 1"_s, 30'000);
    }

    void darkFollows()
    {
        FindPane pane(findSample());
        pane.bar->open(false);
        pane.type(u"정부"_s);
        QTRY_COMPARE(pane.marked().size(), 4);
        pane.editor->setDark(true);
        QTRY_COMPARE(pane.marked().size(), 4);
        QTRY_COMPARE(pane.editor->palette().color(QPalette::Inactive, QPalette::Highlight),
                     searchColours(true).current);
        pane.bar->close();
        QCOMPARE(pane.editor->palette().color(QPalette::Inactive, QPalette::Highlight),
                 QApplication::palette().color(QPalette::Inactive, QPalette::Highlight));
    }
};

QTEST_MAIN(TestFindMatches)
#include "tst_findmatches.moc"

// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "editor/findbar.h"
#include "editor/findfield.h"
#include "editor/findhistory.h"
#include "editor/findoptions.h"
#include "editor/folding.h"
#include "editor/replacecontrols.h"
#include "editor/scrollmarks.h"
#include "editor/searchmarks.h"
#include "session/documentsession.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

void compose(QWidget *widget, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(widget, &event);
}

/// Types as people do: Hangul by an input method.
void typeInto(QWidget *widget, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            QTest::keyClick(widget, char(c.unicode()));
        else
            compose(widget, {}, c);
    }
}

/// An editor with its find bar, in a window.
struct Pane
{
    explicit Pane(const QString &text, const QSize &size = {520, 420})
        : editor(new Editor(&session, &window)), bar(new FindBar(editor, &window))
    {
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins({});
        column->addWidget(editor, 1);
        column->addWidget(bar);
        window.resize(size);
        editor->load(text);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window manager");
        editor->setFocus();
    }
    ~Pane()
    {
        delete bar;
        delete editor;
    }

    [[nodiscard]] QString text() const { return session.digest().text(); }
    [[nodiscard]] QString selected() const { return editor->textCursor().selectedText(); }
    void select(qsizetype start, qsizetype end) const { editor->goTo({start, end}); }
    void type(const QString &query) const { typeInto(bar->field(), query); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(bar->field(), key, modifiers);
    }
    /// What is marked as a match, from top to bottom.
    [[nodiscard]] QStringList marked() const
    {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &mark : editor->extraSelections()) {
            if (mark.format.background().color() == searchColours(editor->isDark()).match)
                texts.append(mark.cursor.selectedText());
        }
        return texts;
    }

    DocumentSession session;
    QWidget window;
    Editor *editor;
    FindBar *bar;
};

const QString &sample()
{
    static const QString text = u"# 정부 정책\n\n"
                                u"- **사실:**\n  - 정부는 하나\n  - 둘 Fact\n\n"
                                u"- **의견:**\n  - 정부가 해야 함\n  - fact FACT\n\n"
                                u"# 다음\n\n정부군\n"_s;
    return text;
}

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingSearchesAtOnce()
    {
        Pane pane(sample());
        pane.bar->open(false);
        QTRY_VERIFY(pane.bar->field()->hasFocus());
        pane.type(u"정"_s);
        QCOMPARE(pane.selected(), u"정"_s);
        pane.type(u"부"_s);
        QCOMPARE(pane.selected(), u"정부"_s);
        QCOMPARE(pane.editor->selection(), (TextRange{2, 4}));
        QVERIFY(pane.bar->field()->hasFocus());
        QTRY_COMPARE(pane.bar->field()->note(), u"1 of 4"_s);
        QTRY_COMPARE(pane.marked(), QStringList(4, u"정부"_s));
        pane.type(u"는"_s);
        QCOMPARE(pane.selected(), u"정부는"_s);
        // A shorter query goes back to where it began.
        pane.press(Qt::Key_Backspace);
        QCOMPARE(pane.editor->selection(), (TextRange{2, 4}));
    }

    void searchBeginsAtTheCaret()
    {
        Pane pane(sample());
        const qsizetype opinion = sample().indexOf(u"의견"_s);
        pane.select(opinion, opinion);
        pane.bar->open(false);
        pane.type(u"정부"_s);
        QCOMPARE(pane.editor->selection().start, sample().indexOf(u"정부가"_s));
    }

    void nothingIsFound()
    {
        Pane pane(sample());
        pane.select(5, 5);
        pane.bar->open(false);
        pane.type(u"정x"_s);
        QTRY_COMPARE(pane.bar->field()->note(), u"Nothing found"_s);
        QVERIFY(pane.bar->field()->isFailing());
        QCOMPARE(pane.editor->selection(), (TextRange{5, 5}));
        pane.press(Qt::Key_Backspace);
        QTRY_VERIFY(!pane.bar->field()->isFailing());
        QCOMPARE(pane.selected(), u"정"_s);
    }

    void keysGoRound()
    {
        Pane pane(sample());
        const QSignalSpy hints(pane.bar, &FindBar::hinted);
        pane.bar->open(false);
        pane.type(u"정부"_s);
        for (const auto &note : {u"2 of 4"_s, u"3 of 4"_s, u"4 of 4"_s}) {
            pane.press(Qt::Key_Return);
            QTRY_COMPARE(pane.bar->field()->note(), note);
        }
        QCOMPARE(hints.count(), 0);
        pane.press(Qt::Key_F3);
        QTRY_COMPARE(pane.bar->field()->note(), u"from the top: 1 of 4"_s);
        QCOMPARE(hints.constLast().constFirst().toString(), u"Went on from the top"_s);
        pane.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(pane.bar->field()->note(), u"from the bottom: 4 of 4"_s);
        pane.press(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(pane.bar->field()->note(), u"3 of 4"_s);
    }

    void escapeGoesToTheMatch()
    {
        Pane pane(sample());
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.press(Qt::Key_Return);
        pane.press(Qt::Key_Escape);
        QVERIFY(!pane.bar->isOpen());
        QTRY_VERIFY(pane.editor->hasFocus());
        QCOMPARE(pane.editor->selection().start, sample().indexOf(u"정부는"_s));
        QTRY_COMPARE(pane.marked(), QStringList());
    }

    void escapeInTheTextClosesToo()
    {
        Pane pane(sample());
        pane.bar->open(false);
        pane.editor->setFocus();
        QTest::keyClick(pane.editor, Qt::Key_Escape);
        QVERIFY(!pane.bar->isOpen());
    }

    void selectionIsTheQuery()
    {
        Pane pane(sample());
        pane.select(sample().indexOf(u"Fact"_s), sample().indexOf(u"Fact"_s) + 4);
        pane.bar->open(false);
        QCOMPARE(pane.bar->field()->text(), u"Fact"_s);
        QCOMPARE(pane.bar->field()->selectedText(), u"Fact"_s);
        QTRY_COMPARE(pane.bar->field()->note(), u"1 of 3"_s);
    }

    void selectionIsEscaped()
    {
        Pane pane(u"정부(x)? 정부(x)?"_s);
        pane.bar->open(false);
        pane.bar->options()->regularExpression()->setChecked(true);
        pane.press(Qt::Key_Escape);
        pane.select(0, 6);
        pane.bar->open(false);
        QCOMPARE(pane.bar->field()->text(), uR"(정부\(x\)\?)"_s);
        QTRY_COMPARE(pane.bar->field()->note(), u"1 of 2"_s);
    }

    void lastQueryComesBack()
    {
        Pane pane(sample());
        pane.bar->open(false);
        pane.type(u"fact"_s);
        pane.press(Qt::Key_Escape);
        pane.select(0, 0);
        pane.bar->open(false);
        QCOMPARE(pane.bar->field()->selectedText(), u"fact"_s);
        QCOMPARE(pane.editor->selection(), (TextRange{0, 0}));
        QTRY_COMPARE(pane.bar->field()->note(), u"3 found"_s);
        pane.press(Qt::Key_Return);
        QCOMPARE(pane.selected(), u"Fact"_s);
    }

    void closedBarSteps()
    {
        Pane pane(sample());
        const QSignalSpy hints(pane.bar, &FindBar::hinted);
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.press(Qt::Key_Escape);
        pane.bar->step(FindDirection::Next);
        QCOMPARE(pane.editor->selection().start, sample().indexOf(u"정부는"_s));
        QVERIFY(!pane.bar->isOpen());
        pane.bar->step(FindDirection::Previous);
        QCOMPARE(pane.editor->selection(), (TextRange{2, 4}));
        pane.bar->step(FindDirection::Previous);
        QCOMPARE(pane.editor->selection().start, sample().indexOf(u"정부군"_s));
        QCOMPARE(hints.constLast().constFirst().toString(), u"Went on from the bottom"_s);
        QCOMPARE(pane.marked(), QStringList());
        pane.editor->load(u"다른 글"_s);
        pane.bar->step(FindDirection::Next);
        QCOMPARE(hints.constLast().constFirst().toString(), u"Not found: 정부"_s);
    }

    void closedBarWithoutQueryOpens()
    {
        Pane pane(sample());
        pane.bar->step(FindDirection::Next);
        QVERIFY(pane.bar->isOpen());
    }

    void options_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("options"); // the letters of those that are on
        QTest::addColumn<int>("scope");
        QTest::addColumn<QStringList>("expected");
        const QString fact = u"fact"_s;
        QTest::newRow("any case") << fact << u""_s << 0 << QStringList{u"Fact"_s, fact, u"FACT"_s};
        QTest::newRow("case") << fact << u"c"_s << 0 << QStringList{fact};
        QTest::newRow("words") << u"정부"_s << u"w"_s << 0 << QStringList(3, u"정부"_s);
        QTest::newRow("expression") << u"정부\\w"_s << u"r"_s << 0
                                    << QStringList{u"정부는"_s, u"정부가"_s, u"정부군"_s};
        QTest::newRow("facts") << u"정부"_s << u""_s << 1 << QStringList{u"정부"_s};
        QTest::newRow("opinions") << fact << u""_s << 2 << QStringList{fact, u"FACT"_s};
    }
    void options()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, options);
        QFETCH(const int, scope);
        QFETCH(const QStringList, expected);
        Pane pane(sample());
        pane.bar->open(false);
        pane.type(query);
        if (options.contains(u'c'))
            QTest::keyClick(pane.bar->options()->caseSensitive(), Qt::Key_Space);
        if (options.contains(u'w'))
            QTest::keyClick(pane.bar->options()->wholeWords(), Qt::Key_Space);
        if (options.contains(u'r'))
            QTest::keyClick(pane.bar->options()->regularExpression(), Qt::Key_Space);
        pane.bar->options()->scope()->setCurrentIndex(scope);
        QTRY_COMPARE(pane.marked(), expected);
        QVERIFY(expected.contains(pane.selected()));
    }

    void badExpressionSaysWhy()
    {
        Pane pane(sample());
        pane.bar->open(false);
        pane.bar->options()->regularExpression()->setChecked(true);
        pane.type(u"(정"_s);
        QTRY_COMPARE(pane.bar->message(),
                     u"Not a regular expression: missing closing parenthesis (character 2)"_s);
        QVERIFY(pane.bar->field()->isFailing());
        pane.type(u")"_s);
        QTRY_VERIFY(pane.bar->message().isEmpty());
        QCOMPARE(pane.selected(), u"정"_s);
    }

    void complexExpressionIsGivenUp()
    {
        Pane pane(u"word another "_s.repeated(2000) + u"; =q"_s);
        pane.bar->open(false);
        pane.bar->options()->regularExpression()->setChecked(true);
        pane.bar->field()->setText(u"(\\w+\\s?)*=q"_s);
        QTRY_VERIFY(pane.bar->message().startsWith(u"This regular expression takes too long"_s));
    }

    void severalLinesAreSearched()
    {
        Pane pane(sample());
        const qsizetype start = sample().indexOf(u"- **의견"_s);
        const qsizetype end = sample().indexOf(u"# 다음"_s);
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.press(Qt::Key_Escape);
        pane.select(start, end);
        pane.bar->open(false);
        QVERIFY(pane.bar->options()->inSelection()->isChecked());
        QTRY_COMPARE(pane.bar->field()->note(), u"1 of 1"_s);
        QCOMPARE(pane.editor->selection().start, sample().indexOf(u"정부가"_s));
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
        Pane pane(sample());
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
        Pane pane(sample());
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
        Pane pane(sample());
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
        Pane pane(sample());
        pane.bar->open(true);
        pane.type(u"정(부)"_s);
        pane.bar->options()->regularExpression()->setChecked(true);
        pane.bar->options()->scope()->setCurrentIndex(2);
        FindField *by = pane.bar->replaceControls()->field();
        by->setText(u"\\1국"_s);
        QTest::keyClick(by, Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        QString expected = sample();
        QCOMPARE(pane.text(), expected.replace(u"정부가"_s, u"부국가"_s));
        QTRY_COMPARE(pane.bar->field()->note(), u"1 replaced"_s);
        QVERIFY(!pane.bar->field()->isFailing());
        pane.bar->options()->scope()->setCurrentIndex(0);
        QTRY_COMPARE(pane.bar->field()->note(), u"3 of 3"_s);
        pane.bar->replaceControls()->all()->click();
        QCOMPARE(pane.text(), expected.replace(u"정부"_s, u"부국"_s));
        pane.editor->undo();
        pane.editor->undo();
        QCOMPARE(pane.text(), sample());
    }

    void replacedTextIsNotFoundAgain()
    {
        Pane pane(u"aa aa"_s);
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
        Pane pane(sample());
        pane.bar->open(true);
        pane.type(u"정부"_s);
        QTRY_VERIFY(pane.bar->replaceControls()->all()->isEnabled());
        pane.editor->setLocked(true);
        QTRY_VERIFY(!pane.bar->replaceControls()->all()->isEnabled());
        QVERIFY(!pane.bar->replaceControls()->one()->isEnabled());
        QVERIFY(pane.bar->replaceControls()->one()->toolTip().contains(u"cannot be changed"_s));
        QTest::keyClick(pane.bar->replaceControls()->field(), Qt::Key_Return);
        QCOMPARE(pane.text(), sample());
    }

    /// What is being composed is looked for as well, and never disturbed.
    void compositionIsLookedFor()
    {
        Pane pane(u"엔비디아와 국가\n"_s);
        pane.bar->open(false);
        FindField *field = pane.bar->field();
        compose(field, u"구"_s);
        QCOMPARE(pane.selected(), u"국"_s); // on its way
        compose(field, u"국"_s);
        QCOMPARE(pane.selected(), u"국"_s);
        compose(field, u"가"_s, u"국"_s);
        QCOMPARE(pane.selected(), u"국가"_s);
        QCOMPARE(field->text(), u"국"_s);
        QVERIFY(field->isComposing());
        QVERIFY(field->hasFocus());
        compose(field, {}, u"가"_s);
        QCOMPARE(field->text(), u"국가"_s);
        field->clear();
        compose(field, u"엔"_s);
        compose(field, u"빋"_s, u"엔"_s);
        QCOMPARE(pane.selected(), u"엔비디"_s);
        QTRY_VERIFY(!field->isFailing());
        compose(field, {}, u"빋"_s);
        QTRY_VERIFY(field->isFailing());
    }

    /// A step in the middle of a syllable in the text loses nothing.
    void compositionInTheTextEnds()
    {
        Pane pane(sample());
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.editor->moveCursor(QTextCursor::End);
        pane.editor->setFocus();
        compose(pane.editor, u"하"_s);
        pane.bar->step(FindDirection::Next);
        QVERIFY(!pane.editor->isComposing());
        QCOMPARE(pane.text(), sample() + u"하"_s);
        QTRY_COMPARE(pane.editor->selection(), (TextRange{2, 4}));
    }

    void matchInFoldedTextIsShown()
    {
        Pane pane(sample());
        pane.editor->folding()->foldAll();
        const QTextBlock line = pane.editor->document()->findBlock(int(sample().indexOf(u"정부가"_s)));
        QVERIFY(!line.isVisible());
        pane.bar->open(false);
        pane.type(u"정부가"_s);
        QCOMPARE(pane.selected(), u"정부가"_s);
        QVERIFY(line.isVisible());
    }

    void historyIsShared()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.conf"_s), QSettings::IniFormat);
        FindHistory history(&settings);
        {
            Pane pane(sample());
            pane.bar->setHistory(&history);
            pane.bar->open(false);
            pane.type(u"정부"_s);
            pane.press(Qt::Key_Return);
            pane.bar->field()->setText(u"fact & more"_s);
            pane.bar->options()->wholeWords()->setChecked(true);
            pane.press(Qt::Key_Escape);
        }
        FindHistory later(&settings);
        QCOMPARE(later.queries(), (QStringList{u"fact & more"_s, u"정부"_s}));
        QVERIFY(later.options().wholeWords);
        Pane pane(sample());
        pane.bar->setHistory(&later);
        pane.bar->open(false);
        QVERIFY(pane.bar->options()->wholeWords()->isChecked());
        QCOMPARE(pane.bar->field()->text(), u"fact & more"_s);
        QTimer::singleShot(0, this, [&pane] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QCOMPARE(menu->actions().constFirst()->text(), u"fact && more"_s);
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
            Q_UNUSED(pane);
        });
        pane.press(Qt::Key_Down);
        QCOMPARE(pane.bar->field()->text(), u"정부"_s);
        QTRY_COMPARE(pane.bar->finder()->state().count, 3);
    }

    void historyHasAnEnd()
    {
        FindHistory history(nullptr);
        for (int i = 0; i < 30; ++i)
            history.addQuery(QString::number(i));
        history.addQuery(u"28"_s);
        QCOMPARE(history.queries().size(), FindHistory::most);
        QCOMPARE(history.queries().first(3), (QStringList{u"28"_s, u"29"_s, u"27"_s}));
    }

    void everythingFits_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("one line") << 900;
        QTest::newRow("two lines") << 480;
        QTest::newRow("narrow") << 300;
    }
    void everythingFits()
    {
        QFETCH(const int, width);
        Pane pane(sample(), {width, 400});
        pane.bar->open(true);
        QTRY_COMPARE(pane.bar->width(), width);
        for (const QWidget *child : pane.bar->findChildren<QWidget *>()) {
            if (!child->isVisible() || child->parentWidget()->inherits("QLineEdit"))
                continue;
            const auto fits = [&] {
                return pane.bar->rect().contains(QRect(child->mapTo(pane.bar, QPoint()), child->size()));
            };
            QTRY_VERIFY2(fits(), child->metaObject()->className());
            const auto *button = qobject_cast<const QToolButton *>(child);
            QTRY_VERIFY2(!button || button->width() >= button->minimumSizeHint().width(),
                         qPrintable(child->objectName()));
            if (button || qobject_cast<const QComboBox *>(child))
                QVERIFY2(!child->accessibleName().isEmpty() && !child->toolTip().isEmpty(),
                         qPrintable(child->objectName()));
        }
        QTRY_VERIFY(pane.bar->field()->width() > 100);
    }

    void scrollBarShowsWhere()
    {
        QString text;
        for (int i = 0; i < 400; ++i)
            text += i % 100 == 50 ? u"- 찾는 말\n"_s : u"- 다른 말\n"_s;
        Pane pane(text);
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
        Pane pane(u"- 가나다\n"_s.repeated(20'000));
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
        Pane pane(text);
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
        Pane pane(sample());
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

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"

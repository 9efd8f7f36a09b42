// SPDX-License-Identifier: MIT
#include "editor/findhistory.h"
#include "editor/findoptions.h"
#include "editor/replacecontrols.h"
#include "findpane.h"

#include <QComboBox>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace sasil;
using namespace Qt::StringLiterals;

/// The bar itself: what is typed into it, its options, and how it opens and closes.
class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingSearchesAtOnce()
    {
        FindPane pane(findSample());
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
        FindPane pane(findSample());
        const qsizetype opinion = findSample().indexOf(u"의견"_s);
        pane.select(opinion, opinion);
        pane.bar->open(false);
        pane.type(u"정부"_s);
        QCOMPARE(pane.editor->selection().start, findSample().indexOf(u"정부가"_s));
    }

    void nothingIsFound()
    {
        FindPane pane(findSample());
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
        FindPane pane(findSample());
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
        FindPane pane(findSample());
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.press(Qt::Key_Return);
        pane.press(Qt::Key_Escape);
        QVERIFY(!pane.bar->isOpen());
        QTRY_VERIFY(pane.editor->hasFocus());
        QCOMPARE(pane.editor->selection().start, findSample().indexOf(u"정부는"_s));
        QTRY_COMPARE(pane.marked(), QStringList());
    }

    void escapeInTheTextClosesToo()
    {
        FindPane pane(findSample());
        pane.bar->open(false);
        pane.editor->setFocus();
        QTest::keyClick(pane.editor, Qt::Key_Escape);
        QVERIFY(!pane.bar->isOpen());
    }

    void selectionIsTheQuery()
    {
        FindPane pane(findSample());
        pane.select(findSample().indexOf(u"Fact"_s), findSample().indexOf(u"Fact"_s) + 4);
        pane.bar->open(false);
        QCOMPARE(pane.bar->field()->text(), u"Fact"_s);
        QCOMPARE(pane.bar->field()->selectedText(), u"Fact"_s);
        QTRY_COMPARE(pane.bar->field()->note(), u"1 of 3"_s);
    }

    void selectionIsEscaped()
    {
        FindPane pane(u"정부(x)? 정부(x)?"_s);
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
        FindPane pane(findSample());
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
        FindPane pane(findSample());
        const QSignalSpy hints(pane.bar, &FindBar::hinted);
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.press(Qt::Key_Escape);
        pane.bar->step(FindDirection::Next);
        QCOMPARE(pane.editor->selection().start, findSample().indexOf(u"정부는"_s));
        QVERIFY(!pane.bar->isOpen());
        pane.bar->step(FindDirection::Previous);
        QCOMPARE(pane.editor->selection(), (TextRange{2, 4}));
        pane.bar->step(FindDirection::Previous);
        QCOMPARE(pane.editor->selection().start, findSample().indexOf(u"정부군"_s));
        QCOMPARE(hints.constLast().constFirst().toString(), u"Went on from the bottom"_s);
        QCOMPARE(pane.marked(), QStringList());
        pane.editor->load(u"다른 글"_s);
        pane.bar->step(FindDirection::Next);
        QCOMPARE(hints.constLast().constFirst().toString(), u"Not found: 정부"_s);
    }

    void closedBarWithoutQueryOpens()
    {
        FindPane pane(findSample());
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
        FindPane pane(findSample());
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
        FindPane pane(findSample());
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
        FindPane pane(u"word another "_s.repeated(2000) + u"; =q"_s);
        pane.bar->open(false);
        pane.bar->options()->regularExpression()->setChecked(true);
        pane.bar->field()->setText(u"(\\w+\\s?)*=q"_s);
        QTRY_VERIFY(pane.bar->message().startsWith(u"This regular expression takes too long"_s));
    }

    /// What is being composed is looked for as well, and never disturbed.
    void compositionIsLookedFor()
    {
        FindPane pane(u"엔비디아와 국가\n"_s);
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
        FindPane pane(findSample());
        pane.bar->open(false);
        pane.type(u"정부"_s);
        pane.editor->moveCursor(QTextCursor::End);
        pane.editor->setFocus();
        compose(pane.editor, u"하"_s);
        pane.bar->step(FindDirection::Next);
        QVERIFY(!pane.editor->isComposing());
        QCOMPARE(pane.text(), findSample() + u"하"_s);
        QTRY_COMPARE(pane.editor->selection(), (TextRange{2, 4}));
    }

    void historyIsShared()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.conf"_s), QSettings::IniFormat);
        FindHistory history(&settings);
        {
            FindPane pane(findSample());
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
        FindPane pane(findSample());
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
        FindPane pane(findSample(), {width, 400});
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
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"

// SPDX-License-Identifier: MIT
// Enter, Tab, Backspace and Delete as somebody presses them who writes with an input method. What each does
// to which text is in tests/writing/tst_structurekeys.

#include "editor/editor.h"
#include "editor/structuretyping.h"
#include "session/documentsession.h"

#include <QInputMethodEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar caretMark = u'‸';

void compose(Editor &editor, const QString &preedit, const QString &commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&editor, &event);
}

/// Hangul as an input method commits it, with a letter in the making before each syllable; anything else by
/// keys.
void write(Editor &editor, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            QTest::keyClick(&editor, c.toLatin1());
            continue;
        }
        compose(editor, u"ㅎ"_s, {});
        compose(editor, {}, c);
    }
}

void press(Editor &editor, Qt::Key key)
{
    if (key == Qt::Key_Backtab)
        QTest::keyClick(&editor, key, Qt::ShiftModifier);
    else
        QTest::keyClick(&editor, key);
}

/// A window with a document and its caret.
struct Desk
{
    DocumentSession session;
    Editor editor{&session};

    explicit Desk(QString text)
    {
        const qsizetype caret = text.indexOf(caretMark);
        editor.load(text.remove(caretMark));
        if (caret >= 0)
            editor.goTo({caret, caret});
    }

    /// The document with the caret, or what is selected.
    [[nodiscard]] QString shown() const
    {
        QString text = session.digest().text();
        const TextRange range = editor.selection();
        if (range.isEmpty())
            return text.insert(range.start, caretMark);
        return text.insert(range.end, u'›').insert(range.start, u'‹');
    }
};

} // namespace

class TestStructureTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDigestIsWritten()
    {
        Desk desk(u"# 주제\n\n- **사실:**‸"_s);
        press(desk.editor, Qt::Key_Return);
        write(desk.editor, u"첫째임."_s);
        press(desk.editor, Qt::Key_Return);
        write(desk.editor, u"둘째임."_s);
        press(desk.editor, Qt::Key_Return);
        press(desk.editor, Qt::Key_Return);
        write(desk.editor, u"**의견:**"_s);
        press(desk.editor, Qt::Key_Return);
        write(desk.editor, u"좋음."_s);
        QCOMPARE(desk.shown(), u"# 주제\n\n- **사실:**\n  - 첫째임.\n  - 둘째임.\n- **의견:**\n  - 좋음.‸"_s);
        const Topic &topic = desk.session.digest().topic(0);
        QCOMPARE(topic.itemCount(BlockKind::Fact), 2);
        QCOMPARE(topic.itemCount(BlockKind::Opinion), 1);
        QCOMPARE(desk.session.checker().counts().total(), 0);
    }

    void eachKeyIsOneStep_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *name, const QString &text, Qt::Key key, const QString &expected) {
            QTest::newRow(name) << text << int(key) << expected;
        };
        add("item", u"- **사실:**\n  - 하나‸\n"_s, Qt::Key_Return, u"- **사실:**\n  - 하나\n  - 다‸\n"_s);
        add("inline", u"- **Fact:** one‸\n"_s, Qt::Key_Return, u"- **Fact:** one\n- **Fact:** 다‸\n"_s);
        add("tag", u"- [의견] 하나‸"_s, Qt::Key_Enter, u"- [의견] 하나\n- [의견] 다‸"_s);
        add("numbers", u"1. 가‸\n2. 나\n3. 다\n"_s, Qt::Key_Return, u"1. 가\n2. 다‸\n3. 나\n4. 다\n"_s);
        add("quotation", u"> **내 의견** 하나‸"_s, Qt::Key_Return, u"> **내 의견** 하나\n>\n> 다‸"_s);
        add("leaving", u"- a\n- ‸"_s, Qt::Key_Return, u"- a\n\n다‸"_s);
        add("nesting", u"- 가\n- 나‸\n  - 라\n"_s, Qt::Key_Tab, u"- 가\n  - 나다‸\n    - 라\n"_s);
        add("unnesting", u"- 가\n  - 나‸\n    - 라\n"_s, Qt::Key_Backtab, u"- 가\n- 나다‸\n  - 라\n"_s);
        add("bullet", u"1. 가\n2. ‸나\n3. 라"_s, Qt::Key_Backspace, u"1. 가\n   다‸나\n2. 라"_s);
        add("join", u"- 가‸\n- 나\n"_s, Qt::Key_Delete, u"- 가다‸나\n"_s);
        add("cell", u"|이름|b|\n|-|-|\n|가나다‸||\n"_s, Qt::Key_Tab,
            u"| 이름   | b   |\n| ------ | --- |\n| 가나다 | 다‸    |\n"_s);
        add("row", u"|사실|의견|\n|-|-|\n|가|나‸|\n"_s, Qt::Key_Return,
            u"| 사실 | 의견 |\n| ---- | ---- |\n| 가   | 나   |\n|      | 다‸     |\n"_s);
        add("blanks", u"글‸"_s, Qt::Key_Tab, u"글    다‸"_s);
    }

    /// What was written before, the key, and what is written after are three steps; the caret comes back with
    /// each.
    void eachKeyIsOneStep()
    {
        QFETCH(const QString, text);
        QFETCH(const int, key);
        QFETCH(const QString, expected);
        Desk desk(text);
        press(desk.editor, Qt::Key(key));
        const QString pressed = desk.shown();
        write(desk.editor, u"다"_s);
        QCOMPARE(desk.shown(), expected);
        desk.editor.undo();
        QCOMPARE(desk.session.digest().text(), QString(pressed).remove(caretMark).remove(u'‹').remove(u'›'));
        desk.editor.undo();
        QCOMPARE(desk.shown(), text);
        QVERIFY(!desk.editor.document()->isUndoAvailable());
        desk.editor.redo();
        desk.editor.redo();
        QCOMPARE(desk.session.digest().text(), QString(expected).remove(caretMark));
        QVERIFY(desk.session.digest() == Digest::parse(desk.session.digest().text()));
    }

    void typingBeforeIsAStepOfItsOwn()
    {
        Desk desk(u"- ‸"_s);
        write(desk.editor, u"abc"_s);
        press(desk.editor, Qt::Key_Return);
        write(desk.editor, u"d"_s);
        desk.editor.undo();
        QCOMPARE(desk.shown(), u"- abc\n- ‸"_s);
        desk.editor.undo();
        QCOMPARE(desk.shown(), u"- abc‸"_s);
        desk.editor.undo();
        QCOMPARE(desk.shown(), u"- ‸"_s);
    }

    /// A key in the middle of a syllable loses nothing, and finds the text with it.
    void syllableInTheMaking_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("expected");
        QTest::newRow("enter") << int(Qt::Key_Return) << u"- 가\n- 한\n- ‸\n"_s;
        QTest::newRow("tab") << int(Qt::Key_Tab) << u"- 가\n  - 한‸\n"_s;
    }
    void syllableInTheMaking()
    {
        QFETCH(const int, key);
        QFETCH(const QString, expected);
        Desk desk(u"- 가\n- ‸\n"_s);
        compose(desk.editor, u"하"_s, {});
        QCOMPARE(desk.session.digest().text(), u"- 가\n- \n"_s);
        // The part itself keeps its hands off.
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QVERIFY(desk.editor.isComposing());
        StructureTyping typing(&desk.editor, &desk.session);
        QVERIFY(!typing.takeKey(&event));
        QCOMPARE(desk.session.digest().text(), u"- 가\n- \n"_s);
        // An input method commits before it lets the key through.
        compose(desk.editor, {}, u"한"_s);
        press(desk.editor, Qt::Key(key));
        QCOMPARE(desk.shown(), expected);
    }

    void tableIsAlignedWithItsMove()
    {
        Desk desk(u"| 나라 | 값 |\n|---|--:|\n| ‸ | 1 |\n"_s);
        write(desk.editor, u"대한민국"_s);
        const QString typed = desk.session.digest().text();
        press(desk.editor, Qt::Key_Tab);
        QCOMPARE(desk.shown(), u"| 나라     |  값 |\n| -------- | --: |\n| 대한민국 |   ‹1› |\n"_s);
        desk.editor.undo();
        QCOMPARE(desk.session.digest().text(), typed);
        desk.editor.redo();
        const qsizetype one = desk.session.digest().text().indexOf(u'1');
        desk.editor.goTo({one, one});
        press(desk.editor, Qt::Key_Backtab);
        const QString aligned = desk.session.digest().text();
        const quint64 revision = desk.session.revision();
        press(desk.editor, Qt::Key_Tab);
        QCOMPARE(desk.session.digest().text(), aligned);
        QCOMPARE(desk.session.revision(), revision); // a move alone is no edit
        press(desk.editor, Qt::Key_Tab);
        write(desk.editor, u"일본"_s);
        press(desk.editor, Qt::Key_Return);
        press(desk.editor, Qt::Key_Return);
        write(desk.editor, u"끝"_s);
        QCOMPARE(
            desk.shown(),
            u"| 나라     |  값 |\n| -------- | --: |\n| 대한민국 |   1 |\n| 일본     |     |\n\n끝‸\n"_s);
    }

    void whatCannotBeNestedSaysWhy()
    {
        Desk desk(u"- a‸\n"_s);
        QSignalSpy hints(&desk.editor, &Editor::hinted);
        press(desk.editor, Qt::Key_Tab);
        press(desk.editor, Qt::Key_Backtab);
        QCOMPARE(hints.count(), 2);
        QVERIFY(!hints[0][0].toString().isEmpty());
        QVERIFY(hints[0] != hints[1]);
        QCOMPARE(desk.shown(), u"- a‸\n"_s);
        QVERIFY(!desk.editor.document()->isUndoAvailable());
    }

    void lockedStaysAsItIs()
    {
        const QString text = u"- a\n- b‸\n\n| a | b |\n|---|---|\n"_s;
        Desk desk(text);
        desk.editor.setLocked(true);
        for (const auto key :
             {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Backspace, Qt::Key_Delete})
            press(desk.editor, key);
        QCOMPARE(desk.session.digest().text(), QString(text).remove(caretMark));
    }

    void otherKeysAreLeftAlone()
    {
        Desk desk(u"- ab‸\n"_s);
        QTest::keyClick(&desk.editor, Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"- ‸\n"_s);
        QTest::keyClick(&desk.editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!desk.session.digest().text().contains(u"- \n- "));
    }

    /// Where the caret is in view nothing scrolls.
    void viewStaysWhereItIs()
    {
        Desk desk(u""_s);
        QString text;
        for (int i = 0; i < 200; ++i)
            text += u"- 항목 %1\n"_s.arg(i);
        desk.editor.load(text);
        desk.editor.resize(400, 300);
        desk.editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&desk.editor));
        desk.editor.verticalScrollBar()->setValue(50);
        const QTextBlock last = desk.editor.shownLines().last(3).constFirst().block;
        const qsizetype caret = last.position() + last.length() - 1;
        QTextCursor cursor(desk.editor.document());
        cursor.setPosition(int(caret));
        desk.editor.setTextCursor(cursor);
        const int before = desk.editor.verticalScrollBar()->value();
        press(desk.editor, Qt::Key_Return);
        QCOMPARE(desk.editor.verticalScrollBar()->value(), before);
        QVERIFY(desk.editor.viewport()->rect().contains(desk.editor.cursorRect()));
    }

    /// Each key, somewhere in a big digest.
    void isCheap()
    {
        QString text;
        while (text.size() < 3'000'000)
            text +=
                u"## 주제\n\n- **사실:**\n  - 하나임.\n  - 둘임.\n\n| a | b |\n|---|---|\n| c | d |\n\n"_s;
        Desk desk(text);
        desk.session.makeReady();
        const qsizetype item = text.indexOf(u"둘임.", text.size() / 2) + 3;
        desk.editor.goTo({item, item});
        QElapsedTimer clock;
        qint64 longest = 0;
        for (const auto key :
             {Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Backspace, Qt::Key_Tab, Qt::Key_Backtab}) {
            clock.start();
            press(desk.editor, key);
            longest = qMax(longest, clock.nsecsElapsed());
        }
        qInfo("longest: %.2f ms", double(longest) / 1e6);
        QVERIFY(longest < 50'000'000);
    }
};

QTEST_MAIN(TestStructureTyping)
#include "tst_structuretyping.moc"

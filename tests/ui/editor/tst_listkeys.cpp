// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "session/documentsession.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

void compose(Editor &editor, const QString &preedit, const QString &commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&editor, &event);
}

/// Types text as an input method commits it, with a syllable in the making before each commit.
void write(Editor &editor, const QString &text)
{
    for (const QChar c : text) {
        compose(editor, u"ㅎ"_s, {});
        compose(editor, {}, c);
    }
}

} // namespace

class TestListKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDigestIsTypedFromNothing()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.load(u"# 주제\n\n- **사실:**"_s);
        editor.goTo({15, 15});
        QTest::keyClick(&editor, Qt::Key_Return);
        write(editor, u"하나"_s);
        QTest::keyClick(&editor, Qt::Key_Return);
        write(editor, u"둘"_s);
        QTest::keyClick(&editor, Qt::Key_Tab);
        QTest::keyClick(&editor, Qt::Key_Return);
        QTest::keyClick(&editor, Qt::Key_Return);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(session.digest().text(), u"# 주제\n\n- **사실:**\n  - 하나\n    - 둘\n"_s);
        QCOMPARE(editor.caret(), session.digest().length());
    }

    void eachKeyIsOneStepOfUndo()
    {
        DocumentSession session;
        Editor editor(&session);
        const QString text = u"# A\n\n1. one\n2. two\n3. three\n"_s;
        editor.load(text);
        editor.goTo({11, 11});
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(session.digest().text(), u"# A\n\n1. one\n2. \n3. two\n4. three\n"_s);
        QTest::keyClick(&editor, 'x');
        editor.undo();
        editor.undo();
        QCOMPARE(session.digest().text(), text);
        QCOMPARE(editor.caret(), 11);
    }

    void nothingHappensToASyllableInTheMaking()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.load(u"- 가"_s);
        editor.goTo({3, 3});
        compose(editor, u"하"_s, {});
        QVERIFY(editor.isComposing());
        compose(editor, {}, u"한"_s);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(session.digest().text(), u"- 가한\n- "_s);
    }

    void outsideOfListsTabIndentsLines()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.load(u"a\nb\n"_s);
        editor.selectAll();
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(session.digest().text(), u"    a\n    b\n"_s);
        QTest::keyClick(&editor, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(session.digest().text(), u"a\nb\n"_s);
        editor.goTo({1, 1});
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(session.digest().text(), u"a    \nb\n"_s);
    }

    void aLockedDigestStaysAsItIs()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.load(u"- a\n- b"_s);
        editor.setLocked(true);
        editor.goTo({7, 7});
        for (const auto key : {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Backspace})
            QTest::keyClick(&editor, key);
        QCOMPARE(session.digest().text(), u"- a\n- b"_s);
    }
};

QTEST_MAIN(TestListKeys)
#include "tst_listkeys.moc"

// SPDX-License-Identifier: MIT
// Brackets and quotation marks that close themselves, in a real editor. Where they do is in tst_pairs.

#include "editor/completionpopup.h"
#include "editor/editor.h"
#include "editor/editorcompletion.h"
#include "editor/pairtyping.h"
#include "session/documentsession.h"

#include <QInputMethodEvent>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

class Shown
{
public:
    Shown()
    {
        editor.resize(600, 300);
        editor.show();
        editor.setFocus();
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("the window does not become active");
    }

    /// Loads a text with the caret at `|`.
    void load(QString text)
    {
        const qsizetype caret = text.indexOf(u'|');
        editor.load(text.remove(caret, 1));
        editor.goTo({caret, caret});
    }
    /// Keys; `<` is Backspace, `^` undo, and what has no key comes from an input method.
    void type(const QString &keys)
    {
        for (const QChar c : keys) {
            if (c == u'<')
                QTest::keyClick(&editor, Qt::Key_Backspace);
            else if (c == u'^')
                editor.undo();
            else if (c.unicode() < 0x80)
                QTest::keyClick(&editor, c.toLatin1());
            else
                compose({}, QString(c));
        }
    }
    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(&editor, &event);
    }
    [[nodiscard]] QString text() const
    {
        QString marked = session.digest().text();
        return marked.insert(editor.caret(), u'|');
    }

    DocumentSession session;
    Editor editor{&session};
};

} // namespace

class TestPairTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("after");
        QTest::newRow("closes") << u"하나 |"_s << u"("_s << u"하나 (|)"_s;
        QTest::newRow("steps over") << u"|"_s << u"(a)"_s << u"(a)|"_s;
        QTest::newRow("nested") << u"|"_s << u"([a])b"_s << u"([a])b|"_s;
        QTest::newRow("nested with quotes") << u"|"_s << u"(\"a\")"_s << u"(\"a\")|"_s;
        QTest::newRow("corner brackets") << u"|"_s << u"「『가』」"_s << u"「『가』」|"_s;
        QTest::newRow("does not step over others") << u"(a|)"_s << u")"_s << u"(a)|)"_s;
        QTest::newRow("backspace takes both") << u"|"_s << u"(<"_s << u"|"_s;
        QTest::newRow("backspace takes both quotes") << u"|"_s << u"\"<"_s << u"|"_s;
        QTest::newRow("backspace of brackets") << u"(|)"_s << u"<"_s << u"|"_s;
        QTest::newRow("backspace of quotes that were there") << u"\"|\""_s << u"<"_s << u"|\""_s;
        QTest::newRow("backspace behind a word") << u"|"_s << u"(a<"_s << u"(|)"_s;
        QTest::newRow("undo takes both") << u"|"_s << u"(^"_s << u"|"_s;
        QTest::newRow("undo takes what is within first") << u"|"_s << u"(ab^"_s << u"(|)"_s;
        QTest::newRow("apostrophe") << u"|"_s << u"don't"_s << u"don't|"_s;
        QTest::newRow("a fence") << u"|"_s << u"```"_s << u"```|"_s;
        QTest::newRow("code") << u"|"_s << u"`a`"_s << u"`a`|"_s;
        QTest::newRow("a link") << u"|"_s << u"[a](b)"_s << u"[a](b)|"_s;
        QTest::newRow("a task") << u"- |"_s << u"[ ] a"_s << u"- [ ] a|"_s;
        QTest::newRow("korean") << u"|"_s << u"그는 “가”"_s << u"그는 “가”|"_s;
    }
    void keys()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, keys);
        QFETCH(const QString, after);
        Shown shown;
        shown.load(before);
        shown.type(keys);
        QCOMPARE(shown.text(), after);
        QCOMPARE(shown.session.digest().text(), shown.editor.toPlainText());
    }

    void selectionIsWrapped()
    {
        Shown shown;
        shown.load(u"하나 둘|"_s);
        shown.editor.goTo({3, 4});
        shown.type(u"("_s);
        QCOMPARE(shown.session.digest().text(), u"하나 (둘)"_s);
        QCOMPARE(shown.editor.selection(), (TextRange{4, 5}));
        shown.type(u"「"_s);
        QCOMPARE(shown.session.digest().text(), u"하나 (「둘」)"_s);
        QCOMPARE(shown.editor.selection(), (TextRange{5, 6}));
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u"하나 (둘)"_s);
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u"하나 둘"_s);
    }

    /// As with a Korean layout: the syllable ends, and the mark comes with it or behind it.
    void inputMethods_data()
    {
        QTest::addColumn<bool>("isTogether");
        QTest::newRow("together") << true;
        QTest::newRow("apart") << false;
    }
    void inputMethods()
    {
        QFETCH(const bool, isTogether);
        Shown shown;
        shown.load(u"- |"_s);
        const auto commit = [&](const QString &syllable, const QString &mark) {
            shown.compose(syllable);
            if (!isTogether)
                shown.compose({}, syllable);
            shown.compose({}, isTogether ? syllable + mark : mark);
        };
        commit(u"한"_s, u"("_s);
        QCOMPARE(shown.text(), u"- 한(|)"_s);
        commit(u"글"_s, u")"_s);
        QCOMPARE(shown.text(), u"- 한(글)|"_s);
        commit(u"은"_s, u"("_s);
        QCOMPARE(shown.text(), u"- 한(글)은(|)"_s);
        // What is typed and what closes it are one step.
        shown.editor.undo();
        QVERIFY(!shown.session.digest().text().contains(u"()"_s));
        QVERIFY(shown.session.digest().text().startsWith(u"- 한(글)"_s));
    }

    void leavingThePairEndsIt()
    {
        Shown shown;
        shown.load(u"|\n둘"_s);
        shown.type(u"("_s);
        shown.editor.goTo({4, 4});
        shown.editor.goTo({1, 1});
        shown.type(u")"_s);
        QCOMPARE(shown.session.digest().text(), u"())\n둘"_s);
    }

    void canBeSwitchedOff()
    {
        Shown shown;
        shown.load(u"|"_s);
        shown.editor.pairTyping()->setEnabled(false);
        shown.type(u"(\""_s);
        QCOMPARE(shown.text(), u"(\"|"_s);
        shown.load(u"(|)"_s);
        shown.type(u"<"_s);
        QCOMPARE(shown.text(), u"|)"_s);
        shown.editor.selectAll();
        shown.type(u"("_s);
        QCOMPARE(shown.text(), u"(|"_s);
    }

    void readOnlyStays()
    {
        Shown shown;
        shown.load(u"하나|"_s);
        shown.editor.setLocked(true);
        shown.type(u"("_s);
        QCOMPARE(shown.session.digest().text(), u"하나"_s);
    }

    /// The list of files opens behind `](` though the parenthesis closes itself.
    void completionGoesAlong()
    {
        Shown shown;
        shown.load(u"# 하나\n\n# 둘\n\n|"_s);
        shown.type(u"[a]("_s);
        QTRY_VERIFY(shown.editor.completion()->popup()->isVisible());
        QTest::keyClick(&shown.editor, Qt::Key_Return);
        QTRY_VERIFY(shown.editor.completion()->popup()->isVisible());
        QTest::keyClick(&shown.editor, Qt::Key_Return);
        QCOMPARE(shown.text(), u"# 하나\n\n# 둘\n\n[a](#하나)|"_s);
        shown.type(u"x"_s);
        QCOMPARE(shown.text(), u"# 하나\n\n# 둘\n\n[a](#하나)x|"_s);
    }
};

QTEST_MAIN(TestPairTyping)
#include "tst_pairtyping.moc"

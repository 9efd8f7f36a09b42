// SPDX-License-Identifier: MIT
// A syllable of Hangul while it is being written, and everything that may come in between: nothing of it is
// lost, nothing moves, and what only shows something leaves it alone.

#include "editor/completionpopup.h"
#include "editor/editor.h"
#include "editor/editorcompletion.h"
#include "editor/folding.h"
#include "editor/pasting.h"
#include "session/documentsession.h"
#include "writing/formatting.h"
#include "writing/lineformatting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

#include <functional>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

class Shown
{
public:
    Shown()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&editor);
        layout->addWidget(&other);
        window.resize(640, 400);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        editor.setFocus();
        format.setFontUnderline(true);
    }
    ~Shown()
    {
        // They are members, too.
        editor.setParent(nullptr);
        other.setParent(nullptr);
    }

    void load(QString text)
    {
        const qsizetype caret = text.indexOf(u'|');
        editor.load(text.remove(caret, 1));
        editor.goTo({caret, caret});
    }
    void compose(const QString &preedit, const QString &commit = {})
    {
        QList<QInputMethodEvent::Attribute> attributes;
        if (!preedit.isEmpty())
            attributes = {{QInputMethodEvent::TextFormat, 0, int(preedit.size()), format},
                          {QInputMethodEvent::Cursor, int(preedit.size()), 1, {}}};
        QInputMethodEvent event(preedit, attributes);
        event.setCommitString(commit);
        QCoreApplication::sendEvent(&editor, &event);
    }
    /// Key by key.
    void composeHan()
    {
        for (const QString &preedit : {u"ㅎ"_s, u"하"_s, u"한"_s})
            compose(preedit);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&editor, key, modifiers);
    }
    void clickAt(qsizetype offset, Qt::MouseButton button = Qt::LeftButton)
    {
        QTextCursor cursor(editor.document());
        cursor.setPosition(int(offset));
        QTest::mouseClick(editor.viewport(), button, {}, editor.cursorRect(cursor).center());
    }
    void apply(const Result<Command> &command)
    {
        if (!command)
            qFatal("%s", qPrintable(command.error().text()));
        editor.applyEdits(command->edits, command->selection);
    }
    [[nodiscard]] QString text() const
    {
        QString marked = session.digest().text();
        return marked.insert(editor.caret(), u'|');
    }
    [[nodiscard]] QString inDocument() const
    {
        return editor.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    }
    /// Whether what is composed looks as the input method wants it.
    [[nodiscard]] bool isShownComposed() const
    {
        const QTextLayout *layout = editor.textCursor().block().layout();
        for (const QTextLayout::FormatRange &range : layout->formats()) {
            if (range.start == layout->preeditAreaPosition() &&
                range.length == layout->preeditAreaText().size() && range.format.fontUnderline())
                return true;
        }
        return false;
    }

    QWidget window;
    DocumentSession session;
    Editor editor{&session};
    QLineEdit other;
    QTextCharFormat format;
};

using Doing = std::function<void(Shown &)>;

} // namespace

Q_DECLARE_METATYPE(Doing)

class TestComposition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What changes the text, moves the caret or leaves the editor ends the syllable where it was begun.
    void isCommitted_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<Doing>("doing");
        QTest::addColumn<QString>("after");
        const QString one = u"- 가|나\n- 다\n"_s;
        const QString written = u"- 가한|나\n- 다\n"_s;
        const auto row = [](const char *name, const QString &before, const Doing &doing,
                            const QString &after) { QTest::newRow(name) << before << doing << after; };
        row("click on another line", one, [](Shown &s) { s.clickAt(7); }, u"- 가한나\n- |다\n"_s);
        row("click on the same line", one, [](Shown &s) { s.clickAt(2); }, u"- |가한나\n- 다\n"_s);
        row("click behind it", one, [](Shown &s) { s.clickAt(4); }, u"- 가한나|\n- 다\n"_s);
        row(
            "click of the right button", one,
            [](Shown &s) { QTest::mousePress(s.editor.viewport(), Qt::RightButton, {}, QPoint(5, 5)); },
            written);
        row("arrow", one, [](Shown &s) { s.press(Qt::Key_Right); }, u"- 가한나|\n- 다\n"_s);
        row("down", one, [](Shown &s) { s.press(Qt::Key_Down); }, u"- 가한나\n- 다|\n"_s);
        row("home", one, [](Shown &s) { s.press(Qt::Key_Home); }, u"|- 가한나\n- 다\n"_s);
        row("enter in a list", u"- 가|"_s, [](Shown &s) { s.press(Qt::Key_Return); }, u"- 가한\n- |"_s);
        row(
            "shift and enter", u"가|"_s, [](Shown &s) { s.press(Qt::Key_Return, Qt::ShiftModifier); },
            u"가한\n|"_s);
        row("blank", one, [](Shown &s) { s.press(Qt::Key_Space); }, u"- 가한 |나\n- 다\n"_s);
        row("a letter", one, [](Shown &s) { QTest::keyClick(&s.editor, 'x'); }, u"- 가한x|나\n- 다\n"_s);
        row("a bracket", u"가|"_s, [](Shown &s) { QTest::keyClick(&s.editor, '('); }, u"가한(|)"_s);
        row("a bracket that is committed", u"가|"_s, [](Shown &s) { s.compose({}, u"한("_s); }, u"가한(|)"_s);
        row(
            "a closer", u"|"_s,
            [](Shown &s) {
                s.editor.commitComposition();
                QTest::keyClick(&s.editor, '(');
                s.compose(u"글"_s);
                QTest::keyClick(&s.editor, ')');
            },
            u"한(글)|"_s);
        row("delete", one, [](Shown &s) { s.press(Qt::Key_Delete); }, u"- 가한|\n- 다\n"_s);
        row("undo", one, [](Shown &s) { s.editor.undo(); }, one);
        row("undo by key", one, [](Shown &s) { s.press(Qt::Key_Z, Qt::ControlModifier); }, one);
        row(
            "undo and redo", one,
            [](Shown &s) {
                s.editor.undo();
                s.editor.redo();
            },
            written);
        row("redo", one, [](Shown &s) { s.editor.redo(); }, written);
        row(
            "select all", one,
            [](Shown &s) {
                s.editor.selectAll();
                s.editor.copy();
            },
            u"- 가한나\n- 다\n|"_s);
        row("copy", one, [](Shown &s) { s.editor.copy(); }, written);
        row("cut", one, [](Shown &s) { s.editor.cut(); }, written);
        row(
            "paste", one,
            [](Shown &s) {
                QGuiApplication::clipboard()->setText(u"복사"_s);
                s.editor.paste();
            },
            u"- 가한복사|나\n- 다\n"_s);
        row(
            "paste as plain text", one,
            [](Shown &s) {
                QGuiApplication::clipboard()->setText(u"복사"_s);
                s.editor.pasting()->pastePlain();
            },
            u"- 가한복사|나\n- 다\n"_s);
        row(
            "a shortcut of the window", one, [](Shown &s) { s.press(Qt::Key_S, Qt::ControlModifier); },
            written);
        row("a function key", one, [](Shown &s) { s.press(Qt::Key_F8); }, written);
        row("losing the focus", one, [](Shown &s) { s.other.setFocus(); }, written);
        row(
            "another window", one,
            [](Shown &s) {
                QFocusEvent event(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
                QCoreApplication::sendEvent(&s.editor, &event);
            },
            written);
        row(
            "a menu", one,
            [](Shown &s) {
                QFocusEvent event(QEvent::FocusOut, Qt::PopupFocusReason);
                QCoreApplication::sendEvent(&s.editor, &event);
            },
            written);
        row("going elsewhere", one, [](Shown &s) { s.editor.goTo({7, 8}); }, u"- 가한나\n- 다|\n"_s);
        row("showing another place", one, [](Shown &s) { s.editor.reveal({0, 0}); }, u"|- 가한나\n- 다\n"_s);
        row("locking", one, [](Shown &s) { s.editor.setLocked(true); }, written);
        row(
            "an edit behind it", one, [](Shown &s) { s.editor.applyEdits({{{7, 8}, u"라마"_s}}); },
            u"- 가한나\n- 라마|\n"_s);
        row(
            "an edit before it", one, [](Shown &s) { s.editor.applyEdits({{{0, 1}, u"1."_s}}); },
            u"1.| 가한나\n- 다\n"_s);
        row(
            "an edit around it", one, [](Shown &s) { s.editor.applyEdits({{{2, 4}, u"새로"_s}}); },
            u"- 새로한|\n- 다\n"_s);
        row(
            "a new text", one, [](Shown &s) { s.editor.replaceText(u"- 가한나\n- 라\n"_s); },
            u"- 가한|나\n- 라\n"_s);
        row(
            "bold", u"가나|"_s,
            [](Shown &s) {
                s.editor.commitComposition();
                s.apply(toggleFormat(s.session.digest(), s.editor.selection(), WordFormat::Bold));
            },
            u"**가나한**|"_s);
        row(
            "a heading", one,
            [](Shown &s) {
                s.editor.commitComposition();
                s.apply(setHeading(s.session.digest(), s.editor.selection(), 2));
            },
            u"## 가한|나\n- 다\n"_s);
        row(
            "completion by command", u"# 하나\n\n# |"_s,
            [](Shown &s) {
                s.press(Qt::Key_Space, Qt::ControlModifier);
                s.editor.completion()->complete();
            },
            u"# 하나\n\n# 한|"_s);
        row(
            "folding it away", u"# 가\n글|\n# 나\n"_s, [](Shown &s) { s.editor.folding()->foldAll(); },
            u"# 가|\n글한\n# 나\n"_s);
        row(
            "dropped text", one,
            [](Shown &s) {
                QMimeData data;
                data.setText(u"글"_s);
                QTextCursor cursor(s.editor.document());
                cursor.setPosition(7);
                QDragEnterEvent enter(s.editor.cursorRect(cursor).center(), Qt::CopyAction, &data,
                                      Qt::LeftButton, {});
                QCoreApplication::sendEvent(s.editor.viewport(), &enter);
                QDropEvent event(s.editor.cursorRect(cursor).center(), Qt::CopyAction, &data, Qt::LeftButton,
                                 {});
                QCoreApplication::sendEvent(s.editor.viewport(), &event);
            },
            u"- 가한나\n- 글|다\n"_s);
    }
    void isCommitted()
    {
        QFETCH(const QString, before);
        QFETCH(const Doing, doing);
        QFETCH(const QString, after);
        Shown shown;
        shown.load(before);
        shown.composeHan();
        QCOMPARE(shown.text(), before);
        QCOMPARE(shown.editor.composed(), u"한"_s);
        doing(shown);
        QCOMPARE(shown.text(), after);
        QVERIFY(!shown.editor.isComposing());
        QCOMPARE(shown.session.digest().text(), shown.inDocument());
        QVERIFY(shown.session.digest() == Digest::parse(shown.inDocument()));
        for (QTextBlock line = shown.editor.document()->begin(); line.isValid(); line = line.next())
            QVERIFY(line.layout()->preeditAreaText().isEmpty());
        // Writing goes on where the caret is.
        if (!shown.editor.isReadOnly()) {
            QString more = after;
            const bool hasSelection = !shown.editor.selection().isEmpty();
            shown.compose(u"ㄱ"_s);
            shown.compose({}, u"글"_s);
            if (shown.editor.hasFocus() && !hasSelection)
                QCOMPARE(shown.text(), more.replace(u'|', u"글|"_s));
        }
    }

    /// What shows something, or only looks, leaves the syllable as it is, and as it looks.
    void isKept_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<Doing>("doing");
        const QString unsupported = u"# 주제\n- **의견:**\n  - 홀로 선| 의견\n"_s;
        QTest::newRow("events") << unsupported << Doing([](Shown &) { QTest::qWait(60); });
        QTest::newRow("findings come and go") << unsupported << Doing([](Shown &s) {
            s.session.refreshHeld();
            s.session.setSettings({}, u"/tmp"_s);
            QTest::qWait(60);
        });
        QTest::newRow("dark") << unsupported << Doing([](Shown &s) { s.editor.setDark(true); });
        QTest::newRow("colours") << u"# 가 **나|** `다`\n"_s << Doing([](Shown &s) {
            s.editor.setDark(true);
            s.editor.viewport()->repaint();
        });
        QTest::newRow("font") << unsupported << Doing([](Shown &s) {
            EditorSettings settings;
            settings.fontSize += 3;
            s.editor.setSettings(settings);
        });
        QTest::newRow("size") << unsupported << Doing([](Shown &s) { s.window.resize(500, 300); });
        QTest::newRow("marks") << unsupported << Doing([](Shown &s) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = s.editor.textCursor();
            mark.cursor.select(QTextCursor::BlockUnderCursor);
            mark.format.setBackground(Qt::yellow);
            s.editor.setMarks(MarkLayer::Search, {mark});
            s.editor.viewport()->repaint();
        });
        QTest::newRow("shift") << unsupported << Doing([](Shown &s) { s.press(Qt::Key_Shift); });
        QTest::newRow("the key of Hangul") << unsupported << Doing([](Shown &s) {
            QKeyEvent event(QEvent::KeyPress, Qt::Key_Hangul, {});
            QCoreApplication::sendEvent(&s.editor, &event);
        });
        QTest::newRow("the caret where it is")
            << unsupported << Doing([](Shown &s) { s.editor.setTextCursor(s.editor.textCursor()); });
        QTest::newRow("scrolling") << (unsupported + QString(100, u'\n')) << Doing([](Shown &s) {
            s.editor.verticalScrollBar()->setValue(3);
            s.editor.verticalScrollBar()->setValue(0);
        });
        QTest::newRow("an edit elsewhere") << unsupported << Doing([](Shown &s) {
            QTextCursor cursor(s.editor.document());
            cursor.movePosition(QTextCursor::End);
            cursor.insertText(u"끝\n"_s);
        });
        QTest::newRow("an edit before it") << unsupported << Doing([](Shown &s) {
            QTextCursor cursor(s.editor.document());
            cursor.insertText(u"앞\n"_s);
            QTest::qWait(30);
        });
        QTest::newRow("folding above it") << u"# 가\n글\n# 나\n|"_s << Doing([](Shown &s) {
            s.editor.folding()->foldAll();
            s.editor.viewport()->repaint();
        });
        QTest::newRow("the list of completion") << u"# 하나\n\n### [|"_s << Doing([](Shown &s) {
            s.editor.completion()->noteTyped(u"["_s);
            QTest::qWait(60);
        });
    }
    void isKept()
    {
        QFETCH(const QString, before);
        QFETCH(const Doing, doing);
        Shown shown;
        shown.load(before);
        shown.composeHan();
        QVERIFY(shown.isShownComposed());
        doing(shown);
        QCOMPARE(shown.editor.composed(), u"한"_s);
        QVERIFY(shown.isShownComposed());
        // The input method goes on, and its text comes where it was begun.
        shown.compose(u"할"_s);
        QCOMPARE(shown.editor.composed(), u"할"_s);
        shown.compose({}, u"할"_s);
        QVERIFY(!shown.editor.isComposing());
        const QString written = QString(before).replace(u"|"_s, u"할"_s);
        QVERIFY2(shown.session.digest().text().contains(written.trimmed()), qPrintable(shown.text()));
        QCOMPARE(shown.session.digest().text(), shown.inDocument());
    }

    /// Every syllable of a sentence with a finding under it.
    void sentence()
    {
        Shown shown;
        shown.load(u"# 주제\n- **의견:**\n  - |\n"_s);
        const QString sentence = u"수출이 늘었음"_s;
        for (const QChar c : sentence) {
            if (c == u' ') {
                shown.press(Qt::Key_Space);
                continue;
            }
            shown.compose(u"ㅎ"_s);
            shown.compose(QString(c));
            QCOMPARE(shown.editor.composed(), QString(c));
            shown.compose({}, QString(c));
        }
        QCOMPARE(shown.session.digest().text(), u"# 주제\n- **의견:**\n  - 수출이 늘었음\n"_s);
    }

    /// An input method that commits and begins the next syllable at once, as Hangul's do.
    void commitWithTheNextSyllable()
    {
        Shown shown;
        shown.load(u"- |"_s);
        shown.compose(u"한"_s);
        shown.compose(u"ㄱ"_s, u"한"_s);
        QCOMPARE(shown.text(), u"- 한|"_s);
        QCOMPARE(shown.editor.composed(), u"ㄱ"_s);
        shown.compose(u"ㅁ"_s, u"국"_s);
        QCOMPARE(shown.text(), u"- 한국|"_s);
        QCOMPARE(shown.editor.composed(), u"ㅁ"_s);
        QVERIFY(shown.isShownComposed());
        shown.clickAt(0);
        QCOMPARE(shown.session.digest().text(), u"- 한국ㅁ"_s);
    }

    /// One that answers late would write the syllable twice.
    void lateAnswers()
    {
        Shown shown;
        shown.load(u"|\n둘"_s);
        shown.composeHan();
        shown.clickAt(1);
        QCOMPARE(shown.text(), u"한\n|둘"_s);
        shown.compose({}, {});
        shown.compose({}, u"한"_s);
        QCOMPARE(shown.text(), u"한\n|둘"_s);
        // What is written anew is no answer.
        shown.composeHan();
        shown.compose({}, u"한"_s);
        QCOMPARE(shown.text(), u"한\n한|둘"_s);
        shown.compose({}, u"한"_s);
        QCOMPARE(shown.text(), u"한\n한한|둘"_s);
    }

    void wordsAreUndoneAsAWhole()
    {
        Shown shown;
        shown.load(u"|"_s);
        const auto write = [&shown](const QString &word) {
            for (const QChar c : word) {
                shown.compose(u"ㅎ"_s);
                shown.compose({}, QString(c));
            }
        };
        write(u"대한"_s);
        shown.press(Qt::Key_Space);
        write(u"민국"_s);
        QCOMPARE(shown.text(), u"대한 민국|"_s);
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u"대한 "_s);
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u""_s);
        shown.editor.redo();
        shown.editor.redo();
        QCOMPARE(shown.session.digest().text(), u"대한 민국"_s);
        // Elsewhere another step begins.
        shown.editor.goTo({0, 0});
        write(u"새"_s);
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u"대한 민국"_s);
    }

    void selectionIsReplaced()
    {
        Shown shown;
        shown.load(u"하나 둘|"_s);
        shown.editor.goTo({0, 2});
        shown.composeHan();
        shown.compose({}, u"한"_s);
        QCOMPARE(shown.text(), u"한| 둘"_s);
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u"하나 둘"_s);
    }

    /// Where an input method puts its window, in the editor's coordinates.
    void placeOfItsWindow_data()
    {
        QTest::addColumn<Doing>("doing");
        QTest::newRow("plain") << Doing([](Shown &) {});
        QTest::newRow("a column in the middle") << Doing([](Shown &s) {
            EditorSettings settings;
            settings.wrapColumn = 30;
            s.editor.setSettings(settings);
        });
        QTest::newRow("scrolled") << Doing([](Shown &s) { s.editor.verticalScrollBar()->setValue(4); });
        QTest::newRow("zoomed") << Doing([](Shown &s) { s.editor.zoomIn(6); });
    }
    void placeOfItsWindow()
    {
        QFETCH(const Doing, doing);
        Shown shown;
        shown.load(QString(10, u'\n') + u"- 가나다|라"_s + QString(60, u'\n'));
        doing(shown);
        shown.composeHan();
        const QRectF caret = shown.editor.inputMethodQuery(Qt::ImCursorRectangle).toRectF();
        QTextCursor cursor = shown.editor.textCursor();
        const QTextLayout *layout = cursor.block().layout();
        const QTextLine line = layout->lineForTextPosition(cursor.positionInBlock() + 1);
        const QPointF start = shown.editor.lineRect(cursor.block()).topLeft();
        // Behind the syllable, which is drawn there.
        const QPointF place = start + QPointF(line.cursorToX(cursor.positionInBlock() + 1), line.y()) +
                              shown.editor.viewport()->pos();
        QVERIFY2(qAbs(caret.left() - place.x()) <= 2,
                 qPrintable(u"%1 %2"_s.arg(caret.left()).arg(place.x())));
        QVERIFY2(qAbs(caret.top() - place.y()) <= 2, qPrintable(u"%1 %2"_s.arg(caret.top()).arg(place.y())));
        const QRectF anchor = shown.editor.inputMethodQuery(Qt::ImAnchorRectangle).toRectF();
        QVERIFY(qAbs(anchor.top() - caret.top()) <= 1);
        QVERIFY(shown.editor.viewport()->geometry().contains(caret.center().toPoint()));
        const QRectF clip = shown.editor.inputMethodQuery(Qt::ImInputItemClipRectangle).toRectF();
        QVERIFY(clip.isNull() || shown.editor.rect().contains(clip.toRect()));
    }
};

QTEST_MAIN(TestComposition)
#include "tst_composition.moc"

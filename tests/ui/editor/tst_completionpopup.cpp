// SPDX-License-Identifier: MIT
// The list of what can be put in at the caret, in a real editor: when it opens and closes, what its keys do,
// and that composition is left alone.

#include "editor/completionpopup.h"
#include "editor/editor.h"
#include "editor/editorcompletion.h"
#include "session/documentsession.h"

#include <QDir>
#include <QInputMethodEvent>
#include <QListWidget>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString digest =
    u"# 하나\n\n- **사실:**\n  - [F1] 수출이 늘어남.\n\n- **의견:**\n  - 반가움.\n\n## 둘\n\n|"_s;

class Shown
{
public:
    Shown()
    {
        editor.resize(700, 400);
        editor.show();
        editor.setFocus();
        completion()->setToday({2024, 9, 26});
        QObject::connect(&editor, &Editor::hinted, [this](const QString &hint) { hints += hint; });
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
    void type(const QString &text)
    {
        for (const QChar c : text) {
            // As an input method does it, for what has no key.
            if (c.unicode() < 0x80)
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
    /// When what was typed has been looked at.
    [[nodiscard]] bool isOpen() const
    {
        if (!QTest::qWaitFor([this] { return !completion()->isBusy(); }))
            qFatal("it never looks");
        return completion()->popup()->isVisible();
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList texts;
        for (int i = 0; isOpen() && i < list()->count(); ++i)
            texts.append(list()->item(i)->text());
        return texts;
    }
    void key(Qt::Key key) { QTest::keyClick(&editor, key); }
    [[nodiscard]] EditorCompletion *completion() const { return editor.completion(); }
    [[nodiscard]] QListWidget *list() const { return completion()->popup()->list(); }
    [[nodiscard]] QString text() const { return session.digest().text(); }
    /// The text from the last heading on, with the caret in it.
    [[nodiscard]] QString end() const
    {
        QString marked = text();
        marked.insert(editor.caret(), u'|');
        return marked.sliced(marked.lastIndexOf(u"## 둘") + 5);
    }

    DocumentSession session;
    Editor editor{&session};
    QStringList hints;
};

} // namespace

class TestCompletionPopup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByItself_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("one letter") << u"- o"_s << QStringList();
        QTest::newRow("two letters") << u"- op"_s << QStringList();
        QTest::newRow("korean label") << u"- ㅅㅅ"_s << QStringList{u"사실"_s};
        QTest::newRow("a whole label") << u"- 사실"_s << QStringList();
        QTest::newRow("a sentence") << u"- 의견 수렴"_s << QStringList();
        QTest::newRow("marks") << u"**ㅇㄱ"_s << QStringList{u"의견"_s};
        QTest::newRow("no bullet") << u"사ㅅ"_s << QStringList();
        QTest::newRow("week") << u"### ["_s << QStringList{u"9월 4주"_s, u"9월 3주"_s, u"10월 1주"_s};
        QTest::newRow("week typed") << u"### [2024-W4"_s << QStringList{u"2024-W40"_s};
        QTest::newRow("no week") << u"### [단독"_s << QStringList();
        QTest::newRow("heading") << u"### "_s << QStringList();
        QTest::newRow("link") << u"[글]("_s << QStringList{u"#"_s};
        QTest::newRow("address") << u"[글](https"_s << QStringList();
        QTest::newRow("anchor") << u"[글](#"_s << QStringList{u"하나"_s};
        QTest::newRow("citation in no opinion") << u"(근거: "_s << QStringList();
    }
    void opensByItself()
    {
        QFETCH(const QString, typed);
        QFETCH(const QStringList, rows);
        Shown shown;
        shown.load(digest);
        for (const QChar c : typed) {
            shown.type(c);
            std::ignore = shown.isOpen();
        }
        QCOMPARE(shown.rows(), rows);
    }

    void opensWhereItIsAskedFor()
    {
        Shown shown;
        shown.load(digest);
        shown.completion()->complete();
        QCOMPARE(shown.rows(), (QStringList{u"사실"_s, u"의견"_s}));
        shown.key(Qt::Key_Down);
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.end(), u"\n- **의견:**\n  - |"_s);
        QVERIFY(!shown.isOpen());
        shown.editor.undo();
        QVERIFY(shown.text().endsWith(u"## 둘\n\n"));
        QVERIFY(shown.hints.isEmpty());

        shown.type(u"어떤 문장"_s);
        shown.completion()->complete();
        QVERIFY(!shown.isOpen());
        QCOMPARE(shown.hints, QStringList{u"Nothing to complete here."_s});
        shown.type(u" ![그림]("_s);
        QVERIFY(!shown.isOpen());
        shown.completion()->complete();
        QCOMPARE(shown.hints.last(), u"Save the digest first: files are looked for in its folder."_s);
    }

    void keysMoveChooseAndClose()
    {
        Shown shown;
        shown.load(digest);
        shown.type(u"### ["_s);
        QVERIFY(shown.isOpen());
        QCOMPARE(shown.list()->currentRow(), 0);
        shown.key(Qt::Key_Up);
        QCOMPARE(shown.list()->currentRow(), 2);
        shown.key(Qt::Key_Down);
        QCOMPARE(shown.list()->currentRow(), 0);
        shown.key(Qt::Key_PageDown);
        QCOMPARE(shown.list()->currentRow(), 2);
        shown.key(Qt::Key_Escape);
        QVERIFY(!shown.isOpen());
        QVERIFY(shown.end().startsWith(u"\n### [|"));
        shown.completion()->complete();
        shown.key(Qt::Key_Tab);
        QCOMPARE(shown.end(), u"\n### [9월 4주] |"_s);
        QVERIFY(shown.editor.hasFocus());
    }

    void theMouseChooses()
    {
        Shown shown;
        shown.load(digest);
        shown.completion()->complete();
        const QRect row = shown.list()->visualItemRect(shown.list()->item(1));
        QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(shown.end(), u"\n- **의견:**\n  - |"_s);
        QVERIFY(shown.editor.hasFocus());
    }

    void followsWhatIsTyped()
    {
        Shown shown;
        shown.load(digest);
        shown.type(u"### [2024"_s);
        QCOMPARE(shown.rows().first(), u"2024-W39"_s);
        shown.type(u"-W40"_s);
        QCOMPARE(shown.rows(), QStringList{u"2024-W40"_s});
        shown.key(Qt::Key_Backspace);
        shown.key(Qt::Key_Backspace);
        QCOMPARE(shown.rows().size(), 3);
        shown.key(Qt::Key_Home);
        QVERIFY(!shown.isOpen());
    }

    /// Who types fast and presses Enter means a new line, not what a list would have offered.
    void enterBeforeItOpensIsEnter()
    {
        Shown shown;
        shown.load(digest);
        QTest::keyClicks(&shown.editor, u"### ["_s);
        QTest::keyClick(&shown.editor, Qt::Key_Return);
        QVERIFY(!shown.isOpen());
        QVERIFY(shown.end().startsWith(u"\n### [\n|"));
    }

    void foldersLeadOn()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"그림 모음"_s));
        for (const QString &name : {u"그림 모음/지도.png"_s, u"notes.md"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        Shown shown;
        shown.session.setSettings({}, folder.path());
        shown.load(digest);
        shown.type(u"![지도]("_s);
        QCOMPARE(shown.rows(), QStringList{u"그림 모음/"_s});
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.rows(), QStringList{u"지도.png"_s});
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.end(), u"\n![지도](그림%20모음/지도.png)|"_s);
        QVERIFY(!shown.isOpen());
    }

    void staysAwayWhileSomethingIsComposed()
    {
        Shown shown;
        shown.load(digest);
        shown.type(u"- "_s);
        // The second syllable begins in the event that commits the first one.
        shown.compose(u"사"_s);
        shown.compose(u"ㅅ"_s, u"사"_s);
        QVERIFY(!shown.isOpen());
        shown.compose({}, u"ㅅ"_s);
        QVERIFY(shown.isOpen());
        QCOMPARE(shown.end(), u"\n- 사ㅅ|"_s);
    }

    /// Who asks for it in the middle of a syllable gets what it completes to, and loses nothing of it.
    void askingEndsWhatIsComposed()
    {
        Shown shown;
        shown.load(digest);
        shown.type(u"- "_s);
        shown.compose(u"사"_s);
        shown.completion()->complete();
        QVERIFY(!shown.editor.isComposing());
        QCOMPARE(shown.rows(), QStringList{u"사실"_s});
        QCOMPARE(shown.end(), u"\n- 사|"_s);
    }

    void compositionNarrowsDown()
    {
        Shown shown;
        shown.load(digest);
        shown.type(u"- "_s);
        shown.completion()->complete();
        QCOMPARE(shown.rows(), (QStringList{u"사실"_s, u"의견"_s}));
        const QRect before = shown.completion()->popup()->geometry();
        // 생각 is a name for opinions too.
        for (const QString &preedit : {u"ㅅ"_s, u"사"_s, u"삿"_s}) {
            shown.compose(preedit);
            QCOMPARE(shown.rows().size(), preedit == u"ㅅ" ? 2 : 1);
            QCOMPARE(shown.rows().first(), u"사실"_s);
            QCOMPARE(shown.completion()->popup()->geometry(), before);
        }
        shown.compose(u"시"_s, u"사"_s);
        QCOMPARE(shown.rows(), QStringList{u"사실"_s});
        // A click ends the syllable first.
        QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {},
                          shown.list()->visualItemRect(shown.list()->item(0)).center());
        QVERIFY(!shown.editor.isComposing());
        QCOMPARE(shown.end(), u"\n- **사실:**\n  - |"_s);
    }

    void enterBehindCompositionChooses()
    {
        Shown shown;
        shown.load(digest);
        shown.type(u"- "_s);
        shown.completion()->complete();
        shown.compose(u"의"_s);
        QCOMPARE(shown.rows(), QStringList{u"의견"_s});
        // The input method commits, and hands the key on.
        shown.compose({}, u"의"_s);
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.end(), u"\n- **의견:**\n  - |"_s);
    }

    void compositionThatFitsNothingCloses()
    {
        Shown shown;
        shown.load(digest);
        shown.type(u"- "_s);
        shown.completion()->complete();
        shown.compose(u"금"_s);
        QVERIFY(!shown.isOpen());
        shown.compose({}, u"금"_s);
        QVERIFY(!shown.isOpen());
        QCOMPARE(shown.end(), u"\n- 금|"_s);
    }

    void citesByCommandAndWhileTyping()
    {
        Shown shown;
        shown.load(QString(digest).replace(u"반가움.\n\n## 둘\n\n|"_s, u"반가움. |\n\n## 둘\n"_s));
        shown.type(u"(근거: "_s);
        QCOMPARE(shown.rows(), QStringList{u"F1  수출이 늘어남."_s});
        shown.compose(u"ㅅ"_s);
        QCOMPARE(shown.rows().size(), 1);
        shown.compose({}, u"수"_s);
        shown.key(Qt::Key_Tab);
        QVERIFY(shown.text().contains(u"반가움. (근거: F1)\n"));
    }

    void standsAboveNearTheBottom()
    {
        Shown shown;
        const QRect screen = shown.editor.screen()->availableGeometry();
        shown.editor.setGeometry(screen.left(), screen.bottom() - 100, 300, 90);
        QTRY_VERIFY(shown.editor.mapToGlobal(QPoint()).y() > screen.center().y());
        shown.load(digest);
        const auto place = [&shown] { return shown.completion()->popup()->geometry(); };
        const auto line = [&shown] {
            return shown.editor.viewport()->mapToGlobal(shown.editor.cursorRect().topLeft()).y();
        };
        // The window manager may move the window once more, which closes the list.
        QTRY_VERIFY((shown.completion()->complete(), shown.isOpen() && place().bottom() < line()));
        QVERIFY(screen.contains(place()));
        shown.type(u"- "_s);
        shown.completion()->complete();
        shown.type(u"사"_s);
        QCOMPARE(shown.rows(), QStringList{u"사실"_s});
        QVERIFY(place().bottom() < line());
    }

    void scrollingAndLosingTheFocusClose()
    {
        Shown shown;
        shown.load(QString(digest).replace(u'|', QString(100, u'\n') + u'|'));
        shown.completion()->complete();
        QVERIFY(shown.isOpen());
        shown.editor.verticalScrollBar()->setValue(0);
        QVERIFY(!shown.isOpen());
        shown.load(digest);
        shown.completion()->complete();
        QWidget other;
        other.setFocusPolicy(Qt::StrongFocus);
        shown.editor.clearFocus();
        QVERIFY(!shown.isOpen());
    }

    void aLockedEditorOffersNothing()
    {
        Shown shown;
        shown.load(digest);
        shown.editor.setLocked(true);
        shown.completion()->complete();
        QVERIFY(!shown.isOpen());
    }
};

QTEST_MAIN(TestCompletionPopup)
#include "tst_completionpopup.moc"

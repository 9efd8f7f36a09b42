// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "editor/editormargin.h"
#include "editor/folding.h"
#include "editor/foldpills.h"
#include "session/documentsession.h"

#include <QElapsedTimer>
#include <QFile>
#include <QInputMethodEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString sample()
{
    QFile file(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    return QString::fromUtf8(file.readAll());
}

const QString topics =
    u"# 가\n\n- **사실:**\n  - 하나\n  - 둘\n\n- **의견:**\n  - 셋\n\n## 나\n글\n# 다\n글\n"_s;

struct Window
{
    explicit Window(const QString &text) : editor(&session)
    {
        editor.resize(600, 400);
        editor.load(text);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
    }

    [[nodiscard]] QString text() const
    {
        return editor.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    }

    /// The lines that can be seen, with "\n" between them.
    [[nodiscard]] QString shown() const
    {
        QStringList lines;
        for (QTextBlock line = editor.document()->begin(); line.isValid(); line = line.next()) {
            if (line.isVisible())
                lines.append(line.text());
        }
        return lines.join(u'\n');
    }

    void goToText(const QString &part, qsizetype behind = 0)
    {
        const qsizetype at = text().indexOf(part) + behind;
        editor.goTo({at, at});
    }

    void fold(const QString &head)
    {
        const qsizetype at = text().indexOf(head);
        const auto place = foldPlaceAt(session.digest(), at);
        QVERIFY(place);
        editor.folding()->toggle(*place);
    }

    [[nodiscard]] QString caretLine() const { return editor.textCursor().block().text(); }

    /// What holds after anything that a user does.
    void check() const
    {
        QCOMPARE(session.digest().text(), text());
        QVERIFY(editor.textCursor().block().isVisible() || editor.textCursor().hasSelection());
        const Digest &digest = session.digest();
        QList<TextRange> hidden;
        for (const qsizetype head : editor.folding()->foldedOffsets()) {
            const auto place = foldPlaceAt(digest, head);
            QVERIFY(place);
            hidden.append(place->hidden);
        }
        for (QTextBlock line = editor.document()->begin(); line.isValid(); line = line.next()) {
            const auto hides = [&line](TextRange range) { return range.contains(line.position()); };
            QCOMPARE(line.isVisible(), std::ranges::none_of(hidden, hides));
            QCOMPARE(line.lineCount() > 0, line.isVisible());
        }
    }

    DocumentSession session;
    Editor editor;
};

} // namespace

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsAtTheCaretFromTheInside()
    {
        Window window(topics);
        window.goToText(u"하나"_s);
        window.editor.folding()->foldAtCaret();
        QCOMPARE(window.caretLine(), u"- **사실:**"_s);
        QCOMPARE(window.shown(), u"# 가\n\n- **사실:**\n\n- **의견:**\n  - 셋\n\n## 나\n글\n# 다\n글\n"_s);
        window.editor.folding()->foldAtCaret();
        QCOMPARE(window.caretLine(), u"# 가"_s);
        QCOMPARE(window.shown(), u"# 가\n# 다\n글\n"_s);
        window.editor.folding()->unfoldAtCaret();
        QCOMPARE(window.shown(), u"# 가\n\n- **사실:**\n\n- **의견:**\n  - 셋\n\n## 나\n글\n# 다\n글\n"_s);
        window.check();
        QVERIFY(!window.editor.document()->isModified());
        QVERIFY(!window.editor.document()->isUndoAvailable());
    }

    void saysWhyNot()
    {
        Window window(u"text\n"_s);
        QSignalSpy hints(&window.editor, &Editor::hinted);
        window.editor.folding()->foldAtCaret();
        window.editor.folding()->unfoldAtCaret();
        QCOMPARE(hints.size(), 2);
        QVERIFY(!hints[0][0].toString().isEmpty() && !hints[1][0].toString().isEmpty());
    }

    void foldsAll_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("all");
        QTest::addColumn<QString>("secondLevel");
        QTest::newRow("several at the top")
            << topics << u"# 가\n# 다\n"_s
            << topics.chopped(topics.size() - topics.indexOf(u"글\n# 다"_s)) + u"# 다\n글\n"_s;
        QTest::newRow("a title") << u"# 제목\n글\n## 가\n글\n### 나\n글\n## 다\n글\n"_s
                                 << u"# 제목\n글\n## 가\n## 다\n"_s << u"# 제목\n글\n## 가\n## 다\n"_s;
        QTest::newRow("front matter")
            << u"---\ntitle: x\n---\n# 가\n글\n"_s << u"---\ntitle: x\n---\n# 가\n"_s
            << u"---\ntitle: x\n---\n# 가\n글\n"_s;
        QTest::newRow("no topic") << u"글\n"_s << u"글\n"_s << u"글\n"_s;
    }

    void foldsAll()
    {
        QFETCH(QString, text);
        Window window(text);
        window.editor.folding()->foldAll();
        QTEST(window.shown(), "all");
        window.editor.folding()->foldToLevel(2);
        QTEST(window.shown(), "secondLevel");
        window.check();
        window.editor.folding()->unfoldAll();
        QCOMPARE(window.shown(), text);
    }

    void keysGoOverFoldedText_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("behind");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("line");
        QTest::newRow("down") << u"# 가"_s << 0 << int(Qt::Key_Down) << u"# 다"_s;
        QTest::newRow("up") << u"# 다"_s << 0 << int(Qt::Key_Up) << u"# 가"_s;
        QTest::newRow("right") << u"# 가"_s << 3 << int(Qt::Key_Right) << u"# 다"_s;
        QTest::newRow("left") << u"# 다"_s << 0 << int(Qt::Key_Left) << u"# 가"_s;
        QTest::newRow("page down") << u"# 가"_s << 0 << int(Qt::Key_PageDown) << u"# 다"_s;
        QTest::newRow("page up") << u"# 다"_s << 0 << int(Qt::Key_PageUp) << u"# 가"_s;
    }

    void keysGoOverFoldedText()
    {
        QFETCH(QString, from);
        QFETCH(int, behind);
        QFETCH(int, key);
        Window window(u"# 가\n글\n\n# 다"_s);
        window.fold(u"# 가"_s);
        window.goToText(from, behind);
        QTest::keyClick(&window.editor, Qt::Key(key));
        QTEST(window.caretLine(), "line");
        QCOMPARE(window.shown(), u"# 가\n# 다"_s);
    }

    void nothingBelowTheLastFold()
    {
        for (const auto &[key, modifiers] :
             {std::pair{Qt::Key_Down, Qt::NoModifier}, std::pair{Qt::Key_Right, Qt::NoModifier},
              std::pair{Qt::Key_End, Qt::ControlModifier}, std::pair{Qt::Key_PageDown, Qt::NoModifier}}) {
            Window window(u"# 가\n글\n글"_s);
            window.fold(u"# 가"_s);
            window.goToText(u"# 가"_s, 3);
            QTest::keyClick(&window.editor, key, modifiers);
            QCOMPARE(window.caretLine(), u"# 가"_s);
            QCOMPARE(window.shown(), u"# 가"_s);
        }
    }

    void columnIsKept()
    {
        Window window(u"# 가나다라마\n글\n# 바사아자차\n"_s);
        window.fold(u"# 가"_s);
        window.goToText(u"# 가"_s, 5);
        QTest::keyClick(&window.editor, Qt::Key_Down);
        QCOMPARE(window.editor.textCursor().positionInBlock(), 5);
        QTest::keyClick(&window.editor, Qt::Key_Up);
        QCOMPARE(window.editor.textCursor().positionInBlock(), 5);
    }

    void writingUnfolds_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("behind");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("Enter behind the heading")
            << u"# 가"_s << 3 << int(Qt::Key_Return) << u"# 가\n\n글\n# 다\n"_s;
        QTest::newRow("Delete behind the heading")
            << u"# 가"_s << 3 << int(Qt::Key_Delete) << u"# 가글\n# 다\n"_s;
        QTest::newRow("Backspace below") << u"# 다"_s << 0 << int(Qt::Key_Backspace) << u"# 가\n글# 다\n"_s;
        QTest::newRow("in the heading") << u"# 가"_s << 3 << int(Qt::Key_A) << u"# 가a\n# 다\n"_s;
        QTest::newRow("Enter before the heading")
            << u"# 가"_s << 0 << int(Qt::Key_Return) << u"\n# 가\n# 다\n"_s;
    }

    void writingUnfolds()
    {
        QFETCH(QString, from);
        QFETCH(int, behind);
        QFETCH(int, key);
        Window window(u"# 가\n글\n# 다\n"_s);
        window.fold(u"# 가"_s);
        window.goToText(from, behind);
        QTest::keyClick(&window.editor, Qt::Key(key));
        QTEST(window.shown(), "shown");
        QCoreApplication::processEvents();
        QTEST(window.shown(), "shown");
        window.check();
        window.editor.undo();
        QCOMPARE(window.text(), u"# 가\n글\n# 다\n"_s);
        QCoreApplication::processEvents();
        window.check();
    }

    void goingThereUnfolds()
    {
        Window window(topics);
        window.fold(u"- **사실"_s);
        window.fold(u"# 가"_s);
        window.goToText(u"둘"_s);
        QCOMPARE(window.shown(), topics);
        window.fold(u"# 다"_s);
        QTextCursor cursor(window.editor.document());
        cursor.movePosition(QTextCursor::End);
        cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 2);
        window.editor.setTextCursor(cursor);
        QCOMPARE(window.shown(), topics);
        QVERIFY(window.editor.viewport()->rect().contains(window.editor.cursorRect()));
    }

    void undoUnfolds()
    {
        Window window(topics);
        window.goToText(u"셋"_s, 1);
        QTest::keyClicks(&window.editor, u"x"_s);
        window.goToText(u"# 다"_s);
        window.editor.folding()->foldAll();
        window.editor.undo();
        QCOMPARE(window.text(), topics);
        QCOMPARE(window.caretLine(), u"  - 셋"_s);
        window.check();
    }

    void undoJoinsAHiddenLineToAHeading()
    {
        Window window(u"\n\n## 새 주제\n\n- **Fact:**\n  - 하나\n## F"_s);
        QTextCursor cursor(window.editor.document());
        cursor.setPosition(30);
        cursor.insertText(u"\n## 새 주제\n\n- **Fact:**\n  - 하나\n"_s);
        window.editor.folding()->setFolded({2, 40});
        window.editor.goTo({39, 39});
        window.editor.undo();
        QCoreApplication::processEvents();
        window.check();
    }

    void commandsKeepFolds()
    {
        Window window(u"# 가\n글\n# 나\n글\n# 다\n글\n"_s);
        window.fold(u"# 나"_s);
        window.editor.applyEdits({{{0, 0}, u"# 라\n글\n"_s}, {{6, 12}, {}}, {{18, 18}, u"# 나\n글\n"_s}});
        QCOMPARE(window.text(), u"# 라\n글\n# 가\n글\n# 다\n글\n# 나\n글\n"_s);
        QCOMPARE(window.shown(), u"# 라\n글\n# 가\n글\n# 다\n글\n# 나\n"_s);
    }

    void headingOfAnotherLevelTakesWhatIsBelow()
    {
        Window window(u"# 가\n글\n## 나\n글\n# 다\n글\n"_s);
        window.fold(u"# 가"_s);
        QCOMPARE(window.shown(), u"# 가\n# 다\n글\n"_s);
        const qsizetype at = window.text().indexOf(u"# 다"_s);
        window.editor.applyEdits({{{at, at}, u"#"_s}});
        QCoreApplication::processEvents();
        window.check();
        window.editor.undo();
        window.check();
    }

    void compositionGoesOn()
    {
        Window window(u"# 가\n글\n# 다\n"_s);
        window.fold(u"# 가"_s);
        window.goToText(u"# 가"_s, 3);
        for (const QString &preedit : {u"ㅎ"_s, u"하"_s, u"한"_s}) {
            QInputMethodEvent compose(preedit, {});
            QCoreApplication::sendEvent(&window.editor, &compose);
            QVERIFY(window.editor.isComposing());
            QCOMPARE(window.shown(), u"# 가\n# 다\n"_s);
        }
        QInputMethodEvent commit;
        commit.setCommitString(u"한"_s);
        QCoreApplication::sendEvent(&window.editor, &commit);
        QCOMPARE(window.shown(), u"# 가한\n# 다\n"_s);
    }

    void stateIsKept()
    {
        Window window(sample());
        window.editor.folding()->foldAll();
        const QList<qsizetype> folded = window.editor.folding()->foldedOffsets();
        const QString shown = window.shown();
        QVERIFY(folded.size() > 2);
        window.editor.load(sample());
        QVERIFY(window.editor.folding()->foldedOffsets().isEmpty());
        QCOMPARE(window.shown(), sample());
        window.editor.folding()->setFolded(folded + QList<qsizetype>{1, 3, 100000});
        QCOMPARE(window.editor.folding()->foldedOffsets(), folded);
        QCOMPARE(window.shown(), shown);
    }

    void pillSaysWhatIsFolded()
    {
        Window window(topics);
        window.fold(u"# 가"_s);
        window.fold(u"# 다"_s);
        auto *pills = window.editor.findChild<FoldPills *>();
        QCOMPARE(pills->pills().size(), 2);
        QCOMPARE(pills->pills()[0].text, u"… 1 topic(s) · 2 fact(s) · 1 opinion(s)"_s);
        QCOMPARE(pills->pills()[1].text, u"… 1 line(s)"_s);
        QTest::mouseClick(window.editor.viewport(), Qt::LeftButton, {},
                          pills->pills()[0].rect.center().toPoint());
        QCOMPARE(window.shown(), topics.chopped(2));
        QCOMPARE(pills->pills().size(), 1);
    }

    void pillIsShortWhereTheTextFillsItsRow()
    {
        const QString heading =
            u"# 가나다라 마바사 아자차카 타파하 가나다라 마바사 아자차카 타파하 가나다라 마바사 아자"_s;
        Window window(heading + u"\n글\n# 나\n글\n"_s);
        window.editor.folding()->foldAll();
        auto *pills = window.editor.findChild<FoldPills *>();
        bool wasShort = false;
        for (int width = 300; width < 900; width += 7) {
            window.editor.resize(width, 400);
            QCoreApplication::processEvents();
            QCOMPARE(pills->pills().size(), 2);
            const FoldPills::Pill pill = pills->pills()[0];
            const SourceView::Line line = window.editor.shownLines()[0];
            const QRectF row = window.editor.rowRect(line, line.block.layout()->lineCount() - 1);
            QVERIFY(pill.rect.left() >= row.right() - 2);
            QVERIFY(pill.rect.right() <= window.editor.viewport()->width());
            wasShort = wasShort || pill.isShort;
            QVERIFY(!pills->pills()[1].isShort);
        }
        QVERIFY(wasShort);
    }

    void pillShowsTheWorstThatIsFolded()
    {
        Window window(u"# 가\n- **의견:**\n  - 홀로 선 의견\n# 나\n- **사실:**\n  - 하나\n"_s);
        auto *pills = window.editor.findChild<FoldPills *>();
        window.editor.folding()->foldAll();
        QCOMPARE(pills->pills().size(), 2);
        QCOMPARE(pills->pills()[0].worst, Severity::Error);
        QVERIFY(pills->pills()[1].worst < Severity::Error);
    }

    void marginFolds()
    {
        Window window(topics);
        EditorMargin *margin = window.editor.margin();
        const QPoint first(margin->columns().arrows.center().x(),
                           int(window.editor.rowRect(window.editor.shownLines()[0], 0).center().y()));
        QTest::mouseClick(margin, Qt::LeftButton, {}, first);
        QCOMPARE(window.shown(), u"# 가\n# 다\n글\n"_s);
        QTest::mouseClick(margin, Qt::LeftButton, {}, first);
        QCOMPARE(window.shown(), topics);
    }

    void clickBelowTheTextUnfoldsNothing()
    {
        Window window(u"# 가\n글\n글"_s);
        window.fold(u"# 가"_s);
        QTest::mouseClick(window.editor.viewport(), Qt::LeftButton, {}, {100, 300});
        QCOMPARE(window.shown(), u"# 가"_s);
        QCOMPARE(window.editor.caret(), 3);
    }

    /// SASIL_EDITS and SASIL_SEED make it longer and other.
    void anythingKeepsWhatHolds()
    {
        const int steps = qEnvironmentVariable("SASIL_EDITS", u"400"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"7"_s).toUInt());
        Window window(sample());
        Editor &editor = window.editor;
        const QList<Qt::Key> keys{Qt::Key_Up,     Qt::Key_Down,      Qt::Key_Left, Qt::Key_Right,
                                  Qt::Key_PageUp, Qt::Key_PageDown,  Qt::Key_End,  Qt::Key_Return,
                                  Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Home};
        for (int i = 0; i < steps; ++i) {
            const int length = editor.document()->characterCount() - 1;
            QTextCursor cursor(editor.document());
            cursor.setPosition(random.bounded(length + 1));
            switch (random.bounded(12)) {
            case 0:
                editor.undo();
                break;
            case 1:
                cursor.setPosition(qMin(length, cursor.position() + random.bounded(120)),
                                   QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
                break;
            case 2:
                cursor.insertText(u"\n## 새 주제\n\n- **Fact:**\n  - 하나\n"_s);
                break;
            case 3:
                editor.setTextCursor(cursor);
                editor.folding()->foldAtCaret();
                break;
            case 4:
                random.bounded(4) == 0 ? editor.folding()->foldAll() : editor.folding()->foldToLevel(3);
                break;
            case 5:
                editor.setTextCursor(cursor);
                break;
            case 6:
                QTest::mouseClick(editor.viewport(), Qt::LeftButton, {},
                                  {random.bounded(500), random.bounded(400)});
                break;
            default:
                QTest::keyClick(&editor, keys[random.bounded(keys.size())],
                                random.bounded(4) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
            }
            QCoreApplication::processEvents();
            window.check();
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"step %1"_s.arg(i)));
        }
    }

    /// A big document is read while nothing else is to be done; until then nobody is told of edits.
    void foldsBeforeTheTextIsRead()
    {
        QString text = sample();
        while (text.size() < 3'000'000)
            text += text;
        Window window(u"x\n"_s);
        window.editor.load(text);
        QVERIFY(!window.session.isReady());
        const qsizetype head = text.lastIndexOf(u"\n## "_s) + 1;
        window.editor.folding()->setFolded({head});
        window.editor.applyEdits({{{0, 0}, u"글\n"_s}});
        QVERIFY(!window.session.isReady());
        QTRY_VERIFY_WITH_TIMEOUT(window.session.isReady(), 30000);
        QCOMPARE(window.editor.folding()->foldedOffsets(), QList<qsizetype>{head + 2});
        window.check();
    }

    void tenMegabytes()
    {
        QString text;
        const QString one = sample();
        while (text.toUtf8().size() < 200'000)
            text += one;
        text = text.repeated(50);
        Window window(text);
        QElapsedTimer time;
        time.start();
        window.editor.folding()->foldAll();
        const qint64 folding = time.restart();
        window.editor.grab();
        const qint64 painting = time.restart();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&window.editor, Qt::Key_Down);
            QTest::keyClicks(&window.editor, u"x"_s);
            QCoreApplication::processEvents();
        }
        const qint64 keys = time.restart();
        qInfo("fold all %lld ms, paint %lld ms, a key %.2f ms", folding, painting, double(keys) / 40);
        QVERIFY(folding < 1000);
        QVERIFY(painting < 500);
        QVERIFY(keys < 40 * 50);
    }
};

QTEST_MAIN(TestFolding)
#include "tst_folding.moc"

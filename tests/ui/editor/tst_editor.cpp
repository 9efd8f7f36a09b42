// SPDX-License-Identifier: MIT
#include "digest/commands.h"
#include "editor/editor.h"
#include "editor/fixmenu.h"
#include "session/documentsession.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

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

QString documentText(const Editor &editor)
{
    return editor.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace

class TestEditor : public QObject
{
    Q_OBJECT

private:
    /// What holds after anything that a user does.
    void compare(const Editor &editor, const DocumentSession &session)
    {
        QCOMPARE(session.digest().text(), documentText(editor));
        QVERIFY(session.digest() == Digest::parse(documentText(editor)));
    }

private Q_SLOTS:
    void loadsUnmodified()
    {
        DocumentSession session;
        Editor editor(&session);
        const QSignalSpy resets(&session, &DocumentSession::documentReset);
        editor.load(sample());
        QCOMPARE(resets.count(), 1);
        QVERIFY(!editor.document()->isModified());
        QVERIFY(!editor.document()->isUndoAvailable());
        compare(editor, session);
    }

    void loadsLongTextsInSlices()
    {
        const QString text = sample().repeated(200);
        DocumentSession session;
        Editor editor(&session);
        editor.show();
        const QSignalSpy ends(&editor, &Editor::loadFinished);
        editor.beginLoad(text);
        int slices = 1;
        for (qsizetype before = 0; editor.isLoading(); ++slices) {
            // The session knows all of it at once, but is not done before the document is.
            QCOMPARE(session.digest().length(), text.size());
            QVERIFY(text.startsWith(documentText(editor)));
            QVERIFY(editor.document()->characterCount() > before);
            before = editor.document()->characterCount();
            QCoreApplication::processEvents();
            QVERIFY(!session.isReady());
            QCOMPARE(editor.caret(), 0);
            if (!editor.loadMore())
                break;
        }
        QVERIFY(slices > 3);
        QCOMPARE(ends.count(), 1);
        QCOMPARE(documentText(editor), text);
        QVERIFY(!editor.document()->isModified());
        QVERIFY(!editor.document()->isUndoAvailable());
        QTRY_VERIFY(session.isReady());
        QTest::keyClick(&editor, Qt::Key_X);
        QCOMPARE(session.digest().text(), u'x' + text);
        editor.undo();
        QCOMPARE(session.digest().text(), text);
    }

    void oddCharactersStay()
    {
        DocumentSession session;
        Editor editor(&session);
        const QString text = u"# a\u00a0b\u2028c\0d\n- **Fact:**\n"_s;
        editor.load(text);
        QCOMPARE(session.digest().text(), text);
        editor.moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor, u"x"_s);
        QCOMPARE(session.digest().text(), text + u'x');
    }

    /// SASIL_EDITS and SASIL_SEED make it longer and other.
    void sessionFollowsEverything()
    {
        const int steps = qEnvironmentVariable("SASIL_EDITS", u"400"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"7"_s).toUInt());
        DocumentSession session;
        Editor editor(&session);
        editor.load(sample());
        for (int i = 0; i < steps; ++i) {
            const int length = editor.document()->characterCount() - 1;
            QTextCursor cursor(editor.document());
            cursor.setPosition(random.bounded(length + 1));
            switch (random.bounded(8)) {
            case 0:
                editor.undo();
                break;
            case 1:
                editor.redo();
                break;
            case 2:
                cursor.setPosition(qMin(length, cursor.position() + random.bounded(80)),
                                   QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
                break;
            case 3:
                cursor.insertText(u"\n## 새 주제\n\n- **Fact:**\n  - 하나\n"_s);
                break;
            case 4: {
                editor.setTextCursor(cursor);
                const auto command = addItem(session.digest(), editor.caret(), BlockKind::Opinion);
                if (command)
                    editor.applyEdits(command->edits, command->selection);
                break;
            }
            case 5:
                cursor.select(QTextCursor::Document);
                cursor.insertText(sample());
                break;
            default:
                cursor.insertText(QString(QChar(0xac00 + random.bounded(500))));
            }
            QCOMPARE(session.digest().text(), documentText(editor));
        }
        compare(editor, session);
    }

    void commandIsOneUndoStep()
    {
        DocumentSession session;
        Editor editor(&session);
        const QString text = sample();
        editor.load(text);
        editor.applyEdits({{{0, 1}, u"##"_s}, {{10, 12}, {}}, {{20, 20}, u"새 글"_s}});
        QVERIFY(session.digest().text() != text);
        editor.undo();
        QCOMPARE(session.digest().text(), text);
        QVERIFY(!editor.document()->isUndoAvailable());
    }

    void shiftEnterIsALineEnd()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.load({});
        QTest::keyClicks(&editor, u"a"_s);
        QTest::keyClick(&editor, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&editor, u"b"_s);
        QCOMPARE(session.digest().text(), u"a\nb"_s);
    }

    void richTextIsPastedAsText()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.load({});
        auto *data = new QMimeData;
        data->setHtml(u"<b>굵은</b> 글"_s);
        data->setText(u"굵은 글"_s);
        QGuiApplication::clipboard()->setMimeData(data);
        editor.paste();
        QCOMPARE(session.digest().text(), u"굵은 글"_s);
    }

    /// Hangul is composed syllable by syllable: what is not committed yet is no text of the document.
    void compositionIsNotBroken()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.load(u"- **의견:** "_s);
        editor.moveCursor(QTextCursor::End);
        for (const QString &preedit : {u"ㅎ"_s, u"하"_s, u"한"_s}) {
            QInputMethodEvent compose(preedit, {});
            QCoreApplication::sendEvent(&editor, &compose);
            QCOMPARE(session.digest().text(), u"- **의견:** "_s);
        }
        QInputMethodEvent commit;
        commit.setCommitString(u"한"_s);
        QCoreApplication::sendEvent(&editor, &commit);
        QInputMethodEvent next(u"ㄱ"_s, {});
        QCoreApplication::sendEvent(&editor, &next);
        QCOMPARE(session.digest().text(), u"- **의견:** 한"_s);
        QCOMPARE(session.checker().counts().total(), 1);
    }

    void findingIsUnderlined()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.resize(500, 400);
        editor.show();
        editor.load(u"# 주제\n- **의견:**\n  - 홀로 선 의견\n"_s);
        const auto underlined = [&editor] {
            QStringList texts;
            for (const QTextEdit::ExtraSelection &selection : editor.extraSelections()) {
                if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                    texts.append(selection.cursor.selectedText());
            }
            return texts;
        };
        QTRY_COMPARE(underlined(), QStringList{u"홀로 선 의견"_s});
        editor.applyEdits({{{5, 5}, u"- **사실:**\n  - 사실\n\n"_s}});
        QTRY_COMPARE(underlined(), QStringList());
    }

    void fixIsOffered()
    {
        DocumentSession session;
        Editor editor(&session);
        editor.load(u"# 주제\n- **의견:**\n  - 홀로 선 의견\n"_s);
        QMenu menu;
        menu.addAction(u"other"_s);
        const auto apply = [&editor](const TextEdits &edits) { editor.applyEdits(edits); };
        QVERIFY(!addFixes(&menu, session, 0, apply));
        QVERIFY(addFixes(&menu, session, session.digest().text().indexOf(u"홀로"), apply));
        menu.actions().constFirst()->trigger();
        QCOMPARE(session.digest().text(), u"# 주제\n- **사실:**\n  - \n\n- **의견:**\n  - 홀로 선 의견\n"_s);
        QCOMPARE(editor.caret(), session.digest().text().indexOf(u"  - \n") + 4);
        QTest::keyClicks(&editor, u"x"_s);
        QCOMPARE(session.checker().counts().total(), 0);
    }
};

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"

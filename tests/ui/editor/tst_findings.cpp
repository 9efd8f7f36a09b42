// SPDX-License-Identifier: MIT
// Findings as the editor shows them: lines, marks in the margin, tips, fixes with their preview, and what
// waits.

#include "digest/support.h"
#include "editor/completionpopup.h"
#include "editor/editor.h"
#include "editor/editorcompletion.h"
#include "editor/editormargin.h"
#include "editor/findingstyle.h"
#include "editor/fixentries.h"
#include "editor/fixpopup.h"
#include "editor/heldfindings.h"
#include "editor/squiggles.h"
#include "session/documentsession.h"

#include <QInputMethodEvent>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

bool hasColour(const QImage &image, QColor colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

struct Shown
{
    Shown()
    {
        editor.resize(700, 400);
        editor.show();
        editor.setFocus();
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("the window does not become active");
    }

    /// Loads a text with the caret at `|`.
    void load(const QString &text)
    {
        const qsizetype caret = text.indexOf(u'|');
        editor.load(QString(text).remove(u'|'));
        if (caret >= 0)
            editor.goTo({caret, caret});
    }
    [[nodiscard]] QString text() const { return session.digest().text(); }
    /// Texts with the wave of an error below them.
    [[nodiscard]] QStringList waved() const
    {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &selection : editor.extraSelections()) {
            if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                texts.append(selection.cursor.selectedText());
        }
        return texts;
    }
    /// Texts with a line of another severity below them.
    [[nodiscard]] QStringList lined(Severity severity) const
    {
        QStringList texts;
        for (const Squiggles::Line &line : editor.squiggles()->lines()) {
            if (line.severity == severity)
                texts.append(session.digest().text(line.range));
        }
        return texts;
    }
    [[nodiscard]] QStringList rulesOn(int line) const
    {
        QStringList rules;
        for (const Diagnostic *finding :
             editor.margin()->findingsOn(editor.document()->findBlockByNumber(line)))
            rules.append(QString(finding->rule));
        return rules;
    }

    DocumentSession session;
    Editor editor{&session};
};

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSeverityHasALineOfItsOwn()
    {
        Shown shown;
        shown.load(u"# 하나\n- **의견:** 사실이 없음.\n\n## [13월 1주] 둘\n- **사실:** 더 넓혀야 함.\n"_s);
        QTRY_COMPARE(shown.lined(Severity::Warning), QStringList{u"13월 1주"_s});
        QVERIFY(shown.lined(Severity::Info).contains(u"더 넓혀야 함."_s));
        QCOMPARE(shown.waved(), QStringList());
        QVERIFY(findingPen(Severity::Warning, false).dashPattern() !=
                findingPen(Severity::Info, false).dashPattern());
        // The line of the warning is there, in its colour.
        QTRY_VERIFY(
            hasColour(shown.editor.viewport()->grab().toImage(), findingColour(Severity::Warning, false)));
        shown.load(u"# 하나\n- **의견:** 사실이 없음.\n"_s);
        QTRY_COMPARE(shown.waved(), QStringList{u"사실이 없음."_s});
        QCOMPARE(shown.rulesOn(1), QStringList{u"opinion-without-fact"_s});
        QCOMPARE(shown.rulesOn(0), QStringList());
    }

    void waitsWhileSomebodyTypes()
    {
        Shown shown;
        shown.load(u"# 하나\n- **사실:**\n  - 사실임.\n- **의견:**\n  - 의견임.|\n\n둘째 줄\n"_s);
        QCOMPARE(shown.rulesOn(4), QStringList());
        QTest::keyClicks(&shown.editor, u" (Based on: F9)"_s);
        shown.editor.completion()->popup()->hide();
        QCOMPARE(shown.session.checker().counts().of(Severity::Error), 1);
        QCOMPARE(shown.rulesOn(4), QStringList());
        // Leaving the item ends the waiting at once …
        shown.editor.moveCursor(QTextCursor::End);
        QCOMPARE(shown.rulesOn(4), QStringList{u"unknown-citation"_s});
        // … and so does rest.
        const qsizetype end = shown.text().indexOf(u"F9)") + 3;
        shown.editor.goTo({end, end});
        QSignalSpy rested(shown.editor.heldFindings(), &HeldFindings::changed);
        QTest::keyClick(&shown.editor, Qt::Key_Space);
        QCOMPARE(shown.rulesOn(4), QStringList());
        QVERIFY(rested.wait(5000));
        QCOMPARE(shown.rulesOn(4), QStringList{u"unknown-citation"_s});
    }

    void aLabelJustTypedMayBeEmpty()
    {
        Shown shown;
        shown.load(u"# 하나\n- **사실:**\n  - 사실임.\n|\n\n끝\n"_s);
        shown.editor.applyEdits({{{shown.editor.caret(), shown.editor.caret()}, u"- **의견:**"_s}});
        QCOMPARE(shown.session.checker().counts().of(Severity::Warning), 1);
        QSignalSpy rested(shown.editor.heldFindings(), &HeldFindings::changed);
        QVERIFY(rested.wait(5000));
        QCOMPARE(shown.rulesOn(3), QStringList());
        shown.editor.moveCursor(QTextCursor::End);
        QCOMPARE(shown.rulesOn(3), QStringList{u"empty-block"_s});
        // Nobody is writing it when it was there before.
        shown.load(u"# 하나\n- **사실:**\n  - 사실임.\n- **의견:**|\n"_s);
        QCOMPARE(shown.rulesOn(3), QStringList{u"empty-block"_s});
    }

    void saysNothingOfWhatIsComposed()
    {
        Shown shown;
        shown.load(u"# 하나\n- **의견:** 사실이 없음|.\n"_s);
        QTRY_COMPARE(shown.waved().size(), 1);
        QInputMethodEvent composing(u"하"_s, {});
        QCoreApplication::sendEvent(&shown.editor, &composing);
        QVERIFY(shown.editor.heldFindings()->isComposing());
        QCOMPARE(shown.rulesOn(1), QStringList());
        QInputMethodEvent done;
        done.setCommitString(u"한"_s);
        QCoreApplication::sendEvent(&shown.editor, &done);
        QVERIFY(shown.text().contains(u"없음한."));
        shown.editor.moveCursor(QTextCursor::Start);
        QCOMPARE(shown.rulesOn(1), QStringList{u"opinion-without-fact"_s});
    }

    void offersFixesWithTheirPreview()
    {
        Shown shown;
        shown.load(u"# 수출\n- **사실:** 60~70곳 가운데 10~|20곳과 계약함.\n"_s);
        const QList<FixEntry> entries = fixEntriesAt(shown.session, shown.editor.caret());
        QList<FixEntry::Kind> kinds;
        for (const FixEntry &entry : entries)
            kinds.append(entry.kind);
        QCOMPARE(kinds, (QList{FixEntry::Apply, FixEntry::FixAll, FixEntry::Ignore, FixEntry::SwitchOff,
                               FixEntry::Explain, FixEntry::FixSafe}));
        const QList<ChangedLine> lines = changedLines(shown.session, entries.first().edits);
        QCOMPARE(lines, (QList{ChangedLine{false, u"- **사실:** 60~70곳 가운데 10~20곳과 계약함."_s},
                               ChangedLine{true, u"- **사실:** 60\\~70곳 가운데 10\\~20곳과 계약함."_s}}));

        auto *popup = new FixPopup(shown.session, entries, false, &shown.editor);
        QSignalSpy chosen(popup, &FixPopup::chosen);
        popup->showAt(QRect(shown.editor.mapToGlobal(QPoint(50, 50)), QSize(2, 20)));
        QVERIFY(QTest::qWaitForWindowExposed(popup));
        QCOMPARE(popup->preview(), lines);
        // One row is like another, with an icon or without.
        for (int row = 0; row < popup->list()->count(); ++row)
            QCOMPARE(popup->list()->sizeHintForRow(row), popup->list()->sizeHintForRow(0));
        QTest::keyClick(popup->list(), Qt::Key_Down);
        QVERIFY(popup->preview().isEmpty());
        QTest::keyClick(popup->list(), Qt::Key_Up);
        QTest::keyClick(popup->list(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<FixEntry>().edits, entries.first().edits);
    }

    void showsABulbWhereSomethingCanBeFixed()
    {
        Shown shown;
        shown.load(u"# 하나\n- **사실:** 사실임.\n- **의견:**\n  - |의견임. (근거: F9)\n\n끝\n"_s);
        QTRY_VERIFY(shown.editor.margin()->hasBulb());
        shown.editor.moveCursor(QTextCursor::End);
        QVERIFY(!shown.editor.margin()->hasBulb());
        QSignalSpy requested(&shown.editor, &Editor::fixesRequested);
        const QRect line = shown.editor.lineRect(shown.editor.document()->findBlockByNumber(3));
        QTest::mouseClick(shown.editor.margin(), Qt::LeftButton, {}, {5, line.center().y()});
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toLongLong(), shown.text().indexOf(u"F9"));
    }

    void citesWhatFitsBest()
    {
        Shown shown;
        shown.load(u"# 하나\n- **사실:**\n  - 자동차 수출이 줄어듦.\n  - 반도체 수출이 늘어남.\n"
                   "- **의견:**\n  - 반도체 수출의 증가는 반가움.|\n"_s);
        shown.editor.completion()->cite();
        CompletionPopup *popup = shown.editor.completion()->popup();
        QVERIFY(popup->isVisible());
        QCOMPARE(popup->list()->count(), 2);
        QVERIFY(popup->list()->item(0)->text().contains(u"반도체"));
        QTest::keyClick(&shown.editor, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QVERIFY(shown.text().contains(u"  - [F1] 반도체 수출이 늘어남.\n"));
        QVERIFY(shown.text().contains(u"반가움. (근거: F1)\n"));
        shown.editor.undo();
        QVERIFY(!shown.text().contains(u"F1"));
    }

    void citesWhileSomebodyTypes()
    {
        Shown shown;
        shown.load(u"# 하나\n- **사실:**\n  - [F4] 자동차 수출이 줄어듦.\n  - 반도체 수출이 늘어남.\n"
                   "- **의견:**\n  - 걱정임. |\n"_s);
        CompletionPopup *popup = shown.editor.completion()->popup();
        QTest::keyClicks(&shown.editor, u"(Based on:"_s);
        QTest::keyClick(&shown.editor, Qt::Key_Space);
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->list()->count(), 2);
        QTest::keyClicks(&shown.editor, u"F4"_s);
        QTRY_COMPARE(popup->list()->count(), 1);
        QTest::keyClick(&shown.editor, Qt::Key_Tab);
        QVERIFY2(shown.text().endsWith(u"걱정임. (Based on: F4)\n"), qPrintable(shown.text()));
        QCOMPARE(shown.session.digest().item({0, 1, 0}).citations, QStringList{u"F4"_s});

        // An input method commits the opening as a whole.
        shown.load(u"# 하나\n- **사실:** 반도체 수출이 늘어남.\n- **의견:** 반가움. |\n"_s);
        QInputMethodEvent typed;
        typed.setCommitString(u"(근거: "_s);
        QCoreApplication::sendEvent(&shown.editor, &typed);
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(&shown.editor, Qt::Key_Return);
        QCOMPARE(shown.text(),
                 u"# 하나\n- **사실:** [F1] 반도체 수출이 늘어남.\n- **의견:** 반가움. (근거: F1)\n"_s);
        QCOMPARE(shown.editor.caret(), shown.text().size() - 1);

        // Where there is nothing to cite, or no opinion, it stays away.
        shown.load(u"# 하나\n- **사실:** 반도체 (근거:|\n"_s);
        QTest::keyClick(&shown.editor, Qt::Key_Space);
        QTRY_VERIFY(!shown.editor.completion()->isBusy());
        QVERIFY(!popup->isVisible());
        QSignalSpy hints(&shown.editor, &Editor::hinted);
        shown.editor.completion()->cite();
        QCOMPARE(hints.size(), 1);
    }

    void escapeAndMovingAwayCloseThePopup()
    {
        Shown shown;
        shown.load(u"# 하나\n- **사실:** 사실임.\n- **의견:** 의견임.|\n"_s);
        shown.editor.completion()->cite();
        QVERIFY(shown.editor.completion()->popup()->isVisible());
        QTest::keyClick(&shown.editor, Qt::Key_Escape);
        QVERIFY(!shown.editor.completion()->popup()->isVisible());
        shown.editor.completion()->cite();
        QTest::keyClick(&shown.editor, Qt::Key_Left);
        QTRY_VERIFY(!shown.editor.completion()->popup()->isVisible());
    }

    void aClickWithControlFollowsACitation()
    {
        Shown shown;
        shown.load(u"# 하나\n- **사실:** [F1] 사실임.\n- **의견:** 의견임. (근거: F1)\n"_s);
        QSignalSpy followed(&shown.editor, &Editor::citationActivated);
        QTextCursor cursor(shown.editor.document());
        cursor.setPosition(int(shown.text().lastIndexOf(u"F1") + 1));
        QTest::mouseClick(shown.editor.viewport(), Qt::LeftButton, Qt::ControlModifier,
                          shown.editor.cursorRect(cursor).center());
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.first().first().toString(), u"F1"_s);
        QCOMPARE(citedIdAt(shown.session.digest(), shown.text().indexOf(u"[F1]") + 1), QString());
    }

    void theMarginMovesNoInputMethodAway()
    {
        Shown shown;
        shown.load(u"글|"_s);
        const QRectF told = shown.editor.inputMethodQuery(Qt::ImCursorRectangle).toRectF();
        const QPoint seen =
            shown.editor.viewport()->mapTo(&shown.editor, shown.editor.cursorRect().topLeft());
        QVERIFY(qAbs(told.left() - seen.x()) <= 2);
        QVERIFY(seen.x() > shown.editor.margin()->idealWidth());
    }
};

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"

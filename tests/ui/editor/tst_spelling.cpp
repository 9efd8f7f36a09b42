// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "editor/spelling.h"
#include "editor/spellservice.h"
#include "session/documentsession.h"

#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// An editor that checks its spelling, with the dictionaries of this test.
struct Desk
{
    explicit Desk(SpellService *service, const QString &text = {})
    {
        editor.resize(600, 400);
        editor.show();
        editor.load(text);
        spelling = new Spelling(&editor, service);
        editor.addPart(spelling);
        spelling->setEnabled(true);
    }

    [[nodiscard]] QStringList shown() const
    {
        QStringList words;
        for (const Misspelling &one : spelling->shown())
            words.append(session.digest().text(one.range));
        return words;
    }

    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(&editor, &event);
    }

    DocumentSession session;
    Editor editor{&session};
    Spelling *spelling = nullptr;
};

const QString digest = u"# 주제\n\n- **사실:**\n  - 정부는 역활을 발표햇다.\n  - The goverment is right.\n"_s;

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<SpellService> m_service;

    [[nodiscard]] QString wordsFile() const { return m_home.filePath(u"data/words.txt"_s); }

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<SpellService>(wordsFile()); }
    void cleanupTestCase() { m_service.reset(); }

    void underlinesBothLanguages()
    {
        const Desk desk(m_service.get(), digest);
        QTRY_COMPARE(desk.shown(), (QStringList{u"역활을"_s, u"발표햇다"_s, u"goverment"_s}));
    }

    void isOffUntilAsked()
    {
        Desk desk(m_service.get(), digest);
        QTRY_COMPARE(desk.shown().size(), 3);
        desk.spelling->setEnabled(false);
        QCOMPARE(desk.shown(), QStringList());
        QMenu menu;
        desk.spelling->fillMenu(&menu, digest.indexOf(u"역활"));
        QVERIFY(menu.isEmpty());
        desk.spelling->setEnabled(true);
        QTRY_COMPARE(desk.shown().size(), 3);
    }

    void onlyWhatIsSeenIsChecked()
    {
        Desk desk(m_service.get(), u"역활\n"_s + u"\n말\n"_s.repeated(500) + u"\nrecieve\n"_s);
        QTRY_COMPARE(desk.shown(), QStringList{u"역활"_s});
        desk.editor.verticalScrollBar()->setValue(desk.editor.verticalScrollBar()->maximum());
        QTRY_COMPARE(desk.shown(), QStringList{u"recieve"_s});
    }

    void foldedTextIsNotChecked()
    {
        Desk desk(m_service.get(), u"# 하나\n\nrecieve\n\n# 둘\n\n역활\n"_s);
        QTRY_COMPARE(desk.shown().size(), 2);
        QTextBlock line = desk.editor.document()->findBlockByNumber(2);
        line.setVisible(false);
        desk.editor.document()->markContentsDirty(line.position(), line.length());
        desk.editor.resize(600, 401);
        QTRY_COMPARE(desk.shown(), QStringList{u"역활"_s});
    }

    void marksMoveWithTheText()
    {
        Desk desk(m_service.get(), digest);
        QTRY_COMPARE(desk.shown().size(), 3);
        desk.editor.applyEdits({{{0, 0}, u"머리 "_s}});
        QCOMPARE(desk.shown(), (QStringList{u"역활을"_s, u"발표햇다"_s, u"goverment"_s}));
        const qsizetype at = desk.session.digest().text().indexOf(u"발표햇다");
        desk.editor.applyEdits({{{at, at + 4}, u"발표했다"_s}});
        QCOMPARE(desk.shown(), (QStringList{u"역활을"_s, u"goverment"_s}));
    }

    void wordThatIsWrittenWaits()
    {
        Desk desk(m_service.get(), u"recieve "_s);
        QTRY_COMPARE(desk.shown(), QStringList{u"recieve"_s});
        desk.editor.moveCursor(QTextCursor::End);
        QTest::keyClicks(&desk.editor, u"goverment"_s);
        QCOMPARE(desk.shown(), QStringList{u"recieve"_s});
        // Typing rests, but the caret is still in the word.
        desk.editor.applyEdits({{{0, 7}, u"thier"_s}}, TextRange{15, 15});
        QTRY_COMPARE(desk.shown(), QStringList{u"thier"_s});
        QTest::keyClicks(&desk.editor, u" "_s);
        QTRY_COMPARE(desk.shown(), (QStringList{u"thier"_s, u"goverment"_s}));
    }

    void caretThatComesBackShowsTheWord()
    {
        Desk desk(m_service.get(), {});
        QTest::keyClicks(&desk.editor, u"goverment"_s);
        QCoreApplication::processEvents();
        QTest::keyClick(&desk.editor, Qt::Key_Left);
        QTRY_COMPARE(desk.shown(), QStringList{u"goverment"_s});
    }

    void nothingHappensWhileComposing()
    {
        Desk desk(m_service.get(), u"가 "_s);
        desk.editor.moveCursor(QTextCursor::End);
        desk.compose({}, u"역"_s);
        desk.compose(u"ㅎ"_s);
        desk.compose(u"화"_s);
        QCOMPARE(desk.session.digest().text(), u"가 역"_s);
        desk.spelling->goToNext();
        desk.compose(u"활"_s);
        QVERIFY(desk.editor.isComposing());
        QCOMPARE(desk.shown(), QStringList());
        desk.compose({}, u"활"_s);
        QTest::keyClicks(&desk.editor, u" "_s);
        QCOMPARE(desk.session.digest().text(), u"가 역활 "_s);
        QTRY_COMPARE(desk.shown(), QStringList{u"역활"_s});
    }

    /// Painting looks for words in lines that have what is being composed in them.
    void marksStandRightBesideAComposition()
    {
        Desk desk(m_service.get(), u"역활 가 recieve"_s);
        QTRY_COMPARE(desk.shown().size(), 2);
        QTextCursor cursor = desk.editor.textCursor();
        cursor.setPosition(4);
        desk.editor.setTextCursor(cursor);
        const QImage before = desk.editor.grab().toImage();
        desk.compose(u"나"_s);
        QVERIFY(desk.editor.grab().toImage() != before);
        QCOMPARE(desk.shown(), (QStringList{u"역활"_s, u"recieve"_s}));
    }

    void menuReplacesWithASuggestion()
    {
        Desk desk(m_service.get(), digest);
        QTRY_COMPARE(desk.shown().size(), 3);
        QMenu menu;
        desk.spelling->fillMenu(&menu, digest.indexOf(u"역활") + 1);
        QAction *first = menu.actions().constFirst();
        QVERIFY(!first->isEnabled());
        QTRY_COMPARE(first->text(), u"역할을"_s);
        QVERIFY(first->isEnabled());
        first->trigger();
        QCOMPARE(desk.session.digest().text(), QString(digest).replace(u"역활"_s, u"역할"_s));
        desk.editor.undo();
        QCOMPARE(desk.session.digest().text(), digest);
    }

    void menuOfARightWordIsEmpty()
    {
        Desk desk(m_service.get(), digest);
        QTRY_COMPARE(desk.shown().size(), 3);
        QMenu menu;
        desk.spelling->fillMenu(&menu, digest.indexOf(u"정부"));
        QVERIFY(menu.isEmpty());
    }

    void lockedTextIsNotReplaced()
    {
        Desk desk(m_service.get(), digest);
        desk.editor.setLocked(true);
        QTRY_COMPARE(desk.shown().size(), 3);
        QMenu menu;
        desk.spelling->fillMenu(&menu, digest.indexOf(u"역활"));
        QAction *first = menu.actions().constFirst();
        QTRY_COMPARE(first->text(), u"역할을"_s);
        QVERIFY(!first->isEnabled());
    }

    void myWords()
    {
        Desk desk(m_service.get(), digest);
        QTRY_COMPARE(desk.shown().size(), 3);
        QMenu menu;
        desk.spelling->fillMenu(&menu, digest.indexOf(u"역활"));
        trigger(&menu, u"Add “역활” to My Words"_s);
        QCOMPARE(desk.shown(), (QStringList{u"발표햇다"_s, u"goverment"_s}));
        QFile file(wordsFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), u"역활\n"_s);
        // In every editor, and when they are checked again.
        const Desk other(m_service.get(), u"역활만 goverment\n"_s);
        QTRY_COMPARE(other.shown(), QStringList{u"goverment"_s});
        QVERIFY(m_service->ownWords()->remove(u"역활"_s));
        QTRY_COMPARE(desk.shown().size(), 3);
        QTRY_COMPARE(other.shown().size(), 2);
    }

    void wordsThatCannotBeSavedAreTold()
    {
        SpellService service(u"/proc/nowhere/words.txt"_s);
        Desk desk(&service, digest);
        QTRY_COMPARE(desk.shown().size(), 3);
        const QSignalSpy hints(&desk.editor, &Editor::hinted);
        QMenu menu;
        desk.spelling->fillMenu(&menu, digest.indexOf(u"역활"));
        trigger(&menu, u"Add “역활” to My Words"_s);
        QCOMPARE(hints.count(), 1);
        QVERIFY(hints[0][0].toString().contains(u"/proc/nowhere"));
        QCOMPARE(desk.shown().size(), 3);
    }

    void wordsOfTheDigest()
    {
        Desk desk(m_service.get(), digest);
        QTRY_COMPARE(desk.shown().size(), 3);
        QMenu menu;
        desk.spelling->fillMenu(&menu, digest.indexOf(u"역활"));
        trigger(&menu, u"Add “역활” to This Digest's Words"_s);
        QCOMPARE(desk.session.digest().text(), digest + u"\n<!-- sasil-words: 역활 -->\n"_s);
        QTRY_COMPARE(desk.shown(), (QStringList{u"발표햇다"_s, u"goverment"_s}));
        QMenu second;
        desk.spelling->fillMenu(&second, digest.indexOf(u"goverment"));
        trigger(&second, u"Add “goverment” to This Digest's Words"_s);
        QCOMPARE(desk.session.digest().text(), digest + u"\n<!-- sasil-words: 역활, goverment -->\n"_s);
        QTRY_COMPARE(desk.shown(), QStringList{u"발표햇다"_s});
        desk.editor.undo();
        QTRY_COMPARE(desk.shown(), (QStringList{u"발표햇다"_s, u"goverment"_s}));
        desk.editor.undo();
        QCOMPARE(desk.session.digest().text(), digest);
        QTRY_COMPARE(desk.shown().size(), 3);
    }

    void ignoredForNow()
    {
        Desk desk(m_service.get(), digest + u"역활만\n"_s);
        QTRY_COMPARE(desk.shown().size(), 4);
        QMenu menu;
        desk.spelling->fillMenu(&menu, digest.indexOf(u"역활"));
        trigger(&menu, u"Ignore “역활” for Now"_s);
        QTRY_COMPARE(desk.shown(), (QStringList{u"발표햇다"_s, u"goverment"_s}));
        desk.editor.load(digest);
        QTRY_COMPARE(desk.shown().size(), 3);
    }

    void nextGoesRound()
    {
        const QString text = u"recieve\n"_s + u"\n# 말\n말\n"_s.repeated(9000) + u"\n역활을\n"_s;
        Desk desk(m_service.get(), text);
        const auto selected = [&desk] { return desk.editor.textCursor().selectedText(); };
        for (const QString &word : {u"recieve"_s, u"역활을"_s, u"recieve"_s}) {
            desk.spelling->goToNext();
            QTRY_COMPARE(selected(), word);
        }
        const QSignalSpy hints(&desk.editor, &Editor::hinted);
        desk.editor.load(u"정부는 옳다.\n"_s);
        desk.spelling->goToNext();
        QTRY_COMPARE(hints.count(), 1);
        QCOMPARE(hints[0][0].toString(), u"There is no misspelt word."_s);
    }

    void nextHeedsTheDigestsWords()
    {
        Desk desk(m_service.get(), u"역활을 recieve\n\n<!-- sasil-words: 역활 -->\n"_s);
        desk.spelling->goToNext();
        QTRY_COMPARE(desk.editor.textCursor().selectedText(), u"recieve"_s);
    }

    void missingDictionariesAreTold()
    {
        SpellService service(wordsFile(), {m_home.path()});
        Desk desk(&service, digest);
        const QSignalSpy changes(&service, &SpellService::changed);
        QTRY_VERIFY(service.isReady());
        QVERIFY(service.missingText().contains(u"hunspell-ko"));
        QVERIFY(service.missingText().contains(u"hunspell-en-us"));
        const QSignalSpy hints(&desk.editor, &Editor::hinted);
        desk.spelling->goToNext();
        QTRY_COMPARE(hints.count(), 1);
        QVERIFY(hints[0][0].toString().contains(u"hunspell-ko"));
        QCOMPARE(desk.shown(), QStringList());
    }

    void editorMayGoWhileItIsChecked()
    {
        SpellService service(wordsFile());
        auto desk = std::make_unique<Desk>(&service, digest);
        desk->spelling->goToNext();
        QMenu menu;
        desk.reset();
        QTRY_VERIFY(service.isReady());
    }

    void serviceMayGoWhileItReads()
    {
        auto service = std::make_unique<SpellService>(wordsFile());
        service->ask(this, [](SpellChecker &checker) {
            (void)checker.missing();
            return [] {};
        });
        service.reset();
    }

private:
    static void trigger(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
};

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"

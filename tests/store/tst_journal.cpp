// SPDX-License-Identifier: MIT
#include "childprocess.h"
#include "recordedjournal.h"

#include "store/journal.h"
#include "store/posixfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <random>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sasil;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void givesBackWhatWasTyped();
    void joinsTyping();
    void survivesAKill();
    void isPendingOnlyWithoutAnOwner();
    void resumes();
    void checkpointsKeepTheText();
    void rewritesWhenItGrows();
    void reportsAFullDisk();
    void losesNothingWhateverFails();
    void startsAnewAfterAFailedSync();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"state/recovery"_s); }

    std::optional<QTemporaryDir> m_folder;
};

void TestJournal::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
}

void TestJournal::givesBackWhatWasTyped()
{
    QString text = u"a\nb\nc\n"_s;
    const JournalOrigin origin = mixedOrigin();
    auto journal = Journal::start(folder(), origin, text);
    QVERIFY2(journal, qPrintable(journal.error().text()));
    std::mt19937 random(1);
    for (int i = 0; i < 3000; ++i) {
        const TextEdit edit = someEdit(random, text.size());
        text = applied(text, {edit});
        journal->append(edit);
        if (random() % 20 == 0)
            QVERIFY(journal->flush());
    }
    QVERIFY(journal->sync());
    QVERIFY(!journal->hasUnwritten());
    const auto recovered = recoverJournal(journal->path());
    QVERIFY(recovered);
    QCOMPARE(recovered->text, text);
    QCOMPARE(recovered->origin, origin);
    QVERIFY(recovered->complete);
    QVERIFY(recovered->written.isValid());
    QCOMPARE(QFile::permissions(journal->path()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY(journal->discard());
    QVERIFY(QDir(folder()).isEmpty());
}

void TestJournal::joinsTyping()
{
    auto journal = Journal::start(folder(), {}, u"ab"_s);
    QVERIFY(journal);
    const qint64 before = bytesOf(journal->path()).size();
    for (int i = 0; i < 100; ++i)
        journal->append({{1 + i, 1 + i}, u"x"_s});
    journal->append({{0, 1}, {}});
    QVERIFY(journal->hasUnwritten());
    QVERIFY(journal->flush());
    QVERIFY(bytesOf(journal->path()).size() - before < 300);
    QCOMPARE(recoverJournal(journal->path())->text, QString(100, u'x') + u'b');
    QVERIFY(recoverJournal(journal->path())->origin.path.isEmpty());
}

void TestJournal::survivesAKill()
{
    const int result = inChild([&] {
        auto journal = Journal::start(folder(), {}, u"a"_s);
        if (!journal)
            return 1;
        journal->append({{1, 1}, u"b"_s});
        if (!journal->flush())
            return 2;
        journal->append({{2, 2}, u"c"_s});
        ::_exit(0); // no destructor runs, as after kill -9
    });
    QCOMPARE(result, 0);
    const QStringList pending = pendingJournals(folder());
    QCOMPARE(pending.size(), 1);
    QCOMPARE(recoverJournal(pending.first())->text, u"ab"_s);
}

void TestJournal::isPendingOnlyWithoutAnOwner()
{
    QCOMPARE(pendingJournals(folder()), QStringList());
    QString path;
    {
        auto journal = Journal::start(folder(), {}, u"a"_s);
        QVERIFY(journal);
        path = journal->path();
        QCOMPARE(pendingJournals(folder()), QStringList());
        QCOMPARE(inChild([&] { return int(pendingJournals(folder()).size()); }), 0);
        QVERIFY(!Journal::resume(path));
        journal->append({{1, 1}, u"b"_s});
        Journal moved = std::move(*journal);
        QCOMPARE(pendingJournals(folder()), QStringList());
    }
    put(folder() + u"/.new-left"_s, "SAS");
    QCOMPARE(pendingJournals(folder()), QStringList{path});
    QVERIFY(!QFile::exists(folder() + u"/.new-left"_s));
    QCOMPARE(recoverJournal(path)->text, u"ab"_s);
}

void TestJournal::resumes()
{
    const Recorded recorded = recordedJournal(folder());
    const QString path = folder() + u"/old.journal"_s;
    const auto whole = recorded.texts.lastKey();
    for (const qsizetype cut : {whole, whole - 1}) {
        put(path, recorded.bytes.first(cut));
        auto resumed = Journal::resume(path);
        QVERIFY2(resumed, qPrintable(resumed.error().text()));
        QString text = resumed->recovered.text;
        QCOMPARE(resumed->recovered.complete, cut == whole);
        QCOMPARE(text, (--recorded.texts.upperBound(cut)).value());
        QCOMPARE(pendingJournals(folder()), QStringList());
        resumed->journal.append({{0, 1}, u"typed on"_s});
        text.replace(0, 1, u"typed on"_s);
        QVERIFY(resumed->journal.sync());
        const auto recovered = recoverJournal(path);
        QVERIFY(recovered);
        QCOMPARE(recovered->text, text);
        QCOMPARE(recovered->origin, mixedOrigin());
        QVERIFY(recovered->complete);
        QVERIFY(resumed->journal.discard());
    }
}

void TestJournal::checkpointsKeepTheText()
{
    QString text(1000, u'a');
    auto journal = Journal::start(folder(), {}, text);
    QVERIFY(journal);
    QVERIFY(!journal->wantsCheckpoint());
    int checkpoints = 0;
    std::mt19937 random(3);
    for (int i = 0; i < 12000; ++i) {
        const TextEdit edit = someEdit(random, text.size());
        text = applied(text, {edit});
        journal->append(edit);
        if (journal->wantsCheckpoint()) {
            QVERIFY(journal->checkpoint(text));
            QVERIFY(!journal->wantsCheckpoint());
            ++checkpoints;
        }
    }
    QVERIFY(journal->flush());
    QCOMPARE(checkpoints, 2);
    QCOMPARE(recoverJournal(journal->path())->text, text);
}

void TestJournal::rewritesWhenItGrows()
{
    QString text(4 << 20, u'가');
    auto journal = Journal::start(folder(), mixedOrigin(), text);
    QVERIFY(journal);
    qint64 largest = 0;
    for (int i = 0; i < 10; ++i) {
        journal->append({{0, 0}, u"x"_s});
        text.prepend(u'x');
        QVERIFY(journal->checkpoint(text));
        largest = std::max(largest, QFileInfo(journal->path()).size());
    }
    QVERIFY2(largest < (80 << 20), qPrintable(QString::number(largest)));
    journal->append({{0, 1}, u"y"_s});
    QVERIFY(journal->sync());
    text[0] = u'y';
    const auto recovered = recoverJournal(journal->path());
    QVERIFY(recovered);
    QCOMPARE(recovered->text, text);
    QCOMPARE(recovered->origin, mixedOrigin());
    QCOMPARE(pendingJournals(folder()), QStringList());
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestJournal::reportsAFullDisk()
{
    const int result = withFileLimit(4096, [&] {
        auto journal = Journal::start(folder(), {}, u"a"_s);
        if (!journal)
            return 1;
        journal->append({{1, 1}, u"b"_s});
        if (!journal->flush())
            return 2;
        journal->append({{2, 2}, QString(4000, u'c')});
        if (journal->flush() || !journal->hasUnwritten())
            return 3;
        ::_exit(0);
    });
    QCOMPARE(result, 0);
    const QStringList pending = pendingJournals(folder());
    QCOMPARE(pending.size(), 1);
    QCOMPARE(recoverJournal(pending.first())->text, u"ab"_s);
    QVERIFY(recoverJournal(pending.first())->complete);
    const int refused = withFileLimit(16, [&] {
        const auto journal = Journal::start(folder() + u"/full"_s, {}, u"a"_s);
        return !journal && !journal.error().text().isEmpty() ? 0 : 1;
    });
    QCOMPARE(refused, 0);
    QVERIFY(QDir(folder() + u"/full"_s).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestJournal::losesNothingWhateverFails()
{
    int failures = 0;
    for (int call = 0;; ++call) {
        QString text = u"start"_s;
        auto journal = Journal::start(folder(), {}, text);
        QVERIFY(journal);
        std::mt19937 random(5);
        bool reached = false;
        {
            const FailPoint failPoint(call, call % 2 ? EIO : ENOSPC);
            for (int i = 0; i < 12; ++i) {
                const TextEdit edit = someEdit(random, text.size());
                text = applied(text, {edit});
                journal->append(edit);
                const bool written = bool(i % 4 == 3   ? journal->checkpoint(text)
                                          : i % 4 == 1 ? journal->sync()
                                                       : journal->flush());
                failures += written ? 0 : 1;
            }
            reached = FailPoint::callsMade() > call;
        }
        if (journal->wantsCheckpoint())
            QVERIFY(journal->checkpoint(text));
        QVERIFY(journal->sync());
        const auto recovered = recoverJournal(journal->path());
        QVERIFY(recovered);
        QCOMPARE(recovered->text, text);
        QVERIFY(recovered->complete);
        QVERIFY(journal->discard());
        if (!reached)
            break;
    }
    QVERIFY2(failures >= 12, qPrintable(QString::number(failures)));
}

void TestJournal::startsAnewAfterAFailedSync()
{
    auto journal = Journal::start(folder(), {}, u"a"_s);
    QVERIFY(journal);
    {
        const FailPoint failPoint(0, EIO);
        QVERIFY(!journal->sync());
    }
    // The system calls the next sync a success, although it gave up what the first one was to write.
    QVERIFY(!journal->sync());
    QVERIFY(journal->wantsCheckpoint());
    QVERIFY(journal->checkpoint(u"a"_s));
    QVERIFY(journal->sync());
    QVERIFY(!journal->wantsCheckpoint());
    QCOMPARE(recoverJournal(journal->path())->text, u"a"_s);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"

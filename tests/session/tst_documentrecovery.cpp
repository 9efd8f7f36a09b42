// SPDX-License-Identifier: MIT
#include "homefolder.h"

#include "store/fileproblem.h"
#include "support/ordinaryrights.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

const QByteArray utf8Mark = QByteArrayLiteral("\xEF\xBB\xBF");

} // namespace

class TestDocumentRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void writesTheJournalByItself();
    void recovers_data();
    void recovers();
    void recoveredTextOfAChangedFileIsNotSavedBlindly();
    void discardsUnsaved();
    void journalFailureIsToldOnce_data();
    void journalFailureIsToldOnce();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->at(name); }

    std::unique_ptr<HomeFolder> m_folder;
};

void TestDocumentRecovery::init()
{
    m_folder = std::make_unique<HomeFolder>();
    QVERIFY(m_folder->isValid());
}

void TestDocumentRecovery::writesTheJournalByItself()
{
    put(at(u"a.md"_s), "a\n");
    DocumentFile file;
    QVERIFY(file.open(at(u"a.md"_s)));
    QVERIFY(!hasJournal());
    QString text = noted(file, u"a\n"_s, {{0, 0}, u"x"_s});
    text = noted(file, text, {{3, 3}, u"- 나\n"_s});
    QTRY_COMPARE(journalText(), text);
    text = noted(file, text, {{0, 2}, u"y"_s});
    QTRY_COMPARE(journalText(), text);
    // As many as are not left to be replayed one by one.
    for (int i = 0; i < 12000; ++i)
        text = noted(file, text, {{i % 2, i % 2}, u"z"_s});
    QTRY_COMPARE(journalText(), text);
}

void TestDocumentRecovery::recovers_data()
{
    QTest::addColumn<QByteArray>("bytes"); ///< empty: a document that was never saved
    QTest::addColumn<QByteArray>("saved");
    QTest::newRow("untitled") << QByteArray() << QByteArray("하나\n둘\n셋\n");
    QTest::newRow("CRLF and mark") << utf8Mark + "0\r\n" << utf8Mark + "하나\r\n둘\r\n셋\r\n0\r\n";
    QTest::newRow("CP949") << QByteArray("\xB0\xA1\n")
                           << QByteArray("\xC7\xCF\xB3\xAA\n\xB5\xD1\n\xBC\xC2\n\xB0\xA1\n");
}

void TestDocumentRecovery::recovers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, saved);
    const QString path = at(u"a.md"_s);
    QString text;
    {
        DocumentFile first;
        if (!bytes.isEmpty()) {
            put(path, bytes);
            const Result<QString> opened = first.open(path);
            QVERIFY(opened);
            text = *opened;
        }
        text = noted(first, text, {{0, 0}, u"하나\n"_s});
        text = noted(first, text, {{3, 3}, u"둘\n"_s});
        QVERIFY(pendingJournals(recoveryFolder()).isEmpty());
        DocumentFile other;
        const QString journal = QDir(recoveryFolder()).entryInfoList(QDir::Files).first().filePath();
        QVERIFY(!other.recover(journal));
        QVERIFY(other.isUntitled());
    }
    const QStringList pending = pendingJournals(recoveryFolder());
    QCOMPARE(pending.size(), 1);
    DocumentFile second;
    const QSignalSpy moved(&second, &DocumentFile::pathChanged);
    const Result<QString> recovered = second.recover(pending.first());
    QVERIFY(recovered);
    QCOMPARE(*recovered, text);
    QCOMPARE(second.path(), bytes.isEmpty() ? QString() : path);
    QCOMPARE(second.stateOnDisk(), DiskState::Same);
    QCOMPARE(moved.count(), 1);
    QVERIFY(!second.isReadOnly());
    QVERIFY(pendingJournals(recoveryFolder()).isEmpty());
    text = noted(second, text, {{5, 5}, u"셋\n"_s});
    QTRY_COMPARE(journalText(), text);
    QVERIFY(bytes.isEmpty() ? second.saveAs(path, text) : second.save(text));
    QCOMPARE(bytesOf(path), saved);
    QVERIFY(!hasJournal());
}

void TestDocumentRecovery::recoveredTextOfAChangedFileIsNotSavedBlindly()
{
    const QString path = at(u"a.md"_s);
    put(path, "mine\n");
    {
        DocumentFile first;
        QVERIFY(first.open(path));
        QCOMPARE(noted(first, u"mine\n"_s, {{0, 0}, u"x"_s}), u"xmine\n"_s);
    }
    put(path, "theirs\n");
    const QStringList pending = pendingJournals(recoveryFolder());
    QCOMPARE(pending.size(), 1);
    DocumentFile second;
    const Result<QString> recovered = second.recover(pending.first());
    QVERIFY(recovered);
    QCOMPARE(second.stateOnDisk(), DiskState::Changed);
    const Result<void> refused = second.save(*recovered);
    QVERIFY(!refused);
    QCOMPARE(problemOf(refused.error()), FileProblem::ChangedMeanwhile);
    QCOMPARE(bytesOf(path), QByteArray("theirs\n"));
    QVERIFY(hasJournal());
}

void TestDocumentRecovery::discardsUnsaved()
{
    put(at(u"a.md"_s), "a\n");
    {
        DocumentFile file;
        QVERIFY(file.open(at(u"a.md"_s)));
        QString text = noted(file, u"a\n"_s, {{0, 0}, u"x"_s});
        QTRY_COMPARE(journalText(), text);
        file.discardUnsaved();
        QVERIFY(!hasJournal());
        QCOMPARE(file.path(), at(u"a.md"_s));
        // The next edit begins another journal; opening another file is a decision too.
        text = noted(file, u"a\n"_s, {{0, 0}, u"y"_s});
        QTRY_COMPARE(journalText(), text);
        QVERIFY(file.open(at(u"a.md"_s)));
        QVERIFY(!hasJournal());
    }
    QVERIFY(pendingJournals(recoveryFolder()).isEmpty());
    QCOMPARE(bytesOf(at(u"a.md"_s)), QByteArray("a\n"));
}

void TestDocumentRecovery::journalFailureIsToldOnce_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("a file in its place") << false;
    QTest::newRow("a folder without permission") << true;
}

void TestDocumentRecovery::journalFailureIsToldOnce()
{
    QFETCH(bool, isFolder);
    const OrdinaryRights rights;
    QVERIFY(rights.works());
    const QString folder = recoveryFolder();
    QVERIFY(QDir().mkpath(isFolder ? folder : QFileInfo(folder).path()));
    if (isFolder)
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    else
        put(folder, "");
    put(at(u"a.md"_s), "a\n");
    DocumentFile file;
    QStringList told;
    connect(&file, &DocumentFile::journalFailed, this,
            [&](const Error &error) { told.append(error.text()); });
    QVERIFY(file.open(at(u"a.md"_s)));
    QString text = u"a\n"_s;
    for (int i = 0; i < 3; ++i)
        text = noted(file, text, {{0, 0}, u"x"_s});
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().contains(u"cannot be kept for recovery"_s));
    QVERIFY(file.save(text));
    QCOMPARE(bytesOf(at(u"a.md"_s)), QByteArray("xxxa\n"));
    text = noted(file, text, {{0, 0}, u"y"_s});
    text = noted(file, text, {{0, 0}, u"y"_s});
    QCOMPARE(told.size(), 2);
    // Where it can be written again, nothing typed before is missing.
    if (isFolder)
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    else
        QVERIFY(QFile::remove(folder));
    text = noted(file, text, {{0, 0}, u"z"_s});
    QTRY_COMPARE(journalText(), text);
    QCOMPARE(told.size(), 2);
}

QTEST_GUILESS_MAIN(TestDocumentRecovery)
#include "tst_documentrecovery.moc"

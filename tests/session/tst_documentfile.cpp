// SPDX-License-Identifier: MIT
#include "homefolder.h"

#include "store/fileproblem.h"
#include "store/posixfile.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

const QByteArray utf8Mark = QByteArrayLiteral("\xEF\xBB\xBF");

} // namespace

class TestDocumentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void keepsBytes_data();
    void keepsBytes();
    void keepsWhatTheTextNoLongerShows_data();
    void keepsWhatTheTextNoLongerShows();
    void failedOpenChangesNothing();
    void savesUnderAnotherName();
    void failedSaveAsChangesNothing();
    void refusesToSaveOverAChange();
    void convertsToUtf8();
    void damagedFileIsConvertedOrKept();
    void takesItsOwnBytesForNobodyElses();
    void isReadOnlyWhereAnotherHoldsIt();
    void findsTheUsualFolder();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->at(name); }

    std::unique_ptr<HomeFolder> m_folder;
};

void TestDocumentFile::init()
{
    m_folder = std::make_unique<HomeFolder>();
    QVERIFY(m_folder->isValid());
}

void TestDocumentFile::keepsBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); ///< with "new\n" in front of the second line
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("plain", "# 가\n- b\n", "# 가\nnew\n- b\n");
    row("no last line end", "# 가\n- b", "# 가\nnew\n- b");
    row("CRLF", "# 가\r\n- b\r\n", "# 가\r\nnew\r\n- b\r\n");
    row("CR", "# 가\r- b\r", "# 가\rnew\r- b\r");
    row("mixed", "# 가\r\n- b\nc\r\nd", "# 가\r\nnew\r\n- b\nc\r\nd");
    row("byte order mark", "\xEF\xBB\xBF# 가\n- b \n\n", "\xEF\xBB\xBF# 가\nnew\n- b \n\n");
    row("mark and CRLF", "\xEF\xBB\xBF# 가\r\n- b\r\n", "\xEF\xBB\xBF# 가\r\nnew\r\n- b\r\n");
    row("CP949", "# \xB0\xA1\r\n- b\r\n", "# \xB0\xA1\r\nnew\r\n- b\r\n");
    QTest::newRow("UTF-16LE") << QByteArray("\xFF\xFE\x00\xAC\r\0\n\0b\0", 10)
                              << QByteArray("\xFF\xFE\x00\xAC\r\0\n\0n\0e\0w\0\r\0\n\0b\0", 20);
    QTest::newRow("UTF-16BE") << QByteArray("\xFE\xFF\xAC\x00\0\n\0b", 8)
                              << QByteArray("\xFE\xFF\xAC\x00\0\n\0n\0e\0w\0\n\0b", 16);
}

void TestDocumentFile::keepsBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QString path = at(u"a.md"_s);
    put(path, before);
    DocumentFile file;
    const Result<QString> opened = file.open(path);
    QVERIFY(opened);
    QVERIFY(!opened->contains(u'\r') && opened->contains(u'\n'));
    const TextFormat format = file.format();
    QVERIFY(file.save(*opened));
    QCOMPARE(bytesOf(path), before);
    const qsizetype place = opened->indexOf(u'\n') + 1;
    // Each save builds on the one before it: there, back and there again.
    for (int i = 0; i < 2; ++i) {
        const QString edited = noted(file, *opened, {{place, place}, u"new\n"_s});
        QVERIFY(file.save(edited));
        QCOMPARE(bytesOf(path), after);
        QVERIFY(!hasJournal());
        QCOMPARE(noted(file, edited, {{place, place + 4}, {}}), *opened);
        QVERIFY(file.save(*opened));
        QCOMPARE(bytesOf(path), before);
    }
    QCOMPARE(file.format(), format);
    QCOMPARE(file.stateOnDisk(), DiskState::Same);
}

void TestDocumentFile::keepsWhatTheTextNoLongerShows_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("between");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("CP949, ASCII for a while") << QByteArray("\xB0\xA1\n") << u"a\n"_s << QByteArray("a\n");
    QTest::newRow("CP949 with CRLF, empty for a while")
        << QByteArray("\xB0\xA1\r\n") << QString() << QByteArray();
    QTest::newRow("CRLF, one line for a while") << QByteArray("가\r\n") << u"a"_s << QByteArray("a");
    QTest::newRow("byte order mark, empty for a while") << utf8Mark + "가\n" << QString() << utf8Mark;
    // Not a mark, but the text's first character.
    QTest::newRow("no byte order mark") << QByteArray("가\n") << u"\uFEFFa"_s << utf8Mark + "a";
}

void TestDocumentFile::keepsWhatTheTextNoLongerShows()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, between);
    QFETCH(QByteArray, written);
    const QString path = at(u"a.md"_s);
    put(path, before);
    DocumentFile file;
    const Result<QString> opened = file.open(path);
    QVERIFY(opened);
    QVERIFY(file.save(between));
    QCOMPARE(bytesOf(path), written);
    QVERIFY(file.save(between));
    QCOMPARE(bytesOf(path), written);
    QVERIFY(file.save(*opened));
    QCOMPARE(bytesOf(path), before);
}

void TestDocumentFile::failedOpenChangesNothing()
{
    put(at(u"a.md"_s), "\xB0\xA1\r\n");
    DocumentFile file;
    const Result<QString> opened = file.open(at(u"a.md"_s));
    QVERIFY(opened);
    const QSignalSpy moved(&file, &DocumentFile::pathChanged);
    const TextFormat format = file.format();
    const QString edited = noted(file, *opened, {{0, 0}, u"x"_s});
    const Result<QString> failed = file.open(at(u"none.md"_s));
    QVERIFY(!failed);
    QCOMPARE(problemOf(failed.error()), FileProblem::NotFound);
    QCOMPARE(file.path(), at(u"a.md"_s));
    QCOMPARE(file.format(), format);
    QCOMPARE(moved.count(), 0);
    QTRY_COMPARE(journalText(), edited);
    DocumentFile other;
    QVERIFY(other.open(at(u"a.md"_s)));
    QVERIFY(other.isReadOnly());
    QVERIFY(file.save(edited));
    QCOMPARE(bytesOf(at(u"a.md"_s)), QByteArray("x\xB0\xA1\r\n"));
}

void TestDocumentFile::savesUnderAnotherName()
{
    DocumentFile file;
    QVERIFY(file.isUntitled());
    QCOMPARE(file.folder(), QString());
    QCOMPARE(file.stateOnDisk(), DiskState::Same);
    const QSignalSpy moved(&file, &DocumentFile::pathChanged);
    const QString text = noted(file, {}, {{0, 0}, u"가\n"_s});
    QVERIFY(!file.save(text));
    QVERIFY(hasJournal());
    QVERIFY(file.saveAs(at(u"a.md"_s), text));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(file.path(), at(u"a.md"_s));
    QCOMPARE(file.folder(), m_folder->path());
    QVERIFY(!file.isUntitled() && !file.isReadOnly() && !hasJournal());
    QCOMPARE(bytesOf(at(u"a.md"_s)), QByteArray("가\n"));

    put(at(u"b.md"_s), "replaced");
    QVERIFY(file.saveAs(at(u"b.md"_s), u"나\n"_s));
    QCOMPARE(moved.count(), 2);
    QCOMPARE(bytesOf(at(u"b.md"_s)), QByteArray("나\n"));
    QCOMPARE(bytesOf(at(u"a.md"_s)), QByteArray("가\n"));
    QVERIFY(file.save(u"다\n"_s));
    QCOMPARE(bytesOf(at(u"b.md"_s)), QByteArray("다\n"));
    DocumentFile old;
    QVERIFY(old.open(at(u"a.md"_s)));
    QVERIFY(!old.isReadOnly());
    QVERIFY(old.open(at(u"b.md"_s)));
    QVERIFY(old.isReadOnly());
}

void TestDocumentFile::failedSaveAsChangesNothing()
{
    put(at(u"a.md"_s), "a\n");
    DocumentFile file;
    QVERIFY(file.open(at(u"a.md"_s)));
    const QSignalSpy moved(&file, &DocumentFile::pathChanged);
    const QString edited = noted(file, u"a\n"_s, {{0, 0}, u"x"_s});
    const Result<void> saved = file.saveAs(at(u"none/a.md"_s), edited);
    QVERIFY(!saved);
    QCOMPARE(problemOf(saved.error()), FileProblem::NoFolder);
    QCOMPARE(file.path(), at(u"a.md"_s));
    QCOMPARE(moved.count(), 0);
    QCOMPARE(bytesOf(at(u"a.md"_s)), QByteArray("a\n"));
    QTRY_COMPARE(journalText(), edited);
}

void TestDocumentFile::refusesToSaveOverAChange()
{
    const QString path = at(u"a.md"_s);
    put(path, "mine\n");
    DocumentFile file;
    QVERIFY(file.open(path));
    QCOMPARE(file.stateOnDisk(), DiskState::Same);
    const QString edited = noted(file, u"mine\n"_s, {{0, 0}, u"still "_s});
    put(path, "theirs\n");
    QCOMPARE(file.stateOnDisk(), DiskState::Changed);
    const Result<void> refused = file.save(edited);
    QVERIFY(!refused);
    QCOMPARE(problemOf(refused.error()), FileProblem::ChangedMeanwhile);
    QCOMPARE(bytesOf(path), QByteArray("theirs\n"));
    QTRY_COMPARE(journalText(), edited);
    QVERIFY(file.overwrite(edited));
    QCOMPARE(bytesOf(path), QByteArray("still mine\n"));
    QVERIFY(!hasJournal());
    QCOMPARE(file.stateOnDisk(), DiskState::Same);
    QVERIFY(file.save(u"again\n"_s));
    QVERIFY(QFile::remove(path));
    QCOMPARE(file.stateOnDisk(), DiskState::Removed);
    QVERIFY(file.save(u"anew\n"_s));
    QCOMPARE(bytesOf(path), QByteArray("anew\n"));
}

void TestDocumentFile::convertsToUtf8()
{
    const QString path = at(u"a.md"_s);
    put(path, "\xB0\xA1\r\n");
    DocumentFile file;
    const Result<QString> opened = file.open(path);
    QVERIFY(opened);
    QCOMPARE(*opened, u"가\n"_s);
    QCOMPARE(file.format().encoding, Encoding::Windows949);
    const QString edited = noted(file, *opened, {{0, 0}, u"😀"_s});
    const Result<void> refused = file.save(edited);
    QVERIFY(!refused);
    QVERIFY(refused.error().text().contains(u"😀"_s));
    QCOMPARE(bytesOf(path), QByteArray("\xB0\xA1\r\n"));
    QTRY_COMPARE(journalText(), edited);
    file.convertToUtf8();
    QCOMPARE(bytesOf(path), QByteArray("\xB0\xA1\r\n"));
    QVERIFY(file.save(edited));
    QCOMPARE(bytesOf(path), QByteArray("😀가\r\n"));
    QCOMPARE(file.format().encoding, Encoding::Utf8);
    QVERIFY(!hasJournal());
}

void TestDocumentFile::damagedFileIsConvertedOrKept()
{
    const QString path = at(u"a.md"_s);
    const QByteArray bytes = utf8Mark + "가\xFF\r\n";
    put(path, bytes);
    DocumentFile file;
    const Result<QString> opened = file.open(path);
    QVERIFY(opened);
    QVERIFY(file.format().damaged);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(file.save(*opened));
        QCOMPARE(bytesOf(path), bytes);
        QVERIFY(!file.save(*opened + u'x'));
        QCOMPARE(bytesOf(path), bytes);
    }
    file.convertToUtf8();
    QVERIFY(file.save(*opened + u'x'));
    QCOMPARE(bytesOf(path), utf8Mark + "가\uFFFD\r\nx");
}

/// Whichever call of a save fails: the next one succeeds, and is not refused as if another program had
/// written the file.
void TestDocumentFile::takesItsOwnBytesForNobodyElses()
{
    const QString path = at(u"a.md"_s);
    put(path, "0\n");
    DocumentFile file;
    QVERIFY(file.open(path));
    QString text = u"0\n"_s;
    bool isLeft = false;
    connect(&file, &DocumentFile::journalFailed, this, [&] { isLeft = true; });
    int uncertain = 0;
    int call = 0;
    for (bool failed = true; failed; ++call) {
        const QByteArray before = bytesOf(path);
        text = noted(file, text, {{0, 0}, u"x"_s});
        bool isUncertain = false;
        {
            const FailPoint failure(call, EIO);
            const Result<void> saved = file.save(text);
            failed = FailPoint::callsMade() > call;
            isUncertain = !saved && problemOf(saved.error()) == FileProblem::Uncertain;
            QVERIFY(saved || hasJournal());
            QCOMPARE(bytesOf(path), saved || isUncertain ? text.toUtf8() : before);
        }
        uncertain += isUncertain ? 1 : 0;
        QCOMPARE(file.stateOnDisk(), DiskState::Same);
        const Result<void> again = file.save(text);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
        QCOMPARE(bytesOf(path), text.toUtf8());
        // A journal that could not be removed stays, and the user was told.
        QCOMPARE(hasJournal(), isLeft);
        if (std::exchange(isLeft, false))
            QVERIFY(QDir(recoveryFolder()).removeRecursively());
    }
    QVERIFY(call > 5);
    QVERIFY(uncertain > 0);
}

void TestDocumentFile::isReadOnlyWhereAnotherHoldsIt()
{
    put(at(u"a.md"_s), "a\n");
    QVERIFY(QFile::link(u"a.md"_s, at(u"link.md"_s)));
    auto first = std::make_unique<DocumentFile>();
    QVERIFY(first->open(at(u"a.md"_s)));
    QVERIFY(!first->isReadOnly());
    QVERIFY(first->open(at(u"a.md"_s)));
    QVERIFY(!first->isReadOnly());
    DocumentFile second;
    for (const QString &name : {u"a.md"_s, u"link.md"_s}) {
        const Result<QString> text = second.open(at(name));
        QVERIFY(text);
        QCOMPARE(*text, u"a\n"_s);
        QVERIFY(second.isReadOnly());
    }
    QVERIFY(!first->isReadOnly());
    first.reset();
    QVERIFY(second.open(at(u"a.md"_s)));
    QVERIFY(!second.isReadOnly());
}

void TestDocumentFile::findsTheUsualFolder()
{
    QCOMPARE(usualFolder(), m_folder->path());
    QVERIFY(QDir(m_folder->path()).mkdir(u"Documents"_s));
    QCOMPARE(usualFolder(), at(u"Documents"_s));
    put(at(u"user-dirs.dirs"_s), "XDG_DOCUMENTS_DIR=\"$HOME/문서\"\n");
    QCOMPARE(usualFolder(), m_folder->path());
    QVERIFY(QDir(m_folder->path()).mkdir(u"문서"_s));
    QCOMPARE(usualFolder(), at(u"문서"_s));
}

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "tst_documentfile.moc"

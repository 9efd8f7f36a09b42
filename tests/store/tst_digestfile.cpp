// SPDX-License-Identifier: MIT
#include "childprocess.h"

#include "store/digestfile.h"
#include "store/filesaver.h"
#include "store/posixfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

constexpr int succeeded = 100;

/// What a child answers: the kind of problem, or success.
template <typename T>
int answer(const Result<T> &result)
{
    return result ? succeeded : int(problemOf(result.error()));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

} // namespace

class TestDigestFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void writesAndReads();
    void keepsModeAndAttributes();
    void keepsOwner();
    void followsLinks();
    void refusesUnusualFiles_data();
    void refusesUnusualFiles();
    void refusesWithoutPermission();
    void noticesChangesByContent();
    void refusesToOverwriteAChange();
    void keepsOldFileOnFullDisk();
    void keepsOldFileOnFullFileSystem();
    void holdsOldOrNewWhateverFails_data();
    void holdsOldOrNewWhateverFails();
    void removesLitter();
    void everyProblemHasItsWords();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestDigestFile::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
}

void TestDigestFile::writesAndReads()
{
    const QString path = at(u"주간 요약.md"_s);
    const QByteArray bytes("a\0b\r\n\xFF", 6);
    const auto stamp = writeFile(path, bytes);
    QVERIFY2(stamp, qPrintable(stamp.error().text()));
    const auto content = readFile(path);
    QVERIFY(content);
    QCOMPARE(content->bytes, bytes);
    QCOMPARE(content->stamp, *stamp);
    QVERIFY(writeWhole(path, {}));
    QCOMPARE(bytesOf(path), QByteArray());
    QCOMPARE(entries(), QStringList{u"주간 요약.md"_s});
}

void TestDigestFile::keepsModeAndAttributes()
{
    const QString path = at(u"a.md"_s);
    put(path, "old");
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0640), 0);
    const bool attributes = ::setxattr(QFile::encodeName(path).constData(), "user.tag", "x", 1, 0) == 0;
    QVERIFY(writeFile(path, "new"));
    QCOMPARE(modeOf(path), mode_t(0640));
    char value = 0;
    if (attributes) {
        QCOMPARE(::getxattr(QFile::encodeName(path).constData(), "user.tag", &value, 1), ssize_t(1));
        QCOMPARE(value, 'x');
    }
    const mode_t mask = ::umask(027);
    QVERIFY(writeFile(at(u"new.md"_s), "new"));
    ::umask(mask);
    QCOMPARE(modeOf(at(u"new.md"_s)), mode_t(0640));
}

void TestDigestFile::keepsOwner()
{
    if (::geteuid() != 0)
        QSKIP("Only the superuser can give files away.");
    const QString path = at(u"a.md"_s);
    put(path, "old");
    QCOMPARE(::chown(QFile::encodeName(path).constData(), 1234, 4321), 0);
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0666), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);
    QCOMPARE(asOrdinaryUser([&] { return answer(writeFile(path, "new")); }), int(FileProblem::OtherOwner));
    QCOMPARE(bytesOf(path), QByteArray("old"));
    QCOMPARE(entries(), QStringList{u"a.md"_s});
    QVERIFY(writeFile(path, "new"));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_uid, uid_t(1234));
    QCOMPARE(status.st_gid, gid_t(4321));
}

void TestDigestFile::followsLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    put(at(u"real/a.md"_s), "old");
    QVERIFY(QFile::link(u"real"_s, at(u"folder"_s)));
    QVERIFY(QFile::link(u"folder/a.md"_s, at(u"link.md"_s)));
    QVERIFY(QFile::link(u"real/fresh.md"_s, at(u"dangling.md"_s)));
    QVERIFY(writeFile(at(u"link.md"_s), "new"));
    QVERIFY(writeFile(at(u"dangling.md"_s), "fresh"));
    QCOMPARE(bytesOf(at(u"real/a.md"_s)), QByteArray("new"));
    QCOMPARE(bytesOf(at(u"real/fresh.md"_s)), QByteArray("fresh"));
    QVERIFY(QFileInfo(at(u"link.md"_s)).isSymLink());
    QVERIFY(QFileInfo(at(u"dangling.md"_s)).isSymLink());
    const QString real = QDir(m_folder->path()).canonicalPath() + u"/real/a.md"_s;
    for (const QString &name : {u"link.md"_s, u"real/../folder/a.md"_s, u"./real//a.md"_s}) {
        const auto canonical = canonicalPath(at(name));
        QVERIFY(canonical);
        QCOMPARE(*canonical, real);
    }
}

void TestDigestFile::refusesUnusualFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FileProblem>("reading");
    QTest::addColumn<FileProblem>("writing");
    QTest::newRow("folder") << u"folder"_s << FileProblem::NotAFile << FileProblem::NotAFile;
    QTest::newRow("FIFO") << u"fifo"_s << FileProblem::NotAFile << FileProblem::NotAFile;
    QTest::newRow("device") << u"device"_s << FileProblem::NotAFile << FileProblem::NotAFile;
    QTest::newRow("circle") << u"circle"_s << FileProblem::LinkLoop << FileProblem::LinkLoop;
    QTest::newRow("no folder") << u"none/a.md"_s << FileProblem::NotFound << FileProblem::NoFolder;
    QTest::newRow("a file as folder") << u"plain.md/a.md"_s << FileProblem::NoFolder << FileProblem::NoFolder;
    QTest::newRow("long name") << QString(300, u'a') << FileProblem::BadName << FileProblem::BadName;
    QTest::newRow("NUL in the name") << u"a"_s + QChar(u'\0') << FileProblem::BadName << FileProblem::BadName;
    QTest::newRow("parent") << u".."_s << FileProblem::NotAFile << FileProblem::NotAFile;
    QTest::newRow("read-only") << u"readonly.md"_s << FileProblem::Other << FileProblem::ReadOnlyFile;
    QTest::newRow("hard link") << u"hard.md"_s << FileProblem::Other << FileProblem::HardLinked;
    QTest::newRow("too large") << u"large.md"_s << FileProblem::TooLarge << FileProblem::Other;
}

void TestDigestFile::refusesUnusualFiles()
{
    QFETCH(QString, name);
    QFETCH(FileProblem, reading);
    QFETCH(FileProblem, writing);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"fifo"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/null"_s, at(u"device"_s)));
    QVERIFY(QFile::link(u"circle"_s, at(u"circle"_s)));
    for (const QString &file : {u"plain.md"_s, u"readonly.md"_s, u"hard.md"_s, u"large.md"_s})
        put(at(file), "old");
    QVERIFY(QFile(at(u"large.md"_s)).resize(largestFile + 1));
    QCOMPARE(::chmod(QFile::encodeName(at(u"readonly.md"_s)).constData(), 0444), 0);
    QCOMPARE(::link(QFile::encodeName(at(u"hard.md"_s)).constData(),
                    QFile::encodeName(at(u"hard2.md"_s)).constData()),
             0);
    const auto content = readFile(at(name));
    QCOMPARE(content.hasValue(), reading == FileProblem::Other);
    if (!content)
        QCOMPARE(problemOf(content.error()), reading);
    if (writing != FileProblem::Other) {
        const QStringList before = entries();
        const auto written = writeFile(at(name), "new");
        QVERIFY(!written);
        QCOMPARE(problemOf(written.error()), writing);
        QCOMPARE(entries(), before);
    }
    if (content)
        QCOMPARE(bytesOf(at(name)), QByteArray("old"));
}

void TestDigestFile::refusesWithoutPermission()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    put(at(u"secret.md"_s), "old");
    put(at(u"own.md"_s), "old");
    QCOMPARE(::chmod(QFile::encodeName(at(u"secret.md"_s)).constData(), 0200), 0);
    QCOMPARE(::chmod(QFile::encodeName(at(u"own.md"_s)).constData(), 0666), 0);
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    const int reading = asOrdinaryUser([&] { return answer(readFile(at(u"secret.md"_s))); });
    const int inFolder = asOrdinaryUser([&] { return answer(writeFile(at(u"own.md"_s), "new")); });
    const int newFile = asOrdinaryUser([&] { return answer(writeFile(at(u"new.md"_s), "new")); });
    QCOMPARE(::chmod(QFile::encodeName(at(u"own.md"_s)).constData(), 0444), 0);
    QCOMPARE(::chmod(folder.constData(), 0777), 0);
    const int readOnly = asOrdinaryUser([&] { return answer(writeFile(at(u"own.md"_s), "new")); });
    QCOMPARE(reading, int(FileProblem::NoPermission));
    QCOMPARE(inFolder, int(FileProblem::ReadOnlyFolder));
    QCOMPARE(newFile, int(FileProblem::ReadOnlyFolder));
    QCOMPARE(readOnly, int(FileProblem::ReadOnlyFile));
    QCOMPARE(bytesOf(at(u"own.md"_s)), QByteArray("old"));
    QCOMPARE(entries().size(), 2);
}

void TestDigestFile::noticesChangesByContent()
{
    const QString path = at(u"a.md"_s);
    QVERIFY(!changedOnDisk(path, {}));
    const auto stamp = writeFile(path, "one");
    QVERIFY(stamp);
    QVERIFY(!changedOnDisk(path, *stamp));
    QCOMPARE(diskState(path, {}), DiskState::Changed);
    // The same size and the same time, as a sync client may leave them.
    const timespec times[2] = {{0, UTIME_OMIT},
                               {stamp->modified / 1'000'000'000, stamp->modified % 1'000'000'000}};
    put(path, "two");
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
    QCOMPARE(diskState(path, *stamp), DiskState::Changed);
    put(path, "one");
    QCOMPARE(diskState(path, *stamp), DiskState::Same);
    QVERIFY(QFile::remove(path));
    QCOMPARE(diskState(path, *stamp), DiskState::Removed);
    QVERIFY(QDir(m_folder->path()).mkdir(u"a.md"_s));
    QCOMPARE(diskState(path, *stamp), DiskState::Unreadable);
}

void TestDigestFile::refusesToOverwriteAChange()
{
    const QString path = at(u"a.md"_s);
    auto stamp = writeFile(path, "mine", FileStamp());
    QVERIFY(stamp);
    const auto second = writeFile(path, "new", FileStamp());
    QVERIFY(!second);
    QCOMPARE(problemOf(second.error()), FileProblem::ChangedMeanwhile);
    put(path, "theirs");
    const auto refused = writeFile(path, "mine 2", *stamp);
    QVERIFY(!refused);
    QCOMPARE(problemOf(refused.error()), FileProblem::ChangedMeanwhile);
    QCOMPARE(bytesOf(path), QByteArray("theirs"));
    QVERIFY(writeFile(path, "mine 2"));
    stamp = writeFile(path, "mine 3", readFile(path)->stamp);
    QVERIFY(stamp);
    QVERIFY(QFile::remove(path));
    QVERIFY(writeFile(path, "mine 4", *stamp));
    QCOMPARE(bytesOf(path), QByteArray("mine 4"));
    QCOMPARE(entries(), QStringList{u"a.md"_s});
}

void TestDigestFile::keepsOldFileOnFullDisk()
{
    const QString path = at(u"a.md"_s);
    put(path, "old");
    const QByteArray large(10000, 'x');
    QCOMPARE(withFileLimit(4096, [&] { return answer(writeFile(path, large)); }), int(FileProblem::NoSpace));
    QCOMPARE(withFileLimit(4096, [&] { return answer(writeFile(at(u"new.md"_s), large)); }),
             int(FileProblem::NoSpace));
    QCOMPARE(bytesOf(path), QByteArray("old"));
    QCOMPARE(entries(), QStringList{u"a.md"_s});
}

void TestDigestFile::keepsOldFileOnFullFileSystem()
{
    const int result = onSmallDisk(m_folder->path(), 64 * 1024, [&] {
        const QString path = at(u"a.md"_s);
        const QByteArray old(40 * 1024, 'o');
        if (!writeFile(path, old))
            return 1;
        const auto written = writeFile(path, QByteArray(50 * 1024, 'n'));
        if (written || problemOf(written.error()) != FileProblem::NoSpace)
            return 2;
        if (bytesOf(path) != old || entries() != QStringList{u"a.md"_s})
            return 3;
        // The place that the failed save took is free again.
        return writeFile(path, "small") ? 0 : 4;
    });
    if (result == noMounting)
        QSKIP("This machine allows no file system for the test.");
    QCOMPARE(result, 0);
}

void TestDigestFile::holdsOldOrNewWhateverFails_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("existing");
    for (const bool existing : {true, false}) {
        for (const int error : {ENOSPC, EIO, EMFILE, EACCES, EINVAL})
            QTest::addRow("%s, %s", existing ? "old file" : "new file", strerror(error)) << error << existing;
    }
}

void TestDigestFile::holdsOldOrNewWhateverFails()
{
    QFETCH(int, error);
    QFETCH(bool, existing);
    const QString path = at(u"a.md"_s);
    // Looking for litter may fail, and so may the look whether a new file is still there, since another is
    // made then. With EINVAL a file system says that it cannot sync a folder, or rename without replacing.
    // Nothing else may fail unnoticed.
    const int tolerated = 2 + (error == EINVAL ? 1 : 0) + (error == EINVAL && !existing ? 1 : 0);
    int failures = 0;
    int calls = 0;
    for (int call = 0;; ++call) {
        QFile::remove(path);
        if (existing)
            QVERIFY(writeFile(path, "old"));
        const auto stamp = existing ? readFile(path)->stamp : FileStamp();
        bool reached = false;
        {
            const FailPoint failPoint(call, error);
            const auto written = writeFile(path, "new", stamp);
            reached = FailPoint::callsMade() > call;
            const bool isNew = QFile::exists(path) && bytesOf(path) == "new";
            if (!isNew)
                QVERIFY(existing ? bytesOf(path) == "old" : !QFile::exists(path));
            QCOMPARE(isNew, written || problemOf(written.error()) == FileProblem::Uncertain);
            failures += written ? 0 : 1;
        }
        QVERIFY(writeFile(path, "newer"));
        QCOMPARE(entries(), QStringList{u"a.md"_s});
        if (!reached)
            break;
        ++calls;
    }
    QCOMPARE(failures, calls - tolerated);
}

void TestDigestFile::removesLitter()
{
    const QString path = at(u"a.md"_s);
    put(path, "old");
    PosixFile folder;
    QCOMPARE(folder.open(AT_FDCWD, QFile::encodeName(m_folder->path()), O_RDONLY | O_DIRECTORY), 0);
    // One left by a save that was killed, one of a save that goes on.
    LockedFile abandoned = makeFile(folder.handle(), saveLitterPrefix("a.md"), 0600);
    const LockedFile busy = makeFile(folder.handle(), saveLitterPrefix("a.md"), 0600);
    QCOMPARE(abandoned.file.close(), 0);
    QCOMPARE(entries().size(), 3);
    removeSaveLitter(path);
    QCOMPARE(entries().size(), 2);
    QVERIFY(entries().contains(QFile::decodeName(busy.name)));
}

void TestDigestFile::everyProblemHasItsWords()
{
    for (int i = 0; i <= int(FileProblem::Uncertain); ++i) {
        const Error error = fileError(FileProblem(i), u"/tmp/a.md"_s, u"detail"_s);
        QVERIFY(error.text().contains(u"/tmp/a.md"_s));
        QCOMPARE(problemOf(error), FileProblem(i));
    }
    QCOMPARE(problemOf(Error{{"Store", "other", {}}}), FileProblem::Other);
}

QTEST_GUILESS_MAIN(TestDigestFile)
#include "tst_digestfile.moc"

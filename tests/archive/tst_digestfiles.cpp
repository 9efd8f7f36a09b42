// SPDX-License-Identifier: MIT
#include "archive/digestfiles.h"
#include "support/ordinaryrights.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace sasil;

class DigestFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void folderIsWalkedOnce();
    void otherThingsWithADigestsName();
    void unreadableFolders();
    void whatIsNoFolder();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    bool write(const QString &name) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write("# T\n") > 0;
    }
    bool link(const QString &target, const QString &name) const
    {
        return QFile::link(path(target), path(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DigestFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir().mkpath(path(u"d"_s)));
}

void DigestFilesTest::folderIsWalkedOnce()
{
    for (const QString &name : {u"d/b.md"_s, u"d/a/c.md"_s, u"d/.hidden/h.md"_s, u"d/.h.md"_s, u"d/md"_s,
                                u"elsewhere/e.md"_s, u"elsewhere/deep/f.md"_s})
        QVERIFY(write(name));
    QVERIFY(link(u"d"_s, u"d/a/up"_s));
    QVERIFY(link(u""_s, u"d/a/above"_s));
    QVERIFY(link(u"d/a"_s, u"d/0"_s));
    QVERIFY(link(u"elsewhere"_s, u"d/e1"_s));
    QVERIFY(link(u"elsewhere"_s, u"d/e2"_s));
    QVERIFY(link(u"elsewhere"_s, u"elsewhere/deep/round"_s));
    QVERIFY(link(u"elsewhere/e.md"_s, u"d/file.md"_s));
    QVERIFY(link(u"d"_s, u"to-d"_s));
    const QStringList expected{u"a/c.md"_s, u"b.md"_s, u"e1/deep/f.md"_s, u"e1/e.md"_s, u"file.md"_s};
    for (const QString &root : {u"d"_s, u"d/"_s, u"to-d"_s}) {
        const auto files = digestFiles(path(root));
        QVERIFY(files);
        QCOMPARE(files->paths, expected);
        QVERIFY(files->errors.isEmpty());
    }
}

void DigestFilesTest::otherThingsWithADigestsName()
{
    QVERIFY(link(u"nowhere"_s, u"d/broken.md"_s));
    QVERIFY(link(u"d/self.md"_s, u"d/self.md"_s));
    QVERIFY(QDir().mkpath(path(u"d/folder.md"_s)));
    QCOMPARE(mkfifo(qPrintable(path(u"d/pipe.md"_s)), 0600), 0);
    QVERIFY(link(u"d/pipe.md"_s, u"d/to-pipe.md"_s));
    const auto files = digestFiles(path(u"d"_s));
    QVERIFY(files);
    QVERIFY(files->paths.isEmpty());
    QVERIFY(files->errors.isEmpty());
}

void DigestFilesTest::unreadableFolders()
{
    const OrdinaryRights rights;
    QVERIFY(rights.works());
    QVERIFY(write(u"d/a.md"_s));
    QVERIFY(write(u"d/closed/b.md"_s));
    QVERIFY(QFile::setPermissions(path(u"d/closed"_s), {}));
    const auto files = digestFiles(path(u"d"_s));
    const auto closed = digestFiles(path(u"d/closed"_s));
    QVERIFY(
        QFile::setPermissions(path(u"d/closed"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(files);
    QCOMPARE(files->paths, QStringList{u"a.md"_s});
    QCOMPARE(files->errors.size(), 1);
    QVERIFY(files->errors.first().text().contains("closed"_L1));
    QVERIFY(!closed);
}

void DigestFilesTest::whatIsNoFolder()
{
    QVERIFY(write(u"d/a.md"_s));
    for (const QString &name : {u"d/a.md"_s, u"none"_s}) {
        const auto files = digestFiles(path(name));
        QVERIFY(!files);
        QVERIFY(files.error().text().contains(name));
    }
}

QTEST_GUILESS_MAIN(DigestFilesTest)
#include "tst_digestfiles.moc"

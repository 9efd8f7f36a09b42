// SPDX-License-Identifier: MIT
#include "dialogs/exporttarget.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Drops root's rights, which pass every permission, for as long as it lives.
class OrdinaryUser
{
public:
    OrdinaryUser() : m_isRoot(::geteuid() == 0), m_works(!m_isRoot || ::setresuid(65534, 65534, 0) == 0) {}
    ~OrdinaryUser()
    {
        if (m_isRoot && m_works && ::setresuid(0, 0, 0) != 0)
            ::abort();
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;
    [[nodiscard]] bool works() const { return m_works; }

private:
    bool m_isRoot;
    bool m_works;
};

ExportSource sourceAt(const QString &path)
{
    return {Digest::parse(u"# 9월: 소버린 AI / 정리?\n"_s), path, {}};
}

} // namespace

class TestExportTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void suggested_data();
    void suggested();
    void path_data();
    void path();
    void judged_data();
    void judged();
    void noPermission();

private:
    void touch(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportTarget::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    touch(u"digest.md"_s);
    touch(u"there.pdf"_s);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.pdf"_s));
    QVERIFY(QFile::link(m_folder->filePath(u"digest.md"_s), m_folder->filePath(u"link.md"_s)));
}

void TestExportTarget::touch(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("x"), 1);
}

void TestExportTarget::suggested_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<Content>("content");
    QTest::addColumn<QString>("target");
    const auto all = Content::Everything;
    QTest::newRow("pdf") << u"/a/주간 9.4.md"_s << ExportFormat::Pdf << all << u"/last/주간 9.4.pdf"_s;
    QTest::newRow("html") << u"/a/b.markdown"_s << ExportFormat::Html << all << u"/last/b.html"_s;
    QTest::newRow("never the digest")
        << u"/a/b.md"_s << ExportFormat::Markdown << all << u"/last/b-copy.md"_s;
    QTest::newRow("facts") << u"/a/b.md"_s << ExportFormat::Markdown << Content::Facts
                           << u"/last/b-facts.md"_s;
    QTest::newRow("opinions") << u"/a/b.md"_s << ExportFormat::Markdown << Content::Opinions
                              << u"/last/b-opinions.md"_s;
    QTest::newRow("no file yet") << QString() << ExportFormat::Pdf << all
                                 << u"/last/9월 소버린 AI 정리.pdf"_s;
}

void TestExportTarget::suggested()
{
    QFETCH(QString, path);
    QFETCH(ExportFormat, format);
    QFETCH(Content, content);
    ExportChoice choice;
    choice.format = format;
    choice.page.content = content;
    QTEST(suggestedTarget(sourceAt(path), choice, u"/last"_s), "target");
}

void TestExportTarget::path_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("path");
    QTest::newRow("whole") << u"/a/b.pdf"_s << ExportFormat::Pdf << u"/a/b.pdf"_s;
    QTest::newRow("capitals") << u"/a/b.PDF"_s << ExportFormat::Pdf << u"/a/b.PDF"_s;
    QTest::newRow("other name of the ending") << u"/a/b.htm"_s << ExportFormat::Html << u"/a/b.htm"_s;
    QTest::newRow("other format") << u"/a/b.md"_s << ExportFormat::Pdf << u"/a/b.pdf"_s;
    QTest::newRow("no ending") << u"/a/b"_s << ExportFormat::Html << u"/a/b.html"_s;
    QTest::newRow("a point in the name") << u"/a/9.4"_s << ExportFormat::Html << u"/a/9.4.html"_s;
    QTest::newRow("relative") << u" b.md "_s << ExportFormat::Markdown << u"/last/b.md"_s;
    QTest::newRow("upwards") << u"../b.md"_s << ExportFormat::Markdown << u"/b.md"_s;
    QTest::newRow("home") << u"~/b.pdf"_s << ExportFormat::Pdf << QDir::homePath() + u"/b.pdf"_s;
    QTest::newRow("empty") << u"  "_s << ExportFormat::Pdf << QString();
    QTest::newRow("a folder") << u"/a/"_s << ExportFormat::Pdf << QString();
}

void TestExportTarget::path()
{
    QFETCH(QString, typed);
    QFETCH(ExportFormat, format);
    QTEST(targetPath(typed, format, u"/last"_s), "path");
}

void TestExportTarget::judged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPossible");
    QTest::addColumn<QString>("said");
    QTest::newRow("new") << u"new.pdf"_s << true << QString();
    QTest::newRow("replaces") << u"there.pdf"_s << true << u"Replaces the there.pdf that is there."_s;
    QTest::newRow("digest") << u"digest.md"_s << false << u"the digest itself"_s;
    QTest::newRow("digest by another way") << u"folder.pdf/../digest.md"_s << false << u"the digest itself"_s;
    QTest::newRow("link to the digest") << u"link.md"_s << false << u"the digest itself"_s;
    QTest::newRow("no folder") << u"none/new.pdf"_s << false << u"does not exist"_s;
    QTest::newRow("file as folder") << u"there.pdf/new.pdf"_s << false << u"is not a folder"_s;
    QTest::newRow("folder") << u"folder.pdf"_s << false << u"folder.pdf is a folder"_s;
    QTest::newRow("nothing") << QString() << false << u"Name the file"_s;
}

void TestExportTarget::judged()
{
    QFETCH(QString, name);
    QFETCH(QString, said);
    const QString target = name.isEmpty() ? QString() : m_folder->filePath(name);
    const TargetVerdict verdict = judgeTarget(target, sourceAt(m_folder->filePath(u"digest.md"_s)));
    QTEST(verdict.isPossible, "isPossible");
    QCOMPARE(verdict.message.text().isEmpty(), said.isEmpty());
    QVERIFY2(verdict.message.text().contains(said), qPrintable(verdict.message.text()));
}

void TestExportTarget::noPermission()
{
    const QString file = m_folder->filePath(u"there.pdf"_s);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)));
    QVERIFY(QFile::setPermissions(file, QFile::Permissions(0x4444)));
    const OrdinaryUser user;
    QVERIFY(user.works());
    const auto said = [this](const QString &name) {
        const TargetVerdict verdict = judgeTarget(m_folder->filePath(name), sourceAt({}));
        return verdict.isPossible ? QString() : verdict.message.text();
    };
    QVERIFY2(said(u"new.pdf"_s).contains(u"no permission to write into the folder"_s),
             qPrintable(said(u"new.pdf"_s)));
    QVERIFY(!said(u"there.pdf"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestExportTarget)
#include "tst_exporttarget.moc"

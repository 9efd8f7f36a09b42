// SPDX-License-Identifier: MIT
#include "newdigesttest.h"
#include "support/ordinaryrights.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>

using namespace sasil;
using namespace Qt::StringLiterals;

/// What the new digest says, what is carried over into it, and where its file comes to be.
class TestNewDigestContent : public NewDigestTest
{
    Q_OBJECT

private Q_SLOTS:
    void templates();
    void templateFollowsTheSeries();
    void ownTemplate();
    void brokenTemplate();
    void carriesOver();
    void carriesOverWhatIsNotSaved();
    void carriesOverFromElsewhere();
    void verdicts_data();
    void verdicts();
    void fileIsThere();
    void madeInAFolderThatMayNotBeWritten();
    void makesTheFile();
    void remembered();
};

void TestNewDigestContent::templates()
{
    QVERIFY(shownText().contains(u"# News"));
    QCOMPARE(part<QLineEdit>("title")->placeholderText(), u"News"_s);
    choose("pattern", u"ko"_s);
    QVERIFY(shownText().contains(u"# 뉴스\n\n## [9월 4주]"));
    QCOMPARE(part<QLineEdit>("title")->placeholderText(), u"뉴스"_s);
    type("title", u"소버린 AI"_s);
    QVERIFY(shownText().contains(u"title: 9월 4주 소버린 AI\n"));
    QVERIFY(shownText().contains(u"# 소버린 AI\n"));
}

void TestNewDigestContent::templateFollowsTheSeries()
{
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"English"_s);
    write(u"2024-w38.md"_s, lastDigest());
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"Korean"_s);
    m_dialog->setDay(QDate(2024, 9, 10));
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"English"_s);
    write(u".sasil.toml"_s, u"language = \"en\"\n"_s);
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"English"_s);
    // Nobody chose it, so it is not remembered.
    click("createNow");
    QVERIFY(QFile::remove(m_folder->filePath(u".sasil.toml"_s)));
    QVERIFY(QFile::remove(m_folder->filePath(u"2024-w39.md"_s)));
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"Korean"_s);
}

void TestNewDigestContent::ownTemplate()
{
    write(u"own.md"_s, u"# {{title}} {{iso}}\n\n{{stubs}}\n"_s);
    choose("pattern", u"…"_s);
    answer(m_folder->filePath(u"own.md"_s));
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"own.md"_s);
    EVENTUALLY(shownText() == u"# 뉴스 2024-W39\n"_s);
    // To ask for a file and not to choose one leaves everything as it was.
    choose("pattern", u"…"_s);
    EVENTUALLY(m_dialog->findChild<QFileDialog *>());
    m_dialog->findChild<QFileDialog *>()->reject();
    EVENTUALLY(part<QComboBox>("pattern")->currentText() == u"own.md"_s);
    click("createNow");
    QCOMPARE(read(u"2024-w39.md"_s), u"# 뉴스 2024-W39\n"_s);
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"own.md"_s);
    choose("pattern", u"en"_s);
    m_dialog->setDay(QDate(2024, 10, 3));
    click("createNow");
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"English"_s);
    QVERIFY(part<QComboBox>("pattern")->findText(u"own.md"_s) >= 0);
    QVERIFY(QFile::remove(m_folder->filePath(u"own.md"_s)));
    open();
    QVERIFY(part<QComboBox>("pattern")->findText(u"own.md"_s) < 0);
}

void TestNewDigestContent::brokenTemplate()
{
    write(u"empty.md"_s, u"\n"_s);
    choose("pattern", u"…"_s);
    answer(m_folder->filePath(u"empty.md"_s));
    EVENTUALLY(verdict().contains(u"empty.md is empty"_s));
    QVERIFY(!canCreate());
    QCOMPARE(shownText(), QString());
    choose("pattern", u"ko"_s);
    QVERIFY(canCreate());
}

void TestNewDigestContent::carriesOver()
{
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"Nothing"_s);
    QCOMPARE(part<QLabel>("carried")->text(), u"There is no digest in this folder yet."_s);
    write(u"2024-w37.md"_s, u"# Older\n\n- **Fact:** one\n"_s);
    write(u"2024-w38.md"_s, lastDigest());
    write(u"2024-w41.md"_s, u"# Later\n"_s);
    open();
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"2024-w38.md"_s);
    QCOMPARE(part<QLabel>("carried")->text(), u"2 topic(s) to come back to"_s);
    QVERIFY(shownText().contains(u"## 읽을거리\n* [글](https://a.org)"));
    // The title goes on as well.
    QCOMPARE(part<QLineEdit>("title")->placeholderText(), u"소식"_s);
    m_dialog->setDay(QDate(2024, 9, 18));
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"2024-w37.md"_s);
    QCOMPARE(part<QLabel>("carried")->text(), u"It has no topics to come back to."_s);
    m_dialog->setDay(QDate(2024, 9, 2));
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"Nothing"_s);
    m_dialog->setDay(QDate(2024, 9, 26));
    choose("previous", QString());
    QVERIFY(!shownText().contains(u"읽을거리"));
    // What was chosen stays.
    m_dialog->setDay(QDate(2024, 9, 18));
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"Nothing"_s);
}

void TestNewDigestContent::carriesOverWhatIsNotSaved()
{
    write(u"2024-w38.md"_s, lastDigest());
    const QString path = m_folder->filePath(u"2024-w38.md"_s);
    open([path](const QString &asked) {
        return asked == path ? std::optional(lastDigest() + u"\n## 지금 쓴 것\n"_s) : std::nullopt;
    });
    QCOMPARE(part<QLabel>("carried")->text(), u"3 topic(s) to come back to"_s);
    QVERIFY(shownText().contains(u"## 지금 쓴 것"));
}

void TestNewDigestContent::carriesOverFromElsewhere()
{
    const QTemporaryDir other;
    QFile file(other.filePath(u"지난 주.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(lastDigest().toUtf8()) > 0);
    file.close();
    choose("previous", u"…"_s);
    answer(file.fileName());
    EVENTUALLY(part<QComboBox>("previous")->currentText() == u"지난 주.md"_s);
    QVERIFY(shownText().contains(u"읽을거리"));
    QVERIFY(QFile::remove(file.fileName()));
    type("title", u"a"_s);
    QVERIFY(verdict().contains(u"지난 주.md"_s));
    QVERIFY(!canCreate());
}

void TestNewDigestContent::verdicts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isPossible");
    QTest::addColumn<QString>("said");
    QTest::newRow("usual") << u"a.md"_s << u"."_s << true << u""_s;
    QTest::newRow("no ending") << u"a"_s << u"."_s << true << u""_s;
    QTest::newRow("no name") << u" "_s << u"."_s << false << u"Name the file"_s;
    QTest::newRow("slash") << u"b/a.md"_s << u"."_s << false << u"no “/”"_s;
    QTest::newRow("hidden") << u".a.md"_s << u"."_s << false << u"hidden"_s;
    QTest::newRow("a folder") << u"folder.md"_s << u"."_s << false << u"is a folder"_s;
    QTest::newRow("new folder") << u"a.md"_s << u"b/c"_s << true << u"will be made"_s;
    QTest::newRow("no folder") << u"a.md"_s << u"settings.ini/b"_s << false << u"is not a folder"_s;
}

void TestNewDigestContent::verdicts()
{
    QFETCH(QString, name);
    QFETCH(QString, folder);
    QFETCH(QString, said);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.md"_s));
    m_settings->setValue(u"any"_s, 1);
    m_settings->sync();
    type("folder", m_folder->filePath(folder));
    type("fileName", name);
    QTEST(canCreate(), "isPossible");
    QVERIFY2(said.isEmpty() ? verdict().isEmpty() : verdict().contains(said), qPrintable(verdict()));
    QCOMPARE(part<QLineEdit>("fileName")->accessibleDescription(), verdict());
    QVERIFY(!part<QWidget>("openThere")->isVisible());
}

void TestNewDigestContent::fileIsThere()
{
    write(u"2024-w39.md"_s, u"# mine\n"_s);
    open();
    QVERIFY(verdict().contains(u"2024-w39.md is there already"_s));
    QVERIFY(!canCreate());
    QVERIFY(part<QWidget>("openThere")->isVisible());
    QVERIFY(part<QPushButton>("openThere")->isDefault());
    type("fileName", u"other"_s);
    QVERIFY(canCreate());
    QVERIFY(!part<QWidget>("openThere")->isVisible());
    QVERIFY(part<QPushButton>("createNow")->isDefault());
    // A name of one's own stays when the week is another one.
    m_dialog->setDay(QDate(2024, 10, 3));
    QCOMPARE(part<QLineEdit>("fileName")->text(), u"other"_s);
    type("fileName", u"2024-W39"_s.toLower());
    click("openThere");
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_dialog->path(), m_folder->filePath(u"2024-w39.md"_s));
    QVERIFY(!m_dialog->hasMade());
    QCOMPARE(read(u"2024-w39.md"_s), u"# mine\n"_s);
    // One that somebody makes in the meantime is not written over either.
    open();
    m_dialog->setDay(QDate(2024, 10, 3));
    QVERIFY(canCreate());
    write(u"2024-w40.md"_s, u"# theirs\n"_s);
    click("createNow");
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(read(u"2024-w40.md"_s), u"# theirs\n"_s);
}

void TestNewDigestContent::madeInAFolderThatMayNotBeWritten()
{
    const OrdinaryRights rights;
    const QTemporaryDir other;
    QVERIFY(QFile::setPermissions(other.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    type("folder", other.path());
    QVERIFY(verdict().contains(u"no permission"_s));
    QVERIFY(!canCreate());
    QVERIFY(QFile::setPermissions(other.path(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

void TestNewDigestContent::makesTheFile()
{
    write(u"2024-w38.md"_s, lastDigest());
    open();
    type("folder", m_folder->filePath(u"새/폴더"_s));
    choose("previous", QString());
    choose("pattern", u"ko"_s);
    click("createNow");
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QVERIFY(m_dialog->hasMade());
    QCOMPARE(m_dialog->path(), m_folder->filePath(u"새/폴더/2024-w39.md"_s));
    // It is what `sasil new --week 2024-W39` makes.
    NewDigest same;
    same.day = QDate(2024, 9, 23);
    same.language = QLocale::Korean;
    QCOMPARE(read(u"새/폴더/2024-w39.md"_s), *newDigest(same));
}

void TestNewDigestContent::remembered()
{
    write(u"2024-w38.md"_s, lastDigest());
    const QTemporaryDir other;
    open();
    choose("pattern", u"ko"_s);
    choose("previous", QString());
    type("title", u"제목"_s);
    type("folder", other.path());
    click("createNow");
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"Korean"_s);
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"Nothing"_s);
    QCOMPARE(part<QLineEdit>("title")->text(), QString());
    // The folder is that of the digest one comes from; without one, the lastDigest().
    QCOMPARE(part<QLineEdit>("folder")->text(), m_folder->path());
    const NewDigestDialog dialog({}, *m_settings);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"folder"_s)->text(), other.path());
}

QTEST_MAIN(TestNewDigestContent)
#include "tst_newdigestcontent.moc"

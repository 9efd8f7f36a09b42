// SPDX-License-Identifier: MIT
#include "dialogs/exportdialog.h"
#include "dialogs/exportpreview.h"
#include "dialogs/exportrun.h"
#include "dialogtest.h"
#include "exportdesk.h"
#include "theme/pagestyles.h"
#include "web/scheme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QWebEnginePage>

#include <csignal>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestExportDialog : public ExportDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void formats_data();
    void formats();
    void byKeyboard();
    void whatIsShownIsExported();
    void verdict();
    void endingFollowsFormat();
    void browse();
    void remembered();
    void cancelAndEscape();
    void failure();
    void missingImages();
    void openAndShow();
    void lastFolder();
    void renderProcessDies();
    void language();
    void nothingClipped();

public Q_SLOTS:
    void keepUrl(const QUrl &url) { m_opened.append(url); }

private:
    QList<QUrl> m_opened;
};

void TestExportDialog::init()
{
    QVERIFY(setUp());
    m_opened.clear();
    open();
}

void TestExportDialog::cleanup()
{
    m_dialog.reset();
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void TestExportDialog::formats_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << u"pdf"_s << u"주간.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("html") << u"html"_s << u"주간.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("markdown") << u"markdown"_s << u"주간-copy.md"_s << digest().toUtf8();
}

void TestExportDialog::formats()
{
    QFETCH(QString, button);
    QFETCH(QString, file);
    QFETCH(QByteArray, start);
    click(qPrintable(button));
    QCOMPARE(target(), m_folder->filePath(file));
    QCOMPARE(part<QWidget>("paper")->isEnabled(), button == u"pdf");
    QCOMPARE(part<QWidget>("title")->isEnabled(), button != u"markdown");
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(part<QProgressBar>("progress")->isVisible());
    QVERIFY(!part<QWidget>("exportNow")->isEnabled());
    QVERIFY(exported.wait(60'000));
    QVERIFY(bytes(file).startsWith(start));
    QVERIFY(part<QWidget>("openFile")->isVisible());
    QVERIFY(part<QLabel>("outcome")->text().contains(file));
    QCOMPARE(bytes(u"주간.md"_s), digest().toUtf8());
}

void TestExportDialog::byKeyboard()
{
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTest::keyClick(m_dialog.get(), Qt::Key_H, Qt::AltModifier);
    EVENTUALLY(part<QRadioButton>("html")->isChecked());
    QTest::keyClick(m_dialog.get(), Qt::Key_C, Qt::AltModifier);
    QVERIFY(part<QWidget>("content")->hasFocus());
    QTest::keyClick(part<QWidget>("content"), Qt::Key_Down);
    QTest::keyClick(m_dialog.get(), Qt::Key_I, Qt::AltModifier);
    QVERIFY(part<QWidget>("title")->hasFocus());
    QTest::keyClicks(part<QWidget>("title"), u"Own title"_s);
    QTest::keyClick(part<QWidget>("title"), Qt::Key_Tab);
    QVERIFY(part<QWidget>("author")->hasFocus());
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    QTest::keyClick(part<QWidget>("author"), Qt::Key_Return);
    QVERIFY(exported.wait());
    QVERIFY(bytes(u"주간.html"_s).contains("<title>Own title</title>"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

/// The pages that were made for the preview are the export.
void TestExportDialog::whatIsShownIsExported()
{
    click("pdf");
    EVENTUALLY(part<ExportPreview>("preview")->isUpToDate());
    const QByteArray shown = part<ExportPreview>("preview")->pdf();
    QVERIFY(shown.startsWith("%PDF-"));
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    QCOMPARE(bytes(u"주간.pdf"_s), shown);
}

void TestExportDialog::verdict()
{
    auto *const edit = part<QLineEdit>("target");
    const auto type = [&](const QString &path) {
        edit->selectAll();
        QTest::keyClicks(edit, path);
    };
    click("markdown");
    type(m_folder->filePath(u"none/a.md"_s));
    QVERIFY(part<QLabel>("verdict")->text().contains(u"does not exist"_s));
    QVERIFY(!part<QWidget>("exportNow")->isEnabled());
    edit->setText(QString());
    QTest::keyClicks(edit, u"a"_s);
    QVERIFY(part<QLabel>("verdict")->text().contains(u"a.md"_s));
    QVERIFY(part<QWidget>("exportNow")->isEnabled());
    QVERIFY(QFile::copy(m_folder->filePath(u"주간.md"_s), m_folder->filePath(u"ab.md"_s)));
    QTest::keyClicks(edit, u"b.md"_s);
    QVERIFY(part<QLabel>("verdict")->text().contains(u"Replaces the ab.md"_s));
    QVERIFY(part<QWidget>("exportNow")->isEnabled());
    QVERIFY(QFile::rename(m_folder->filePath(u"주간.md"_s), m_folder->filePath(u"x"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"ab.md"_s), m_folder->filePath(u"주간.md"_s)));
    QTest::keyClick(edit, Qt::Key_Backspace);
    QTest::keyClicks(edit, u"d"_s);
    QVERIFY(part<QLabel>("verdict")->text().contains(u"the digest itself"_s));
    QVERIFY(!part<QWidget>("exportNow")->isEnabled());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(part<QLabel>("outcome")->text(), QString());
}

void TestExportDialog::endingFollowsFormat()
{
    auto *const edit = part<QLineEdit>("target");
    edit->selectAll();
    QTest::keyClicks(edit, u"my.digest"_s);
    click("html");
    QCOMPARE(target(), m_folder->filePath(u"my.digest.html"_s));
    click("pdf");
    QCOMPARE(target(), m_folder->filePath(u"my.digest.pdf"_s));
    part<QComboBox>("content")->setCurrentIndex(1);
    QCOMPARE(target(), m_folder->filePath(u"my.digest.pdf"_s));
}

void TestExportDialog::browse()
{
    click("html");
    click("browse");
    auto *const files = m_dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    EVENTUALLY(files->isVisible());
    files->selectFile(m_folder->filePath(u"elsewhere"_s));
    files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(m_folder->filePath(u"elsewhere"_s));
    QTest::keyClick(files, Qt::Key_Return);
    EVENTUALLY(target() == m_folder->filePath(u"elsewhere.html"_s));
    QVERIFY(part<QWidget>("exportNow")->isEnabled());
}

void TestExportDialog::remembered()
{
    click("html");
    part<QComboBox>("content")->setCurrentIndex(1);
    for (const char *box : {"tableOfContents", "findings"})
        click(box);
    const QList<QPair<const char *, int>> chosen{{"stubs", 1}, {"labels", 2}};
    for (const auto &[box, index] : chosen)
        part<QComboBox>(box)->setCurrentIndex(index);
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    open();
    QVERIFY(part<QRadioButton>("html")->isChecked());
    QVERIFY(part<QCheckBox>("findings")->isChecked());
    for (const auto &[box, index] : chosen)
        QCOMPARE(part<QComboBox>(box)->currentIndex(), index);
    QCOMPARE(part<QComboBox>("content")->currentIndex(), 1);
    QVERIFY(part<QCheckBox>("tableOfContents")->isChecked());
    QCOMPARE(part<QLineEdit>("title")->text(), QString());
    QCOMPARE(part<QLineEdit>("title")->placeholderText(), u"소버린 AI"_s);
    QCOMPARE(part<QLineEdit>("author")->placeholderText(), u"김사실"_s);
}

void TestExportDialog::cancelAndEscape()
{
    click("pdf");
    click("exportNow");
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    EVENTUALLY(part<QLabel>("outcome")->text().contains(u"Cancelled"_s));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!part<QWidget>("openFile")->isVisible());
    click("exportNow");
    click("cancel");
    EVENTUALLY(part<QWidget>("outcome")->isVisible());
    QVERIFY(!QFile::exists(m_folder->filePath(u"주간.pdf"_s)));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::failure()
{
    click("html");
    click("exportNow");
    QVERIFY(QDir(m_folder->path()).mkdir(u"주간.html"_s)); // after the verdict, before the writing
    EVENTUALLY(part<QWidget>("outcome")->isVisible());
    QVERIFY(part<QLabel>("outcome")->text().contains(u"주간.html"_s));
    QVERIFY(!part<QWidget>("openFile")->isVisible());
    QVERIFY(m_dialog->isVisible());
    NOTHING_CLIPPED(m_dialog.get());
    QVERIFY(QDir(m_folder->path()).rmdir(u"주간.html"_s));
    click("tableOfContents");
    EVENTUALLY(part<QWidget>("exportNow")->isEnabled());
    QVERIFY(!part<QWidget>("outcome")->isVisible());
}

/// The page is written all the same, and its writer hears what is not in it.
void TestExportDialog::missingImages()
{
    open(u"# A\n\n![](a.png) ![](b.png) ![](c.png) ![](d.png) ![](a.png)\n"_s);
    click("html");
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    const QStringList said = part<QLabel>("outcome")->text().split(u'\n');
    QCOMPARE(said.size(), 5);
    QVERIFY(said[0].contains(u"주간.html"_s) && said[1].contains(u"a.png"_s) && said[3].contains(u"c.png"_s));
    QVERIFY(!said[4].contains(u"d.png"_s));
    NOTHING_CLIPPED(m_dialog.get());
    QVERIFY(bytes(u"주간.html"_s).contains("the image d.png is missing"));
    QVERIFY(
        QFile::copy(QStringLiteral(SASIL_RESOURCES "/icons/all-well.svg"), m_folder->filePath(u"a.png"_s)));
    open(u"# A\n\n![](a.png)\n"_s);
    click("html");
    QSignalSpy again(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(again.wait());
    QVERIFY(!part<QLabel>("outcome")->text().contains(u'\n'));
}

void TestExportDialog::openAndShow()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "keepUrl");
    click("html");
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    click("openFile");
    click("showInFolder");
    QCOMPARE(m_opened, (QList<QUrl>{QUrl::fromLocalFile(m_folder->filePath(u"주간.html"_s)),
                                    QUrl::fromLocalFile(m_folder->path())}));
}

/// An export goes where the last one went, unless that was beside its digest.
void TestExportDialog::lastFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"out"_s));
    click("html");
    part<QLineEdit>("target")->selectAll();
    QTest::keyClicks(part<QLineEdit>("target"), m_folder->filePath(u"out/a.html"_s));
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    open();
    QCOMPARE(target(), m_folder->filePath(u"out/주간.html"_s));
    QVERIFY(QDir(m_folder->filePath(u"out"_s)).removeRecursively());
    open();
    QCOMPARE(target(), m_folder->filePath(u"주간.html"_s));
}

void TestExportDialog::renderProcessDies()
{
    QFile old(m_folder->filePath(u"주간.pdf"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.write("old") == 3);
    old.close();
    click("pdf");
    click("exportNow");
    EVENTUALLY([this] {
        const auto *const run = m_dialog->findChild<ExportRun *>();
        const auto *const page = run->findChild<QWebEnginePage *>();
        return page && page->renderProcessPid() > 0 && ::kill(pid_t(page->renderProcessPid()), SIGKILL) == 0;
    }());
    EVENTUALLY(part<QWidget>("outcome")->isVisible());
    QVERIFY2(part<QLabel>("outcome")->text().contains(u"ended unexpectedly"_s),
             qPrintable(part<QLabel>("outcome")->text()));
    QCOMPARE(bytes(u"주간.pdf"_s), QByteArray("old"));
    QVERIFY(part<QWidget>("exportNow")->isEnabled());
}

void TestExportDialog::language()
{
    QVERIFY(QFile::copy(m_folder->filePath(u"주간.md"_s), m_folder->filePath(u"주간.html"_s)));
    click("html");
    part<QComboBox>("content")->setCurrentIndex(1);
    const QStringList before = unmarkedTexts(m_dialog.get());
    QVERIFY(before.size() > 20);
    {
        const MarkingTranslator translator;
        EVENTUALLY(isMarked(m_dialog->windowTitle()));
        QCOMPARE(unmarkedTexts(m_dialog.get()), QStringList());
        QCOMPARE(part<QComboBox>("content")->currentIndex(), 1);
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        click("exportNow");
        QVERIFY(exported.wait());
        QCOMPARE(unmarkedTexts(m_dialog.get()), QStringList());
    }
    EVENTUALLY(!isMarked(m_dialog->windowTitle()));
    QCOMPARE(part<QLabel>("outcome")->text(), u"Exported: 주간.html"_s);
}

void TestExportDialog::nothingClipped()
{
    const auto look = [this] {
        for (const char *format : {"pdf", "html", "markdown"}) {
            click(format);
            NOTHING_CLIPPED(m_dialog.get());
        }
    };
    look();
    part<QLineEdit>("target")->selectAll();
    QTest::keyClicks(part<QLineEdit>("target"),
                     u"/nowhere/a folder with a long name/and one/below it/a.md"_s);
    look();
    const MarkingTranslator translator;
    EVENTUALLY(isMarked(m_dialog->windowTitle()));
    look();
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestExportDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exportdialog.moc"

// SPDX-License-Identifier: MIT
#include "dialogs/exportdialog.h"
#include "dialogtest.h"
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

using namespace sasil;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void formats_data();
    void formats();
    void byKeyboard();
    void verdict();
    void endingFollowsFormat();
    void browse();
    void remembered();
    void cancelAndEscape();
    void failure();
    void openAndShow();
    void pageStyle();
    void language();
    void nothingClipped();

public Q_SLOTS:
    void keepUrl(const QUrl &url) { m_opened.append(url); }

private:
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) const { QTest::mouseClick(part<QAbstractButton>(name), Qt::LeftButton); }
    void open();
    [[nodiscard]] QString target() const { return part<QLineEdit>("target")->text(); }
    [[nodiscard]] QByteArray bytes(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ExportDialog> m_dialog;
    QList<QUrl> m_opened;
};

static const QString text = u"---\nauthor: 김사실\n---\n# 소버린 AI\n\n- **사실:**\n  - 공장을 지음.\n"_s;

void TestExportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QFile file(m_folder->filePath(u"주간.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(text.toUtf8()) > 0);
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_opened.clear();
    open();
}

void TestExportDialog::cleanup()
{
    m_dialog.reset();
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void TestExportDialog::open()
{
    const ExportSource source{Digest::parse(text), m_folder->filePath(u"주간.md"_s), {}};
    m_dialog = std::make_unique<ExportDialog>(source, *m_settings);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

QByteArray TestExportDialog::bytes(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportDialog::formats_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << u"pdf"_s << u"주간.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("html") << u"html"_s << u"주간.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("markdown") << u"markdown"_s << u"주간-copy.md"_s << text.toUtf8();
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
    QCOMPARE(bytes(u"주간.md"_s), text.toUtf8());
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
    part<QComboBox>("content")->setCurrentIndex(2);
    click("tableOfContents");
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    open();
    QVERIFY(part<QRadioButton>("html")->isChecked());
    QCOMPARE(part<QComboBox>("content")->currentIndex(), 2);
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

/// It begins with the preview's style; another one is for this export.
void TestExportDialog::pageStyle()
{
    QCOMPARE(part<QComboBox>("pageStyle")->currentIndex(), int(PageStyle::Sasil));
    choosePageStyle(*m_settings, PageStyle::Paper);
    open();
    QCOMPARE(part<QComboBox>("pageStyle")->currentIndex(), int(PageStyle::Paper));
    click("markdown");
    QVERIFY(!part<QWidget>("pageStyle")->isEnabled());
    click("html");
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    QVERIFY(bytes(u"주간.html"_s).contains(" data-style=\"paper\""));
    part<QComboBox>("pageStyle")->setCurrentIndex(int(PageStyle::Compact));
    click("exportNow");
    QVERIFY(exported.wait());
    QVERIFY(bytes(u"주간.html"_s).contains(" data-style=\"compact\""));
    QCOMPARE(chosenPageStyle(*m_settings), PageStyle::Paper);
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

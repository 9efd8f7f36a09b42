// SPDX-License-Identifier: MIT
#include "dialogs/exportpreview.h"
#include "dialogs/pagesview.h"
#include "dialogs/printing.h"
#include "dialogs/printpages.h"
#include "dialogs/printpreviewdialog.h"
#include "dialogtest.h"
#include "web/scheme.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wholeIsThePdf();
    void pages_data();
    void pages();
    void otherPaper();
    void cancelledWritesNothing();
    void cannotBeWritten();
    void noSuchPages();
    void fromTheDialog();
    void givenUpInTheDialog();
    void nothingToPrint();
    void wholeDigest();
    void preview();
    void emptyPreview();
    void previewSpeaksBothLanguages();

private:
    [[nodiscard]] QByteArray bytes() const;
    /// How much ink is on each page of the file, from 0 to 1.
    [[nodiscard]] QList<double> ink() const;
    void choose(const QString &button);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
    QByteArray m_pdf; ///< three pages, each with twice the ink of the one before
};

static const QString text = u"# 소버린 AI\n\n- **사실:**\n  - 공장을 지음.\n\n- **의견:**\n  - 이르다.\n"_s;

static ExportSource sourceOf(const QString &digest)
{
    return {Digest::parse(digest), {}, {}};
}

static QByteArray inkyPdf()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    for (int page = 1; page <= 3; ++page) {
        const QRectF paper(0, 0, writer.width(), writer.height());
        painter.fillRect(QRectF(0, 0, paper.width(), paper.height() / (1 << (4 - page))), Qt::black);
        if (page < 3)
            writer.newPage();
    }
    painter.end();
    return pdf;
}

void TestPrinting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_target = m_folder->filePath(u"인쇄.pdf"_s);
    m_pdf = inkyPdf();
}

QByteArray TestPrinting::bytes() const
{
    QFile file(m_target);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<double> TestPrinting::ink() const
{
    QPdfDocument document;
    QList<double> shares;
    if (document.load(m_target) != QPdfDocument::Error::None)
        return shares;
    for (int page = 0; page < document.pageCount(); ++page) {
        QImage image(60, 80, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter(&image).drawImage(QPoint(), document.render(page, image.size()));
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        shares.append(double(dark) / (60 * 80));
    }
    return shares;
}

static std::unique_ptr<QPrinter> fileWriter(const QString &target)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(target);
    return printer;
}

void TestPrinting::wholeIsThePdf()
{
    const auto printer = fileWriter(m_target);
    LongWork work;
    QVERIFY(printPages(m_pdf, *printer, work));
    QCOMPARE(bytes(), m_pdf);
}

void TestPrinting::pages_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("backwards");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("one") << 2 << 2 << false << QList<int>{2};
    QTest::newRow("more") << 2 << 3 << false << QList<int>{2, 3};
    QTest::newRow("more than there are") << 2 << 9 << false << QList<int>{2, 3};
    QTest::newRow("backwards") << 0 << 0 << true << QList<int>{3, 2, 1};
}

void TestPrinting::pages()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, backwards);
    QFETCH(QList<int>, expected);
    const auto printer = fileWriter(m_target);
    if (from > 0) {
        printer->setPrintRange(QPrinter::PageRange);
        printer->setFromTo(from, to);
    }
    if (backwards)
        printer->setPageOrder(QPrinter::LastPageFirst);
    LongWork work;
    QVERIFY(printPages(m_pdf, *printer, work));
    QCOMPARE(work.done(), 1.0);
    const QList<double> shares = ink();
    QCOMPARE(shares.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const double wanted = 0.83 / (1 << (4 - expected[i]));
        QVERIFY2(qAbs(shares[i] - wanted) < 0.1, qPrintable(QString::number(shares[i])));
    }
}

/// A page is as large as its paper lets it be, and whole.
void TestPrinting::otherPaper()
{
    const auto printer = fileWriter(m_target);
    printer->setPageSize(QPageSize(QPageSize::A5));
    printer->setPrintRange(QPrinter::PageRange);
    printer->setFromTo(3, 3);
    LongWork work;
    QVERIFY(printPages(m_pdf, *printer, work));
    QPdfDocument document;
    QCOMPARE(document.load(m_target), QPdfDocument::Error::None);
    QCOMPARE(document.pagePointSize(0).toSize(), QPageSize(QPageSize::A5).sizePoints());
    QVERIFY(qAbs(ink().first() - 0.41) < 0.1);
}

void TestPrinting::cancelledWritesNothing()
{
    const auto printer = fileWriter(m_target);
    printer->setPageOrder(QPrinter::LastPageFirst);
    LongWork work;
    work.cancel();
    QVERIFY(printPages(m_pdf, *printer, work));
    QVERIFY(!QFile::exists(m_target));
}

void TestPrinting::cannotBeWritten()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"인쇄.pdf"_s));
    LongWork work;
    for (const bool isWhole : {true, false}) {
        const auto printer = fileWriter(m_target);
        if (!isWhole)
            printer->setPageOrder(QPrinter::LastPageFirst);
        const Result<void> done = printPages(m_pdf, *printer, work);
        QVERIFY(!done);
        QVERIFY2(done.error().text().contains(u"인쇄.pdf"_s), qPrintable(done.error().text()));
    }
    QVERIFY(QFileInfo(m_target).isDir());
}

void TestPrinting::noSuchPages()
{
    const auto printer = fileWriter(m_target);
    printer->setPrintRange(QPrinter::PageRange);
    printer->setFromTo(7, 9);
    LongWork work;
    const Result<void> done = printPages(m_pdf, *printer, work);
    QVERIFY(!done);
    QVERIFY(done.error().text().contains(u"3 pages"_s));
    QVERIFY(!QFile::exists(m_target));
}

/// Has the printer's dialog print into the file, or closes it.
void TestPrinting::choose(const QString &button)
{
    QPrintDialog *dialog = nullptr;
    EVENTUALLY([&] {
        dialog = qobject_cast<QPrintDialog *>(QApplication::activeModalWidget());
        return dialog && dialog->isVisible();
    }());
    if (button == u"Cancel") {
        dialog->reject();
        return;
    }
    auto *const name = dialog->findChild<QLineEdit *>(u"filename"_s);
    QVERIFY(name && name->isVisible());
    name->setText(m_target);
    dialog->accept();
}

void TestPrinting::fromTheDialog()
{
    QWidget window;
    window.show();
    Printing printing(&window);
    QSignalSpy printed(&printing, &Printing::printed);
    QSignalSpy failed(&printing, &Printing::failed);
    ExportChoice choice;
    choice.page.content = Content::Facts;
    printing.print(sourceOf(text), choice);
    QVERIFY(printing.isPrinting());
    choose(u"Print"_s);
    EVENTUALLY(!printed.isEmpty() || !failed.isEmpty());
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.first()[0].value<Error>().text()));
    QVERIFY(!printing.isPrinting());
    QPdfDocument document;
    QCOMPARE(document.load(m_target), QPdfDocument::Error::None);
    QVERIFY(document.getAllText(0).text().contains(u"공장을 지음"_s));
    QVERIFY(!document.getAllText(0).text().contains(u"이르다"_s));
}

void TestPrinting::givenUpInTheDialog()
{
    QWidget window;
    window.show();
    Printing printing(&window);
    QSignalSpy cancelled(&printing, &Printing::cancelled);
    printing.printPdf(m_pdf, PdfPaper::A4, u"제목"_s);
    choose(u"Cancel"_s);
    EVENTUALLY(cancelled.size() == 1);
    QVERIFY(!printing.isPrinting());
    QVERIFY(!QFile::exists(m_target));
}

void TestPrinting::nothingToPrint()
{
    QWidget window;
    window.show();
    Printing printing(&window);
    QSignalSpy failed(&printing, &Printing::failed);
    printing.print(sourceOf(u"\n"_s), {});
    QVERIFY(!printing.isPrinting()); // before anybody is asked for a printer
    QCOMPARE(failed.size(), 1);
    auto *const box = window.findChild<QMessageBox *>();
    QVERIFY(box && box->text().contains(u"nothing to print"_s));
    box->accept();
}

/// What the last export left out, of whichever digest, is printed all the same.
void TestPrinting::wholeDigest()
{
    QSettings settings(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    ExportChoice last;
    last.format = ExportFormat::Markdown;
    last.page.content = Content::Facts;
    last.selection.stubs = StubPlace::LeftOut;
    last.selection.labels = LabelLanguage::English;
    last.withFindings = true;
    last.clean = true;
    last.paper = PdfPaper::Letter;
    last.around = PaperMargins::Wide;
    rememberChoice(settings, last);
    const ExportChoice printed = printedChoice(settings);
    QCOMPARE(printed.format, ExportFormat::Pdf);
    QCOMPARE(printed.page.content, Content::Everything);
    QCOMPARE(printed.selection.stubs, StubPlace::InPlace);
    QCOMPARE(printed.selection.labels, LabelLanguage::AsWritten);
    QVERIFY(!printed.withFindings && !printed.clean);
    QCOMPARE(printed.paper, PdfPaper::Letter);
    QCOMPARE(printed.margins, inMillimetres(PaperMargins::Wide));
    QCOMPARE(rememberedChoice(settings).page.content, Content::Facts);
}

void TestPrinting::preview()
{
    QSettings settings(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    ExportChoice last;
    last.format = ExportFormat::Html;
    last.page.content = Content::Opinions;
    last.paper = PdfPaper::Letter;
    rememberChoice(settings, last);
    PrintPreviewDialog dialog(sourceOf(text), settings);
    dialog.show();
    auto *const preview = dialog.findChild<ExportPreview *>();
    auto *const print = dialog.findChild<QPushButton *>(u"print"_s);
    QVERIFY(!print->isEnabled());
    QVERIFY(print->toolTip().contains(u"not made yet"_s));
    EVENTUALLY(print->isEnabled());
    QPdfDocument *document = preview->pages()->document();
    QCOMPARE(document->pagePointSize(0).toSize(), QPageSize(QPageSize::Letter).sizePoints());
    QVERIFY(document->getAllText(0).text().contains(u"이르다"_s));
    QVERIFY(document->getAllText(0).text().contains(u"공장"_s));
    dialog.findChild<QComboBox *>(u"content"_s)->setCurrentIndex(int(Content::Opinions));
    QVERIFY(!print->isEnabled());
    EVENTUALLY(print->isEnabled());
    document = preview->pages()->document();
    QVERIFY(document->getAllText(0).text().contains(u"이르다"_s));
    QVERIFY(!document->getAllText(0).text().contains(u"공장"_s));
    const QByteArray shown = preview->pdf();
    QTest::mouseClick(print, Qt::LeftButton);
    choose(u"Print"_s);
    EVENTUALLY(!dialog.isVisible());
    QCOMPARE(bytes(), shown);
}

void TestPrinting::emptyPreview()
{
    QSettings settings(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    PrintPreviewDialog dialog(sourceOf({}), settings);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *const print = dialog.findChild<QPushButton *>(u"print"_s);
    QVERIFY(!print->isEnabled());
    QCOMPARE(print->toolTip(), dialog.findChild<ExportPreview *>()->notice());
    QVERIFY(print->toolTip().contains(u"nothing to print"_s));
}

void TestPrinting::previewSpeaksBothLanguages()
{
    QSettings settings(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    PrintPreviewDialog dialog(sourceOf({}), settings);
    dialog.show();
    dialog.findChild<QComboBox *>(u"paper"_s)->setCurrentIndex(1);
    const MarkingTranslator translator;
    EVENTUALLY(isMarked(dialog.windowTitle()));
    QCOMPARE(unmarkedTexts(&dialog), QStringList());
    QCOMPARE(dialog.findChild<QComboBox *>(u"paper"_s)->currentIndex(), 1);
    NOTHING_CLIPPED(&dialog);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPrinting test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_printing.moc"

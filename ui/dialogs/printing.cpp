// SPDX-License-Identifier: MIT
#include "dialogs/printing.h"

#include "dialogs/exportmaker.h"
#include "dialogs/exportwords.h"
#include "dialogs/printpages.h"
#include "digest/frontmatter.h"

#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QProgressDialog>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 500; ///< milliseconds before there is a dialog about how far it is

bool isAmerican(const QPageSize &size)
{
    return size.id() == QPageSize::Letter || size.id() == QPageSize::Legal;
}

} // namespace

Printing::Printing(QWidget *window) : QObject(window), m_window(window), m_maker(new ExportMaker(this))
{
    connect(m_maker, &ExportMaker::made, this, [this](const QByteArray &pdf) {
        delete m_progress;
        draw(pdf);
    });
    connect(m_maker, &ExportMaker::failed, this, [this](const Error &error) {
        delete m_progress;
        fail(error);
    });
}

Printing::~Printing()
{
    m_maker->cancel();
}

void Printing::print(const ExportSource &source, const ExportChoice &choice)
{
    if (isPrinting())
        return;
    if (isBlank(source.digest)) {
        fail(Error{nothingToPrint()});
        return;
    }
    m_source = source;
    m_choice = choice;
    m_choice.format = ExportFormat::Pdf;
    m_pdf.clear();
    ask(choice.paper, choice.page.title.isEmpty() ? titleOf(source.digest) : choice.page.title);
}

void Printing::printPdf(const QByteArray &pdf, PdfPaper paper, const QString &title)
{
    if (isPrinting())
        return;
    m_pdf = pdf;
    ask(paper, title);
}

void Printing::ask(PdfPaper paper, const QString &title)
{
    m_isPrinting = true;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setPageSize(QPageSize(paper == PdfPaper::A4 ? QPageSize::A4 : QPageSize::Letter));
    // The dialog makes the name of a file of it.
    QString name = title.isEmpty() ? tr("Digest") : title;
    m_printer->setDocName(name.replace(u'/', u'-'));
    m_dialog = new QPrintDialog(m_printer.get(), m_window);
    m_dialog->setWindowTitle(tr("Print"));
    m_dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    // QDialog would tell of it before the dialog has given its settings to the printer.
    connect(
        m_dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
        [this] {
            m_dialog->deleteLater();
            if (m_pdf.isEmpty())
                make();
            else
                draw(m_pdf);
        },
        Qt::QueuedConnection);
    connect(m_dialog, &QDialog::rejected, this, [this] {
        m_dialog->deleteLater();
        end();
        Q_EMIT cancelled();
    });
    m_dialog->open();
}

void Printing::make()
{
    m_choice.paper = isAmerican(m_printer->pageLayout().pageSize()) ? PdfPaper::Letter : PdfPaper::A4;
    const QString what = tr("Making the pages…");
    m_progress = new QProgressDialog(what, tr("Cancel"), 0, 100, m_window);
    m_progress->setWindowTitle(what);
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(patience);
    m_progress->setAutoReset(false);
    m_progress->setAutoClose(false);
    m_progress->findChild<QProgressBar *>()->setAccessibleName(what);
    connect(m_maker, &ExportMaker::progressed, m_progress, &QProgressDialog::setValue);
    connect(m_progress, &QProgressDialog::canceled, this, [this] {
        m_progress->deleteLater();
        m_maker->cancel();
        end();
        Q_EMIT cancelled();
    });
    m_progress->setValue(0);
    m_maker->start(m_source, m_choice);
}

void Printing::draw(const QByteArray &pdf)
{
    Result<void> drawn;
    const QPointer<Printing> alive(this);
    // Not a member: the window may close meanwhile, and take this with it.
    const std::shared_ptr<QPrinter> printer = std::move(m_printer);
    const bool isWanted = doWithProgress(m_window, tr("Printing…"), [&drawn, printer, pdf](LongWork &work) {
        drawn = printPages(pdf, *printer, work);
    });
    if (!alive)
        return;
    if (!drawn) {
        fail(drawn.error());
        return;
    }
    end();
    if (isWanted)
        Q_EMIT printed();
    else
        Q_EMIT cancelled();
}

void Printing::fail(const Error &error)
{
    end();
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Print"), error.text(), QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
    Q_EMIT failed(error);
}

void Printing::end()
{
    m_isPrinting = false;
    m_printer.reset();
    m_pdf.clear();
    m_source = {};
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "publish/pdf/pdfexporter.h"

#include "publish/pdf/finishpdf.h"
#include "publish/pdf/pageoverlay.h"
#include "publish/pdf/pdfdate.h"
#include "publish/pdf/printedpages.h"
#include "publish/pdf/printjob.h"
#include "publish/pdf/sheet.h"
#include "web/scheme.h"

#include <QFuture>
#include <QPageLayout>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sasil {
namespace {

// Of the time that an export takes: measured on a digest of six pages.
constexpr int LoadedPercent = 40;
constexpr int PrintedPercent = 90;
/// How much longer than loading printing takes: measured on a digest of 500 pages.
constexpr double PrintingShare = 4.5;
constexpr std::chrono::milliseconds GuessEvery{200};

Error error(const char *source)
{
    return Error{Message{"Pdf", source, {}}};
}

QPageLayout layoutOf(const PdfOptions &options)
{
    const QPageSize paper(options.paper == PdfPaper::A4 ? QPageSize::A4 : QPageSize::Letter);
    return {paper, QPageLayout::Portrait, options.margins, QPageLayout::Millimeter, QMarginsF()};
}

Result<void> isReady()
{
    if (Result<void> font = requireFamily(printFamily()); !font)
        return font;
    return webEngineInstalled();
}

Result<QByteArray> finishedPdf(const QByteArray &printed, const PrintPage &page, const PdfOptions &options)
{
    const Result<PrintedPages> pages = readPrinted(printed);
    if (!pages)
        return pages.error();
    const Result<QByteArray> overlay = drawSheets(sheetsOf(*pages, page, options), options.margins);
    if (!overlay)
        return overlay.error();
    return finishPdf(printed, *overlay, page, options);
}

} // namespace

PdfExporter::PdfExporter(QObject *parent) : QObject(parent)
{
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        fail(error(QT_TRANSLATE_NOOP("Pdf",
                                     "Printing took too long and was given up. Please try again, or export "
                                     "the digest in parts.")));
    });
    m_guess.setInterval(GuessEvery);
    connect(&m_guess, &QTimer::timeout, this, &PdfExporter::guess);
}

PdfExporter::~PdfExporter()
{
    for (PrintJob *job : findChildren<PrintJob *>()) {
        if (!job->isPrinting())
            continue;
        job->abandon();
        job->setParent(nullptr);
    }
}

void PdfExporter::start(const PrintPage &page, const PdfOptions &options)
{
    cancel();
    ++m_run;
    m_print = page;
    m_options = options;
    if (!m_options.created.isValid())
        m_options.created = dateFromEnvironment();
    m_percent = 0;
    m_isFinishing = false;
    if (const Result<void> ready = isReady(); !ready) {
        m_isFinishing = true; // running, until the event loop has told of the failure
        QMetaObject::invokeMethod(
            this,
            [this, run = m_run, reason = ready.error()] {
                if (run == m_run)
                    fail(reason);
            },
            Qt::QueuedConnection);
        return;
    }
    m_job = new PrintJob(options.digestFolder, this);
    connect(m_job, &PrintJob::loadProgressed, this,
            [this](int percent) { advance(percent * LoadedPercent / 100); });
    connect(m_job, &PrintJob::printed, this, &PdfExporter::finish);
    connect(m_job, &PrintJob::failed, this, &PdfExporter::fail);
    m_watch.start(m_patience);
    m_clock.start();
    m_job->start(m_print.html.toUtf8(), layoutOf(options));
}

void PdfExporter::finish(const QByteArray &printed)
{
    if (printed.isEmpty()) {
        fail(error(QT_TRANSLATE_NOOP("Pdf", "The page could not be printed. Please try again.")));
        return;
    }
    m_isFinishing = true;
    m_guess.stop();
    advance(PrintedPercent);
    QPromise<Result<QByteArray>> promise;
    promise.future().then(this, [this, run = m_run](const Result<QByteArray> &pdf) {
        if (run != m_run)
            return;
        if (!pdf) {
            fail(pdf.error());
            return;
        }
        advance(100);
        stop();
        Q_EMIT finished(*pdf);
    });
    QThreadPool::globalInstance()->start(
        [promise = std::move(promise), printed, page = m_print, options = m_options]() mutable {
            promise.start();
            promise.addResult(finishedPdf(printed, page, options));
            promise.finish();
        });
}

void PdfExporter::advance(int percent)
{
    m_watch.start(m_patience);
    if (percent == LoadedPercent && m_percent < LoadedPercent) {
        m_loaded = m_clock.elapsed();
        m_guess.start();
    }
    tell(percent);
}

void PdfExporter::guess()
{
    const double expected = PrintingShare * static_cast<double>(std::max<qint64>(m_loaded, 1));
    const double done = 1 - std::exp(-static_cast<double>(m_clock.elapsed() - m_loaded) / expected);
    tell(LoadedPercent + static_cast<int>((PrintedPercent - 1 - LoadedPercent) * done));
}

void PdfExporter::tell(int percent)
{
    if (percent <= m_percent)
        return;
    m_percent = percent;
    Q_EMIT progressed(percent);
}

void PdfExporter::cancel()
{
    if (!isRunning())
        return;
    stop();
    Q_EMIT cancelled();
}

void PdfExporter::fail(const Error &error)
{
    stop();
    Q_EMIT failed(error);
}

void PdfExporter::stop()
{
    ++m_run;
    m_watch.stop();
    m_guess.stop();
    m_isFinishing = false;
    if (m_job)
        m_job->abandon();
    m_job = nullptr;
}

} // namespace sasil

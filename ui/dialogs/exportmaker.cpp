// SPDX-License-Identifier: MIT
#include "dialogs/exportmaker.h"

#include "publish/exporting.h"
#include "publish/pdf/pdfexporter.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace sasil {

ExportMaker::ExportMaker(QObject *parent) : QObject(parent)
{
}

void ExportMaker::start(const ExportSource &source, const ExportChoice &choice)
{
    cancel();
    m_isRunning = true;
    ++m_run;
    QPromise<Draft> promise;
    promise.future().then(this, [this, run = m_run](const Draft &draft) {
        if (run != m_run)
            return;
        if (!draft.warnings.isEmpty())
            Q_EMIT warned(draft.warnings);
        if (draft.job)
            print(*draft.job);
        else
            end(draft.bytes);
    });
    // A digest of its own: what a digest has not read yet, it reads in the thread of whoever asks.
    QThreadPool::globalInstance()->start(
        [promise = std::move(promise), text = source.digest.text(), labels = source.digest.labels(),
         own = ExportSource{{}, source.path, source.format, source.settings}, choice]() mutable {
            promise.start();
            own.digest = Digest::parse(text, labels);
            promise.addResult(draft(own, choice));
            promise.finish();
        });
}

ExportMaker::Draft ExportMaker::draft(const ExportSource &source, const ExportChoice &choice)
{
    if (choice.format != ExportFormat::Pdf)
        return {std::nullopt, exportText(source, choice), exportWarnings(source, choice)};
    const Result<PdfJob> job = pdfJob(source, choice);
    return job ? Draft{*job, QByteArray()} : Draft{std::nullopt, job.error()};
}

void ExportMaker::print(const PdfJob &job)
{
    if (!m_pdf) {
        m_pdf = new PdfExporter(this);
        connect(m_pdf, &PdfExporter::progressed, this, &ExportMaker::progressed);
        connect(m_pdf, &PdfExporter::finished, this, &ExportMaker::end);
        connect(m_pdf, &PdfExporter::failed, this, &ExportMaker::end);
    }
    m_pdf->start(job.page, job.options);
}

void ExportMaker::cancel()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    ++m_run;
    if (m_pdf)
        m_pdf->cancel();
}

void ExportMaker::end(const Result<QByteArray> &bytes)
{
    m_isRunning = false;
    ++m_run;
    if (bytes)
        Q_EMIT made(*bytes);
    else
        Q_EMIT failed(bytes.error());
}

} // namespace sasil

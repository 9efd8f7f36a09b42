// SPDX-License-Identifier: MIT
#include "dialogs/exportrun.h"

#include "publish/markdownexport.h"
#include "publish/pdf/pdfexporter.h"
#include "store/digestfile.h"

#include <QFileInfo>

namespace sasil {

namespace {

/// The bytes of an export that needs no engine. Markdown keeps the encoding and the line ends of the file.
Result<QByteArray> textExport(const ExportSource &source, const ExportChoice &choice)
{
    if (choice.format == ExportFormat::Html)
        return htmlDocument(source.digest, choice.page).toUtf8();
    return encode(exportMarkdown(source.digest, choice.page.content), source.format);
}

} // namespace

ExportRun::ExportRun(QObject *parent) : QObject(parent)
{
}

ExportRun::~ExportRun() = default;

void ExportRun::start(const ExportSource &source, const ExportChoice &choice)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_target = choice.target;
    ++m_run;
    if (choice.format == ExportFormat::Pdf) {
        startPdf(source, choice);
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run, source, choice] {
            if (run == m_run)
                end(textExport(source, choice));
        },
        Qt::QueuedConnection);
}

void ExportRun::startPdf(const ExportSource &source, const ExportChoice &choice)
{
    if (!m_pdf) {
        m_pdf = new PdfExporter(this);
        connect(m_pdf, &PdfExporter::progressed, this, &ExportRun::progressed);
        connect(m_pdf, &PdfExporter::finished, this, &ExportRun::end);
        connect(m_pdf, &PdfExporter::failed, this, &ExportRun::end);
    }
    PdfOptions options;
    options.paper = choice.paper;
    if (!source.path.isEmpty())
        options.digestFolder = QFileInfo(source.path).absolutePath();
    m_pdf->start(printPage(source.digest, choice.page), options);
}

void ExportRun::cancel()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    ++m_run;
    if (m_pdf)
        m_pdf->cancel();
    QMetaObject::invokeMethod(this, &ExportRun::cancelled, Qt::QueuedConnection);
}

void ExportRun::end(const Result<QByteArray> &bytes)
{
    m_isRunning = false;
    ++m_run;
    if (!bytes) {
        Q_EMIT failed(bytes.error());
        return;
    }
    if (const Result<void> written = writeWhole(m_target, *bytes); !written) {
        Q_EMIT failed(written.error());
        return;
    }
    Q_EMIT finished(m_target);
}

} // namespace sasil

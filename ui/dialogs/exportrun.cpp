// SPDX-License-Identifier: MIT
#include "dialogs/exportrun.h"

#include "publish/markdownexport.h"
#include "publish/pdf/pdfexporter.h"
#include "store/digestfile.h"

#include <QFileInfo>
#include <QThread>

namespace sasil {

namespace {

/// The bytes of an export that needs no engine. Markdown keeps the encoding and the line ends of the file.
Result<QByteArray> textExport(const Digest &digest, const TextFormat &format, const ExportChoice &choice)
{
    if (choice.format == ExportFormat::Html)
        return htmlDocument(digest, choice.page).toUtf8();
    return encode(exportMarkdown(digest, choice.page.content), format);
}

} // namespace

ExportRun::ExportRun(QObject *parent) : QObject(parent)
{
}

ExportRun::~ExportRun()
{
    for (QThread *thread : findChildren<QThread *>(Qt::FindDirectChildrenOnly))
        thread->wait();
}

void ExportRun::start(const ExportSource &source, const ExportChoice &choice)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_target = choice.target;
    ++m_run;
    if (choice.format == ExportFormat::Pdf) {
        make(source, [this, path = source.path, choice](const Digest &digest) -> Then {
            return [this, path, paper = choice.paper, page = printPage(digest, choice.page)] {
                printPdf(page, path, paper);
            };
        });
        return;
    }
    make(source, [this, format = source.format, choice](const Digest &digest) -> Then {
        return [this, bytes = textExport(digest, format, choice)] { end(bytes); };
    });
}

void ExportRun::make(const ExportSource &source, const std::function<Then(const Digest &)> &work)
{
    auto *thread = QThread::create(
        [this, run = m_run, work, text = source.digest.text(), labels = source.digest.labels()] {
            const Then then = work(Digest::parse(text, labels));
            QMetaObject::invokeMethod(
                this,
                [this, run, then] {
                    if (run == m_run)
                        then();
                },
                Qt::QueuedConnection);
        });
    thread->setParent(this);
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void ExportRun::printPdf(const PrintPage &page, const QString &path, PdfPaper paper)
{
    if (!m_pdf) {
        m_pdf = new PdfExporter(this);
        connect(m_pdf, &PdfExporter::progressed, this, &ExportRun::progressed);
        connect(m_pdf, &PdfExporter::finished, this, &ExportRun::end);
        connect(m_pdf, &PdfExporter::failed, this, &ExportRun::end);
    }
    PdfOptions options;
    options.paper = paper;
    if (!path.isEmpty())
        options.digestFolder = QFileInfo(path).absolutePath();
    m_pdf->start(page, options);
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

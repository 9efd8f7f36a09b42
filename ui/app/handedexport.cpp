// SPDX-License-Identifier: MIT
#include "app/handedexport.h"

#include "cli/exportjob.h"
#include "cli/input.h"
#include "publish/pdf/pdfexporter.h"
#include "render/colours/syntaxcolours.h"
#include "render/printpage.h"
#include "store/digestfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Waits in the event loop for the one end of an export.
Result<QByteArray> exportPdf(const PrintPage &page, const PdfOptions &options, QTextStream &err)
{
    PdfExporter exporter;
    Result<QByteArray> result = QByteArray();
    QObject::connect(&exporter, &PdfExporter::finished, &exporter, [&](const QByteArray &pdf) {
        result = pdf;
        QCoreApplication::exit();
    });
    QObject::connect(&exporter, &PdfExporter::failed, &exporter, [&](const Error &error) {
        result = error;
        QCoreApplication::exit();
    });
    if (isatty(STDERR_FILENO) != 0)
        QObject::connect(&exporter, &PdfExporter::progressed, &exporter, [&err](int percent) {
            err << '\r' << percent << " %" << (percent == 100 ? "\r\033[K" : "") << Qt::flush;
        });
    exporter.start(page, options);
    QCoreApplication::exec();
    return result;
}

Result<void> run(const QStringList &arguments, Streams &streams)
{
    const Result<ExportJob> job = readExportJob(arguments);
    if (!job)
        return job.error();
    const Result<DigestInput> input = readDigest(job->input, streams);
    if (!input)
        return input.error();
    setCodeColours(std::make_shared<SyntaxColours>());
    if (job->format == ExportFormat::Html)
        return writeExport(*job, htmlDocument(input->digest, job->page).toUtf8(), streams);
    PdfOptions options;
    options.paper = job->letter ? PdfPaper::Letter : PdfPaper::A4;
    if (job->input != u"-")
        options.digestFolder = QFileInfo(job->input).absolutePath();
    const Result<QByteArray> pdf = exportPdf(printPage(input->digest, job->page), options, streams.err);
    return pdf ? writeWhole(job->output, *pdf) : pdf.error();
}

} // namespace

bool exportNeedsEngine(const QStringList &arguments)
{
    const Result<ExportJob> job = readExportJob(arguments);
    return job && job->format == ExportFormat::Pdf;
}

int runHandedExport(const QStringList &arguments)
{
    QFile outFile;
    const bool isOpen = outFile.open(stdout, QIODevice::WriteOnly); // a file needs no standard output
    QTextStream out(&outFile);
    QTextStream err(stderr);
    Streams streams{out, err};
    const Result<void> done = run(arguments, streams);
    if (!done)
        err << "sasil: " << done.error().text() << Qt::endl;
    return done && (!isOpen || outFile.flush()) ? Done : CouldNot;
}

} // namespace sasil

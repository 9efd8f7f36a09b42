// SPDX-License-Identifier: MIT
#include "app/handedexport.h"

#include "cli/exportjob.h"
#include "publish/exporting.h"
#include "publish/pdf/attacheddigest.h"
#include "publish/pdf/pdfexporter.h"
#include "publish/pdf/pdfjob.h"
#include "render/colours/syntaxcolours.h"
#include "store/digestfile.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Waits in the event loop for the one end of an export.
Result<QByteArray> exportPdf(const PdfJob &job, QTextStream &err)
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
    exporter.start(job.page, job.options);
    QCoreApplication::exec();
    return result;
}

Result<QByteArray> digestIn(const QString &path)
{
    const Result<FileContent> file = readFile(path);
    if (!file)
        return file.error();
    Result<QByteArray> digest = attachedDigest(file->bytes);
    if (!digest)
        return Error{{"cli", QT_TRANSLATE_NOOP("cli", "%1: %2"), {path, digest.error().text()}}};
    return digest;
}

/// Whether a digest that was taken out of a PDF shall be as it went in: nothing was chosen of it.
bool isWantedWhole(const ExportJob &job)
{
    return job.format == ExportFormat::Markdown && job.page.content == Content::Everything &&
           job.selection == Selection() && job.topics.isEmpty() && !job.clean;
}

Result<void> exportSourceOf(const ExportJob &job, const ExportSource &source, Streams &streams)
{
    const Result<ExportOptions> options = resolvedOptions(job, source.digest, streams);
    if (!options)
        return options.error();
    setCodeColours(std::make_shared<SyntaxColours>());
    if (job.format != ExportFormat::Pdf) {
        const Result<QByteArray> bytes = exportText(source, *options);
        const Result<void> written = bytes ? writeExport(job, *bytes, streams) : bytes.error();
        if (written)
            warnOfExport(job, source, *options, streams);
        return written;
    }
    const Result<PdfJob> pdf = pdfJob(source, *options);
    if (!pdf)
        return pdf.error();
    const Result<QByteArray> bytes = exportPdf(*pdf, streams.err);
    return bytes ? writeWhole(job.output, *bytes) : bytes.error();
}

Result<void> run(const QStringList &arguments, Streams &streams)
{
    const Result<ExportJob> job = readExportJob(arguments);
    if (!job)
        return job.error();
    if (!readsPdf(*job)) {
        const Result<ExportSource> source = readExportSource(*job, streams);
        return source ? exportSourceOf(*job, *source, streams) : source.error();
    }
    const Result<QByteArray> digest = digestIn(job->input);
    if (!digest)
        return digest.error();
    if (isWantedWhole(*job))
        return writeExport(*job, *digest, streams);
    const Result<ExportSource> source = exportSource(*job, *digest);
    return source ? exportSourceOf(*job, *source, streams) : source.error();
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

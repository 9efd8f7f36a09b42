// SPDX-License-Identifier: MIT
#include "cli/exportcommand.h"

#include "cli/editorprogram.h"
#include "cli/exportjob.h"
#include "cli/input.h"
#include "publish/markdownexport.h"
#include "store/digestfile.h"

#include <QIODevice>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The bytes of an export. A copy of the whole text keeps the encoding and the line ends of its file.
Result<QByteArray> exported(const ExportJob &job, const DigestInput &read)
{
    if (job.format == ExportFormat::Html)
        return htmlDocument(read.digest, job.page).toUtf8();
    return encode(exportMarkdown(read.digest, job.page.content), read.input.decoded.format);
}

} // namespace

QString ExportCommand::name() const
{
    return u"export"_s;
}

Message ExportCommand::summary() const
{
    return {"cli", QT_TRANSLATE_NOOP("cli", "Write a digest as Markdown, HTML or PDF")};
}

QString ExportCommand::usage() const
{
    return exportUsage();
}

Result<ExitStatus> ExportCommand::execute(const QStringList &arguments, Streams &streams)
{
    const Result<ExportJob> job = readExportJob(arguments);
    if (!job)
        return job.error();
    if (job->format == ExportFormat::Pdf)
        return openEditor(QStringList{u"export"_s} + arguments);
    const Result<DigestInput> read = readDigest(job->input, streams);
    if (!read)
        return read.error();
    const Result<QByteArray> bytes = exported(*job, *read);
    if (!bytes)
        return bytes.error();
    if (job->output.isEmpty()) {
        streams.out.flush();
        streams.out.device()->write(*bytes);
        return Done;
    }
    const Result<void> written = writeWhole(job->output, *bytes);
    return written ? Result<ExitStatus>(Done) : written.error();
}

} // namespace sasil

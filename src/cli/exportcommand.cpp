// SPDX-License-Identifier: MIT
#include "cli/exportcommand.h"

#include "cli/editorprogram.h"
#include "cli/exportjob.h"
#include "cli/input.h"
#include "publish/markdownexport.h"
#include "render/codecolours.h"

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

/// Code is coloured by the editor, which has the definitions of languages. Returns where it is not there:
/// code is plain then.
void colour(const QStringList &arguments, const ExportJob &job, const DigestInput &read)
{
    std::optional<QByteArray> input;
    if (job.input == u"-")
        input = read.input.decoded.text.toUtf8();
    (void)openEditor(QStringList{u"export"_s} + arguments, input);
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
    if (job->format == ExportFormat::Html && namesCode(read->digest))
        colour(arguments, *job, *read);
    const Result<QByteArray> bytes = exported(*job, *read);
    if (!bytes)
        return bytes.error();
    const Result<void> written = writeExport(*job, *bytes, streams);
    return written ? Result<ExitStatus>(Done) : written.error();
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "cli/exportcommand.h"

#include "cli/editorprogram.h"
#include "cli/exportarguments.h"
#include "cli/exportjob.h"
#include "publish/exporting.h"
#include "render/codecolours.h"
#include "text/translations.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Becomes the editor, which speaks the same language.
Error handOver(const QStringList &arguments, const std::optional<QByteArray> &input = {})
{
    QStringList all{u"export"_s};
    if (const QString language = currentLanguage(); language != systemLanguage())
        all << u"--lang"_s << language;
    return openEditor(all + arguments, input);
}

/// Code is coloured by the editor, which has the definitions of languages. Returns where it is not there:
/// code is plain then.
void colour(const QStringList &arguments, const ExportJob &job, const Digest &digest)
{
    std::optional<QByteArray> input;
    if (job.input == u"-")
        input = digest.text().toUtf8();
    (void)handOver(arguments, input);
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
    if (job->format == ExportFormat::Pdf || readsPdf(*job))
        return handOver(arguments);
    const Result<ExportSource> source = readExportSource(*job, streams);
    if (!source)
        return source.error();
    if (job->format == ExportFormat::Html && namesCode(source->digest))
        colour(arguments, *job, source->digest);
    const Result<ExportOptions> options = resolvedOptions(*job, source->digest, streams);
    if (!options)
        return options.error();
    const Result<QByteArray> bytes = exportText(*source, *options);
    if (!bytes)
        return bytes.error();
    const Result<void> written = writeExport(*job, *bytes, streams);
    if (!written)
        return written.error();
    warnOfExport(*job, *source, *options, streams);
    return Done;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "cli/exportjob.h"

#include "cli/chosentopics.h"
#include "cli/exportarguments.h"
#include "cli/input.h"
#include "publish/exporting.h"
#include "render/ownstyle.h"
#include "store/digestfile.h"

#include <QFile>
#include <QIODevice>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pdfMark = "%PDF-"_L1;

/// An export never takes the place of what it is made from.
bool meansSameFile(const QString &input, const QString &output)
{
    if (input == u"-" || output.isEmpty())
        return false;
    const Result<QString> from = canonicalPath(input);
    const Result<QString> to = canonicalPath(output);
    return from && to && *from == *to;
}

ExportSource sourceOf(const ExportJob &job, const DecodedText &text, const CheckSettings &settings)
{
    return {Digest::parse(text.text, settings.labels()), job.input == u"-" ? QString() : job.input,
            text.format, settings};
}

} // namespace

Result<ExportJob> readExportJob(const QStringList &given)
{
    const Result<Arguments> arguments = parseExportArguments(given);
    if (!arguments)
        return arguments.error();
    if (arguments->operands().size() != 1)
        return usageError(QT_TRANSLATE_NOOP("cli", "sasil export takes one file, or - for standard input."),
                          {});
    const Result<ExportOptions> options = exportOptions(*arguments);
    if (!options)
        return options.error();
    const ExportJob job{*options, arguments->operands().first(), arguments->value(u"-o"_s),
                        arguments->values(u"--topic"_s), arguments->value(u"--stylesheet"_s)};
    if (meansSameFile(job.input, job.output))
        return usageError(QT_TRANSLATE_NOOP("cli", "%1 is the digest itself. Name another file with -o."),
                          {job.output});
    if (!job.stylesheet.isEmpty() && meansSameFile(job.stylesheet, job.output))
        return usageError(QT_TRANSLATE_NOOP("cli", "%1 is the style sheet. Name another file with -o."),
                          {job.output});
    if (job.format == ExportFormat::Pdf && job.output.isEmpty())
        return usageError(
            QT_TRANSLATE_NOOP("cli", "A PDF is not written to standard output. Name a file with -o."), {});
    return job;
}

bool readsPdf(const ExportJob &job)
{
    QFile file(job.input);
    return job.input != u"-" && QFileInfo(job.input).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(pdfMark.size()) == pdfMark;
}

Result<ExportSource> readExportSource(const ExportJob &job, Streams &streams)
{
    const Result<Input> input = readInput(job.input, streams);
    if (!input)
        return input.error();
    if (input->decoded.text.startsWith(pdfMark))
        return usageError(QT_TRANSLATE_NOOP("cli", "A PDF is not read from standard input. Name its file."),
                          {});
    const Result<CheckSettings> settings = settingsOf(folderOf(job.input));
    return settings ? Result<ExportSource>(sourceOf(job, input->decoded, *settings)) : settings.error();
}

Result<ExportSource> exportSource(const ExportJob &job, const QByteArray &digest)
{
    const Result<CheckSettings> settings = settingsOf(folderOf(job.input));
    return settings ? Result<ExportSource>(sourceOf(job, decode(digest), *settings)) : settings.error();
}

Result<ExportOptions> resolvedOptions(const ExportJob &job, const Digest &digest, Streams &streams)
{
    ExportOptions options = job;
    if (!job.topics.isEmpty()) {
        const Result<QList<qsizetype>> topics = chosenTopics(digest, job.topics);
        if (!topics)
            return topics.error();
        options.selection.topics = *topics;
    }
    if (!job.stylesheet.isEmpty()) {
        if (!QFileInfo(job.stylesheet).isFile())
            return usageError(QT_TRANSLATE_NOOP("cli", "There is no style sheet %1. Check the path."),
                              {job.stylesheet});
        const Result<OwnStyle> style = readOwnStyle(job.stylesheet);
        if (!style)
            return style.error();
        for (const Message &problem : style->problems())
            streams.err << "sasil: " << job.stylesheet << ": " << problem.text() << Qt::endl;
        options.page.ownStyle = style->css;
    }
    return options;
}

Result<void> writeExport(const ExportJob &job, const QByteArray &bytes, Streams &streams)
{
    if (!job.output.isEmpty())
        return writeWhole(job.output, bytes);
    streams.out.flush();
    QIODevice *device = streams.out.device();
    auto *file = qobject_cast<QFileDevice *>(device); // keeps something back
    if (device->write(bytes) != bytes.size() || (file && !file->flush()))
        return Error{{"cli", QT_TRANSLATE_NOOP("cli", "Standard output cannot be written.")}};
    return {};
}

void warnOfExport(const ExportJob &job, const ExportSource &source, const ExportOptions &options,
                  Streams &streams)
{
    for (const Message &warning : exportWarnings(source, options))
        streams.err << "sasil: " << job.input << ": " << warning.text() << Qt::endl;
}

} // namespace sasil

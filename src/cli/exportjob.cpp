// SPDX-License-Identifier: MIT
#include "cli/exportjob.h"

#include "cli/arguments.h"
#include "store/digestfile.h"

#include <QHash>
#include <QIODevice>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

Result<ExportFormat> formatOf(const Arguments &arguments)
{
    if (arguments.has(u"--to"_s)) {
        const auto format = formatFromName(arguments.value(u"--to"_s));
        if (!format)
            return usageError(QT_TRANSLATE_NOOP("cli", "There is no format “%1” here. Use md, html or pdf."),
                              {arguments.value(u"--to"_s)});
        return *format;
    }
    const QString output = arguments.value(u"-o"_s);
    if (output.isEmpty())
        return ExportFormat::Markdown;
    const auto format = formatFromPath(output);
    if (!format)
        return usageError(
            QT_TRANSLATE_NOOP("cli", "The ending of %1 names no format. Add --to md, html or pdf."),
            {output});
    return *format;
}

Result<HtmlDocumentOptions> pageOf(const Arguments &arguments)
{
    static const QHash<QString, Content> contents{
        {u"all"_s, Content::Everything}, {u"facts"_s, Content::Facts}, {u"opinions"_s, Content::Opinions}};
    const QString only = arguments.value(u"--only"_s, u"all"_s);
    if (!contents.contains(only))
        return usageError(QT_TRANSLATE_NOOP("cli", "--only takes facts, opinions or all, not “%1”."), {only});
    const QString style = arguments.value(u"--style"_s, styleName(PageStyle::Sasil));
    if (!styleFromName(style))
        return usageError(QT_TRANSLATE_NOOP("cli", "--style takes sasil, paper or compact, not “%1”."),
                          {style});
    const QString theme = arguments.value(u"--theme"_s, themeName(PageTheme::Auto));
    if (!themeFromName(theme))
        return usageError(
            QT_TRANSLATE_NOOP("cli", "--theme takes auto, light, dark, contrast or contrast-dark, not “%1”."),
            {theme});
    return HtmlDocumentOptions{contents.value(only),          arguments.has(u"--toc"_s),
                               arguments.value(u"--title"_s), arguments.value(u"--author"_s),
                               *styleFromName(style),         *themeFromName(theme)};
}

/// An export never takes the place of the digest that it is made from.
bool meansSameFile(const QString &input, const QString &output)
{
    if (input == u"-" || output.isEmpty())
        return false;
    const Result<QString> from = canonicalPath(input);
    const Result<QString> to = canonicalPath(output);
    return from && to && *from == *to;
}

} // namespace

QString exportUsage()
{
    return u"sasil export [--to md|html|pdf] [-o OUT] [--only facts|opinions|all] [--paper a4|letter] "
           u"[--toc]\n"
           "             [--style sasil|paper|compact] [--theme auto|light|dark|contrast|contrast-dark]\n"
           "             [--title TITLE] [--author AUTHOR] [--lang ko|en] FILE|-\n"_s;
}

Result<ExportJob> readExportJob(const QStringList &given)
{
    const Result<Arguments> arguments =
        Arguments::parse(given, {{{u"--to"_s}, OptionSpec::Required},
                                 {{u"-o"_s, u"--output"_s}, OptionSpec::Required},
                                 {{u"--only"_s}, OptionSpec::Required},
                                 {{u"--paper"_s}, OptionSpec::Required},
                                 {{u"--toc"_s}, OptionSpec::None},
                                 {{u"--style"_s}, OptionSpec::Required},
                                 {{u"--theme"_s}, OptionSpec::Required},
                                 {{u"--title"_s}, OptionSpec::Required},
                                 {{u"--author"_s}, OptionSpec::Required}});
    if (!arguments)
        return arguments.error();
    if (arguments->operands().size() != 1)
        return usageError(QT_TRANSLATE_NOOP("cli", "sasil export takes one file, or - for standard input."),
                          {});
    const Result<ExportFormat> format = formatOf(*arguments);
    if (!format)
        return format.error();

    ExportJob job;
    job.input = arguments->operands().first();
    job.output = arguments->value(u"-o"_s);
    job.format = *format;
    const Result<HtmlDocumentOptions> page = pageOf(*arguments);
    if (!page)
        return page.error();
    job.page = *page;
    const QString paper = arguments->value(u"--paper"_s, u"a4"_s).toLower();
    if (paper != u"a4" && paper != u"letter")
        return usageError(QT_TRANSLATE_NOOP("cli", "--paper takes a4 or letter, not “%1”."), {paper});
    job.letter = paper == u"letter";
    if (meansSameFile(job.input, job.output))
        return usageError(QT_TRANSLATE_NOOP("cli", "%1 is the digest itself. Name another file with -o."),
                          {job.output});
    if (job.format == ExportFormat::Pdf && job.output.isEmpty())
        return usageError(
            QT_TRANSLATE_NOOP("cli", "A PDF is not written to standard output. Name a file with -o."), {});
    return job;
}

Result<void> writeExport(const ExportJob &job, const QByteArray &bytes, Streams &streams)
{
    if (!job.output.isEmpty())
        return writeWhole(job.output, bytes);
    streams.out.flush();
    if (streams.out.device()->write(bytes) != bytes.size())
        return Error{{"cli", QT_TRANSLATE_NOOP("cli", "Standard output cannot be written.")}};
    return {};
}

} // namespace sasil

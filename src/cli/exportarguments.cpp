// SPDX-License-Identifier: MIT
#include "cli/exportarguments.h"

#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastMargin = 10;
constexpr double mostMargin = 60;

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

/// An option that some formats have nothing for. Those that have always been taken for every format (--title,
/// --author, --toc, --theme, --paper) still are: scripts give them whatever the format.
struct Belonging
{
    QLatin1StringView option;
    bool markdown;
    bool html;
    bool pdf;
    const char *otherwise;
};

Result<void> checkBelongings(const Arguments &arguments, ExportFormat format)
{
    constexpr auto forMarkdown =
        QT_TRANSLATE_NOOP("cli", "%1 is for Markdown. Leave it out, or add --to md.");
    constexpr auto forHtml = QT_TRANSLATE_NOOP("cli", "%1 is for HTML. Leave it out, or add --to html.");
    constexpr auto forPdf = QT_TRANSLATE_NOOP("cli", "%1 is for PDF. Leave it out, or add --to pdf.");
    constexpr auto forPages =
        QT_TRANSLATE_NOOP("cli", "%1 is for HTML and PDF. Leave it out, or add --to html or --to pdf.");
    static constexpr std::array belongings{Belonging{"--clean"_L1, true, false, false, forMarkdown},
                                           Belonging{"--fragment"_L1, false, true, false, forHtml},
                                           Belonging{"--title-page"_L1, false, false, true, forPdf},
                                           Belonging{"--margins"_L1, false, false, true, forPdf},
                                           Belonging{"--findings"_L1, false, true, true, forPages},
                                           Belonging{"--week"_L1, false, true, true, forPages},
                                           Belonging{"--stylesheet"_L1, false, true, true, forPages},
                                           Belonging{"--style"_L1, false, true, true, forPages}};
    for (const Belonging &belonging : belongings) {
        const bool isFor = format == ExportFormat::Markdown ? belonging.markdown
                           : format == ExportFormat::Html   ? belonging.html
                                                            : belonging.pdf;
        if (!isFor && arguments.has(belonging.option))
            return usageError(belonging.otherwise, {belonging.option});
    }
    return {};
}

/// A fragment has neither a head nor a look.
Result<void> checkFragment(const Arguments &arguments)
{
    static constexpr std::array ofPages{"--title"_L1, "--author"_L1, "--week"_L1,
                                        "--style"_L1, "--theme"_L1,  "--stylesheet"_L1};
    for (const QLatin1StringView option : ofPages) {
        if (arguments.has(u"--fragment"_s) && arguments.has(option))
            return usageError(
                QT_TRANSLATE_NOOP("cli", "%1 is for whole pages. Leave it out, or leave out --fragment."),
                {option});
    }
    return {};
}

/// Which of \a names an option has for its value; the first one where it is not given.
template <typename Value>
Result<Value> valueOf(const Arguments &arguments, const QString &option,
                      const QList<std::pair<QString, Value>> &names, const char *otherwise)
{
    const QString given = arguments.value(option, names.first().first);
    for (const auto &[name, value] : names) {
        if (name == given)
            return value;
    }
    return usageError(otherwise, {given});
}

Result<HtmlDocumentOptions> pageOf(const Arguments &arguments)
{
    HtmlDocumentOptions page;
    const auto content = valueOf<Content>(
        arguments, u"--only"_s,
        {{u"all"_s, Content::Everything}, {u"facts"_s, Content::Facts}, {u"opinions"_s, Content::Opinions}},
        QT_TRANSLATE_NOOP("cli", "--only takes facts, opinions or all, not “%1”."));
    if (!content)
        return content.error();
    const QString style = arguments.value(u"--style"_s, styleName(PageStyle::Sasil));
    if (!styleFromName(style))
        return usageError(QT_TRANSLATE_NOOP("cli", "--style takes sasil, brief, report or letter, not “%1”."),
                          {style});
    const QString theme = arguments.value(u"--theme"_s, themeName(PageTheme::Auto));
    if (!themeFromName(theme))
        return usageError(
            QT_TRANSLATE_NOOP("cli", "--theme takes auto, light, dark, contrast or contrast-dark, not “%1”."),
            {theme});
    page.content = *content;
    page.style = *styleFromName(style);
    page.theme = *themeFromName(theme);
    page.tableOfContents = arguments.has(u"--toc"_s);
    page.titlePage = arguments.has(u"--title-page"_s);
    page.title = arguments.value(u"--title"_s);
    page.author = arguments.value(u"--author"_s);
    page.week = arguments.value(u"--week"_s);
    return page;
}

Result<Selection> selectionOf(const Arguments &arguments)
{
    Selection selection;
    const auto stubs = valueOf<StubPlace>(
        arguments, u"--stubs"_s,
        {{u"keep"_s, StubPlace::InPlace}, {u"end"_s, StubPlace::AtEnd}, {u"omit"_s, StubPlace::LeftOut}},
        QT_TRANSLATE_NOOP("cli", "--stubs takes keep, end or omit, not “%1”."));
    if (!stubs)
        return stubs.error();
    const auto labels =
        valueOf<LabelLanguage>(arguments, u"--labels"_s,
                               {{u"as-written"_s, LabelLanguage::AsWritten},
                                {u"ko"_s, LabelLanguage::Korean},
                                {u"en"_s, LabelLanguage::English}},
                               QT_TRANSLATE_NOOP("cli", "--labels takes ko, en or as-written, not “%1”."));
    if (!labels)
        return labels.error();
    selection.stubs = *stubs;
    selection.labels = *labels;
    return selection;
}

Result<std::optional<QMarginsF>> marginsOf(const Arguments &arguments)
{
    if (!arguments.has(u"--margins"_s))
        return std::optional<QMarginsF>();
    const QString given = arguments.value(u"--margins"_s);
    bool isNumber = false;
    const double width = given.toDouble(&isNumber);
    if (!isNumber || !(width >= leastMargin && width <= mostMargin))
        return usageError(QT_TRANSLATE_NOOP("cli", "--margins takes millimetres from %1 to %2, not “%3”."),
                          {QString::number(leastMargin), QString::number(mostMargin), given});
    return std::optional(QMarginsF(width, width, width, width));
}

} // namespace

QString exportUsage()
{
    return u"sasil export [--to md|html|pdf] [-o OUT] [--only facts|opinions|all] [--topic TITLE|NUMBER]...\n"
           "             [--stubs keep|end|omit] [--labels ko|en|as-written] [--lang ko|en] FILE|-\n"
           "  Markdown:     [--clean]\n"
           "  HTML and PDF: [--title TITLE] [--author AUTHOR] [--week WEEK] [--toc] [--findings]\n"
           "                [--style sasil|brief|report|letter] [--stylesheet FILE]\n"
           "  HTML:         [--theme auto|light|dark|contrast|contrast-dark] [--fragment]\n"
           "  PDF:          [--paper a4|letter] [--margins MM] [--title-page]\n"
           "FILE may be a PDF that Sasil made: its digest is exported.\n"_s;
}

Result<Arguments> parseExportArguments(const QStringList &given)
{
    QList<OptionSpec> specs{{{u"-o"_s, u"--output"_s}, OptionSpec::Required}};
    for (const QString &name :
         {u"--to"_s, u"--only"_s, u"--paper"_s, u"--style"_s, u"--theme"_s, u"--title"_s, u"--author"_s,
          u"--week"_s, u"--topic"_s, u"--stubs"_s, u"--labels"_s, u"--stylesheet"_s, u"--margins"_s})
        specs.append({{name}, OptionSpec::Required});
    for (const QString &name :
         {u"--toc"_s, u"--title-page"_s, u"--findings"_s, u"--clean"_s, u"--fragment"_s})
        specs.append({{name}, OptionSpec::None});
    return Arguments::parse(given, specs);
}

Result<ExportOptions> exportOptions(const Arguments &arguments)
{
    const Result<ExportFormat> format = formatOf(arguments);
    if (!format)
        return format.error();
    if (const Result<void> belong = checkBelongings(arguments, *format); !belong)
        return belong.error();
    if (const Result<void> whole = checkFragment(arguments); !whole)
        return whole.error();
    const Result<HtmlDocumentOptions> page = pageOf(arguments);
    if (!page)
        return page.error();
    const Result<Selection> selection = selectionOf(arguments);
    if (!selection)
        return selection.error();
    const Result<std::optional<QMarginsF>> margins = marginsOf(arguments);
    if (!margins)
        return margins.error();
    const QString paper = arguments.value(u"--paper"_s, u"a4"_s).toLower();
    if (paper != u"a4" && paper != u"letter")
        return usageError(QT_TRANSLATE_NOOP("cli", "--paper takes a4 or letter, not “%1”."), {paper});
    ExportOptions options;
    options.format = *format;
    options.page = *page;
    options.selection = *selection;
    options.clean = arguments.has(u"--clean"_s);
    options.fragment = arguments.has(u"--fragment"_s);
    options.withFindings = arguments.has(u"--findings"_s);
    options.paper = paper == u"letter" ? PdfPaper::Letter : PdfPaper::A4;
    options.margins = *margins;
    return options;
}

} // namespace sasil

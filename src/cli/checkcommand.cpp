// SPDX-License-Identifier: MIT
#include "cli/checkcommand.h"

#include "check/checker.h"
#include "cli/arguments.h"
#include "cli/input.h"
#include "cli/json.h"
#include "store/digestfile.h"

#include <QJsonArray>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

struct CheckOptions
{
    bool json = false;
    bool quiet = false;
    bool fix = false;
    bool fixAll = false; ///< unsafe fixes too
    qsizetype maxWarnings = -1;
    QString stdinName;
    CheckSettings settings;
};

Result<CheckOptions> readOptions(const Arguments &arguments)
{
    CheckOptions options;
    const QString format = arguments.value(u"--format"_s, u"text"_s);
    if (format != u"text" && format != u"json")
        return usageError(QT_TRANSLATE_NOOP("cli", "There is no format “%1” here. Use text or json."),
                          {format});
    options.json = format == u"json";
    options.quiet = arguments.has(u"--quiet"_s);
    options.stdinName = arguments.value(u"--stdin-name"_s, u"-"_s);
    if (arguments.has(u"--fix"_s)) {
        const QString value = arguments.value(u"--fix"_s);
        if (!value.isEmpty() && value != u"all")
            return usageError(QT_TRANSLATE_NOOP("cli", "There is no --fix=%1. Use --fix or --fix=all."),
                              {value});
        options.fix = true;
        options.fixAll = value == u"all";
    }
    if (arguments.has(u"--max-warnings"_s)) {
        bool isNumber = false;
        options.maxWarnings = arguments.value(u"--max-warnings"_s).toLongLong(&isNumber);
        if (!isNumber || options.maxWarnings < 0)
            return usageError(QT_TRANSLATE_NOOP("cli", "--max-warnings takes a number, not “%1”."),
                              {arguments.value(u"--max-warnings"_s)});
    }
    for (const QString &value : arguments.values(u"--rule"_s)) {
        const QString id = value.section(u'=', 0, 0);
        const auto severity = severityFromName(value.section(u'=', 1));
        if (!findRule(id))
            return usageError(QT_TRANSLATE_NOOP("cli", "There is no rule “%1”. See sasil rules."), {id});
        if (!severity)
            return usageError(
                QT_TRANSLATE_NOOP("cli",
                                  "--rule takes ID=LEVEL with off, hint, info, warning or error, not “%1”."),
                {value});
        options.settings.severities.insert(id, *severity);
    }
    return options;
}

/// One file with what was found in it. The text may be another than the file's after fixes.
class CheckedFile
{
public:
    CheckedFile(QString name, QString text, const CheckSettings &settings)
        : m_name(std::move(name)), m_text(std::move(text)), m_lines(m_text), m_digest(Digest::parse(m_text)),
          m_checker(settings)
    {
        m_checker.reset(m_digest);
    }

    [[nodiscard]] const DiagnosticCounts &counts() const { return m_checker.counts(); }

    void print(Streams &streams) const
    {
        forEach([&](qsizetype topic, const Diagnostic &diagnostic) {
            const LineColumn at = m_lines.position(m_digest.inDocument(topic, diagnostic.range).start);
            streams.out << m_name << ':' << at.line << ':' << at.column << ": "
                        << coloured(diagnostic.severity, streams) << ": " << diagnostic.message.text() << " ["
                        << diagnostic.rule << "]\n";
        });
    }

    [[nodiscard]] QJsonObject json() const
    {
        QJsonArray diagnostics;
        forEach([&](qsizetype topic, const Diagnostic &diagnostic) {
            const DiagnosticDetails details = m_checker.detailsOf(m_digest, topic, diagnostic);
            QJsonArray related;
            for (const Related &place : details.related)
                related.append(QJsonObject{{u"message"_s, place.message.text()},
                                           {u"range"_s, rangeJson(m_lines, place.range)}});
            QJsonArray fixes;
            for (const Fix &fix : details.fixes)
                fixes.append(fixJson(fix));
            diagnostics.append(
                QJsonObject{{u"rule"_s, QString(diagnostic.rule)},
                            {u"severity"_s, QString(severityName(diagnostic.severity))},
                            {u"message"_s, diagnostic.message.text()},
                            {u"range"_s, rangeJson(m_lines, m_digest.inDocument(topic, diagnostic.range))},
                            {u"related"_s, related},
                            {u"fixes"_s, fixes}});
        });
        return {{u"file"_s, m_name}, {u"diagnostics"_s, diagnostics}};
    }

    /// The text with the first fix of each finding that has one and that overlaps no fix before it.
    [[nodiscard]] QString fixed(bool unsafeToo) const
    {
        TextEdits edits;
        forEach([&](qsizetype topic, const Diagnostic &diagnostic) {
            for (const Fix &fix : m_checker.detailsOf(m_digest, topic, diagnostic).fixes) {
                if (!fix.safe && !unsafeToo)
                    continue;
                if (areApplicable(edits + fix.edits, m_text.size()))
                    edits += fix.edits;
                break;
            }
        });
        return applied(m_text, edits);
    }

private:
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (qsizetype topic = 0; topic < m_digest.topicCount(); ++topic) {
            for (const Diagnostic &diagnostic : m_checker.of(topic))
                visit(topic, diagnostic);
        }
    }

    [[nodiscard]] QJsonObject fixJson(const Fix &fix) const
    {
        QJsonArray edits;
        for (const TextEdit &edit : fix.edits)
            edits.append(QJsonObject{{u"range"_s, rangeJson(m_lines, edit.range)}, {u"text"_s, edit.text}});
        return {{u"title"_s, fix.title.text()}, {u"safe"_s, fix.safe}, {u"edits"_s, edits}};
    }

    static QString coloured(Severity severity, const Streams &streams)
    {
        const QString name = severityName(severity);
        if (!streams.colours)
            return name;
        const QString colour = severity == Severity::Error     ? u"31"_s
                               : severity == Severity::Warning ? u"33"_s
                                                               : u"36"_s;
        return u"\033["_s + colour + u'm' + name + u"\033[0m"_s;
    }

    QString m_name;
    QString m_text;
    LineIndex m_lines;
    Digest m_digest;
    Checker m_checker;
};

/// Writes what the fixes made of a file back; of standard input, to standard output. Answers with the text.
Result<QString> applyFixes(const Input &input, const CheckOptions &options, Streams &streams)
{
    const QString &text = input.decoded.text;
    const QString fixed = CheckedFile(input.path, text, options.settings).fixed(options.fixAll);
    if (input.path == u"-") {
        streams.out << fixed;
        return fixed;
    }
    if (fixed == text)
        return text;
    const Result<QByteArray> bytes = encode(fixed, input.decoded.format);
    if (!bytes)
        return bytes.error();
    const Result<FileStamp> written = writeFile(input.path, *bytes, input.stamp);
    return written ? Result<QString>(fixed) : written.error();
}

} // namespace

QString CheckCommand::name() const
{
    return u"check"_s;
}

Message CheckCommand::summary() const
{
    return {"cli", QT_TRANSLATE_NOOP(
                       "cli", "Check digests: print findings, with exit status 1 where there are errors")};
}

QString CheckCommand::usage() const
{
    return u"sasil check [--format text|json] [--fix | --fix=all] [--max-warnings N] [--rule ID=LEVEL]...\n"
           "            [--quiet] [--stdin-name FILE] [--lang ko|en] [PATH|-]...\n"_s;
}

Result<ExitStatus> CheckCommand::execute(const QStringList &given, Streams &streams)
{
    const Result<Arguments> arguments =
        Arguments::parse(given, {{{u"--format"_s}, OptionSpec::Required},
                                 {{u"--fix"_s}, OptionSpec::Optional},
                                 {{u"--max-warnings"_s}, OptionSpec::Required},
                                 {{u"--rule"_s}, OptionSpec::Required},
                                 {{u"--quiet"_s}, OptionSpec::None},
                                 {{u"--stdin-name"_s}, OptionSpec::Required}});
    if (!arguments)
        return arguments.error();
    const Result<CheckOptions> options = readOptions(*arguments);
    if (!options)
        return options.error();
    const QStringList operands =
        arguments->operands().isEmpty() ? QStringList{u"-"_s} : arguments->operands();
    const Result<QStringList> paths = expandPaths(operands);
    if (!paths)
        return paths.error();

    DiagnosticCounts counts;
    QJsonArray files;
    for (const QString &path : *paths) {
        const Result<Input> input = readInput(path, streams);
        if (!input)
            return input.error();
        QString text = input->decoded.text;
        if (options->fix) {
            const Result<QString> fixed = applyFixes(*input, *options, streams);
            if (!fixed)
                return fixed.error();
            text = *fixed;
        }
        const CheckedFile file(path == u"-" ? options->stdinName : path, text, options->settings);
        for (size_t i = 0; i < counts.bySeverity.size(); ++i)
            counts.bySeverity[i] += file.counts().bySeverity[i];
        if (options->json)
            files.append(file.json());
        else if (!options->quiet && !(options->fix && path == u"-"))
            file.print(streams);
    }
    if (options->json) {
        QJsonObject bySeverity;
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info, Severity::Hint})
            bySeverity[QString(severityName(severity))] = qint64(counts.of(severity));
        printJson(streams.out, {{u"version"_s, 1}, {u"files"_s, files}, {u"counts"_s, bySeverity}});
    }
    const bool tooManyWarnings =
        options->maxWarnings >= 0 && counts.of(Severity::Warning) > options->maxWarnings;
    return counts.of(Severity::Error) > 0 || tooManyWarnings ? HasFindings : Done;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "cli/checkoptions.h"

#include "check/rule.h"
#include "cli/arguments.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

Result<CheckOptions::Format> formatOf(const Arguments &arguments)
{
    const QString format = arguments.value(u"--format"_s, u"text"_s);
    if (format == u"text")
        return CheckOptions::Text;
    if (format == u"json")
        return CheckOptions::Json;
    if (format == u"sarif")
        return CheckOptions::Sarif;
    return usageError(QT_TRANSLATE_NOOP("cli", "There is no format “%1” here. Use text, json or sarif."),
                      {format});
}

Result<CheckOptions::Fixing> fixingOf(const Arguments &arguments)
{
    if (!arguments.has(u"--fix"_s))
        return arguments.has(u"--diff"_s) ? CheckOptions::Safe : CheckOptions::None;
    const QString value = arguments.value(u"--fix"_s);
    if (!value.isEmpty() && value != u"all")
        return usageError(QT_TRANSLATE_NOOP("cli", "There is no --fix=%1. Use --fix or --fix=all."), {value});
    return value.isEmpty() ? CheckOptions::Safe : CheckOptions::All;
}

Result<qsizetype> maxWarningsOf(const Arguments &arguments)
{
    if (!arguments.has(u"--max-warnings"_s))
        return qsizetype(-1);
    const QString value = arguments.value(u"--max-warnings"_s);
    bool isNumber = false;
    const qsizetype number = value.toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return usageError(QT_TRANSLATE_NOOP("cli", "--max-warnings takes a number, not “%1”."), {value});
    return number;
}

Result<QHash<QString, Severity>> severitiesOf(const Arguments &arguments)
{
    QHash<QString, Severity> severities;
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
        severities.insert(id, *severity);
    }
    return severities;
}

/// What cannot go together, because both would be on standard output.
Result<void> checkTogether(const CheckOptions &options)
{
    if (options.format == CheckOptions::Text)
        return {};
    if (options.diff)
        return usageError(
            QT_TRANSLATE_NOOP("cli", "--diff prints a diff and no findings. Leave out --format."), {});
    if (options.fixing != CheckOptions::None && options.operands.contains(u"-"))
        return usageError(
            QT_TRANSLATE_NOOP("cli",
                              "--fix prints standard input mended, and no findings. Leave out --format."),
            {});
    return {};
}

} // namespace

QString checkUsage()
{
    return u"sasil check [--format text|json|sarif] [--fix | --fix=all] [--diff] [--max-warnings N] "
           u"[--quiet]\n"
           "            [--rule ID=LEVEL]... [--config FILE] [--stdin-name FILE] [--lang ko|en] [PATH|-]...\n"_s;
}

Result<CheckOptions> readCheckOptions(const QStringList &given)
{
    const Result<Arguments> arguments =
        Arguments::parse(given, {{{u"--format"_s}, OptionSpec::Required},
                                 {{u"--fix"_s}, OptionSpec::Optional},
                                 {{u"--diff"_s}, OptionSpec::None},
                                 {{u"--max-warnings"_s}, OptionSpec::Required},
                                 {{u"--rule"_s}, OptionSpec::Required},
                                 {{u"--config"_s}, OptionSpec::Required},
                                 {{u"--quiet"_s}, OptionSpec::None},
                                 {{u"--stdin-name"_s}, OptionSpec::Required}});
    if (!arguments)
        return arguments.error();
    const auto format = formatOf(*arguments);
    if (!format)
        return format.error();
    const auto fixing = fixingOf(*arguments);
    if (!fixing)
        return fixing.error();
    const auto maxWarnings = maxWarningsOf(*arguments);
    if (!maxWarnings)
        return maxWarnings.error();
    const auto severities = severitiesOf(*arguments);
    if (!severities)
        return severities.error();
    CheckOptions options{*format,
                         *fixing,
                         arguments->has(u"--diff"_s),
                         arguments->has(u"--quiet"_s),
                         *maxWarnings,
                         arguments->value(u"--stdin-name"_s),
                         arguments->value(u"--config"_s),
                         *severities,
                         arguments->operands()};
    if (options.operands.isEmpty())
        options.operands.append(u"-"_s);
    const Result<void> together = checkTogether(options);
    return together ? Result<CheckOptions>(std::move(options)) : together.error();
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "cli/newcommand.h"

#include "archive/newdigest.h"
#include "cli/arguments.h"
#include "cli/input.h"
#include "store/digestfile.h"
#include "text/translations.h"

#include <QDir>
#include <QFileInfo>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The day that --week or --date name; today without either.
Result<QDate> dayOf(const Arguments &arguments)
{
    if (arguments.has(u"--week"_s)) {
        const QString text = arguments.value(u"--week"_s);
        const auto week = isoWeekFromString(text);
        if (!week)
            return usageError(QT_TRANSLATE_NOOP("cli", "“%1” is no week. Write it as in 2024-W39."), {text});
        return firstDay(*week);
    }
    if (!arguments.has(u"--date"_s))
        return QDate::currentDate();
    const QDate day = QDate::fromString(arguments.value(u"--date"_s), Qt::ISODate);
    if (!day.isValid())
        return usageError(QT_TRANSLATE_NOOP("cli", "“%1” is no date. Write it as in 2024-09-26."),
                          {arguments.value(u"--date"_s)});
    return day;
}

/// The text of the template that --template names; empty: the shipped one.
Result<QString> patternOf(const Arguments &arguments, Streams &streams)
{
    if (!arguments.has(u"--template"_s))
        return QString();
    const Result<Input> input = readInput(arguments.value(u"--template"_s), streams);
    if (!input)
        return input.error();
    if (input->decoded.text.trimmed().isEmpty())
        return Error{{"cli",
                      QT_TRANSLATE_NOOP("cli", "The template %1 is empty. Choose another one."),
                      {arguments.value(u"--template"_s)}}};
    return input->decoded.text;
}

/// Where the digest goes: into a folder, under its usual name. Empty: to standard output.
QString outputOf(const Arguments &arguments, QDate day, WeekRule rule)
{
    const QString output = arguments.value(u"-o"_s);
    return QFileInfo(output).isDir() ? QDir(output).filePath(suggestedFileName(day, rule)) : output;
}

/// The folder whose settings count.
QString settingsFolderOf(const Arguments &arguments)
{
    const QString output = arguments.value(u"-o"_s);
    if (QFileInfo(output).isDir())
        return QFileInfo(output).absoluteFilePath();
    return folderOf(output.isEmpty() ? u"-"_s : output);
}

QLocale::Language languageFrom(const QString &name)
{
    return name == u"ko" ? QLocale::Korean : QLocale::English;
}

Result<NewDigest> optionsOf(const Arguments &arguments, QDate day, const CheckSettings &settings,
                            Streams &streams)
{
    NewDigest options;
    options.day = day;
    options.rule = settings.weekRule.value_or(options.rule);
    options.title = arguments.value(u"--title"_s);
    const Result<QString> pattern = patternOf(arguments, streams);
    if (!pattern)
        return pattern.error();
    options.pattern = *pattern;
    if (arguments.has(u"--from"_s)) {
        const Result<Input> previous = readInput(arguments.value(u"--from"_s), streams);
        if (!previous)
            return previous.error();
        options.previous = previous->decoded.text;
        const Result<CheckSettings> theirs = settingsOf(folderOf(arguments.value(u"--from"_s)));
        if (!theirs)
            return theirs.error();
        options.labels = theirs->labels();
    } else if (options.pattern.isEmpty()) {
        options.language = languageFrom(currentLanguage());
    }
    if (settings.language)
        options.language = languageFrom(*settings.language);
    return options;
}

} // namespace

QString NewCommand::name() const
{
    return u"new"_s;
}

Message NewCommand::summary() const
{
    return {"cli", QT_TRANSLATE_NOOP("cli", "Begin a digest for a week, with the stubs of an earlier one")};
}

QString NewCommand::usage() const
{
    return u"sasil new [--week 2024-W39 | --date 2024-09-26] [--from FILE]\n"
           "          [--template FILE] [--title TITLE] [-o OUT|FOLDER] [--lang ko|en]\n"_s;
}

Result<ExitStatus> NewCommand::execute(const QStringList &given, Streams &streams)
{
    const Result<Arguments> arguments =
        Arguments::parse(given, {{{u"--week"_s}, OptionSpec::Required},
                                 {{u"--date"_s}, OptionSpec::Required},
                                 {{u"--from"_s}, OptionSpec::Required},
                                 {{u"--template"_s}, OptionSpec::Required},
                                 {{u"--title"_s}, OptionSpec::Required},
                                 {{u"-o"_s, u"--output"_s}, OptionSpec::Required}});
    if (!arguments)
        return arguments.error();
    if (!arguments->operands().isEmpty())
        return usageError(
            QT_TRANSLATE_NOOP("cli", "sasil new takes no file but with --from and -o; what is %1 for?"),
            {arguments->operands().first()});
    const Result<QDate> day = dayOf(*arguments);
    if (!day)
        return day.error();
    const Result<CheckSettings> settings = settingsOf(settingsFolderOf(*arguments));
    if (!settings)
        return settings.error();
    const Result<NewDigest> options = optionsOf(*arguments, *day, *settings, streams);
    if (!options)
        return options.error();
    const Result<QString> text = newDigest(*options);
    if (!text)
        return text.error();
    const QString output = outputOf(*arguments, *day, options->rule);
    if (output.isEmpty()) {
        streams.out << *text;
        return Done;
    }
    // A digest that is there already is somebody's work: it is never written over.
    const Result<FileStamp> written =
        QFileInfo::exists(output)
            ? Error{{"cli", QT_TRANSLATE_NOOP("cli", "%1 is there already. Choose another name."), {output}}}
            : writeFile(output, text->toUtf8(), FileStamp());
    return written ? Result<ExitStatus>(Done) : written.error();
}

} // namespace sasil

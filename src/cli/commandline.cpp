// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "cli/arguments.h"
#include "cli/checkcommand.h"
#include "cli/editorprogram.h"
#include "cli/exportcommand.h"
#include "cli/helpcommand.h"
#include "cli/newcommand.h"
#include "cli/outlinecommand.h"
#include "cli/rulescommand.h"
#include "cli/searchcommand.h"
#include "text/translations.h"

#include <QCoreApplication>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Takes `--lang ko|en` out of the arguments.
Result<QString> takeLanguage(QStringList &arguments)
{
    QString language = systemLanguage();
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--")
            break;
        if (arguments[i] == u"--lang" && i + 1 < arguments.size())
            language = arguments.takeAt(i + 1);
        else if (arguments[i].startsWith(u"--lang="))
            language = arguments[i].sliced(7);
        else
            continue;
        arguments.removeAt(i--);
        if (!supportedLanguages().contains(language))
            return usageError(
                QT_TRANSLATE_NOOP("cli", "There is no language “%1”. Use --lang ko or --lang en."),
                {language});
    }
    return language;
}

int fail(const Error &error, Streams &streams)
{
    for (const QString &line : error.text().split(u'\n'))
        streams.err << "sasil: " << line << Qt::endl;
    return CouldNot;
}

} // namespace

std::vector<std::unique_ptr<CliCommand>> allCommands()
{
    std::vector<std::unique_ptr<CliCommand>> commands;
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<OutlineCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<NewCommand>());
    commands.push_back(std::make_unique<SearchCommand>());
    commands.push_back(std::make_unique<RulesCommand>());
    commands.push_back(std::make_unique<HelpCommand>());
    return commands;
}

int runCommandLine(const QStringList &given, Streams &streams)
{
    QStringList arguments = given;
    Translations translations;
    translations.setLanguage(systemLanguage());
    const Result<QString> language = takeLanguage(arguments);
    if (!language)
        return fail(language.error(), streams);
    translations.setLanguage(*language);

    const QString first = arguments.value(0);
    if (first == u"--version") {
        streams.out << "sasil " << QCoreApplication::applicationVersion() << Qt::endl;
        return Done;
    }
    if (first == u"--help" || first == u"-h")
        arguments[0] = u"help"_s;
    const auto commands = allCommands();
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const auto &command) {
        return command->name() == arguments.value(0);
    });
    if (found == commands.end()) {
        if (first.startsWith(u'-') && first != u"-")
            return fail(usageError(QT_TRANSLATE_NOOP("cli", "There is no option %1 here. See sasil --help."),
                                   {first}),
                        streams);
        return fail(openEditor(given), streams);
    }
    const QStringList rest = arguments.sliced(1);
    if (rest.contains(u"--help"_s)) {
        streams.out << (*found)->summary().text() << "\n\n" << (*found)->usage() << Qt::flush;
        return Done;
    }
    const Result<ExitStatus> status = (*found)->execute(rest, streams);
    streams.out.flush();
    return status ? *status : fail(status.error(), streams);
}

} // namespace sasil

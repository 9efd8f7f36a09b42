// SPDX-License-Identifier: MIT
#include "cli/helpcommand.h"

#include "cli/arguments.h"
#include "cli/commandline.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString HelpCommand::name() const
{
    return u"help"_s;
}

Message HelpCommand::summary() const
{
    return {"cli", QT_TRANSLATE_NOOP("cli", "Tell how the program or one of its commands is called")};
}

QString HelpCommand::usage() const
{
    return u"sasil help [COMMAND]\n"_s;
}

Result<ExitStatus> HelpCommand::execute(const QStringList &arguments, Streams &streams)
{
    const auto commands = allCommands();
    if (!arguments.isEmpty()) {
        for (const auto &command : commands) {
            if (command->name() == arguments.first()) {
                streams.out << command->summary().text() << "\n\n" << command->usage();
                return Done;
            }
        }
        return usageError(QT_TRANSLATE_NOOP("cli", "There is no command “%1”. See sasil --help."),
                          {arguments.first()});
    }
    const Message intro{
        "cli", QT_TRANSLATE_NOOP("cli", "Sasil keeps what happened apart from what you think of it.")};
    const Message opens{"cli", QT_TRANSLATE_NOOP("cli", "Open the editor")};
    streams.out << intro.text() << "\n\n"
                << u"sasil [FILE|FOLDER]..."_s.leftJustified(26) << opens.text() << '\n';
    for (const auto &command : commands)
        streams.out << (u"sasil "_s + command->name()).leftJustified(26) << command->summary().text() << '\n';
    const Message more{
        "cli",
        QT_TRANSLATE_NOOP(
            "cli", "sasil help COMMAND tells the options of a command. Every command takes --lang ko|en.")};
    streams.out << '\n' << more.text() << '\n';
    return Done;
}

} // namespace sasil

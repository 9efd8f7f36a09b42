// SPDX-License-Identifier: MIT
#include "cli/rulescommand.h"

#include "check/rule.h"
#include "cli/arguments.h"
#include "cli/json.h"
#include "cli/rulehelp.h"

#include <QJsonArray>

namespace sasil {

using namespace Qt::StringLiterals;

QString RulesCommand::name() const
{
    return u"rules"_s;
}

Message RulesCommand::summary() const
{
    return {"cli", QT_TRANSLATE_NOOP("cli", "List the rules of sasil check, or print one rule's help")};
}

QString RulesCommand::usage() const
{
    return u"sasil rules [--format text|json] [--lang ko|en] [RULE]\n"_s;
}

Result<ExitStatus> RulesCommand::execute(const QStringList &given, Streams &streams)
{
    const Result<Arguments> arguments = Arguments::parse(given, {{{u"--format"_s}, OptionSpec::Required}});
    if (!arguments)
        return arguments.error();
    const QString format = arguments->value(u"--format"_s, u"text"_s);
    if (format != u"text" && format != u"json")
        return usageError(QT_TRANSLATE_NOOP("cli", "There is no format “%1” here. Use text or json."),
                          {format});
    if (arguments->operands().size() > 1)
        return usageError(
            QT_TRANSLATE_NOOP("cli", "sasil rules takes one rule; %1 is one too many. Leave it out."),
            {arguments->operands()[1]});
    const QString id = arguments->operands().value(0);
    const Rule *only = findRule(id);
    if (!id.isEmpty() && !only)
        return usageError(QT_TRANSLATE_NOOP("cli", "There is no rule “%1”. See sasil rules."), {id});
    if (only && format == u"text") {
        streams.out << helpPage(*only);
        return Done;
    }
    QJsonArray array;
    for (const Rule &rule : only ? QList<Rule>{*only} : allRules()) {
        if (format == u"json")
            array.append(QJsonObject{{u"rule"_s, QString(rule.id)},
                                     {u"severity"_s, QString(severityName(rule.severity))},
                                     {u"summary"_s, rule.summary.text()},
                                     {u"help"_s, helpPage(rule)}});
        else
            streams.out << QString(rule.id).leftJustified(26)
                        << QString(severityName(rule.severity)).leftJustified(9) << rule.summary.text()
                        << '\n';
    }
    if (format == u"json")
        printJson(streams.out, {{u"version"_s, 1}, {u"rules"_s, array}});
    return Done;
}

} // namespace sasil

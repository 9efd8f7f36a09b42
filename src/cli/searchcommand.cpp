// SPDX-License-Identifier: MIT
#include "cli/searchcommand.h"

#include "archive/search.h"
#include "cli/arguments.h"
#include "cli/input.h"
#include "cli/json.h"

#include <QDir>
#include <QJsonArray>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString kindName(HitKind kind)
{
    return kind == HitKind::Fact ? u"fact"_s : kind == HitKind::Opinion ? u"opinion"_s : u"topic"_s;
}

QJsonObject positionJson(LineColumn at)
{
    return {{u"line"_s, qint64(at.line)}, {u"column"_s, qint64(at.column)}};
}

QJsonObject hitJson(const Hit &hit)
{
    QJsonArray matches;
    for (const TextRange match : hit.matches)
        matches.append(QJsonObject{{u"start"_s, qint64(match.start)}, {u"end"_s, qint64(match.end)}});
    QJsonObject object{{u"kind"_s, kindName(hit.kind)},
                       {u"file"_s, hit.file},
                       {u"week"_s, QJsonValue::Null},
                       {u"topic"_s, hit.topic},
                       {u"text"_s, hit.text},
                       {u"range"_s, QJsonObject{{u"start"_s, positionJson(hit.place.start)},
                                                {u"end"_s, positionJson(hit.place.end)}}},
                       {u"matches"_s, matches}};
    if (hit.week)
        object[u"week"_s] = QJsonObject{
            {u"label"_s, hit.week->label}, {u"month"_s, hit.week->month}, {u"week"_s, hit.week->week}};
    return object;
}

void printHit(const Hit &hit, Streams &streams)
{
    const Message fact{"cli", QT_TRANSLATE_NOOP("cli", "fact")};
    const Message opinion{"cli", QT_TRANSLATE_NOOP("cli", "opinion")};
    const Message topic{"cli", QT_TRANSLATE_NOOP("cli", "topic")};
    const Message &kind = hit.kind == HitKind::Fact ? fact : hit.kind == HitKind::Opinion ? opinion : topic;
    streams.out << hit.file << ':' << hit.place.start.line << ':' << hit.place.start.column << ": "
                << kind.text() << ": " << hit.text.simplified();
    if (hit.kind != HitKind::Topic)
        streams.out << " [" << hit.topic << ']';
    streams.out << '\n';
}

} // namespace

QString SearchCommand::name() const
{
    return u"search"_s;
}

Message SearchCommand::summary() const
{
    return {"cli", QT_TRANSLATE_NOOP("cli", "Find facts, opinions and topics across a folder of digests")};
}

QString SearchCommand::usage() const
{
    return u"sasil search [--format text|json] [--limit N] [--lang ko|en] QUERY [FOLDER]\n"_s;
}

Result<ExitStatus> SearchCommand::execute(const QStringList &given, Streams &streams)
{
    const Result<Arguments> arguments = Arguments::parse(
        given, {{{u"--format"_s}, OptionSpec::Required}, {{u"--limit"_s}, OptionSpec::Required}});
    if (!arguments)
        return arguments.error();
    const QString format = arguments->value(u"--format"_s, u"text"_s);
    if (format != u"text" && format != u"json")
        return usageError(QT_TRANSLATE_NOOP("cli", "There is no format “%1” here. Use text or json."),
                          {format});
    const qsizetype count = arguments->operands().size();
    if (count < 1 || count > 2)
        return usageError(
            QT_TRANSLATE_NOOP("cli", "sasil search takes what to look for and, if you like, a folder."), {});
    SearchOptions options;
    if (arguments->has(u"--limit"_s)) {
        bool isNumber = false;
        options.limit = arguments->value(u"--limit"_s).toLongLong(&isNumber);
        if (!isNumber || *options.limit < 0)
            return usageError(QT_TRANSLATE_NOOP("cli", "--limit takes a number, not “%1”."),
                              {arguments->value(u"--limit"_s)});
    }
    const QString query = arguments->operands().first();
    const QString folder = arguments->operands().value(1, u"."_s);
    const Result<CheckSettings> settings = settingsOf(QDir(folder).absolutePath());
    if (!settings)
        return settings.error();
    RefreshOptions reading;
    reading.factLabels = settings->factLabels.value_or(QStringList());
    reading.opinionLabels = settings->opinionLabels.value_or(QStringList());
    const Result<FolderSearch> found = searchFolder(folder, query, options, reading);
    if (!found)
        return found.error();
    QJsonArray hits;
    for (const Hit &hit : found->hits) {
        if (format == u"json")
            hits.append(hitJson(hit));
        else
            printHit(hit, streams);
    }
    if (format == u"json")
        printJson(streams.out, {{u"version"_s, 1}, {u"query"_s, query}, {u"hits"_s, hits}});
    for (const Error &error : found->report.errors)
        streams.err << "sasil: " << error.text() << '\n';
    return found->report.errors.isEmpty() ? Done : CouldNot;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "archive/newdigest.h"

#include "archive/carryover.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

using Places = QHash<QString, QString>;

/// The language that a digest's labels are written in, else the one that it says; nothing: neither tells.
std::optional<QLocale::Language> languageIn(const Digest &digest)
{
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        for (const Block &block : digest.topic(i).blocks) {
            if (block.kind == BlockKind::Other || block.labelText.isEmpty())
                continue;
            const bool hangul = std::ranges::any_of(
                block.labelText, [](QChar c) { return c.script() == QChar::Script_Hangul; });
            return hangul ? QLocale::Korean : QLocale::English;
        }
    }
    const QString written = frontMatterValue(digest, u"lang"_s);
    if (written.startsWith("en"_L1))
        return QLocale::English;
    return written.startsWith("ko"_L1) ? std::optional(QLocale::Korean) : std::nullopt;
}

QLocale::Language languageFor(const NewDigest &options, const Digest &previous)
{
    if (options.language)
        return *options.language;
    if (const auto own = languageIn(Digest::parse(withUnixLineEnds(options.pattern), options.labels)))
        return *own;
    return languageIn(previous).value_or(QLocale::Korean);
}

SeriesTitle titleFor(const NewDigest &options, QLocale::Language language, const Digest &previous)
{
    const SeriesTitle series = seriesTitle(previous);
    const QString wanted = options.title.simplified();
    if (!wanted.isEmpty())
        return wanted == series.plain ? series : SeriesTitle{-1, wanted, wanted};
    const QString usual = language == QLocale::Korean ? u"뉴스"_s : u"News"_s;
    return series.plain.isEmpty() ? SeriesTitle{-1, usual, usual} : series;
}

Digest previousOf(const NewDigest &options)
{
    return Digest::parse(withUnixLineEnds(options.previous), options.labels);
}

QString shippedPattern(QLocale::Language language)
{
    QFile file(language == QLocale::Korean ? u":/templates/digest-ko.md"_s : u":/templates/digest-en.md"_s);
    // A resource of the program itself: it is there.
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Places placesFor(const NewDigest &options, QLocale::Language language, const Digest &previous)
{
    const Week week = weekOf(options.day, options.rule);
    const SeriesTitle title = titleFor(options, language, previous);
    return {
        {u"week"_s, weekLabel(week, language)},
        {u"iso"_s, toString(isoWeekOf(week, options.rule))},
        {u"date"_s, options.day.toString(Qt::ISODate)},
        {u"first"_s, firstDay(week, options.rule).toString(Qt::ISODate)},
        {u"last"_s, lastDay(week, options.rule).toString(Qt::ISODate)},
        {u"title"_s, title.plain},
        {u"heading"_s, title.source},
        {u"author"_s, options.author.isEmpty() ? frontMatterValue(previous, u"author"_s) : options.author},
        {u"stubs"_s, carriedStubs(previous)},
    };
}

struct FilledLine
{
    QString text;
    bool kept = true;
};

/// Fills the places of one line. What a value holds is not filled again.
FilledLine filledLine(QStringView line, const Places &places)
{
    static const QRegularExpression place(u"\\{\\{(\\w+)\\}\\}"_s);
    FilledLine result;
    qsizetype reached = 0;
    bool hasPlaces = false;
    bool hasValue = false;
    for (const QRegularExpressionMatch &match : place.globalMatchView(line)) {
        const auto value = places.constFind(match.captured(1));
        if (value == places.cend())
            continue;
        hasPlaces = true;
        hasValue = hasValue || !value->isEmpty();
        result.text += line.sliced(reached, match.capturedStart() - reached);
        result.text += *value;
        reached = match.capturedEnd();
    }
    result.text += line.sliced(reached);
    result.kept = hasValue || !hasPlaces;
    return result;
}

/// \a line of front matter ("key: value") with its places filled and its value quoted where YAML needs that.
FilledLine filledFrontMatter(QStringView line, const Places &places)
{
    FilledLine filled = filledLine(line, places);
    const qsizetype colon = line.indexOf(u": ");
    if (colon > 0 && filled.text != line) {
        const QString key = line.first(colon + 2).toString();
        filled.text = key + yamlScalar(filledLine(line.sliced(colon + 2), places).text);
    }
    return filled;
}

QString filled(QStringView pattern, const Places &places)
{
    const QList<QStringView> lines = pattern.split(u'\n');
    QString result;
    bool inFrontMatter = lines.first() == "---"_L1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const FilledLine line =
            inFrontMatter ? filledFrontMatter(lines[i], places) : filledLine(lines[i], places);
        if (line.kept)
            result += line.text + u'\n';
        inFrontMatter = inFrontMatter && (i == 0 || lines[i] != "---"_L1);
    }
    while (result.endsWith("\n\n"_L1))
        result.chop(1);
    return result;
}

} // namespace

Result<QString> newDigest(const NewDigest &options)
{
    if (!options.day.isValid()) {
        return Error{
            {"archive",
             QT_TRANSLATE_NOOP("archive", "A new digest needs the day or the week that it is for, as in "
                                          "2024-09-26 or 2024-W39."),
             {}}};
    }
    const Digest previous = previousOf(options);
    const QLocale::Language language = languageFor(options, previous);
    const QString pattern = options.pattern.isEmpty() ? shippedPattern(language) : options.pattern;
    return filled(withUnixLineEnds(pattern), placesFor(options, language, previous));
}

QString usualTitle(const NewDigest &options)
{
    const Digest previous = previousOf(options);
    NewDigest untitled = options;
    untitled.title.clear();
    return titleFor(untitled, languageFor(options, previous), previous).plain;
}

QLocale::Language languageOf(const NewDigest &options)
{
    return languageFor(options, previousOf(options));
}

QString suggestedFileName(QDate day, WeekRule rule)
{
    return toString(isoWeekOf(weekOf(day, rule), rule)).toLower() + u".md"_s;
}

} // namespace sasil

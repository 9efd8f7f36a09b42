// SPDX-License-Identifier: MIT
#include "publish/cleanwords.h"

#include "check/literalranges.h"
#include "check/trackingparameters.h"
#include "writing/linestructure.h"
#include "writing/selectedruns.h"

#include <QRegularExpression>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Raw HTML and comments in a stretch of Markdown.
QList<TextRange> markupRanges(QStringView text)
{
    static const QRegularExpression markup(u"<!--.*?-->|</?[A-Za-z][A-Za-z0-9-]*(?:\\s[^<>]*)?/?>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    QList<TextRange> ranges;
    for (auto matches = markup.globalMatchView(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        ranges.append({match.capturedStart(), match.capturedEnd()});
    }
    return ranges;
}

bool isIn(const QList<TextRange> &ranges, qsizetype offset)
{
    return std::ranges::any_of(ranges, [offset](TextRange range) { return range.contains(offset); });
}

bool isEscaped(QStringView text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && text[start - 1] == u'\\')
        --start;
    return (at - start) % 2 != 0;
}

/// Whether the "~" at \a at stands by itself between two things, or beside a number, as in `60~70곳`, `~10%`.
bool isOfRange(QStringView text, qsizetype at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    const QChar behind = at + 1 < text.size() ? text[at + 1] : QChar(u' ');
    if (before == u'~' || behind == u'~' || isEscaped(text, at))
        return false;
    return (!before.isSpace() && !behind.isSpace()) || before.isDigit() || behind.isDigit();
}

void escapeRanges(QStringView text, qsizetype start, QList<TextEdits> &changes)
{
    if (!text.contains(u'~'))
        return;
    const QList<TextRange> literal = literalRanges(text) + markupRanges(text);
    for (qsizetype at = text.indexOf(u'~'); at >= 0; at = text.indexOf(u'~', at + 1)) {
        if (isOfRange(text, at) && !isIn(literal, at))
            changes.append({{{start + at, start + at}, u"\\"_s}});
    }
}

void cleanLinks(QStringView text, qsizetype start, QList<TextEdits> &changes)
{
    const QList<TrackingQuery> queries = trackingQueries(text);
    if (queries.isEmpty())
        return;
    QList<TextRange> kept = markupRanges(text);
    for (const TextRange range : literalRanges(text)) {
        if (text[range.start] == u'`')
            kept.append(range);
    }
    for (const TrackingQuery &query : queries) {
        if (!isIn(kept, query.range.start))
            changes.append({{query.range.shifted(start), withoutTracking(slice(text, query.range))}});
    }
}

/// The lines that define what links lead to.
QList<TextRange> definitionLines(const Topic &topic)
{
    static const QRegularExpression definition(u"^[ >]{0,6}\\[[^\\]^][^\\]]*\\]:\\s*<?[a-z]+://"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    QList<TextRange> ranges;
    if (topic.definitions.isEmpty())
        return ranges;
    const LineStructure lines(topic.source, topic.frontMatter.end);
    for (int i = 0; i < lines.lineCount(); ++i) {
        const LineStructure::Line &line = lines.line(i);
        if (!line.isLiteral && definition.matchView(lines.text(line.range)).hasMatch())
            ranges.append(line.range);
    }
    return ranges;
}

} // namespace

QList<TextEdits> wordChanges(const LoneTopic &topic)
{
    const QString &source = topic.source();
    QList<TextEdits> changes;
    if (!source.contains(u'~') && trackingQueries(source).isEmpty())
        return changes;
    QList<TextRange> done;
    for (const InlineStretch &stretch : stretchesOf(topic.digest(), 0)) {
        const TextRange range = stretch.range;
        if (range.end > source.size())
            continue;
        escapeRanges(slice(source, range), range.start, changes);
        cleanLinks(slice(source, range), range.start, changes);
        done.append(range);
    }
    for (const TextRange line : definitionLines(topic.topic())) {
        if (line.end <= source.size() && !isIn(done, line.start))
            cleanLinks(slice(source, line), line.start, changes);
    }
    return changes;
}

} // namespace sasil

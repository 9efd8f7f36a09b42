// SPDX-License-Identifier: MIT
#include "writing/sourceline.h"

#include "digest/commands/sourcelines.h"
#include "digest/commands/topictext.h"
#include "writing/selectedruns.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

SourceLine readLine(const Digest &digest, TextRange range)
{
    SourceLine line;
    line.range = range;
    line.text = digest.text(range);
    line.marks = lineMarks(line.text);
    return line;
}

/// The heading of several lines that \a line belongs to; nothing: it is none.
std::optional<TextRange> underlinedHeading(const Digest &digest, qsizetype topic, TextRange line)
{
    const Topic &read = digest.topic(topic);
    const TextRange heading = digest.inDocument(topic, read.heading);
    const QStringView written = slice(read.source, read.heading);
    if (!written.contains(u'\n') && !written.contains(u'\r'))
        return std::nullopt;
    return heading.touches(line.start) && line.end <= heading.end ? std::optional(heading) : std::nullopt;
}

SourceLine readHeading(const Digest &digest, qsizetype topic, TextRange range)
{
    SourceLine line;
    const Topic &read = digest.topic(topic);
    line.range = range;
    line.text = onOneLine(slice(read.source, headingText(read)));
    line.marks.level = read.level;
    line.isUnderlined = true;
    return line;
}

bool isInWords(const QList<InlineStretch> &stretches, TextRange line)
{
    return std::ranges::any_of(stretches, [line](const InlineStretch &stretch) {
        return stretch.place != InlinePlace::Cell && stretch.range.start <= line.end &&
               line.start <= stretch.range.end;
    });
}

} // namespace

QList<SourceLine> sourceLines(const Digest &digest, TextRange selection)
{
    if (digest.length() == 0)
        return {readLine(digest, {})};
    QList<SourceLine> lines;
    const TextRange all = linesOf(digest, selection);
    qsizetype known = -1; // the topic whose stretches are known
    QList<InlineStretch> stretches;
    for (qsizetype at = all.start; at <= all.end;) {
        const TextRange range = lineAt(digest, at);
        const qsizetype topic = digest.topicAt(at);
        if (topic < 0)
            break;
        if (std::exchange(known, topic) != topic)
            stretches = stretchesOf(digest, topic);
        const std::optional<TextRange> heading = underlinedHeading(digest, topic, range);
        SourceLine line = heading ? readHeading(digest, topic, *heading) : readLine(digest, range);
        const TextRange matter = digest.inDocument(topic, digest.topic(topic).frontMatter);
        line.isFixed = matter.contains(range.start) ||
                       (!heading && !line.words().isEmpty() && !isInWords(stretches, range));
        lines.append(line);
        const TextRange source = digest.range(topic);
        at = source.start + behindLineEnd(digest.source(topic), line.range.end - source.start);
        // The last line has no line end, or a last empty one follows.
        if (at == line.range.end)
            break;
    }
    return lines;
}

std::optional<SourceLine> lineAbove(const Digest &digest, qsizetype start)
{
    return start > 0 ? std::optional(readLine(digest, lineAt(digest, start - 1))) : std::nullopt;
}

std::optional<SourceLine> lineBelow(const Digest &digest, qsizetype end)
{
    const qsizetype topic = digest.topicAt(end);
    if (topic < 0)
        return std::nullopt;
    const qsizetype next =
        digest.start(topic) + behindLineEnd(digest.source(topic), end - digest.start(topic));
    return next < digest.length() ? std::optional(readLine(digest, lineAt(digest, next))) : std::nullopt;
}

bool wouldGoOn(const SourceLine &above, const SourceLine &line)
{
    if (above.isBlank() || above.marks.level > 0)
        return false;
    return above.marks.kind() != LineKind::Plain ||
           above.marks.indent - above.marks.quotes > line.marks.indent - line.marks.quotes ||
           above.marks.quotes > line.marks.quotes;
}

QString withoutClosing(const SourceLine &line)
{
    QString words = line.words().trimmed().toString();
    if (line.marks.level == 0 || line.isUnderlined)
        return words;
    qsizetype end = words.size();
    while (end > 0 && words[end - 1] == u'#')
        --end;
    return end == 0 || words[end - 1].isSpace() ? words.first(end).trimmed() : words;
}

void RewrittenLines::add(const SourceLine &line, const QString &text, qsizetype wordsColumn)
{
    m_lines.append({line, wordsColumn, m_grown, text.size()});
    m_grown += text.size() - line.range.length();
    const QString &before = line.text;
    if (line.isUnderlined) {
        m_edits.append({line.range, text});
        return;
    }
    qsizetype end = 0;
    while (end < before.size() && end < text.size() &&
           before[before.size() - 1 - end] == text[text.size() - 1 - end])
        ++end;
    if (end == before.size() && end == text.size())
        return;
    m_edits.append({{line.range.start, line.range.end - end}, text.chopped(end)});
}

qsizetype RewrittenLines::mapped(qsizetype offset) const
{
    qsizetype result = offset;
    for (const Line &line : m_lines) {
        if (line.before.range.start > offset)
            break;
        const qsizetype start = line.before.range.start + line.grown;
        const qsizetype inWords = offset - line.before.range.start - line.before.marks.words;
        result = offset <= line.before.range.end
                     ? start + qMin(line.words + qMax(qsizetype(0), inWords), line.length)
                     : offset + line.grown + line.length - line.before.range.length();
    }
    return result;
}

} // namespace sasil

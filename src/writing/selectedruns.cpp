// SPDX-License-Identifier: MIT
#include "writing/selectedruns.h"

#include "digest/commands/sourcelines.h"
#include "writing/linemarks.h"

namespace sasil {

namespace {

/// Marks and blanks that a further line of a paragraph begins with.
qsizetype behindPrefix(QStringView text, TextRange line)
{
    while (!line.isEmpty() && (text[line.start].isSpace() || text[line.start] == u'>'))
        ++line.start;
    return line.start;
}

bool isUnderline(QStringView line)
{
    const QStringView marks = line.trimmed();
    return !marks.isEmpty() && (marks.count(u'=') == marks.size() || marks.count(u'-') == marks.size());
}

/// The words of a heading, without `#`.
TextRange wordsOf(QStringView source, TextRange heading)
{
    const QStringView line = slice(source, {heading.start, lineEnd(source, heading.start)});
    const LineMarks marks = lineMarks(line);
    if (marks.level == 0)
        return heading;
    TextRange words = trimmed(source, {heading.start + marks.words, heading.end});
    qsizetype end = words.end;
    while (end > words.start && source[end - 1] == u'#')
        --end;
    if (end == words.start || source[end - 1].isSpace())
        words = trimmed(source, {words.start, end});
    return words;
}

/// Where a topic's labels and ids stand, in the document, each with the bullet before it.
QList<TextRange> guardsOf(const Digest &digest, qsizetype topic)
{
    QList<TextRange> guards;
    for (const Block &block : digest.topic(topic).blocks) {
        if (!block.label.isEmpty())
            guards.append(digest.inDocument(topic, block.label));
        for (const Item &item : block.items)
            guards.append(digest.inDocument(topic, {item.range.start, item.content.start}));
    }
    return guards;
}

/// \a piece without the labels and ids that are only a part of \a selection.
TextRange behindGuards(TextRange piece, TextRange selection, const QList<TextRange> &guards)
{
    for (const TextRange guard : guards) {
        const bool isMet = guard.start < piece.end && guard.end > piece.start;
        if (isMet && !guard.contains(selection))
            piece.start = qMin(guard.end, piece.end);
    }
    return piece;
}

/// What is selected of \a run, line by line, in the document.
QList<TextRange> piecesOf(const SelectedRun &run, TextRange selection, const QList<TextRange> &guards)
{
    QList<TextRange> pieces;
    const qsizetype from = qMax(selection.start, run.range.start);
    const qsizetype to = qMin(selection.end, run.range.end);
    const QStringView text = run.text;
    for (qsizetype at = from - run.range.start; at < to - run.range.start;) {
        const qsizetype start = lineStart(text, at);
        const qsizetype end = lineEnd(text, at);
        TextRange piece{at, qMin(end, to - run.range.start)};
        if (start > 0)
            piece.start = qMax(piece.start, behindPrefix(text, {start, end}));
        // A backslash at a line's end breaks it.
        if (piece.end == end && end < text.size() && piece.end > piece.start && text[end - 1] == u'\\')
            --piece.end;
        at = behindLineEnd(text, end);
        if (piece.end <= piece.start || (start > 0 && isUnderline(slice(text, {start, end}))))
            continue;
        piece = behindGuards(piece.shifted(run.range.start), selection, guards).shifted(-run.range.start);
        piece = trimmed(text, piece);
        if (!piece.isEmpty())
            pieces.append(piece);
        if (at == end)
            break;
    }
    return pieces;
}

} // namespace

QList<InlineStretch> stretchesOf(const Digest &digest, qsizetype topic)
{
    const QString &source = digest.source(topic);
    const qsizetype matter = digest.topic(topic).frontMatter.end;
    QList<InlineStretch> stretches =
        inlineStretches(QStringView(source).sliced(matter), digest.foreignDefinitions(topic));
    for (InlineStretch &stretch : stretches) {
        TextRange range = stretch.range.shifted(matter);
        if (stretch.place == InlinePlace::Heading)
            range = wordsOf(source, range);
        stretch.range = digest.inDocument(topic, range);
    }
    return stretches;
}

QList<SelectedRun> selectedRuns(const Digest &digest, TextRange selection)
{
    QList<SelectedRun> runs;
    const qsizetype last = digest.topicAt(selection.end);
    for (qsizetype topic = digest.topicAt(selection.start); topic >= 0 && topic <= last; ++topic) {
        const QList<TextRange> guards = selection.isEmpty() ? QList<TextRange>() : guardsOf(digest, topic);
        for (const InlineStretch &stretch : stretchesOf(digest, topic)) {
            const TextRange range = stretch.range;
            const bool isMet = selection.isEmpty()
                                   ? range.touches(selection.start)
                                   : range.start < selection.end && selection.start < range.end;
            if (!isMet)
                continue;
            SelectedRun run{range, digest.text(range), {}};
            run.pieces = selection.isEmpty() ? QList{selection.shifted(-range.start)}
                                             : piecesOf(run, selection, guards);
            if (!run.pieces.isEmpty())
                runs.append(run);
        }
    }
    return runs;
}

} // namespace sasil

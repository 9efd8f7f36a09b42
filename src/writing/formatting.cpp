// SPDX-License-Identifier: MIT
#include "writing/formatting.h"

#include "writing/caretline.h"
#include "writing/formatmarks.h"
#include "writing/linemarks.h"
#include "writing/links.h"
#include "writing/selectedruns.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

Error noWords()
{
    return {{"writing", QT_TRANSLATE_NOOP("writing", "Code, HTML and front matter have no formats.")}};
}

/// What makes \a before of what stands at \a start of the document; as little as differs.
TextEdits difference(qsizetype start, const QString &before, const QString &after)
{
    qsizetype same = 0;
    while (same < before.size() && same < after.size() && before[same] == after[same])
        ++same;
    qsizetype end = 0;
    while (end < before.size() - same && end < after.size() - same &&
           before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    if (same == before.size() && same == after.size())
        return {};
    return {{{start + same, start + before.size() - end}, after.sliced(same, after.size() - same - end)}};
}

Command put(qsizetype start, qsizetype length, const QString &text, TextRange selection)
{
    return {{{{start, start + length}, text}}, selection};
}

/// The word that \a offset stands in or at an end of.
TextRange wordAt(QStringView text, qsizetype offset)
{
    const auto isPart = [&](qsizetype at) {
        if (at < 0 || at >= text.size())
            return false;
        const bool isApostrophe = (text[at] == u'\'' || text[at] == u'’') && at > 0 && at + 1 < text.size() &&
                                  text[at - 1].isLetter() && text[at + 1].isLetter();
        return isApostrophe || text[at].isLetterOrNumber() || text[at].isMark() || text[at].isSurrogate();
    };
    TextRange word{offset, offset};
    while (isPart(word.start - 1))
        --word.start;
    while (isPart(word.end))
        ++word.end;
    return word;
}

QChar markOf(WordFormat format)
{
    return format == WordFormat::Code ? u'`' : format == WordFormat::Strikethrough ? u'~' : u'*';
}

/// How many marks of a format stand on each side of \a offset with nothing between; 0: they are none.
qsizetype emptyMarks(QStringView line, qsizetype offset, WordFormat format)
{
    const QChar mark = markOf(format);
    qsizetype before = 0;
    while (before < offset && line[offset - 1 - before] == mark)
        ++before;
    qsizetype behind = 0;
    while (offset + behind < line.size() && line[offset + behind] == mark)
        ++behind;
    if (before != behind)
        return 0;
    switch (format) {
    case WordFormat::Bold:
        return before == 2 || before == 3 ? 2 : 0;
    case WordFormat::Italic:
        return before == 1 || before == 3 ? 1 : 0;
    case WordFormat::Strikethrough:
        return before == 2 ? 2 : 0;
    case WordFormat::Code:
        break;
    }
    return before == 1 ? 1 : 0;
}

/// Whether what is typed at a caret would be words: on a line with nothing but marks, or behind the words of
/// one.
bool takesWords(const Digest &digest, qsizetype caret)
{
    const TextRange line = lineAt(digest, caret);
    const QString text = digest.text(line);
    if (digest.length() > 0 && !caretLineAt(digest, caret))
        return false;
    const LineMarks marks = lineMarks(text);
    if (caret - line.start < marks.words)
        return false;
    const bool hasWords = std::any_of(text.cbegin() + marks.words, text.cend(),
                                      [](QChar c) { return !c.isSpace() && !u"*_~`"_s.contains(c); });
    return !hasWords || !selectedRuns(digest, line).isEmpty();
}

Result<Command> formatNext(const Digest &digest, qsizetype caret, WordFormat format)
{
    if (!takesWords(digest, caret))
        return noWords();
    const QString mark(format == WordFormat::Bold || format == WordFormat::Strikethrough ? 2 : 1,
                       markOf(format));
    const qsizetype between = caret + mark.size();
    return put(caret, 0, mark + mark, {between, between});
}

/// Formats the word at a caret that stands in a run, or what stands in the format around it.
Result<Command> formatAtCaret(const Digest &digest, const SelectedRun &run, WordFormat format)
{
    const qsizetype caret = run.pieces.first().start;
    const qsizetype start = run.range.start;
    std::optional<FormatSpan> around;
    for (const FormatSpan &span : formatSpans(run.text, format)) {
        if (span.all().touches(caret) && (!around || around->all().contains(span.all())))
            around = span;
    }
    if (around && caret == around->close.start)
        return Command{{}, TextRange{around->close.end, around->close.end}.shifted(start)};
    const TextRange word = around ? around->inside() : wordAt(run.text, caret);
    if (word.isEmpty())
        return formatNext(digest, start + caret, format);
    const FormattedText made =
        around ? unformatted(run.text, word, format, true) : formatted(run.text, word, format);
    const qsizetype moved = caret + (around ? -around->open.length() : made.words.start - word.start);
    qsizetype after = qBound(made.words.start, moved, made.words.end);
    // Who was behind a word goes on behind it.
    if (!around && caret == word.end && after == made.words.end) {
        if (const auto span = formatSpanOf(made.text, made.words, format))
            after = span->close.end;
    }
    return Command{difference(start, run.text, made.text), TextRange{after, after}.shifted(start)};
}

/// Formats all pieces of \a runs, or takes the format away.
Command formatRuns(const QList<SelectedRun> &runs, WordFormat format, bool isOn)
{
    Command command;
    qsizetype grown = 0; // by the edits before
    for (const SelectedRun &run : runs) {
        QString text = run.text;
        TextRange words;
        qsizetype behind = 0; // from the words' end to the text's
        // What is done to one piece moves those behind it.
        for (qsizetype i = run.pieces.size() - 1; i >= 0; --i) {
            const bool hasFormat = formatSpanOf(text, run.pieces[i], format).has_value();
            const FormattedText made = isOn        ? unformatted(text, run.pieces[i], format, false)
                                       : hasFormat ? FormattedText{text, run.pieces[i]}
                                                   : formatted(text, run.pieces[i], format);
            text = made.text;
            words.start = made.words.start;
            if (i == run.pieces.size() - 1)
                behind = text.size() - made.words.end;
        }
        words.end = text.size() - behind;
        const TextRange selected = words.shifted(run.range.start + grown);
        if (&run == &runs.first())
            command.selection.start = selected.start;
        command.selection.end = selected.end;
        command.edits += difference(run.range.start, run.text, text);
        grown += text.size() - run.text.size();
    }
    return command;
}

Error notOnOneLine()
{
    return {
        {"writing", QT_TRANSLATE_NOOP("writing", "A link stands in one paragraph: select words of one.")}};
}

/// The links of a run that \a piece touches; images are none.
QList<LinkSpan> linksAt(QStringView text, TextRange piece)
{
    QList<LinkSpan> links = linkSpans(text);
    links.removeIf([&](const LinkSpan &link) {
        const bool isMet = piece.isEmpty() ? link.all.start < piece.start && piece.start < link.all.end
                                           : link.all.start < piece.end && piece.start < link.all.end;
        return link.isImage || text[link.all.start] == u'<' || !isMet;
    });
    return links;
}

/// What stays of a link: its words, or the address where there are none.
TextRange keptOf(const LinkSpan &link)
{
    return link.words.isEmpty() ? link.target : link.words;
}

Command unlinked(const SelectedRun &run, TextRange piece, const QList<LinkSpan> &links)
{
    TextEdits edits;
    for (const LinkSpan &link : links) {
        const TextRange kept = keptOf(link);
        edits << TextEdit{{link.all.start, kept.start}, {}} << TextEdit{{kept.end, link.all.end}, {}};
    }
    const auto after = [&](qsizetype offset) {
        for (const LinkSpan &link : links) {
            if (link.all.contains(offset))
                offset = qBound(keptOf(link).start, offset, keptOf(link).end);
        }
        qsizetype moved = offset;
        for (const TextEdit &edit : std::as_const(edits))
            moved -= edit.range.end <= offset ? edit.range.length() : 0;
        return moved;
    };
    const TextRange selection = TextRange{after(piece.start), after(piece.end)}.shifted(run.range.start);
    for (TextEdit &edit : edits)
        edit.range = edit.range.shifted(run.range.start);
    return {edits, selection};
}

/// A link with \a address as its target and the caret in its words.
Command linkTo(qsizetype start, qsizetype length, QStringView address)
{
    const QString link = u"[]("_s + asLinkTarget(address) + u')';
    return put(start, length, link, {start + 1, start + 1});
}

Result<Command> linkRun(const SelectedRun &run)
{
    TextRange piece = run.pieces.first();
    piece.end = run.pieces.last().end;
    const qsizetype start = run.range.start;
    const QList<LinkSpan> links = linksAt(run.text, piece);
    if (!links.isEmpty())
        return unlinked(run, piece, links);
    const QStringView text = run.text;
    const bool isCaret = piece.isEmpty();
    const TextRange address = isCaret ? addressAt(text, piece.start) : piece;
    const bool isAngled = slice(text, address).startsWith(u'<') && slice(text, address).endsWith(u'>');
    const QStringView target = slice(text, address).sliced(isAngled ? 1 : 0).chopped(isAngled ? 1 : 0);
    if (isAddress(target))
        return linkTo(start + address.start, address.length(), target);
    for (const FormatSpan &code : formatSpans(text, WordFormat::Code)) {
        if (code.inside().contains(piece) && !code.inside().isEmpty() && !isCaret)
            return noWords();
    }
    piece = uncut(text, isCaret ? wordAt(text, piece.start) : piece);
    const QString words = withEscapedBrackets(slice(text, piece));
    const qsizetype caret = start + piece.start + (words.isEmpty() ? 1 : words.size() + 3);
    return put(start + piece.start, piece.length(), u'[' + words + u"]()"_s, {caret, caret});
}

} // namespace

Result<Command> toggleFormat(const Digest &digest, TextRange selection, WordFormat format)
{
    if (selection.isEmpty()) {
        const qsizetype caret = selection.start;
        const TextRange line = lineAt(digest, caret);
        const qsizetype empty = emptyMarks(digest.text(line), caret - line.start, format);
        if (empty > 0)
            return put(caret - empty, 2 * empty, {}, {caret - empty, caret - empty});
        const QList<SelectedRun> runs = selectedRuns(digest, selection);
        return runs.isEmpty() ? formatNext(digest, caret, format)
                              : formatAtCaret(digest, runs.first(), format);
    }
    const QList<SelectedRun> runs = selectedRuns(digest, selection);
    if (runs.isEmpty())
        return noWords();
    const bool isOn = std::ranges::all_of(runs, [format](const SelectedRun &run) {
        return std::ranges::all_of(
            run.pieces, [&](TextRange piece) { return formatSpanOf(run.text, piece, format).has_value(); });
    });
    return formatRuns(runs, format, isOn);
}

Result<Command> toggleLink(const Digest &digest, TextRange selection)
{
    const QList<SelectedRun> runs = selectedRuns(digest, selection);
    if (runs.size() == 1)
        return linkRun(runs.first());
    if (runs.size() > 1)
        return notOnOneLine();
    if (!selection.isEmpty() || !takesWords(digest, selection.start))
        return noWords();
    const qsizetype caret = selection.start;
    return put(caret, 0, u"[]()"_s, {caret + 1, caret + 1});
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "writing/formatmarks.h"

#include "check/emphasis.h"
#include "digest/commands/citationtext.h"
#include "writing/links.h"

#include <algorithm>
#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array emphases{Emphasis::Bold, Emphasis::Italic, Emphasis::Strikethrough};

TextRange allOf(QStringView text)
{
    return {0, text.size()};
}

bool overlap(TextRange a, TextRange b)
{
    return a.start < b.end && b.start < a.end;
}

TextRange united(TextRange a, TextRange b)
{
    return {qMin(a.start, b.start), qMax(a.end, b.end)};
}

FormatSpan codeSpan(QStringView text, TextRange range)
{
    qsizetype fence = 0;
    while (text[range.start + fence] == u'`')
        ++fence;
    FormatSpan span{{range.start, range.start + fence}, {range.end - fence, range.end}};
    const QStringView inside = slice(text, span.inside());
    const bool isPadded = inside.startsWith(u' ') && inside.endsWith(u' ') && !inside.trimmed().isEmpty();
    if (isPadded) {
        ++span.open.end;
        --span.close.start;
    }
    return span;
}

/// \a words without the marks that they begin or end with.
TextRange withoutMarks(QStringView text, TextRange words, WordFormat format)
{
    QList<FormatSpan> spans;
    for (const Emphasis kind : emphases)
        spans += formatSpans(text, WordFormat(kind));
    if (format == WordFormat::Code)
        spans += formatSpans(text, format);
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        for (const FormatSpan &span : std::as_const(spans)) {
            const TextRange before = words;
            if (span.open.contains(words.start))
                words.start = qMin(words.end, span.open.end);
            if (span.close.start < words.end && words.end <= span.close.end)
                words.end = qMax(words.start, span.close.start);
            goesOn = goesOn || words != before;
        }
    }
    return words;
}

/// \a words with the marks of other formats right around them.
TextRange withMarks(QStringView text, TextRange words)
{
    QList<FormatSpan> spans;
    for (const Emphasis kind : emphases)
        spans += formatSpans(text, WordFormat(kind));
    spans.removeIf([words](const FormatSpan &span) { return !span.inside().contains(words); });
    std::ranges::sort(spans, {}, [](const FormatSpan &span) { return span.all().length(); });
    for (const FormatSpan &span : std::as_const(spans)) {
        if (span.inside() == words)
            words = span.all();
    }
    return words;
}

/// What of \a text goes for code: as long a fence as it needs, and blanks where a mark stands at an end.
std::pair<QString, QString> fencesFor(QStringView code)
{
    qsizetype longest = 0;
    for (qsizetype i = 0, run = 0; i < code.size(); ++i) {
        run = code[i] == u'`' ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool needsBlank = code.startsWith(u'`') || code.endsWith(u'`');
    return needsBlank ? std::pair{fence + u' ', u' ' + fence} : std::pair{fence, fence};
}

std::pair<QString, QString> marksFor(QStringView words, WordFormat format)
{
    switch (format) {
    case WordFormat::Bold:
        return {u"**"_s, u"**"_s};
    case WordFormat::Italic:
        return {u"*"_s, u"*"_s};
    case WordFormat::Strikethrough:
        return {u"~~"_s, u"~~"_s};
    case WordFormat::Code:
        break;
    }
    return fencesFor(words);
}

/// The marks of \a pair around more letters of the words that it begins or ends in; nothing: it does not
/// help.
std::optional<FormattedText> widened(const QString &text, TextRange pair, qsizetype width, WordFormat format)
{
    const QString mark = text.sliced(pair.start, width);
    const QString close = text.sliced(pair.end - width, width);
    TextRange wide = pair;
    while (wide.end < text.size() && text[wide.end].isLetterOrNumber())
        ++wide.end;
    while (wide.start > 0 && text[wide.start - 1].isLetterOrNumber())
        --wide.start;
    for (const TextRange range : {TextRange{pair.start, wide.end}, TextRange{wide.start, pair.end}, wide}) {
        if (range == pair)
            continue;
        TextEdits edits;
        if (range.start != pair.start)
            edits << TextEdit{{range.start, range.start}, mark}
                  << TextEdit{{pair.start, pair.start + width}, {}};
        if (range.end != pair.end)
            edits << TextEdit{{pair.end - width, pair.end}, {}} << TextEdit{{range.end, range.end}, close};
        FormattedText made{applied(text, edits), {range.start + width, range.end - width}};
        if (formatSpanOf(made.text, made.words, format))
            return made;
    }
    return std::nullopt;
}

/// Where the marks of \a pair do not hold beside a letter, they move a little.
FormattedText held(FormattedText made, TextRange pair, WordFormat format)
{
    if (format == WordFormat::Code || formatSpanOf(made.text, made.words, format))
        return made;
    const TextEdits edits = mended(made.text, allOf(made.text), pair, Emphasis(format));
    const bool addsBlank = edits.size() == 1 && edits.first().range.isEmpty();
    if (edits.isEmpty() || addsBlank) {
        if (const auto wide = widened(made.text, pair, format == WordFormat::Italic ? 1 : 2, format))
            return *wide;
    }
    const TextRange around{pair.start, mapped(pair.end, edits)};
    made.text = applied(made.text, edits);
    for (const FormatSpan &span : formatSpans(made.text, format)) {
        if (overlap(span.inside(), around))
            made.words = span.inside();
    }
    return made;
}

/// The spans of the same format that \a words touch; those of code that lie in them are words.
QList<FormatSpan> absorbed(QStringView text, TextRange &words, WordFormat format)
{
    QList<FormatSpan> taken;
    QList<FormatSpan> spans = formatSpans(text, format);
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const TextRange all = spans[i].all();
        const bool isWords = format == WordFormat::Code && words.contains(all);
        const bool touches = all.start <= words.end && words.start <= all.end;
        if (!touches || isWords)
            continue;
        taken.append(spans.takeAt(i));
        words = united(words, all);
        i = -1; // what is wider touches more
    }
    return taken;
}

} // namespace

QList<FormatSpan> formatSpans(QStringView text, WordFormat format)
{
    QList<FormatSpan> spans;
    if (format == WordFormat::Code) {
        for (const TextRange range : codeRanges(text))
            spans.append(codeSpan(text, range));
        return spans;
    }
    for (const EmphasisSpan &span : emphasisSpans(text, allOf(text))) {
        if (span.kind == Emphasis(format))
            spans.append({span.open, span.close});
    }
    return spans;
}

std::optional<FormatSpan> formatSpanOf(QStringView text, TextRange words, WordFormat format)
{
    const TextRange inner = withoutMarks(text, words, format);
    std::optional<FormatSpan> found;
    for (const FormatSpan &span : formatSpans(text, format)) {
        if (span.inside().contains(inner) && (!found || found->inside().contains(span.inside())))
            found = span;
    }
    return found;
}

TextRange uncut(QStringView text, TextRange range, std::optional<WordFormat> format)
{
    struct Whole
    {
        TextRange all;
        TextRange inside;
    };
    QList<Whole> wholes;
    for (const Emphasis kind : emphases) {
        if (format != WordFormat(kind)) {
            for (const FormatSpan &span : formatSpans(text, WordFormat(kind)))
                wholes.append({span.all(), span.inside()});
        }
    }
    if (format != WordFormat::Code) {
        for (const FormatSpan &span : formatSpans(text, WordFormat::Code))
            wholes.append({span.all(), {}});
    }
    for (const LinkSpan &link : linkSpans(text))
        wholes.append({link.all, link.isImage ? TextRange() : link.words});
    for (bool grows = true; grows;) {
        grows = false;
        for (const Whole &whole : std::as_const(wholes)) {
            const bool isCut = overlap(range, whole.all) && !range.contains(whole.all) &&
                               !(whole.inside.contains(range) && !whole.inside.isEmpty());
            if (isCut)
                range = united(range, whole.all);
            grows = grows || isCut;
        }
    }
    return range;
}

FormattedText formatted(const QString &text, TextRange words, WordFormat format)
{
    words = uncut(text, words, format);
    TextEdits edits;
    for (const FormatSpan &span : absorbed(text, words, format))
        edits << TextEdit{span.open, {}} << TextEdit{span.close, {}};
    // What touches those of its own format may cut others.
    words = uncut(text, words, format);
    qsizetype length = words.length();
    for (const TextEdit &edit : std::as_const(edits))
        length -= edit.range.length();
    QString result = applied(text, edits);
    const auto [open, close] = marksFor(QStringView(result).sliced(words.start, length), format);
    result.insert(words.start + length, close);
    result.insert(words.start, open);
    const qsizetype start = words.start + open.size();
    const TextRange pair{words.start, start + length + close.size()};
    return held({result, {start, start + length}}, pair, format);
}

FormattedText unformatted(const QString &text, TextRange words, WordFormat format, bool whole)
{
    const std::optional<FormatSpan> span = formatSpanOf(text, words, format);
    if (!span)
        return {text, words};
    words = withoutMarks(text, words, format);
    const TextRange inside = span->inside();
    const TextRange own = withMarks(text, uncut(text, words, format));
    const TextRange cut = whole || own.contains(inside) ? inside : own;
    const TextRange before = trimmed(text, {inside.start, qMax(inside.start, cut.start)});
    const TextRange behind = trimmed(text, {qMin(cut.end, inside.end), inside.end});
    const QString open = slice(text, span->open).toString();
    const QString close = slice(text, span->close).toString();
    TextEdits edits;
    edits.append(before.isEmpty() ? TextEdit{span->open, {}} : TextEdit{{before.end, before.end}, close});
    edits.append(behind.isEmpty() ? TextEdit{span->close, {}} : TextEdit{{behind.start, behind.start}, open});
    FormattedText made{applied(text, edits), {mapped(words.start, edits), 0}};
    made.words.end = made.words.start + words.length();
    // What stays in the format must hold by itself.
    if (!behind.isEmpty()) {
        const TextRange pair{mapped(behind.start, edits) - open.size(), mapped(span->close.end, edits)};
        made.text = held({made.text, {pair.start + open.size(), pair.end - close.size()}}, pair, format).text;
    }
    if (!before.isEmpty()) {
        const qsizetype all = made.text.size();
        const TextRange pair{span->open.start, before.end + close.size()};
        made.text = held({made.text, {span->open.end, before.end}}, pair, format).text;
        made.words = made.words.shifted(made.text.size() - all);
    }
    made.words.end = qMin(made.words.end, made.text.size());
    return made;
}

} // namespace sasil

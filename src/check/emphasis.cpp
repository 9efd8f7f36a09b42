// SPDX-License-Identifier: MIT
#include "check/emphasis.h"

#include "check/inlineruns.h"

#include <QStringList>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A run of marks as far as it is not used up.
struct Delimiter
{
    TextRange range;
    QChar mark;
    qsizetype length = 0; ///< before anything was used up
    bool opens = false;
    bool closes = false;
};

bool isMarkAt(QStringView text, TextRange run, qsizetype at)
{
    return run.contains(at) && !text[at].isSpace() && !text[at].isLetterOrNumber();
}

/// All runs of marks in their order. An underscore within a word is none.
QList<Delimiter> delimitersIn(QStringView text, TextRange run)
{
    QList<Delimiter> delimiters;
    for (const QChar mark : {u'*', u'_', u'~'}) {
        for (const DelimiterRun &found : delimiterRuns(text, run, mark)) {
            Delimiter delimiter{found.range, mark, found.range.length(), found.opens, found.closes};
            if (mark == u'_' && found.opens && found.closes) {
                delimiter.opens = isMarkAt(text, run, found.range.start - 1);
                delimiter.closes = isMarkAt(text, run, found.range.end);
            }
            if (mark != u'~' || delimiter.length == 2)
                delimiters.append(delimiter);
        }
    }
    std::ranges::sort(delimiters, {}, [](const Delimiter &delimiter) { return delimiter.range.start; });
    return delimiters;
}

bool arePair(const Delimiter &opener, const Delimiter &closer)
{
    if (opener.mark != closer.mark || !opener.opens || opener.range.isEmpty())
        return false;
    // CommonMark's rule for runs that could open as well as close.
    const bool isEither = opener.closes || closer.opens;
    return opener.mark == u'~' || !isEither || (opener.length + closer.length) % 3 != 0 ||
           (opener.length % 3 == 0 && closer.length % 3 == 0);
}

EmphasisSpan takePair(Delimiter &opener, Delimiter &closer)
{
    const qsizetype width = qMin<qsizetype>(2, qMin(opener.range.length(), closer.range.length()));
    const Emphasis kind = opener.mark == u'~' ? Emphasis::Strikethrough
                          : width == 2        ? Emphasis::Bold
                                              : Emphasis::Italic;
    const EmphasisSpan span{
        kind, {opener.range.end - width, opener.range.end}, {closer.range.start, closer.range.start + width}};
    opener.range.end -= width;
    closer.range.start += width;
    return span;
}

bool isEmphasis(cmark_node *node, Emphasis kind)
{
    switch (kind) {
    case Emphasis::Bold:
        return cmark_node_get_type(node) == CMARK_NODE_STRONG;
    case Emphasis::Italic:
        return cmark_node_get_type(node) == CMARK_NODE_EMPH;
    case Emphasis::Strikethrough:
        break;
    }
    return SyntaxTree::isStrikethrough(node);
}

/// What stands in \a markdown: how much of a kind, and what marks must not break.
struct InlineContents
{
    qsizetype emphasised = 0;
    QStringList others; ///< links, images and code
};

InlineContents contentsOf(QStringView markdown, Emphasis kind)
{
    const SyntaxTree tree(markdown);
    InlineContents contents;
    contents.emphasised =
        countNodes(tree.root(), [kind](cmark_node *node) { return isEmphasis(node, kind); });
    countNodes(tree.root(), [&contents](cmark_node *node) {
        const cmark_node_type type = cmark_node_get_type(node);
        const bool isLink = type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE;
        if (isLink || type == CMARK_NODE_CODE)
            contents.others.append(SyntaxTree::plainText(node) +
                                   (isLink ? SyntaxTree::string(cmark_node_get_url(node)) : QString()));
        return isLink;
    });
    return contents;
}

/// Marks around words, and where else they could stand.
struct MarkedWords
{
    QStringView text;
    TextRange open;
    TextRange close;

    [[nodiscard]] TextRange inside() const { return {open.end, close.start}; }
    [[nodiscard]] QChar first() const { return text[open.end]; }
    [[nodiscard]] QChar last() const { return text[close.start - 1]; }

    /// The marks around \a words instead.
    [[nodiscard]] TextEdits around(TextRange words) const
    {
        TextEdits edits;
        if (words.start != open.end)
            edits << TextEdit{open, {}} << TextEdit{{words.start, words.start}, slice(text, open).toString()};
        if (words.end != close.start)
            edits << TextEdit{{words.end, words.end}, slice(text, close).toString()} << TextEdit{close, {}};
        return edits;
    }
};

/// The marks without what stands in brackets or quotation marks at an end.
QList<TextEdits> besideBrackets(const MarkedWords &marked)
{
    static constexpr QStringView opening = u"'\"“‘「『《〈(（[〔";
    static constexpr QStringView closing = u"'\"”’」』》〉)）]〕";
    const TextRange inside = marked.inside();
    QList<TextEdits> all;
    const qsizetype kind = closing.indexOf(marked.last());
    if (kind >= 0) {
        // Quotation marks around all of it go outside.
        if (marked.first() == opening[kind])
            all.append(marked.around({inside.start + 1, inside.end - 1}));
        // What stands in parentheses at the end goes outside as a whole.
        const qsizetype bracket = slice(marked.text, inside).lastIndexOf(opening[kind]);
        if (bracket > 0)
            all.append(marked.around({inside.start, inside.start + bracket}));
    }
    const qsizetype other = opening.indexOf(marked.first());
    const qsizetype bracket = other < 0 ? -1 : slice(marked.text, inside).indexOf(closing[other]);
    if (bracket >= 0) {
        const TextRange behind = trimmed(marked.text, {inside.start + bracket + 1, inside.end});
        if (!behind.isEmpty())
            all.append(marked.around(behind));
    }
    return all;
}

/// The smallest edits that may make marks hold, best first; all leave the words as they are but the last.
QList<TextEdits> attempts(const MarkedWords &marked)
{
    const TextRange inside = marked.inside();
    const TextRange close = marked.close;
    QList<TextEdits> all;
    // Marks around a link go around its words.
    const qsizetype target = slice(marked.text, inside).lastIndexOf(u"](");
    if (target > 1 && marked.first() == u'[' && marked.last() == u')')
        all.append(marked.around({inside.start + 1, inside.start + target}));
    // A label is followed by a blank.
    if (marked.last() == u':' || marked.last() == u'：')
        all.append(TextEdits{{{close.end, close.end}, u" "_s}});
    all += besideBrackets(marked);
    TextRange letters = inside;
    while (!letters.isEmpty() && !marked.text[letters.start].isLetterOrNumber())
        ++letters.start;
    while (!letters.isEmpty() && !marked.text[letters.end - 1].isLetterOrNumber())
        --letters.end;
    if (!letters.isEmpty()) {
        for (const TextRange words :
             {TextRange{inside.start, letters.end}, {letters.start, inside.end}, letters})
            all.append(marked.around(words));
    }
    all.append(TextEdits{{{close.end, close.end}, u" "_s}});
    all.append(TextEdits{{{marked.open.start, marked.open.start}, u" "_s}});
    all.removeIf([](const TextEdits &edits) { return edits.isEmpty(); });
    return all;
}

} // namespace

QList<EmphasisSpan> emphasisSpans(QStringView text, TextRange run)
{
    QList<Delimiter> delimiters = delimitersIn(text, run);
    QList<EmphasisSpan> spans;
    for (qsizetype i = 0; i < delimiters.size(); ++i) {
        while (delimiters[i].closes && !delimiters[i].range.isEmpty()) {
            qsizetype opener = i - 1;
            while (opener >= 0 && !arePair(delimiters[opener], delimiters[i]))
                --opener;
            if (opener < 0)
                break;
            spans.append(takePair(delimiters[opener], delimiters[i]));
            // What stands between the two pairs with nothing outside.
            delimiters.remove(opener + 1, i - opener - 1);
            i = opener + 1;
        }
    }
    return spans;
}

QList<InlineStretch> inlineStretches(QStringView markdown, QStringView definitions)
{
    const SyntaxTree tree(markdown, definitions);
    QList<InlineStretch> stretches;
    for (const InlineRun &run : inlineRuns(tree)) {
        const cmark_node_type type = cmark_node_get_type(run.node);
        stretches.append({run.range, type == CMARK_NODE_HEADING     ? InlinePlace::Heading
                                     : type == CMARK_NODE_PARAGRAPH ? InlinePlace::Paragraph
                                                                    : InlinePlace::Cell});
    }
    return stretches;
}

TextEdits mended(const QString &text, TextRange run, TextRange pair, Emphasis kind)
{
    run = {qMax(run.start, pair.start - longestMended), qMin(run.end, pair.end + longestMended)};
    const QString part = text.sliced(run.start, run.length());
    const InlineContents before = contentsOf(part, kind);
    const qsizetype width = kind == Emphasis::Italic ? 1 : 2;
    const MarkedWords marked{text, {pair.start, pair.start + width}, {pair.end - width, pair.end}};
    for (const TextEdits &edits : attempts(marked)) {
        TextEdits local = edits;
        for (TextEdit &edit : local)
            edit.range = edit.range.shifted(-run.start);
        const QString result = applied(part, local);
        const InlineContents after = contentsOf(result, kind);
        if (after.emphasised == before.emphasised + 1 && after.others == before.others)
            return edits;
    }
    return {};
}

} // namespace sasil

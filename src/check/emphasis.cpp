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
    const EmphasisSpan span{kind,
                            {opener.range.end - width, opener.range.end},
                            {closer.range.start, closer.range.start + width}};
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
    contents.emphasised = countNodes(tree.root(), [kind](cmark_node *node) { return isEmphasis(node, kind); });
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

/// The smallest edits that may make \a pair hold, best first; all leave the words as they are but the last.
/// Its marks are \a width long.
QList<TextEdits> attempts(QStringView text, TextRange pair, qsizetype width)
{
    const TextRange open{pair.start, pair.start + width};
    const TextRange close{pair.end - width, pair.end};
    const TextRange inside{open.end, close.start};
    const auto moved = [&](qsizetype start, qsizetype end) {
        TextEdits edits;
        if (start != open.end)
            edits << TextEdit{open, {}} << TextEdit{{start, start}, slice(text, open).toString()};
        if (end != close.start)
            edits << TextEdit{{end, end}, slice(text, close).toString()} << TextEdit{close, {}};
        return edits;
    };
    QList<TextEdits> all;
    // Marks around a link go around its words.
    const qsizetype target = slice(text, inside).lastIndexOf(u"](");
    if (target > 1 && text[inside.start] == u'[' && text[inside.end - 1] == u')')
        all.append(moved(inside.start + 1, inside.start + target));
    // A label is followed by a blank.
    if (text[inside.end - 1] == u':' || text[inside.end - 1] == u'：')
        all.append(TextEdits{{{close.end, close.end}, u" "_s}});
    static constexpr QStringView opening = u"'\"“‘「『《〈(（[〔";
    static constexpr QStringView closing = u"'\"”’」』》〉)）]〕";
    const qsizetype kind = closing.indexOf(text[inside.end - 1]);
    if (kind >= 0) {
        // Quotation marks around all of it go outside.
        if (text[inside.start] == opening[kind])
            all.append(moved(inside.start + 1, inside.end - 1));
        // What stands in parentheses at the end goes outside as a whole.
        const qsizetype bracket = slice(text, inside).lastIndexOf(opening[kind]);
        if (bracket > 0)
            all.append(moved(inside.start, inside.start + bracket));
    }
    const qsizetype other = opening.indexOf(text[inside.start]);
    if (other >= 0) {
        const qsizetype bracket = slice(text, inside).indexOf(closing[other]);
        const TextRange behind = trimmed(text, {inside.start + bracket + 1, inside.end});
        if (bracket >= 0 && !behind.isEmpty())
            all.append(moved(behind.start, inside.end));
    }
    qsizetype first = inside.start;
    qsizetype last = inside.end;
    while (first < last && !text[first].isLetterOrNumber())
        ++first;
    while (last > first && !text[last - 1].isLetterOrNumber())
        --last;
    if (first < last) {
        all.append(moved(inside.start, last));
        all.append(moved(first, inside.end));
        all.append(moved(first, last));
    }
    all.append(TextEdits{{{close.end, close.end}, u" "_s}});
    all.append(TextEdits{{{open.start, open.start}, u" "_s}});
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
    for (const TextEdits &edits : attempts(text, pair, kind == Emphasis::Italic ? 1 : 2)) {
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

// SPDX-License-Identifier: MIT
#include "check/inlineruns.h"

#include "digest/commands/citationtext.h"

#include <algorithm>

namespace sasil {

namespace {

/// No link's target that people write is longer; what looks like one must not be passed again and again.
constexpr qsizetype longestTarget = 4000;

bool isPunctuation(QChar c)
{
    if (c.unicode() < 0x80)
        return c.unicode() > 0x20 && c.unicode() < 0x7f && !c.isLetterOrNumber();
    return c.isPunct();
}

bool isBlankBeside(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() || text[at].isSpace();
}

bool isMarkBeside(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && isPunctuation(text[at]);
}

bool isEscaped(QStringView text, qsizetype at)
{
    bool escaped = false;
    while (at > 0 && text[at - 1] == u'\\') {
        escaped = !escaped;
        --at;
    }
    return escaped;
}

} // namespace

std::vector<InlineRun> inlineRuns(const SyntaxTree &tree)
{
    std::vector<InlineRun> runs;
    cmark_iter *iterator = cmark_iter_new(tree.root());
    while (cmark_event_type event = cmark_iter_next(iterator)) {
        if (event == CMARK_EVENT_DONE)
            break;
        cmark_node *node = cmark_iter_get_node(iterator);
        if (event != CMARK_EVENT_ENTER)
            continue;
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) {
            if (tree.firstLine(node) >= 0)
                runs.push_back({node, {tree.start(node), qMax(tree.start(node), tree.end(node))}});
        } else if (SyntaxTree::isTable(node)) {
            for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
                size_t count = 0;
                for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
                    ++count;
                const std::vector<TextRange> cells = tree.cells(row, count);
                cmark_node *cell = cmark_node_first_child(row);
                for (const TextRange range : cells) {
                    runs.push_back({cell, range});
                    cell = cmark_node_next(cell);
                }
            }
        }
    }
    cmark_iter_free(iterator);
    // Footnotes stand last in the tree.
    std::ranges::stable_sort(runs, {}, [](const InlineRun &run) { return run.range.start; });
    return runs;
}

QList<TextRange> literalRanges(QStringView text)
{
    QList<TextRange> ranges = codeRanges(text);
    qsizetype end = 0;
    for (qsizetype at = text.indexOf(u"]("); at >= 0; at = text.indexOf(u"](", end)) {
        // Parentheses nest in a target.
        int depth = 1;
        end = at + 2;
        while (end < text.size() && end - at < longestTarget && depth > 0 && text[end] != u'\n') {
            depth += text[end] == u'(' ? 1 : text[end] == u')' ? -1 : 0;
            ++end;
        }
        if (depth == 0)
            ranges.append({at + 1, end});
    }
    end = 0;
    for (qsizetype at = text.indexOf(u"://"); at >= 0; at = text.indexOf(u"://", end)) {
        qsizetype start = at;
        while (start > 0 && text[start - 1].unicode() < 0x80 && text[start - 1].isLetterOrNumber())
            --start;
        end = at + 3;
        while (end < text.size() && !text[end].isSpace() && text[end] != u'<' && text[end] != u'>' &&
               text[end] != u'|' && text[end] != u')')
            ++end;
        ranges.append({start, end});
    }
    std::ranges::sort(ranges, {}, &TextRange::start);
    return ranges;
}

QList<DelimiterRun> delimiterRuns(QStringView text, TextRange range, QChar mark)
{
    QList<DelimiterRun> runs;
    const QStringView part = slice(text, range);
    const QList<TextRange> literal = literalRanges(part);
    auto next = literal.begin();
    qsizetype literalEnd = 0; // of those that begin before the mark
    for (qsizetype at = part.indexOf(mark); at >= 0;) {
        qsizetype end = at;
        while (end < part.size() && part[end] == mark)
            ++end;
        for (; next != literal.end() && next->start <= at; ++next)
            literalEnd = qMax(literalEnd, next->end);
        const bool isLiteral = at < literalEnd;
        if (!isLiteral && !isEscaped(part, at)) {
            const bool blankBefore = isBlankBeside(part, at - 1);
            const bool blankAfter = isBlankBeside(part, end);
            const bool markBefore = isMarkBeside(part, at - 1);
            const bool markAfter = isMarkBeside(part, end);
            runs.append({TextRange{at, end}.shifted(range.start),
                         !blankAfter && (!markAfter || blankBefore || markBefore),
                         !blankBefore && (!markBefore || blankAfter || markAfter)});
        }
        at = part.indexOf(mark, end);
    }
    return runs;
}

} // namespace sasil

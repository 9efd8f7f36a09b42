// SPDX-License-Identifier: MIT
#include "check/rules/boldnotclosed.h"

#include "check/inlineruns.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "bold-not-closed"_L1;

/// How much around a pair is read with each of its fixes, and how many pairs of a topic are looked at:
/// neither a long paragraph nor many pairs may make a key press slow.
constexpr qsizetype around = 200;
constexpr qsizetype mostPairs = 50;

bool isHangul(QChar c)
{
    return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3;
}

/// Whether a `**` stands between a mark and a Hangul letter, where CommonMark lets it open or close only one
/// way.
bool isBesideHangul(QStringView text, TextRange marks)
{
    const QChar before = marks.start > 0 ? text[marks.start - 1] : QChar();
    const QChar after = marks.end < text.size() ? text[marks.end] : QChar();
    const auto isMark = [](QChar c) { return !c.isNull() && !c.isSpace() && !c.isLetterOrNumber(); };
    return (isMark(before) && isHangul(after)) || (isHangul(before) && isMark(after));
}

bool maySuffer(QStringView source)
{
    for (qsizetype at = source.indexOf(u"**"); at >= 0; at = source.indexOf(u"**", at + 2)) {
        if (isBesideHangul(source, {at, at + 2}))
            return true;
    }
    return false;
}

qsizetype boldCount(cmark_node *node)
{
    return countNodes(node, [](cmark_node *n) { return cmark_node_get_type(n) == CMARK_NODE_STRONG; });
}

qsizetype boldCount(QStringView markdown)
{
    return boldCount(SyntaxTree(markdown).root());
}

/// The `**` of a run that CommonMark's pairing leaves over.
QList<DelimiterRun> leftOver(QStringView text, TextRange range)
{
    QList<DelimiterRun> open;
    for (const DelimiterRun &run : delimiterRuns(text, range, u'*')) {
        if (run.range.length() != 2)
            continue;
        const auto opener =
            std::find_if(open.rbegin(), open.rend(), [](const DelimiterRun &o) { return o.opens; });
        if (run.closes && opener != open.rend())
            open.erase(std::prev(opener.base()), open.end());
        else
            open.append(run);
    }
    return open;
}

/// Pairs of `**` that a writer meant to be bold, from the first to the last mark.
QList<TextRange> pairsIn(QStringView text, TextRange range)
{
    QList<TextRange> pairs;
    const QList<DelimiterRun> left = leftOver(text, range);
    for (qsizetype i = 0; i + 1 < left.size(); ++i) {
        const TextRange inside{left[i].range.end, left[i + 1].range.start};
        const bool looksBold =
            !inside.isEmpty() && !text[inside.start].isSpace() && !text[inside.end - 1].isSpace();
        if (!looksBold || !(isBesideHangul(text, left[i].range) || isBesideHangul(text, left[i + 1].range)))
            continue;
        pairs.append({left[i].range.start, left[i + 1].range.end});
        ++i;
    }
    return pairs;
}

/// The smallest edits that may make \a pair bold, best first; all leave the words as they are but the last.
QList<TextEdits> attempts(QStringView text, TextRange pair)
{
    const TextRange open{pair.start, pair.start + 2};
    const TextRange close{pair.end - 2, pair.end};
    const TextRange inside{open.end, close.start};
    const auto moved = [&](qsizetype start, qsizetype end) {
        TextEdits edits;
        if (start != open.end)
            edits << TextEdit{open, {}} << TextEdit{{start, start}, u"**"_s};
        if (end != close.start)
            edits << TextEdit{{end, end}, u"**"_s} << TextEdit{close, {}};
        return edits;
    };
    QList<TextEdits> all;
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
        if (bracket >= 0 && inside.start + bracket + 1 < inside.end)
            all.append(moved(inside.start + bracket + 1, inside.end));
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

/// The first of them that makes one thing more bold in the run.
TextEdits mend(const QString &text, TextRange run, TextRange pair)
{
    run = {qMax(run.start, pair.start - around), qMin(run.end, pair.end + around)};
    const QString part = text.sliced(run.start, run.length());
    const qsizetype before = boldCount(QStringView(part));
    for (const TextEdits &edits : attempts(text, pair)) {
        TextEdits local = edits;
        for (TextEdit &edit : local)
            edit.range = edit.range.shifted(-run.start);
        if (boldCount(QStringView(applied(part, local))) == before + 1)
            return edits;
    }
    return {};
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    if (!maySuffer(context.digest().source(topic)))
        return {};
    const SyntaxTree &tree = context.tree(topic);
    const QString text = tree.text().toString();
    QList<Diagnostic> found;
    for (const InlineRun &run : context.runs(topic)) {
        const auto isLeftOver = [](cmark_node *node) {
            return cmark_node_get_type(node) == CMARK_NODE_TEXT &&
                   QByteArrayView(cmark_node_get_literal(node)).contains("**");
        };
        if (countNodes(run.node, isLeftOver) == 0)
            continue;
        for (const TextRange pair : pairsIn(text, run.range)) {
            if (found.size() == mostPairs)
                return found;
            if (pair.length() > around || mend(text, run.range, pair).isEmpty())
                continue;
            const Message message{
                "check", QT_TRANSLATE_NOOP(
                             "check", "This does not become bold: “**” stands between a mark and a letter.")};
            found.append({ruleId, Severity::Warning, message, pair.shifted(context.treeStart(topic))});
        }
    }
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const qsizetype start = context.treeStart(topic);
    const SyntaxTree &tree = context.tree(topic);
    const QString text = tree.text().toString();
    const TextRange pair = diagnostic.range.shifted(-start);
    for (const InlineRun &run : context.runs(topic)) {
        if (!run.range.contains(pair))
            continue;
        TextEdits edits = mend(text, run.range, pair);
        if (edits.isEmpty())
            continue;
        const TextRange shown{pair.start, qMin(pair.end + 1, text.size())};
        TextEdits local = edits;
        for (TextEdit &edit : local)
            edit.range = edit.range.shifted(-shown.start);
        const QString result = applied(text.sliced(shown.start, shown.length()), local);
        for (TextEdit &edit : edits)
            edit.range = context.digest().inDocument(topic, edit.range.shifted(start));
        const Message title{"check", QT_TRANSLATE_NOOP("check", "Write “%1”"), {result.simplified()}};
        return {{}, {{title, true, edits}}};
    }
    return {};
}

} // namespace

Rule boldNotClosed()
{
    const Message summary{"check",
                          QT_TRANSLATE_NOOP("check", "Bold text beside Hangul that does not become bold")};
    return {ruleId, Severity::Warning, summary, check, details, true};
}

} // namespace sasil

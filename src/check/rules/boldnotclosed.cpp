// SPDX-License-Identifier: MIT
#include "check/rules/boldnotclosed.h"

#include "check/emphasis.h"
#include "check/inlineruns.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "bold-not-closed"_L1;

/// How many pairs of a topic are looked at: many must not make a key press slow.
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
            if (pair.length() > longestMended || mended(text, run.range, pair).isEmpty())
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
        TextEdits edits = mended(text, run.range, pair);
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

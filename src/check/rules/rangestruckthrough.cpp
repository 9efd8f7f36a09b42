// SPDX-License-Identifier: MIT
#include "check/rules/rangestruckthrough.h"

#include "check/inlineruns.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "range-struck-through"_L1;

bool isAlone(QStringView text, qsizetype at)
{
    return (at == 0 || text[at - 1] != u'~') && (at + 1 == text.size() || text[at + 1] != u'~');
}

/// Whether two single `~` stand close enough to be worth reading the topic for.
bool maySuffer(QStringView source)
{
    int count = 0;
    for (qsizetype at = source.indexOf(u'~'); at >= 0 && count < 2; at = source.indexOf(u'~', at + 1))
        count += isAlone(source, at) ? 1 : 0;
    return count == 2;
}

/// The pairs of single `~` in a run that close each other, first ones first.
QList<TextRange> pairsIn(QStringView text, TextRange range)
{
    QList<TextRange> pairs;
    std::optional<qsizetype> open;
    // `60~70` is a range. Where neither mark stands in one, as in `~old~`, somebody meant to strike through.
    const auto isInRange = [text](qsizetype at) {
        return at > 0 && at + 1 < text.size() && text[at - 1].isLetterOrNumber() &&
               text[at + 1].isLetterOrNumber();
    };
    for (const DelimiterRun &run : delimiterRuns(text, range, u'~')) {
        if (run.range.length() != 1)
            continue;
        if (open && run.closes) {
            if (isInRange(*open) || isInRange(run.range.start))
                pairs.append({*open, run.range.end});
            open.reset();
        } else if (run.opens && !open) {
            open = run.range.start;
        }
    }
    return pairs;
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    const QString &source = context.digest().source(topic);
    if (!maySuffer(source))
        return {};
    // What other viewers strike through is asked of their reading of it.
    const qsizetype start = context.treeStart(topic);
    const SyntaxTree &own = context.tree(topic);
    const QString definitions = context.digest().foreignDefinitions(topic);
    const SyntaxTree others(own.text(), definitions, SyntaxTree::Reader::OtherViewers);
    const std::vector<InlineRun> &ownRuns = context.runs(topic);
    const std::vector<InlineRun> otherRuns = inlineRuns(others);
    QList<Diagnostic> found;
    for (size_t i = 0; i < qMin(ownRuns.size(), otherRuns.size()); ++i) {
        const qsizetype more = countNodes(otherRuns[i].node, SyntaxTree::isStrikethrough) -
                               countNodes(ownRuns[i].node, SyntaxTree::isStrikethrough);
        if (more <= 0)
            continue;
        const QList<TextRange> pairs = pairsIn(own.text(), ownRuns[i].range);
        for (qsizetype p = 0; p < qMin(more, pairs.size()); ++p) {
            const Message message{
                "check", QT_TRANSLATE_NOOP(
                             "check", "Other viewers strike through what stands between these two “~”.")};
            found.append({ruleId, Severity::Warning, message, pairs[p].shifted(start)});
        }
    }
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const TextRange range = context.digest().inDocument(topic, diagnostic.range);
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Write “\\~”, which all viewers show as it is")};
    const TextEdits edits{{{range.start, range.start}, u"\\"_s}, {{range.end - 1, range.end - 1}, u"\\"_s}};
    return {{}, {{title, true, edits}}};
}

} // namespace

Rule rangeStruckThrough()
{
    const Message summary{"check",
                          QT_TRANSLATE_NOOP("check", "A range with “~” that other viewers strike through")};
    return {ruleId, Severity::Warning, summary, check, details, true};
}

} // namespace sasil

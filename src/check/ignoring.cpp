// SPDX-License-Identifier: MIT
#include "check/ignoring.h"

#include "digest/commands/itemedits.h"
#include "digest/commands/sourcelines.h"

#include <algorithm>
#include <ranges>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString comment(const QString &directive, QLatin1StringView rule, const QString &reason)
{
    const QString text = u"<!-- sasil-"_s + directive + u' ' + rule;
    return reason.isEmpty() ? text + u" -->"_s : text + u": "_s + reason + u" -->"_s;
}

/// Whether \a edits of a topic suppress the finding and leave what the topic says.
bool works(const Digest &digest, const Checker &checker, qsizetype topic, const Diagnostic &diagnostic,
           const TextEdits &edits)
{
    const auto after = reread(digest, topic, edits);
    if (!after || contentOf(*after).items != contentOf(digest.topic(topic)).items ||
        contentOf(*after).start != contentOf(digest.topic(topic)).start)
        return false;
    Digest edited = digest;
    Checker checked = checker;
    const TextEdits ordered = sorted(edits);
    for (const TextEdit &edit : std::views::reverse(ordered)) {
        const TextRange range = digest.inDocument(topic, edit.range);
        checked.update(edited, edited.edit(range.start, range.length(), edit.text));
    }
    const auto isIt = [&](const Diagnostic &other) { return other.rule == diagnostic.rule; };
    const qsizetype before = std::ranges::count_if(checker.of(topic), isIt);
    return std::ranges::count_if(checked.of(topic), isIt) < before &&
           checked.counts().of(Severity::Error) <= checker.counts().of(Severity::Error);
}

/// Comments on lines of their own before and behind a range of whole lines.
TextEdits around(QStringView source, TextRange lines, QLatin1StringView rule, const QString &reason)
{
    const QString end = lineEndOf(source);
    const QStringView block = slice(source, lines);
    const bool isComplete = block.endsWith(u'\n') || block.endsWith(u'\r');
    return {{{lines.start, lines.start}, comment(u"disable"_s, rule, reason) + end + end},
            {{lines.end, lines.end}, (isComplete ? end : end + end) + comment(u"enable"_s, rule, {}) + end}};
}

} // namespace

TextEdits ignoring(const Digest &digest, const Checker &checker, qsizetype topic,
                   const Diagnostic &diagnostic, const QString &reason)
{
    const QStringView source = digest.source(topic);
    // A comment ends at the first `--`.
    const QString kept = reason.simplified().replace(u"--"_s, u"—"_s);
    const qsizetype line = lineStart(source, diagnostic.range.start);
    qsizetype indent = line;
    while (indent < source.size() &&
           (source[indent] == u' ' || source[indent] == u'\t' || source[indent] == u'>'))
        ++indent;
    const QString before = slice(source, {line, indent}).toString() +
                           comment(u"disable-next-line"_s, diagnostic.rule, kept) + lineEndOf(source);
    QList<TextEdits> attempts{{{{line, line}, before}}};
    for (const Block &block : digest.topic(topic).blocks) {
        if (block.range.contains(diagnostic.range))
            attempts.append(around(source, block.range, diagnostic.rule, kept));
    }
    const TextRange wholeLine{line, behindLineEnd(source, lineEnd(source, diagnostic.range.start))};
    attempts.append(around(source, wholeLine, diagnostic.rule, kept));
    // The heading's own comment stands in the topic before it, which reread() does not see.
    if (line == 0 && digest.level(topic) > 0) {
        const qsizetype at = digest.start(topic);
        return {{{at, at}, before}};
    }
    for (const TextEdits &edits : std::as_const(attempts)) {
        if (!works(digest, checker, topic, diagnostic, edits))
            continue;
        TextEdits all;
        for (const TextEdit &edit : edits)
            all.append({digest.inDocument(topic, edit.range), edit.text});
        return all;
    }
    return {};
}

} // namespace sasil

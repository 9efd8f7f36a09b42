// SPDX-License-Identifier: MIT
#include "check/rules/unusedsuppression.h"

#include "digest/commands/itemedits.h"
#include "digest/commands/sourcelines.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "unused-suppression"_L1;

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const QStringView source = context.digest().source(topic);
    const TextRange comment = diagnostic.range;
    const TextRange line{lineStart(source, comment.start), lineEnd(source, comment.end)};
    QList<TextRange> ranges{comment};
    // With its line, where it stands alone on it.
    if (isBlank(slice(source, {line.start, comment.start})) &&
        isBlank(slice(source, {comment.end, line.end})))
        ranges.prepend({line.start, behindLineEnd(source, line.end)});
    const TopicContent content = contentOf(context.topic(topic));
    for (const TextRange range : std::as_const(ranges)) {
        // A comment may keep apart what would read as one without it.
        const auto after = reread(context.digest(), topic, {{range, {}}});
        if (!after || contentOf(*after).items != content.items || contentOf(*after).start != content.start)
            continue;
        const Message title{"check", QT_TRANSLATE_NOOP("check", "Remove the comment")};
        return {{}, {{title, true, {{context.digest().inDocument(topic, range), {}}}}}};
    }
    return {};
}

} // namespace

std::optional<Diagnostic> reportUnused(const Suppression &suppression, const CheckSettings &settings)
{
    for (const QString &id : suppression.rules) {
        if (!findRule(id))
            return Diagnostic{
                ruleId,
                Severity::Info,
                {"check", QT_TRANSLATE_NOOP("check", "There is no rule “%1” to be switched off."), {id}},
                suppression.range};
    }
    const auto isOff = [&](const QString &id) {
        const Rule *rule = findRule(id);
        return settings.severityOf(rule->id, rule->severity) == Severity::Off;
    };
    if (!suppression.rules.isEmpty() && std::ranges::all_of(suppression.rules, isOff))
        return std::nullopt;
    return Diagnostic{ruleId,
                      Severity::Info,
                      {"check", QT_TRANSLATE_NOOP("check", "This comment suppresses nothing.")},
                      suppression.range};
}

Rule unusedSuppression()
{
    const Message summary{"check",
                          QT_TRANSLATE_NOOP("check", "A suppressing comment that suppresses nothing")};
    return {ruleId, Severity::Info, summary, nullptr, details, true};
}

} // namespace sasil

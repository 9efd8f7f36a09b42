// SPDX-License-Identifier: MIT
#include "check/rules/unusedsuppression.h"

#include "digest/commands/sourcelines.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "unused-suppression"_L1;

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    // With its line, where it stands alone on it.
    const QStringView source = context.digest().source(topic);
    TextRange range = diagnostic.range;
    const TextRange line{lineStart(source, range.start), lineEnd(source, range.end)};
    if (isBlank(slice(source, {line.start, range.start})) && isBlank(slice(source, {range.end, line.end})))
        range = {line.start, behindLineEnd(source, line.end)};
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Remove the comment")};
    return {{}, {{title, true, {{context.digest().inDocument(topic, range), {}}}}}};
}

} // namespace

std::optional<Diagnostic> reportUnused(const Suppression &suppression, const CheckSettings &settings)
{
    for (const QString &id : suppression.rules) {
        if (!findRule(id))
            return Diagnostic{ruleId,
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
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A suppressing comment that suppresses nothing")};
    return {ruleId, Severity::Info, summary, nullptr, details};
}

} // namespace sasil

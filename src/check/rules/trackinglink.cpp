// SPDX-License-Identifier: MIT
#include "check/rules/trackinglink.h"

#include "check/trackingparameters.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "tracking-link"_L1;

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    const QStringView source = context.digest().source(topic);
    QList<Diagnostic> found;
    for (const TrackingQuery &query : trackingQueries(source)) {
        const Message message{"check",
                              QT_TRANSLATE_NOOP("check", "This link tracks its readers: %1."),
                              {query.removed.join(u", "_s)}};
        found.append({ruleId, Severity::Off, message, query.range});
    }
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const QStringView query = slice(context.digest().source(topic), diagnostic.range);
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Take out what tracks")};
    const TextRange range = context.digest().inDocument(topic, diagnostic.range);
    return {{}, {{title, false, {{range, withoutTracking(query)}}}}};
}

} // namespace

Rule trackingLink()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A link that tracks its readers")};
    return {ruleId, Severity::Off, summary, check, details};
}

} // namespace sasil

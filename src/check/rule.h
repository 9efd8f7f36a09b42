// SPDX-License-Identifier: MIT
#pragma once

#include "check/context.h"
#include "check/diagnostic.h"

namespace sasil {

/// One rule: what it is called, what it looks for in a topic, and how what it finds can be mended.
/// Each rule is one file in check/rules; allRules() is the one list of them.
///
/// What a rule finds in a topic may depend on that topic, on what supports its opinions (digest/support.h),
/// on who else has its facts' ids and words, and on who has the ids that it cites: Checker asks it again when
/// one of these changes, and for nothing else.
struct Rule
{
    QLatin1StringView id; ///< kebab case; never reused, never translated
    Severity severity = Severity::Off;
    Message summary; ///< one line for `sasil rules`
    /// The findings in one topic, at the rule's own severity, in the order of the text.
    QList<Diagnostic> (*check)(const CheckContext &context, qsizetype topic) = nullptr;
    DiagnosticDetails (*details)(const CheckContext &context, qsizetype topic,
                                 const Diagnostic &diagnostic) = nullptr;
    bool mayBeSafe = false; ///< some of its fixes need nobody's judgement
};

[[nodiscard]] const QList<Rule> &allRules();
/// The rule with this id; null: there is none.
[[nodiscard]] const Rule *findRule(QStringView id);

/// Related places and fixes of a finding that was made in \a topic.
[[nodiscard]] DiagnosticDetails detailsOf(const CheckContext &context, qsizetype topic,
                                          const Diagnostic &diagnostic);

} // namespace sasil

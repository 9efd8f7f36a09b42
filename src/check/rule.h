// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "digest/digest.h"

namespace sasil {

/// One rule: what it is called, what it looks for in a topic, and how what it finds can be mended.
/// Each rule is one file in check/rules; allRules() is the one list of them.
struct Rule
{
    QLatin1StringView id; ///< kebab case; never reused, never translated
    Severity severity = Severity::Off;
    Message summary; ///< one line for `sasil rules`
    /// The findings in one topic, at the rule's own severity, in the order of the text.
    QList<Diagnostic> (*check)(const Digest &digest, qsizetype topic) = nullptr;
    DiagnosticDetails (*details)(const Digest &digest, qsizetype topic,
                                 const Diagnostic &diagnostic) = nullptr;
};

[[nodiscard]] const QList<Rule> &allRules();
/// The rule with this id; null: there is none.
[[nodiscard]] const Rule *findRule(QStringView id);

/// Related places and fixes of a finding that was made in \a topic of \a digest.
[[nodiscard]] DiagnosticDetails detailsOf(const Digest &digest, qsizetype topic,
                                          const Diagnostic &diagnostic);

} // namespace sasil

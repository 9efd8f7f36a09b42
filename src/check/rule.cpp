// SPDX-License-Identifier: MIT
#include "check/rule.h"

#include "check/rules/opinionwithoutfact.h"

#include <algorithm>

namespace sasil {

const QList<Rule> &allRules()
{
    static const QList<Rule> rules{opinionWithoutFact()};
    return rules;
}

const Rule *findRule(QStringView id)
{
    const QList<Rule> &rules = allRules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const Rule &rule) { return id == rule.id; });
    return found == rules.end() ? nullptr : &*found;
}

DiagnosticDetails detailsOf(const Digest &digest, qsizetype topic, const Diagnostic &diagnostic)
{
    const Rule *rule = findRule(QString(diagnostic.rule));
    return rule && rule->details ? rule->details(digest, topic, diagnostic) : DiagnosticDetails();
}

} // namespace sasil

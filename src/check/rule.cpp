// SPDX-License-Identifier: MIT
#include "check/rule.h"

#include "check/rules/boldnotclosed.h"
#include "check/rules/brokenlink.h"
#include "check/rules/duplicatefact.h"
#include "check/rules/duplicatefactid.h"
#include "check/rules/emptyblock.h"
#include "check/rules/factwithoutsource.h"
#include "check/rules/impossibleweek.h"
#include "check/rules/inheritedsupport.h"
#include "check/rules/misplacedfactid.h"
#include "check/rules/opinioninfact.h"
#include "check/rules/opinionwithoutcitation.h"
#include "check/rules/opinionwithoutfact.h"
#include "check/rules/rangestruckthrough.h"
#include "check/rules/trackinglink.h"
#include "check/rules/unknowncitation.h"
#include "check/rules/unreadablelabel.h"
#include "check/rules/unrelatedopinion.h"
#include "check/rules/unusedsuppression.h"

#include <algorithm>

namespace sasil {

const QList<Rule> &allRules()
{
    static const QList<Rule> rules{opinionWithoutFact(),
                                   unknownCitation(),
                                   duplicateFactId(),
                                   misplacedFactId(),
                                   emptyBlock(),
                                   unreadableLabel(),
                                   rangeStruckThrough(),
                                   boldNotClosed(),
                                   impossibleWeek(),
                                   brokenLink(),
                                   duplicateFact(),
                                   inheritedSupport(),
                                   opinionInFact(),
                                   unrelatedOpinion(),
                                   unusedSuppression(),
                                   factWithoutSource(),
                                   opinionWithoutCitation(),
                                   trackingLink()};
    return rules;
}

const Rule *findRule(QStringView id)
{
    const QList<Rule> &rules = allRules();
    const auto found = std::ranges::find_if(rules, [id](const Rule &rule) { return id == rule.id; });
    return found == rules.end() ? nullptr : &*found;
}

DiagnosticDetails detailsOf(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Rule *rule = findRule(QString(diagnostic.rule));
    return rule && rule->details ? rule->details(context, topic, diagnostic) : DiagnosticDetails();
}

} // namespace sasil

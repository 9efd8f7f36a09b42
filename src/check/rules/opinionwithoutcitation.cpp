// SPDX-License-Identifier: MIT
#include "check/rules/opinionwithoutcitation.h"

#include "check/items.h"
#include "check/ranking.h"
#include "digest/support.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "opinion-without-citation"_L1;

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    forEachItem(context, topic, BlockKind::Opinion, [&](ItemPlace place, const Item &item) {
        if (!item.citations.isEmpty() || isPlaceholder(item.text))
            return;
        const Message message{"check", QT_TRANSLATE_NOOP("check", "This opinion cites no fact.")};
        found.append({ruleId, Severity::Off, message, item.content, place.block, place.item});
    });
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const ItemPlace place{topic, diagnostic.block, diagnostic.item};
    QList<ItemPlace> facts = supportingFacts(context.digest(), place);
    for (const FactRanking::Ranked &ranked : context.ranking().best(context.digest().item(place).text, 3))
        facts.append(ranked.place);
    return {{}, citingFixes(context, place, facts)};
}

} // namespace

Rule opinionWithoutCitation()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "An opinion that cites no fact")};
    return {ruleId, Severity::Off, summary, check, details};
}

} // namespace sasil

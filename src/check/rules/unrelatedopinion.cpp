// SPDX-License-Identifier: MIT
#include "check/rules/unrelatedopinion.h"

#include "check/items.h"
#include "check/ranking.h"
#include "check/words.h"
#include "digest/support.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "unrelated-opinion"_L1;

/// An opinion with less content says too little to be compared.
constexpr size_t leastContent = 6;

/// What an opinion of a topic may speak of: the facts that support it, those of its own topic, and its title.
ContentSet contentFor(const CheckContext &context, ItemPlace opinion)
{
    const Digest &digest = context.digest();
    ContentSet content;
    const auto add = [&](QStringView text) { unite(content, contentSet(text)); };
    for (const ItemPlace fact : supportingFacts(digest, opinion))
        add(digest.item(fact).text);
    if (!digest.item(opinion).citations.isEmpty()) {
        for (const ItemPlace fact : factsOf(digest, opinion.topic))
            add(digest.item(fact).text);
    }
    add(digest.topic(opinion.topic).title);
    add(digest.topic(opinion.topic).english);
    return content;
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    std::optional<ContentSet> own; // most opinions of a topic rest on the same facts
    forEachItem(context, topic, BlockKind::Opinion, [&](ItemPlace place, const Item &item) {
        if (isPlaceholder(item.text))
            return;
        const ContentSet content = contentSet(item.text);
        if (content.size() < leastContent)
            return;
        const bool cites = !item.citations.isEmpty();
        if (!cites && !own)
            own = contentFor(context, place);
        if (intersect(content, cites ? contentFor(context, place) : *own))
            return;
        if (supportOf(context.digest(), place) == Support::None)
            return;
        const Message message{
            "check",
            QT_TRANSLATE_NOOP("check", "This opinion has nothing in common with the facts that support it.")};
        found.append({ruleId, Severity::Info, message, item.content, place.block, place.item});
    });
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const ItemPlace place{topic, diagnostic.block, diagnostic.item};
    QList<ItemPlace> facts;
    for (const FactRanking::Ranked &ranked : context.ranking().best(context.digest().item(place).text, 3))
        facts.append(ranked.place);
    return {{}, citingFixes(context, place, facts)};
}

} // namespace

Rule unrelatedOpinion()
{
    const Message summary{
        "check",
        QT_TRANSLATE_NOOP("check", "An opinion that has nothing in common with the facts that support it")};
    return {ruleId, Severity::Info, summary, check, details};
}

} // namespace sasil

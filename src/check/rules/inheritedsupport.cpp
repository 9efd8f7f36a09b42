// SPDX-License-Identifier: MIT
#include "check/rules/inheritedsupport.h"

#include "check/items.h"
#include "digest/support.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "inherited-support"_L1;

/// One finding per block, at its first opinion that only other topics support.
QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    forEachItem(context, topic, BlockKind::Opinion, [&](ItemPlace place, const Item &item) {
        if ((!found.isEmpty() && found.last().block == place.block) || isPlaceholder(item.text))
            return;
        const Support support = context.supportOf(place);
        if (support != Support::Inherited && support != Support::Descendant)
            return;
        const char *const source =
            support == Support::Inherited
                ? QT_TRANSLATE_NOOP("check", "Only a topic above has facts for this opinion.")
                : QT_TRANSLATE_NOOP("check", "Only topics below have facts for this opinion.");
        found.append({ruleId, Severity::Info, {"check", source}, item.content, place.block, place.item});
    });
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Digest &digest = context.digest();
    const ItemPlace place{topic, diagnostic.block, diagnostic.item};
    const QList<ItemPlace> facts = supportingFacts(digest, place);
    DiagnosticDetails details;
    qsizetype last = -1;
    for (const ItemPlace fact : facts) {
        if (fact.topic == last)
            continue;
        last = fact.topic;
        const TextRange heading = digest.topic(last).heading;
        details.related.append({{"check", QT_TRANSLATE_NOOP("check", "This topic has facts.")},
                                digest.inDocument(last, heading)});
    }
    details.fixes = citingFixes(context, place, facts);
    return details;
}

} // namespace

Rule inheritedSupport()
{
    const Message summary{"check",
                          QT_TRANSLATE_NOOP("check", "An opinion that only facts of other topics support")};
    return {ruleId, Severity::Info, summary, check, details};
}

} // namespace sasil

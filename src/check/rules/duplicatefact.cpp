// SPDX-License-Identifier: MIT
#include "check/rules/duplicatefact.h"

#include "check/items.h"
#include "digest/commands/itemedits.h"
#include "digest/support.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "duplicate-fact"_L1;

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    forEachItem(context, topic, BlockKind::Fact, [&](ItemPlace place, const Item &item) {
        if (isPlaceholder(item.text) || context.digest().firstSameFact(place) == place)
            return;
        const Message message{"check", QT_TRANSLATE_NOOP("check", "This fact stands in the digest already.")};
        found.append({ruleId, Severity::Info, message, item.content, place.block, place.item});
    });
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Digest &digest = context.digest();
    const ItemPlace place{topic, diagnostic.block, diagnostic.item};
    const ItemPlace first = digest.firstSameFact(place);
    DiagnosticDetails details;
    details.related.append({{"check", QT_TRANSLATE_NOOP("check", "Here it stands first.")},
                            digest.inDocument(first.topic, digest.item(first).content)});
    // Opinions may rest on it: as a citation, or because nothing else stands in its topic.
    const QString &id = digest.item(place).id;
    const bool isCited = !id.isEmpty() && digest.factById(id) == place && !digest.topicsCiting(id).isEmpty();
    if (isCited || factsOf(digest, topic).size() < 2)
        return details;
    const Topic &at = digest.topic(topic);
    TextEdits edits;
    for (const TextEdit &edit : removeItem(at, at.blocks[place.block], place.item, digest.labels()))
        edits.append({digest.inDocument(topic, edit.range), edit.text});
    if (edits.isEmpty())
        return details;
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Remove this fact")};
    details.fixes.append({title, false, edits});
    return details;
}

} // namespace

Rule duplicateFact()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A fact that stands in the digest twice")};
    return {ruleId, Severity::Info, summary, check, details};
}

} // namespace sasil

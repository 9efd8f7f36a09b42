// SPDX-License-Identifier: MIT
#include "check/rules/opinioninfact.h"

#include "check/items.h"
#include "check/speech.h"
#include "digest/commands/moveitem.h"
#include "digest/support.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "opinion-in-fact"_L1;

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    forEachItem(context, topic, BlockKind::Fact, [&](ItemPlace place, const Item &item) {
        const QString cue = opinionCue(item.text);
        if (cue.isEmpty())
            return;
        const Message message{
            "check", QT_TRANSLATE_NOOP("check", "This fact speaks like an opinion: “%1”."), {cue}};
        found.append({ruleId, Severity::Info, message, item.content, place.block, place.item});
    });
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Digest &digest = context.digest();
    const ItemPlace place{topic, diagnostic.block, diagnostic.item};
    // Nothing may be left without what it rests on, itself included.
    const QString &id = digest.item(place).id;
    const bool isCited = !id.isEmpty() && !digest.topicsCiting(id).isEmpty();
    if (isCited || factsOf(digest, topic).size() < 2)
        return {};
    const TextRange content = digest.inDocument(topic, digest.item(place).content);
    const Result<Command> turned = turnItem(digest, {content.start, content.start});
    if (!turned)
        return {};
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Move it to the opinions")};
    return {{}, {{title, false, turned->edits}}};
}

} // namespace

Rule opinionInFact()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A fact that speaks like an opinion")};
    return {ruleId, Severity::Info, summary, check, details};
}

} // namespace sasil

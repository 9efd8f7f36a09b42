// SPDX-License-Identifier: MIT
#include "check/rules/duplicatefactid.h"

#include "check/items.h"
#include "digest/commands/citationcommands.h"
#include "digest/commands/citationtext.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "duplicate-fact-id"_L1;

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    const Digest &digest = context.digest();
    QList<Diagnostic> found;
    forEachItem(context, topic, BlockKind::Fact, [&](ItemPlace place, const Item &item) {
        if (item.id.isEmpty() || digest.factById(item.id) == place)
            return;
        const QList<WrittenId> ids = writtenIds(digest.source(topic), {item.range.start, item.content.start});
        const Message message{
            "check", QT_TRANSLATE_NOOP("check", "Another fact has the id %1 already."), {item.id}};
        found.append({ruleId, Severity::Error, message, ids.isEmpty() ? item.content : ids.last().range,
                      place.block, place.item});
    });
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Digest &digest = context.digest();
    const Item &item = digest.item({topic, diagnostic.block, diagnostic.item});
    DiagnosticDetails details;
    if (const auto first = digest.factById(item.id))
        details.related.append({{"check", QT_TRANSLATE_NOOP("check", "This fact has it first.")},
                                digest.inDocument(first->topic, digest.item(*first).content)});
    if (diagnostic.range == item.content)
        return details;
    const QString next = digest.freeFactId();
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Make it %1"), {next}};
    details.fixes.append({title, false, {{digest.inDocument(topic, diagnostic.range), next}}});
    return details;
}

} // namespace

Rule duplicateFactId()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "Two facts with the same id")};
    return {ruleId, Severity::Error, summary, check, details};
}

} // namespace sasil

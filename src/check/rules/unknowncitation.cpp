// SPDX-License-Identifier: MIT
#include "check/rules/unknowncitation.h"

#include "check/items.h"
#include "digest/commands/citationcommands.h"
#include "digest/commands/citationtext.h"

#include <QSet>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "unknown-citation"_L1;

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    const Digest &digest = context.digest();
    QList<Diagnostic> found;
    forEachItem(context, topic, BlockKind::Opinion, [&](ItemPlace place, const Item &item) {
        if (item.citations.isEmpty())
            return;
        const QSet<QString> cited(item.citations.begin(), item.citations.end());
        for (const WrittenCitation &citation : writtenCitations(slice(digest.source(topic), item.content))) {
            // `[F16]` alone may be an aircraft or a key: only where it says that it is a citation is it one.
            if (!citation.isNamed)
                continue;
            for (const WrittenId &written : citation.ids) {
                if (!cited.contains(written.id) || digest.factById(written.id))
                    continue;
                const Message message{
                    "check", QT_TRANSLATE_NOOP("check", "No fact has the id %1."), {written.id}};
                found.append({ruleId, Severity::Error, message, written.range.shifted(item.content.start),
                              place.block, place.item});
            }
        }
    });
    return found;
}

/// The id of a fact whose number is nearest to that of \a id and that is not \a cited; empty: no fact has one
/// near it.
QString nearestId(const Digest &digest, const QString &id, const QStringList &cited)
{
    constexpr int farthest = 100;
    const int number = id.sliced(1).toInt();
    for (int distance = 1; distance <= farthest; ++distance) {
        for (const int candidate : {number - distance, number + distance}) {
            const QString other = u'F' + QString::number(candidate);
            if (candidate >= 0 && !cited.contains(other) && digest.factById(other))
                return other;
        }
    }
    return {};
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Digest &digest = context.digest();
    const ItemPlace place{topic, diagnostic.block, diagnostic.item};
    const QString id = diagnostic.message.arguments.value(0);
    DiagnosticDetails details;
    const QString nearest = nearestId(digest, id, digest.item(place).citations);
    if (!nearest.isEmpty()) {
        const Message title{"check", QT_TRANSLATE_NOOP("check", "Cite %1 instead"), {nearest}};
        details.fixes.append({title, false, {{digest.inDocument(topic, diagnostic.range), nearest}}});
        const ItemPlace fact = *digest.factById(nearest);
        details.related.append({{"check", QT_TRANSLATE_NOOP("check", "This is %1."), {nearest}},
                                digest.inDocument(fact.topic, digest.item(fact).content)});
    }
    if (const Result<Command> removed = removeCitation(digest, place, id)) {
        const Message title{"check", QT_TRANSLATE_NOOP("check", "Remove the citation of %1"), {id}};
        details.fixes.append({title, false, removed->edits});
    }
    return details;
}

} // namespace

Rule unknownCitation()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A citation of a fact that is not there")};
    return {ruleId, Severity::Error, summary, check, details};
}

} // namespace sasil

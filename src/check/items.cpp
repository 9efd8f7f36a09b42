// SPDX-License-Identifier: MIT
#include "check/items.h"

#include "check/ranking.h"
#include "digest/commands/citationcommands.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString shortened(const QString &text, qsizetype length)
{
    const QString line = text.simplified();
    return line.size() <= length ? line : line.first(length - 1).trimmed() + u'…';
}

QList<Fix> citingFixes(const CheckContext &context, ItemPlace opinion, const QList<ItemPlace> &facts)
{
    constexpr qsizetype most = 3;
    const Digest &digest = context.digest();
    QList<Fix> fixes;
    for (const FactRanking::Ranked &ranked :
         context.ranking().ranked(digest.item(opinion).text, opinion.topic, facts)) {
        if (fixes.size() == most)
            break;
        const Item &fact = digest.item(ranked.place);
        if (const Result<Command> cite = citeFact(digest, opinion, ranked.place)) {
            const Message title{"check", QT_TRANSLATE_NOOP("check", "Cite “%1”"), {shortened(fact.text)}};
            fixes.append({title, false, cite->edits});
        }
    }
    return fixes;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/support.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

Support supportOf(const Digest &digest, ItemPlace opinion)
{
    const QStringList &citations = digest.item(opinion).citations;
    const auto exists = [&](const QString &id) { return digest.factById(id).has_value(); };
    if (std::any_of(citations.begin(), citations.end(), exists))
        return Support::Cited;
    const auto hasFact = [&](qsizetype topic) { return digest.topic(topic).itemCount(BlockKind::Fact) > 0; };
    if (hasFact(opinion.topic))
        return Support::Own;
    for (qsizetype above = digest.parent(opinion.topic); above >= 0; above = digest.parent(above)) {
        if (hasFact(above))
            return Support::Inherited;
    }
    for (qsizetype below = opinion.topic + 1; below < digest.subtreeEnd(opinion.topic); ++below) {
        if (hasFact(below))
            return Support::Descendant;
    }
    return Support::None;
}

QString supportName(Support support)
{
    switch (support) {
    case Support::Cited:
        return u"cited"_s;
    case Support::Own:
        return u"own"_s;
    case Support::Inherited:
        return u"inherited"_s;
    case Support::Descendant:
        return u"descendant"_s;
    case Support::None:
        break;
    }
    return u"none"_s;
}

} // namespace sasil

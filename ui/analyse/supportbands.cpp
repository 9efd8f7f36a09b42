// SPDX-License-Identifier: MIT
#include "analyse/supportbands.h"

#include "digest/support.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace sasil {

namespace {

struct InOrder
{
    bool operator()(ItemPlace a, ItemPlace b) const
    {
        return std::tie(a.topic, a.block, a.item) < std::tie(b.topic, b.block, b.item);
    }
};
using Places = std::set<ItemPlace, InOrder>;

SupportEntry entryOf(const Digest &digest, ItemPlace place)
{
    const Item &item = digest.item(place);
    return {place, item.text.simplified(), item.id, {}, false};
}

/// The row of a fact in a band; a new one behind the others where it has none.
size_t rowOf(SupportBand &band, const Digest &digest, ItemPlace fact)
{
    const auto found = std::ranges::find(band.facts, fact, &SupportEntry::place);
    const auto row = size_t(found - band.facts.begin());
    if (found == band.facts.end()) {
        band.facts.push_back(entryOf(digest, fact));
        if (fact.topic != band.topic)
            band.facts.back().from = digest.topic(fact.topic).listTitle();
        band.marks.emplace_back(band.opinions.size(), SupportMark::None);
    }
    return row;
}

SupportBand bandOf(const Digest &digest, qsizetype topic, Places &supporting)
{
    SupportBand band;
    band.topic = topic;
    band.title = digest.topic(topic).listTitle();
    for (const ItemPlace opinion : opinionsOf(digest, topic))
        band.opinions.push_back(entryOf(digest, opinion));
    for (const ItemPlace fact : factsOf(digest, topic))
        rowOf(band, digest, fact);
    for (size_t i = 0; i < band.opinions.size(); ++i) {
        SupportEntry &opinion = band.opinions[i];
        const QList<ItemPlace> facts = supportingFacts(digest, opinion.place);
        opinion.isAlone = facts.isEmpty();
        const bool isCited = supportOf(digest, opinion.place) == Support::Cited;
        for (const ItemPlace fact : facts) {
            band.marks[rowOf(band, digest, fact)][i] = isCited ? SupportMark::Cited : SupportMark::Implied;
            supporting.insert(fact);
        }
    }
    return band;
}

} // namespace

QString SupportEntry::title() const
{
    return id.isEmpty() ? text : id + u' ' + text;
}

std::vector<SupportBand> supportBands(const Digest &digest)
{
    std::vector<SupportBand> bands;
    Places supporting;
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
        SupportBand band = bandOf(digest, topic, supporting);
        if (!band.facts.empty() || !band.opinions.empty())
            bands.push_back(std::move(band));
    }
    for (SupportBand &band : bands) {
        for (SupportEntry &fact : band.facts)
            fact.isAlone = !supporting.contains(fact.place);
    }
    return bands;
}

} // namespace sasil

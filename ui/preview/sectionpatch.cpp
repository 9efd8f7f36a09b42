// SPDX-License-Identifier: MIT
#include "preview/sectionpatch.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <utility>

namespace sasil {

/// A section that both lists have.
struct Match
{
    qsizetype from = 0;
    qsizetype to = 0;
};

/// The sections that the first list has once and that the second has, too, in the order of the second.
static QList<Match> sharedSections(const QStringList &from, const QStringList &to, const Match &start,
                                   const Match &end)
{
    constexpr qsizetype none = -1;
    QHash<QStringView, qsizetype> places;
    for (qsizetype i = start.from; i < end.from; ++i)
        places[from[i]] = places.contains(from[i]) ? none : i;
    QList<Match> shared;
    for (qsizetype i = start.to; i < end.to; ++i) {
        // Taken at once, so that a second one in the second list finds nothing.
        if (const auto place = places.find(to[i]); place != places.end() && *place != none)
            shared.append({std::exchange(*place, none), i});
    }
    return shared;
}

/// As many of them as keep their order in both lists (the longest ascending subsequence).
static QList<Match> inOrder(const QList<Match> &shared)
{
    QList<qsizetype> previous(shared.size(), -1);
    QList<qsizetype> ends; // [n]: the last of n + 1 matches in order, the one with the lowest place
    for (qsizetype i = 0; i < shared.size(); ++i) {
        const auto at =
            std::ranges::lower_bound(ends, shared[i].from, {}, [&](qsizetype m) { return shared[m].from; });
        if (at != ends.begin())
            previous[i] = *(at - 1);
        if (at == ends.end())
            ends.append(i);
        else
            *at = i;
    }
    QList<Match> ordered;
    for (qsizetype i = ends.isEmpty() ? -1 : ends.constLast(); i >= 0; i = previous[i])
        ordered.prepend(shared[i]);
    return ordered;
}

QList<SectionPatch> sectionPatches(const QStringList &from, const QStringList &to)
{
    const auto [fromStart, toStart] = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    Match at = {fromStart - from.begin(), toStart - to.begin()};
    Match end = {from.size(), to.size()};
    while (end.from > at.from && end.to > at.to && from[end.from - 1] == to[end.to - 1]) {
        --end.from;
        --end.to;
    }
    QList<SectionPatch> patches;
    QList<Match> kept = inOrder(sharedSections(from, to, at, end));
    kept.append(end);
    for (const Match &next : std::as_const(kept)) {
        if (next.from > at.from || next.to > at.to)
            patches.append({at.from, next.from - at.from, to.sliced(at.to, next.to - at.to)});
        at = {next.from + 1, next.to + 1};
    }
    return patches;
}

} // namespace sasil

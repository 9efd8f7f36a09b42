// SPDX-License-Identifier: MIT
#include "writing/textsearch.h"

#include <algorithm>

namespace sasil {

namespace {

TextRange intersected(TextRange a, TextRange b)
{
    const qsizetype start = qMax(a.start, b.start);
    return {start, qMax(start, qMin(a.end, b.end))};
}

/// Where an item's text begins, with its id.
qsizetype startOf(const Topic &topic, const Item &item)
{
    if (item.id.isEmpty() || item.content.start == 0)
        return item.content.start;
    const qsizetype bracket = topic.source.lastIndexOf(u'[', item.content.start - 1);
    return qMax(bracket, item.range.start);
}

QList<TextRange> without(const QList<TextRange> &ranges, TextRange hole)
{
    QList<TextRange> left;
    for (const TextRange range : ranges) {
        const TextRange cut = intersected(range, hole);
        if (cut.isEmpty()) {
            left.append(range);
            continue;
        }
        if (range.start < cut.start)
            left.append({range.start, cut.start});
        if (cut.end < range.end)
            left.append({cut.end, range.end});
    }
    return left;
}

/// Of what stands within each other the innermost counts, which comes last.
QList<TextRange> itemParts(const Topic &topic, BlockKind kind)
{
    QList<TextRange> parts;
    for (const Block &block : topic.blocks) {
        if (block.kind == BlockKind::Other)
            continue;
        parts = without(parts, block.label);
        for (const Item &item : block.items) {
            parts = without(parts, item.range);
            if (block.kind == kind)
                parts.append({startOf(topic, item), item.content.end});
        }
    }
    for (TextRange &part : parts)
        part = trimmed(topic.source, part);
    parts.removeIf([](TextRange part) { return part.isEmpty(); });
    std::ranges::sort(parts, {}, &TextRange::start);
    return parts;
}

} // namespace

QList<TextRange> searchedParts(const Digest &digest, qsizetype topic, const TextSearch &search)
{
    const qsizetype start = digest.start(topic);
    const TextRange whole{0, digest.source(topic).size()};
    TextRange wanted = whole;
    if (search.range)
        wanted = intersected(whole, {qMax<qsizetype>(0, search.range->start - start),
                                     qMax<qsizetype>(0, search.range->end - start)});
    if (wanted.isEmpty())
        return {};
    if (search.scope == SearchScope::Everything)
        return {wanted};
    QList<TextRange> parts;
    const bool wantsFacts = search.scope == SearchScope::Facts;
    for (const TextRange part :
         itemParts(digest.topic(topic), wantsFacts ? BlockKind::Fact : BlockKind::Opinion)) {
        if (const TextRange inside = intersected(part, wanted); !inside.isEmpty())
            parts.append(inside);
    }
    return parts;
}

} // namespace sasil

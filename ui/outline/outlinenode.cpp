// SPDX-License-Identifier: MIT
#include "outline/outlinenode.h"

#include <algorithm>

namespace sasil {

OutlineRow OutlineRow::of(const Digest &digest, qsizetype index, const QList<Diagnostic> &findings)
{
    const Topic &topic = digest.topic(index);
    OutlineRow row;
    row.title = topic.title;
    row.english = topic.english;
    if (topic.week && !topic.title.contains(topic.week->label))
        row.week = topic.week->label;
    for (const Diagnostic &diagnostic : findings)
        ++row.findings[size_t(diagnostic.severity)];
    row.facts = int(topic.itemCount(BlockKind::Fact));
    row.opinions = int(topic.itemCount(BlockKind::Opinion));
    row.level = topic.level;
    row.kind = digest.kind(index);
    return row;
}

Severity OutlineRow::worst() const
{
    for (size_t severity = findings.size(); severity-- > 0;) {
        if (findings[severity] > 0)
            return Severity(severity);
    }
    return Severity::Off;
}

void OutlineRow::add(const OutlineRow &other)
{
    facts += other.facts;
    opinions += other.opinions;
    for (size_t severity = 0; severity < findings.size(); ++severity)
        findings[severity] += other.findings[severity];
}

std::vector<OutlineItem> OutlineItem::of(const Topic &topic)
{
    std::vector<OutlineItem> items;
    for (qsizetype b = 0; b < topic.blocks.size(); ++b) {
        const Block &block = topic.blocks[b];
        for (qsizetype i = 0; i < block.items.size(); ++i) {
            if (!block.items[i].text.isEmpty())
                items.push_back({block.kind, block.items[i].text, b, i});
        }
    }
    return items;
}

int OutlineNode::placeOf(const OutlineNode *child) const
{
    const auto place =
        std::lower_bound(children.begin(), children.end(), child->topic,
                         [](const OutlineNode *node, qsizetype at) { return node->topic < at; });
    return int(place - children.begin());
}

OutlineRow OutlineNode::sum() const
{
    OutlineRow sum = row;
    for (const OutlineNode *child : children)
        sum.add(child->sum());
    return sum;
}

bool isListed(const Topic &topic)
{
    return topic.level > 0 || topic.hasBlocks();
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "check/checker.h"
#include "digest/digest.h"

#include <array>
#include <vector>

namespace sasil {

/// What the outline shows of one topic.
struct OutlineRow
{
    QString title; ///< without week and English title; empty: the heading has no text
    QString english;
    QString week;                  ///< as written; empty: none, or the title says it already
    std::array<int, 5> findings{}; ///< their numbers, indexed by Severity
    int facts = 0;
    int opinions = 0;
    int level = 0; ///< 0: what stands before the first heading
    TopicKind kind = TopicKind::Topic;

    static OutlineRow of(const Digest &digest, qsizetype topic, const QList<Diagnostic> &findings);

    /// The worst of the findings; Off: there are none.
    [[nodiscard]] Severity worst() const;
    /// Adds the numbers of another topic.
    void add(const OutlineRow &other);

    friend bool operator==(const OutlineRow &, const OutlineRow &) = default;
};

/// A fact or an opinion under its topic. One without text is not listed.
struct OutlineItem
{
    BlockKind kind = BlockKind::Fact;
    QString text;
    qsizetype block = 0; ///< where it stands in its topic
    qsizetype item = 0;

    /// Those of a topic, in the order of its blocks.
    static std::vector<OutlineItem> of(const Topic &topic);

    /// Whether it shows the same; it may stand elsewhere.
    [[nodiscard]] bool looksLike(const OutlineItem &other) const
    {
        return kind == other.kind && text == other.text;
    }
};

/// A topic in the outline's tree. The model owns it.
///
/// Invariant: children are in the order of their topics.
struct OutlineNode
{
    OutlineRow row;
    qsizetype topic = -1; ///< its index in the digest
    OutlineNode *parent = nullptr;
    std::vector<OutlineItem> items; ///< rows above those of the children; none while items are not shown
    std::vector<OutlineNode *> children;

    [[nodiscard]] int itemCount() const { return int(items.size()); }
    /// Where \a child stands among the children, or would stand.
    [[nodiscard]] int placeOf(const OutlineNode *child) const;
    /// The same among all rows.
    [[nodiscard]] int rowOf(const OutlineNode *child) const { return itemCount() + placeOf(child); }
    /// The numbers of the topic and of all below it.
    [[nodiscard]] OutlineRow sum() const;
};

/// Whether the outline lists a topic: text before the first heading only if facts or opinions stand in it.
[[nodiscard]] bool isListed(const Topic &topic);

} // namespace sasil

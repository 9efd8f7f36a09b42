// SPDX-License-Identifier: MIT
#pragma once

#include "digest/lazytopic.h"
#include "digest/offsetlist.h"
#include "digest/topictree.h"
#include "text/textrange.h"

#include <memory>
#include <span>
#include <vector>

namespace sasil {

using TopicPointer = std::shared_ptr<const LazyTopic>;

/// A topic that comes into a list.
struct ListedTopic
{
    TopicPointer topic;
    qsizetype start = 0; ///< in the document
    int level = 0;       ///< of its heading
};

/// The topics of a document in their order, where they begin, and the tree that they make.
class TopicList
{
public:
    /// Replaces the topics [first, first + removed) by \a added; those behind move by \a delta.
    void replace(qsizetype first, qsizetype removed, std::span<const ListedTopic> added, qsizetype delta);
    /// Puts another reading of the same text in a topic's place.
    void setTopic(qsizetype index, TopicPointer topic);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_topics.size()); }
    [[nodiscard]] const TopicPointer &at(qsizetype index) const { return m_topics[size_t(index)]; }
    [[nodiscard]] qsizetype start(qsizetype index) const { return m_starts.at(index); }
    [[nodiscard]] TextRange range(qsizetype index) const
    {
        return {start(index), start(index) + at(index)->source().size()};
    }
    [[nodiscard]] qsizetype length() const { return m_topics.empty() ? 0 : range(size() - 1).end; }
    [[nodiscard]] const TopicTree &tree() const { return m_tree; }

    /// The topic that holds \a offset; the last one at the document's end; -1 where there are no topics.
    [[nodiscard]] qsizetype indexAt(qsizetype offset) const;
    /// Where a topic of this list stands. It is looked for around the place where it was last.
    [[nodiscard]] qsizetype indexOf(const LazyTopic *topic) const;

private:
    std::vector<TopicPointer> m_topics;
    OffsetList m_starts;
    TopicTree m_tree;
};

} // namespace sasil

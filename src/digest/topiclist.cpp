// SPDX-License-Identifier: MIT
#include "digest/topiclist.h"

#include <algorithm>

namespace sasil {

namespace {

/// Replaces in place what can be, so that typing moves no topic in memory.
void replaceTopics(std::vector<TopicPointer> &topics, qsizetype first, qsizetype removed,
                   std::span<const ListedTopic> added)
{
    const qsizetype common = std::min(removed, qsizetype(added.size()));
    std::ranges::transform(added.first(size_t(common)), topics.begin() + first, &ListedTopic::topic);
    const auto behind = topics.begin() + first + common;
    if (removed > common) {
        topics.erase(behind, behind + (removed - common));
        return;
    }
    std::vector<TopicPointer> more;
    std::ranges::transform(added.subspan(size_t(common)), std::back_inserter(more), &ListedTopic::topic);
    topics.insert(behind, std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void TopicList::replace(qsizetype first, qsizetype removed, std::span<const ListedTopic> added,
                        qsizetype delta)
{
    replaceTopics(m_topics, first, removed, added);
    std::vector<qsizetype> starts;
    std::vector<quint8> levels;
    for (const ListedTopic &topic : added) {
        starts.push_back(topic.start);
        levels.push_back(quint8(topic.level));
    }
    m_starts.replace(first, removed, starts, delta);
    m_tree.replace(first, removed, levels);
    const qsizetype end = first + qsizetype(added.size());
    for (qsizetype i = first; i < end; ++i)
        at(i)->setLastIndex(i);
}

void TopicList::setTopic(qsizetype index, TopicPointer topic)
{
    topic->setLastIndex(index);
    m_topics[size_t(index)] = std::move(topic);
}

qsizetype TopicList::indexAt(qsizetype offset) const
{
    if (m_topics.empty())
        return -1;
    return std::max<qsizetype>(m_starts.countUpTo(offset) - 1, 0);
}

qsizetype TopicList::indexOf(const LazyTopic *topic) const
{
    const qsizetype hint = std::clamp<qsizetype>(topic->lastIndex(), 0, size() - 1);
    for (qsizetype distance = 0; distance < size(); ++distance) {
        for (const qsizetype index : {hint - distance, hint + distance}) {
            if (index >= 0 && index < size() && at(index).get() == topic) {
                topic->setLastIndex(index);
                return index;
            }
        }
    }
    Q_UNREACHABLE_RETURN(-1);
}

} // namespace sasil

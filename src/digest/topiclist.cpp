// SPDX-License-Identifier: MIT
#include "digest/topiclist.h"

#include <algorithm>

namespace sasil {

namespace {

/// Replaces in place what can be, so that typing moves no topic in memory.
template <typename T, typename Field>
void replaceIn(std::vector<T> &list, qsizetype first, qsizetype removed, std::span<const ListedTopic> added,
               Field field)
{
    const qsizetype common = std::min(removed, qsizetype(added.size()));
    std::ranges::transform(added.first(size_t(common)), list.begin() + first, field);
    const auto behind = list.begin() + first + common;
    if (removed > common) {
        list.erase(behind, behind + (removed - common));
        return;
    }
    std::vector<T> more;
    std::ranges::transform(added.subspan(size_t(common)), std::back_inserter(more), field);
    list.insert(behind, std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void TopicList::replace(qsizetype first, qsizetype removed, std::span<const ListedTopic> added,
                        qsizetype delta)
{
    replaceIn(m_topics, first, removed, added, &ListedTopic::topic);
    replaceIn(m_starts, first, removed, added, &ListedTopic::start);
    std::vector<quint8> levels;
    std::ranges::transform(added, std::back_inserter(levels),
                           [](const ListedTopic &topic) { return quint8(topic.level); });
    m_tree.replace(first, removed, levels);
    const qsizetype end = first + qsizetype(added.size());
    for (qsizetype i = first; i < end; ++i)
        at(i)->setLastIndex(i);
    for (size_t i = size_t(end); i < m_starts.size(); ++i)
        m_starts[i] += delta;
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
    const auto after = std::ranges::upper_bound(m_starts, offset);
    return std::max<qsizetype>(after - m_starts.begin() - 1, 0);
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

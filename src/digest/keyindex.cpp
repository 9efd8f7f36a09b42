// SPDX-License-Identifier: MIT
#include "digest/keyindex.h"

namespace sasil {

std::vector<const LazyTopic *> KeyIndex::topics(QStringView key) const
{
    std::vector<const LazyTopic *> topics;
    const size_t hash = qHash(key);
    for (auto i = m_entries.lower_bound({hash, nullptr}); i != m_entries.end() && i->first == hash; ++i)
        topics.push_back(i->second);
    return topics;
}

void FirstIndex::append(const QString &key, const LazyTopic *topic)
{
    add(key, topic);
    if (!m_firsts.contains(key))
        m_firsts.insert(key, topic);
}

void FirstIndex::renew(const QString &key, const TopicList &topics,
                       const std::function<bool(const LazyTopic *)> &has, qsizetype changed)
{
    const LazyTopic *first = m_firsts.value(key);
    // Many may have the key: who stands before what changed stays the first of them.
    if (first && m_topics.contains(key, first) && topics.indexOf(first) < changed)
        return;
    first = nullptr;
    qsizetype firstIndex = 0;
    for (const LazyTopic *topic : m_topics.topics(key)) {
        if (!has(topic))
            continue;
        const qsizetype index = topics.indexOf(topic);
        if (!first || index < firstIndex) {
            first = topic;
            firstIndex = index;
        }
    }
    if (first)
        m_firsts.insert(key, first);
    else
        m_firsts.remove(key);
}

} // namespace sasil

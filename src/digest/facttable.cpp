// SPDX-License-Identifier: MIT
#include "digest/facttable.h"

namespace sasil {

namespace {

QSet<QString> idsOf(const Topic &topic)
{
    QSet<QString> ids;
    for (const Block &block : topic.blocks) {
        for (const Item &item : block.items) {
            if (!item.id.isEmpty())
                ids.insert(item.id);
        }
    }
    return ids;
}

} // namespace

DigestCounts &DigestCounts::operator+=(DigestCounts other)
{
    topics += other.topics;
    facts += other.facts;
    opinions += other.opinions;
    return *this;
}

DigestCounts &DigestCounts::operator-=(DigestCounts other)
{
    topics -= other.topics;
    facts -= other.facts;
    opinions -= other.opinions;
    return *this;
}

void FactTable::appendIds(const LazyTopic *topic)
{
    for (const QString &id : idsOf(*topic->topic()))
        m_ids->append(id, topic);
}

void FactTable::remove(const LazyTopic *topic)
{
    // What was never read was never counted.
    if (!topic->topic())
        return;
    if (m_counts)
        *m_counts -= countsOf(*topic->topic());
    if (!m_ids)
        return;
    for (const QString &id : idsOf(*topic->topic())) {
        m_ids->remove(id, topic);
        m_changedIds.insert(id);
    }
}

void FactTable::add(const LazyTopic *topic)
{
    if (m_counts)
        *m_counts += countsOf(*topic->topic());
    if (!m_ids)
        return;
    for (const QString &id : idsOf(*topic->topic())) {
        m_ids->add(id, topic);
        m_changedIds.insert(id);
    }
}

void FactTable::renew(const TopicList &topics)
{
    for (const QString &id : std::as_const(m_changedIds))
        m_ids->renew(id, topics,
                     [&id](const LazyTopic *topic) { return idsOf(*topic->topic()).contains(id); });
    m_changedIds.clear();
}

DigestCounts FactTable::countsOf(const Topic &topic)
{
    return {topic.level > 0 ? 1 : 0, topic.itemCount(BlockKind::Fact), topic.itemCount(BlockKind::Opinion)};
}

bool FactTable::mayHaveIds(QStringView source)
{
    return source.contains(u'[') || source.contains(u'〔') || source.contains(u'［') ||
           source.contains(u'【');
}

} // namespace sasil

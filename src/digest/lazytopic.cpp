// SPDX-License-Identifier: MIT
#include "digest/lazytopic.h"

#include "digest/definitions.h"
#include "digest/topicreader.h"

#include <memory>

namespace sasil {

LazyTopic::LazyTopic(const QString &source, qsizetype frontMatterEnd)
    : m_source(source), m_frontMatterEnd(frontMatterEnd), m_definitions(readDefinitions(source))
{
}

const Topic &LazyTopic::read(QStringView definitions, const LabelSet &labels) const
{
    if (const Topic *known = topic())
        return *known;
    auto fresh = std::make_unique<Topic>(readTopic(m_source, m_frontMatterEnd, definitions, labels));
    fresh->definitions = m_definitions;
    // Two threads may have read it at once: the first one's is kept.
    const Topic *first = nullptr;
    if (m_topic.compare_exchange_strong(first, fresh.get(), std::memory_order_acq_rel))
        return *fresh.release();
    return *first;
}

} // namespace sasil

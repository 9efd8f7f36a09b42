// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "digest/topic.h"

#include <atomic>

namespace sasil {

/// The text of one topic, and the topic itself once someone has asked for it. It never changes otherwise, so
/// several digests, in several threads, may share it: all of them give it the same definitions and labels.
class LazyTopic
{
public:
    /// The first \a frontMatterEnd characters of \a source are front matter.
    explicit LazyTopic(const QString &source, qsizetype frontMatterEnd = 0);
    ~LazyTopic() { delete m_topic.load(); }
    LazyTopic(const LazyTopic &) = delete;
    LazyTopic &operator=(const LazyTopic &) = delete;

    [[nodiscard]] const QString &source() const { return m_source; }
    [[nodiscard]] qsizetype frontMatterEnd() const { return m_frontMatterEnd; }
    [[nodiscard]] const Definitions &definitions() const { return m_definitions; }

    /// Null: nobody has asked yet.
    [[nodiscard]] const Topic *topic() const { return m_topic.load(std::memory_order_acquire); }
    /// Reads the topic. \a definitions: those of other topics that it uses, as lines of Markdown.
    const Topic &read(QStringView definitions, const LabelSet &labels) const;

    /// Where the topic was found last in a list of topics: a hint, which may be wrong.
    [[nodiscard]] qsizetype lastIndex() const { return m_lastIndex.load(std::memory_order_relaxed); }
    void setLastIndex(qsizetype index) const { m_lastIndex.store(index, std::memory_order_relaxed); }

private:
    QString m_source;
    qsizetype m_frontMatterEnd = 0;
    Definitions m_definitions;
    mutable std::atomic<qsizetype> m_lastIndex = 0;
    mutable std::atomic<const Topic *> m_topic = nullptr;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/topiclist.h"

#include <QHash>

#include <functional>
#include <set>

namespace sasil {

/// Which topics have a key: a definition, the id of a fact, a word in brackets. It holds topics, not their
/// places, so that nothing in it changes when they move; and hashes, not keys, so that it stays small.
class KeyIndex
{
public:
    void add(QStringView key, const LazyTopic *topic) { m_entries.emplace(qHash(key), topic); }
    void remove(QStringView key, const LazyTopic *topic) { m_entries.erase({qHash(key), topic}); }

    [[nodiscard]] bool contains(QStringView key, const LazyTopic *topic) const
    {
        return m_entries.contains({qHash(key), topic});
    }
    /// The topics that have \a key, in no order; seldom one too many, whose key has the same hash.
    [[nodiscard]] std::vector<const LazyTopic *> topics(QStringView key) const;

private:
    std::set<std::pair<size_t, const LazyTopic *>> m_entries;
};

/// The first topic of a document that has a key.
class FirstIndex
{
public:
    /// Adds a topic that stands behind all that were added before.
    void append(const QString &key, const LazyTopic *topic);
    /// For topics anywhere: renew() must be called for their keys when all are added and removed.
    void add(const QString &key, const LazyTopic *topic) { m_topics.add(key, topic); }
    void remove(const QString &key, const LazyTopic *topic) { m_topics.remove(key, topic); }
    /// \a has: whether a topic has the key indeed; \a changed: no topic before it came or went.
    void renew(const QString &key, const TopicList &topics, const std::function<bool(const LazyTopic *)> &has,
               qsizetype changed = 0);

    /// Null: no topic has \a key.
    [[nodiscard]] const LazyTopic *first(const QString &key) const { return m_firsts.value(key); }
    [[nodiscard]] std::vector<const LazyTopic *> topics(QStringView key) const
    {
        return m_topics.topics(key);
    }
    [[nodiscard]] bool isEmpty() const { return m_firsts.isEmpty(); }

private:
    KeyIndex m_topics;
    QHash<QString, const LazyTopic *> m_firsts;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/definitiontable.h"

#include "digest/definitions.h"

#include <algorithm>

namespace sasil {

void DefinitionTable::build(const TopicList &topics)
{
    for (qsizetype i = 0; i < topics.size(); ++i) {
        const LazyTopic *topic = topics.at(i).get();
        for (auto d = topic->definitions().keyBegin(); d != topic->definitions().keyEnd(); ++d)
            m_definitions.append(*d, topic);
    }
    if (!m_definitions.isEmpty())
        buildMentions(topics);
}

void DefinitionTable::buildMentions(const TopicList &topics)
{
    m_mentions.emplace();
    for (qsizetype i = 0; i < topics.size(); ++i) {
        for (const QString &key : mentionedKeys(topics.at(i)->source()))
            m_mentions->add(key, topics.at(i).get());
    }
}

DefinitionTable::First DefinitionTable::first(const QString &key) const
{
    const LazyTopic *topic = m_definitions.first(key);
    return {topic, topic ? topic->definitions().value(key) : QString()};
}

QString DefinitionTable::usedBy(const LazyTopic *topic) const
{
    if (m_definitions.isEmpty())
        return {};
    return usedDefinitions(topic->source(), [&](const QString &key) {
        const First found = first(key);
        return found.topic == topic ? QString() : found.text;
    });
}

DefinitionTable::Before DefinitionTable::before(std::span<const TopicPointer> removed,
                                                std::span<const ListedTopic> added) const
{
    Before before;
    const auto note = [&](const LazyTopic &topic) {
        for (auto d = topic.definitions().keyBegin(); d != topic.definitions().keyEnd(); ++d)
            before.firsts.insert(*d, first(*d));
    };
    for (const TopicPointer &topic : removed)
        note(*topic);
    for (const ListedTopic &topic : added)
        note(*topic.topic);
    return before;
}

std::set<const LazyTopic *> DefinitionTable::replace(const Before &before,
                                                     std::span<const TopicPointer> removed,
                                                     std::span<const ListedTopic> added,
                                                     const TopicList &topics)
{
    for (const TopicPointer &topic : removed)
        remove(topic.get());
    for (const ListedTopic &topic : added)
        add(topic.topic.get());
    for (auto key = before.firsts.keyBegin(); key != before.firsts.keyEnd(); ++key)
        renew(*key, topics);
    std::set<const LazyTopic *> users;
    if (before.firsts.isEmpty())
        return users;
    if (!m_mentions)
        buildMentions(topics);

    QStringList changed;
    for (auto was = before.firsts.cbegin(); was != before.firsts.cend(); ++was) {
        const First now = first(was.key());
        if (now.text != was->text)
            changed.append(was.key());
        // A topic is given no definition that it has itself and that is the first.
        if (now.topic != was->topic) {
            for (const LazyTopic *topic : m_definitions.topics(was.key())) {
                if (topic == now.topic || topic == was->topic)
                    users.insert(topic);
            }
        }
    }
    // A footnote that uses a changed definition takes the change to those who use the footnote.
    for (QSet<QString> seen(changed.cbegin(), changed.cend()); !changed.isEmpty();) {
        const QString key = changed.takeLast();
        for (const LazyTopic *user : m_mentions->topics(key)) {
            users.insert(user);
            for (auto d = user->definitions().cbegin(); d != user->definitions().cend(); ++d) {
                if (seen.contains(d.key()) || std::ranges::count(mentionedKeys(d.value()), key) == 0)
                    continue;
                seen.insert(d.key());
                changed.append(d.key());
            }
        }
    }
    return users;
}

void DefinitionTable::substitute(const LazyTopic *was, const LazyTopic *is, const TopicList &topics)
{
    remove(was);
    add(is);
    for (auto key = is->definitions().keyBegin(); key != is->definitions().keyEnd(); ++key)
        renew(*key, topics);
}

void DefinitionTable::add(const LazyTopic *topic)
{
    for (auto key = topic->definitions().keyBegin(); key != topic->definitions().keyEnd(); ++key)
        m_definitions.add(*key, topic);
    if (!m_mentions)
        return;
    for (const QString &key : mentionedKeys(topic->source()))
        m_mentions->add(key, topic);
}

void DefinitionTable::remove(const LazyTopic *topic)
{
    for (auto key = topic->definitions().keyBegin(); key != topic->definitions().keyEnd(); ++key)
        m_definitions.remove(*key, topic);
    if (!m_mentions)
        return;
    for (const QString &key : mentionedKeys(topic->source()))
        m_mentions->remove(key, topic);
}

void DefinitionTable::renew(const QString &key, const TopicList &topics)
{
    m_definitions.renew(key, topics,
                        [&key](const LazyTopic *topic) { return topic->definitions().contains(key); });
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/digest.h"

#include "digest/topicsplitter.h"

#include <algorithm>

namespace sasil {

Digest Digest::parse(const QString &text, const LabelSet &labels)
{
    Digest digest;
    digest.m_labels = labels;
    const std::vector<TopicStart> starts = splitTopics(text, true, labels);
    std::vector<ListedTopic> topics;
    topics.reserve(starts.size());
    for (size_t i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1].offset : text.size();
        topics.push_back({std::make_shared<LazyTopic>(text.sliced(starts[i].offset, end - starts[i].offset),
                                                      starts[i].frontMatterEnd),
                          starts[i].offset, starts[i].level});
    }
    digest.m_topics.replace(0, 0, topics, 0);
    digest.m_definitions.build(digest.m_topics);
    return digest;
}

Digest Digest::withoutFacts() const
{
    Digest copy;
    copy.m_labels = m_labels;
    copy.m_topics = m_topics;
    copy.m_definitions = m_definitions;
    return copy;
}

const Topic &Digest::read(qsizetype index) const
{
    const LazyTopic &at = *m_topics.at(index);
    return at.topic() ? *at.topic() : at.read(foreignDefinitions(index), m_labels);
}

QString Digest::text() const
{
    return text({0, length()});
}

QString Digest::text(TextRange part) const
{
    QString text;
    text.reserve(part.length());
    for (qsizetype i = topicAt(part.start); i >= 0 && i < topicCount() && start(i) < part.end; ++i) {
        const TextRange whole = range(i);
        const TextRange here{qMax(part.start, whole.start), qMin(part.end, whole.end)};
        text += slice(source(i), here.shifted(-whole.start));
    }
    return text;
}

TopicKind Digest::kind(qsizetype index) const
{
    if (topic(index).hasBlocks())
        return TopicKind::Topic;
    return m_topics.tree().hasChildren(index) ? TopicKind::Group : TopicKind::Stub;
}

const Item &Digest::item(ItemPlace place) const
{
    return topic(place.topic).blocks[place.block].items[place.item];
}

bool Digest::hasItem(ItemPlace place) const
{
    if (place.topic < 0 || place.topic >= topicCount())
        return false;
    const QList<Block> &blocks = topic(place.topic).blocks;
    return place.block >= 0 && place.block < blocks.size() && place.item >= 0 &&
           place.item < blocks[place.block].items.size();
}

TextRange Digest::range(ItemPlace place) const
{
    return inDocument(place.topic, item(place).range);
}

std::optional<ItemPlace> Digest::itemAt(qsizetype offset) const
{
    const qsizetype index = topicAt(offset);
    if (index < 0)
        return std::nullopt;
    // Blocks stand in the order of their labels: of nested items the last one is the innermost.
    const QList<Block> &blocks = topic(index).blocks;
    for (qsizetype b = blocks.size() - 1; b >= 0; --b) {
        for (qsizetype i = blocks[b].items.size() - 1; i >= 0; --i) {
            if (inDocument(index, blocks[b].items[i].range).touches(offset))
                return ItemPlace{index, b, i};
        }
    }
    return std::nullopt;
}

void Digest::findIds() const
{
    if (m_facts.hasIds())
        return;
    m_facts.startIds();
    for (qsizetype i = 0; i < topicCount(); ++i) {
        if (!FactTable::mayHaveIds(source(i)))
            continue;
        static_cast<void>(topic(i));
        m_facts.appendIds(m_topics.at(i).get());
    }
}

void Digest::findWords() const
{
    if (m_facts.hasWords())
        return;
    m_facts.startWords();
    for (qsizetype i = 0; i < topicCount(); ++i) {
        static_cast<void>(topic(i));
        m_facts.appendWords(m_topics.at(i).get());
    }
}

QList<qsizetype> Digest::indicesOf(const std::vector<const LazyTopic *> &topics) const
{
    QList<qsizetype> indices;
    for (const LazyTopic *topic : topics)
        indices.append(m_topics.indexOf(topic));
    return indices;
}

QList<qsizetype> Digest::topicsWithFact(const QString &key) const
{
    findWords();
    return indicesOf(m_facts.withWords(key));
}

QList<qsizetype> Digest::topicsWithId(const QString &id) const
{
    findIds();
    return indicesOf(m_facts.withId(id));
}

QList<qsizetype> Digest::topicsCiting(const QString &id) const
{
    findWords();
    return indicesOf(m_facts.citing(id));
}

ItemPlace Digest::firstSameFact(ItemPlace fact) const
{
    findWords();
    const QString key = factKey(item(fact).text);
    const LazyTopic *first = key.isEmpty() ? nullptr : m_facts.firstWithWords(key);
    if (!first)
        return fact;
    const FactTable::Place place = m_facts.placeOfWords(first, key);
    return {m_topics.indexOf(first), place.block, place.item};
}

std::optional<ItemPlace> Digest::factById(const QString &id) const
{
    findIds();
    const LazyTopic *first = m_facts.firstWithId(id);
    if (!first)
        return std::nullopt;
    const FactTable::Place place = m_facts.placeOfId(first, id);
    return ItemPlace{m_topics.indexOf(first), place.block, place.item};
}

qsizetype Digest::firstTopicWithFact(const QString &key) const
{
    findWords();
    const LazyTopic *first = m_facts.firstWithWords(key);
    return first ? m_topics.indexOf(first) : -1;
}

qsizetype Digest::firstTopicWithId(const QString &id) const
{
    findIds();
    const LazyTopic *first = m_facts.firstWithId(id);
    return first ? m_topics.indexOf(first) : -1;
}

QString Digest::freeFactId() const
{
    findWords();
    return u'F' + QString::number(m_facts.freeNumber());
}

DigestCounts Digest::counts() const
{
    if (!m_facts.hasCounts()) {
        DigestCounts counts;
        for (qsizetype i = 0; i < topicCount(); ++i)
            counts += FactTable::countsOf(topic(i));
        m_facts.setCounts(counts);
    }
    return m_facts.counts();
}

QString Digest::foreignDefinitions(qsizetype index) const
{
    return m_definitions.usedBy(m_topics.at(index).get());
}

bool operator==(const Digest &a, const Digest &b)
{
    if (a.topicCount() != b.topicCount())
        return false;
    for (qsizetype i = 0; i < a.topicCount(); ++i) {
        if (a.start(i) != b.start(i) || a.topic(i) != b.topic(i))
            return false;
    }
    return true;
}

qsizetype Topic::itemCount(BlockKind kind) const
{
    qsizetype count = 0;
    for (const Block &block : blocks) {
        if (block.kind == kind)
            count +=
                std::ranges::count_if(block.items, [](const Item &item) { return !item.text.isEmpty(); });
    }
    return count;
}

QString Topic::listTitle() const
{
    if (!week || title.contains(week->label))
        return title;
    return u'[' + week->label + QLatin1StringView("] ") + title;
}

bool Topic::hasBlocks() const
{
    return std::ranges::any_of(blocks, [](const Block &block) { return block.kind != BlockKind::Other; });
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/facttable.h"

#include <algorithm>
#include <array>
#include <utility>

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

QSet<QString> wordsOf(const Topic &topic)
{
    QSet<QString> keys;
    for (const Block &block : topic.blocks) {
        if (block.kind != BlockKind::Fact)
            continue;
        for (const Item &item : block.items) {
            if (const QString key = factKey(item.text); !key.isEmpty())
                keys.insert(key);
        }
    }
    return keys;
}

QSet<QString> citedBy(const Topic &topic)
{
    QSet<QString> ids;
    for (const Block &block : topic.blocks) {
        for (const Item &item : block.items)
            ids.unite({item.citations.begin(), item.citations.end()});
    }
    return ids;
}

} // namespace

namespace {

/// Two hashes of a text that are worked out on the way over it: as good as the words, and short.
struct WordsHash
{
    quint64 first = 0x9e3779b97f4a7c15;
    quint64 second = 0xc2b2ae3d27d4eb4f;

    void add(char16_t c)
    {
        first = (first ^ c) * 0x100000001b3;
        second = (second + c) * 0xff51afd7ed558ccd;
        second ^= second >> 29;
    }
};

/// Composed already, and with no case but that of ASCII.
bool isPlain(QChar c)
{
    return c.unicode() < 0x80 || (c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3);
}

} // namespace

QString factKey(QStringView text)
{
    QString normal;
    if (!std::ranges::all_of(text, isPlain)) {
        normal = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
        text = normal;
    }
    WordsHash running;
    WordsHash whole; // up to the last character that is no mark
    bool hasBlank = false;
    bool hasWords = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            hasBlank = true;
            continue;
        }
        if (std::exchange(hasBlank, false) && hasWords)
            running.add(u' ');
        running.add(c.unicode() < 0x80 ? c.toLower().unicode() : c.unicode());
        if (!c.isPunct()) {
            whole = running;
            hasWords = true;
        }
    }
    if (!hasWords)
        return {};
    const std::array<quint64, 2> hashes{whole.first, whole.second};
    return QString(reinterpret_cast<const QChar *>(hashes.data()), qsizetype(sizeof hashes / sizeof(QChar)));
}

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

void FactTable::startWords()
{
    m_words.emplace();
    m_citing = {};
    m_numbers.clear();
}

void FactTable::appendWords(const LazyTopic *topic)
{
    for (const QString &key : wordsOf(*topic->topic()))
        m_words->append(key, topic);
    for (const QString &id : citedBy(*topic->topic()))
        m_citing.add(id, topic);
    countNumbers(*topic->topic(), 1);
}

void FactTable::remove(const LazyTopic *topic)
{
    m_places = {}; // another topic may come to stand at the same address
    // What was never read was never counted.
    if (!topic->topic())
        return;
    if (m_counts)
        *m_counts -= countsOf(*topic->topic());
    if (m_ids) {
        for (const QString &id : idsOf(*topic->topic())) {
            m_ids->remove(id, topic);
            m_changedIds.insert(id);
        }
    }
    if (!m_words)
        return;
    for (const QString &key : wordsOf(*topic->topic())) {
        m_words->remove(key, topic);
        m_changedWords.insert(key);
    }
    for (const QString &id : citedBy(*topic->topic()))
        m_citing.remove(id, topic);
    countNumbers(*topic->topic(), -1);
}

void FactTable::add(const LazyTopic *topic)
{
    if (m_counts)
        *m_counts += countsOf(*topic->topic());
    if (m_ids) {
        for (const QString &id : idsOf(*topic->topic())) {
            m_ids->add(id, topic);
            m_changedIds.insert(id);
        }
    }
    if (!m_words)
        return;
    for (const QString &key : wordsOf(*topic->topic())) {
        m_words->add(key, topic);
        m_changedWords.insert(key);
    }
    for (const QString &id : citedBy(*topic->topic()))
        m_citing.add(id, topic);
    countNumbers(*topic->topic(), 1);
}

void FactTable::countNumbers(const Topic &topic, int by)
{
    for (const QString &id : idsOf(topic) + citedBy(topic)) {
        const auto number = m_numbers.try_emplace(QStringView(id).sliced(1).toInt(), 0).first;
        if ((number->second += by) == 0)
            m_numbers.erase(number);
    }
}

int FactTable::freeNumber() const
{
    constexpr int greatest = 999'999;
    const int next = m_numbers.empty() ? 1 : m_numbers.rbegin()->first + 1;
    if (next <= greatest)
        return next;
    int free = 1;
    while (m_numbers.contains(free))
        ++free;
    return free;
}

void FactTable::renew(const TopicList &topics, qsizetype changed)
{
    const auto hasId = [](const LazyTopic *topic, const QString &id) {
        return std::ranges::any_of(topic->topic()->blocks, [&id](const Block &block) {
            return std::ranges::any_of(block.items, [&id](const Item &item) { return item.id == id; });
        });
    };
    for (const QString &id : std::as_const(m_changedIds))
        m_ids->renew(id, topics, [&](const LazyTopic *topic) { return hasId(topic, id); }, changed);
    m_changedIds.clear();
    // A key is a hash already: no topic has it by chance.
    for (const QString &key : std::as_const(m_changedWords))
        m_words->renew(key, topics, [](const LazyTopic *) { return true; }, changed);
    m_changedWords.clear();
}

const FactTable::Places &FactTable::placesIn(const LazyTopic *topic) const
{
    if (m_places.topic == topic)
        return m_places;
    m_places = {topic, {}, {}};
    const QList<Block> &blocks = topic->topic()->blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        for (qsizetype i = 0; i < blocks[b].items.size(); ++i) {
            const Item &item = blocks[b].items[i];
            if (!item.id.isEmpty() && !m_places.ids.contains(item.id))
                m_places.ids.insert(item.id, {b, i});
            if (blocks[b].kind != BlockKind::Fact)
                continue;
            if (const QString key = factKey(item.text); !key.isEmpty() && !m_places.words.contains(key))
                m_places.words.insert(key, {b, i});
        }
    }
    return m_places;
}

FactTable::Place FactTable::placeOfId(const LazyTopic *topic, const QString &id) const
{
    return placesIn(topic).ids.value(id);
}

FactTable::Place FactTable::placeOfWords(const LazyTopic *topic, const QString &key) const
{
    return placesIn(topic).words.value(key);
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

// SPDX-License-Identifier: MIT
#include "check/ranking.h"

#include "check/words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>
#include <utility>

namespace sasil {

namespace {

// The usual constants of BM25.
constexpr double saturation = 1.2;
constexpr double lengthWeight = 0.75;

QStringList uniqueWords(QStringView text)
{
    QStringList words = contentWords(text);
    words.removeDuplicates();
    return words;
}

bool isBefore(ItemPlace a, ItemPlace b)
{
    return std::tie(a.topic, a.block, a.item) < std::tie(b.topic, b.block, b.item);
}

void sortForTopic(std::vector<FactRanking::Ranked> &all, qsizetype topic)
{
    std::ranges::stable_sort(all, [topic](const FactRanking::Ranked &a, const FactRanking::Ranked &b) {
        const bool isOwnA = a.place.topic == topic;
        const bool isOwnB = b.place.topic == topic;
        return isOwnA != isOwnB ? isOwnA : a.score > b.score;
    });
}

} // namespace

FactRanking::FactRanking(const Digest &digest, qsizetype first, qsizetype end) : m_first(first)
{
    for (qsizetype topic = first; topic < (end < 0 ? digest.topicCount() : end); ++topic)
        m_topics.push_back(add(digest, topic));
}

FactRanking::FactsOfTopic FactRanking::add(const Digest &digest, qsizetype topic)
{
    FactsOfTopic added{std::make_shared<qsizetype>(topic), {}};
    const QList<Block> &blocks = digest.topic(topic).blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        for (qsizetype i = 0; blocks[b].kind == BlockKind::Fact && i < blocks[b].items.size(); ++i) {
            if (blocks[b].items[i].text.isEmpty())
                continue;
            if (m_free.empty()) {
                m_free.push_back(quint32(m_facts.size()));
                m_facts.emplace_back();
            }
            const quint32 fact = m_free.back();
            m_free.pop_back();
            added.facts.push_back(fact);
            m_facts[fact] = {added.topic, b, i, contentWords(blocks[b].items[i].text)};
            m_wordCount += size_t(m_facts[fact].words.size());
            for (const QString &word : std::as_const(m_facts[fact].words)) {
                Postings &postings = m_postings[word];
                const auto at = postings.begin() + (postingOf(postings, fact) - postings.cbegin());
                if (at != postings.end() && at->fact == fact)
                    ++at->count;
                else
                    postings.insert(at, {fact, 1});
            }
        }
    }
    return added;
}

void FactRanking::remove(const FactsOfTopic &topic)
{
    for (const quint32 fact : topic.facts) {
        const QStringList words = std::exchange(m_facts[fact].words, {});
        m_wordCount -= size_t(words.size());
        for (const QString &word : words) {
            const auto having = m_postings.find(word);
            if (having == m_postings.end())
                continue; // a word that it had twice
            if (const auto at = postingOf(*having, fact); at != having->cend() && at->fact == fact)
                having->erase(at);
            if (having->empty())
                m_postings.erase(having);
        }
        m_free.push_back(fact);
    }
}

void FactRanking::follow(const Digest &digest, const TopicChange &change)
{
    Q_ASSERT(m_first == 0);
    const auto begin = m_topics.begin() + change.first;
    for (auto topic = begin; topic != begin + change.removed; ++topic)
        remove(*topic);
    if (change.added < change.removed)
        m_topics.erase(begin + change.added, begin + change.removed);
    else
        m_topics.insert(begin + change.removed, size_t(change.added - change.removed), {});
    for (qsizetype topic = change.first; topic < change.first + change.added; ++topic)
        m_topics[size_t(topic)] = add(digest, topic);
    for (const qsizetype topic : change.others) {
        remove(m_topics[size_t(topic)]);
        m_topics[size_t(topic)] = add(digest, topic);
    }
    if (change.added == change.removed)
        return;
    for (size_t i = size_t(change.first + change.added); i < m_topics.size(); ++i)
        *m_topics[i].topic = qsizetype(i);
}

FactRanking::Postings::const_iterator FactRanking::postingOf(const Postings &postings, quint32 fact)
{
    return std::ranges::lower_bound(postings, fact, {}, &Posting::fact);
}

double FactRanking::rarityOf(const Postings &postings) const
{
    const auto count = double(m_facts.size() - m_free.size());
    const auto having = double(postings.size());
    return std::log(1 + (count - having + 0.5) / (having + 0.5));
}

double FactRanking::scoreOf(const Posting &posting, double rarity) const
{
    const double average = double(m_wordCount) / double(m_facts.size() - m_free.size());
    const double times = posting.count;
    const double length = double(m_facts[posting.fact].words.size()) / average;
    return rarity * times * (saturation + 1) /
           (times + saturation * (1 - lengthWeight + lengthWeight * length));
}

std::vector<double> FactRanking::scoresFor(QStringView text) const
{
    std::vector<double> scores(m_facts.size());
    for (const QString &word : uniqueWords(text)) {
        const auto found = m_postings.constFind(word);
        if (found == m_postings.constEnd())
            continue;
        const double rarity = rarityOf(*found);
        for (const Posting &posting : *found)
            scores[posting.fact] += scoreOf(posting, rarity);
    }
    return scores;
}

std::vector<FactRanking::Ranked> FactRanking::ranked(QStringView text, qsizetype topic) const
{
    const std::vector<double> scores = scoresFor(text);
    std::vector<Ranked> all;
    all.reserve(m_facts.size());
    for (const FactsOfTopic &of : m_topics) {
        for (const quint32 fact : of.facts)
            all.push_back({placeOf(m_facts[fact]), scores[fact]});
    }
    sortForTopic(all, topic);
    return all;
}

std::vector<FactRanking::Ranked> FactRanking::ranked(QStringView text, qsizetype topic,
                                                     QList<ItemPlace> facts) const
{
    std::ranges::sort(facts, isBefore);
    facts.erase(std::ranges::unique(facts).begin(), facts.end());
    const QStringList words = uniqueWords(text);
    std::vector<Ranked> all;
    for (const ItemPlace place : std::as_const(facts)) {
        const std::vector<quint32> &here = m_topics[size_t(place.topic - m_first)].facts;
        const auto fact = std::ranges::find_if(here, [&](quint32 candidate) {
            return m_facts[candidate].block == place.block && m_facts[candidate].item == place.item;
        });
        if (fact == here.end())
            continue;
        Ranked ranked{place, 0};
        for (const QString &word : words) {
            const auto having = m_postings.constFind(word);
            if (having == m_postings.constEnd())
                continue;
            if (const auto at = postingOf(*having, *fact); at != having->end() && at->fact == *fact)
                ranked.score += scoreOf(*at, rarityOf(*having));
        }
        all.push_back(ranked);
    }
    sortForTopic(all, topic);
    return all;
}

std::vector<FactRanking::Ranked> FactRanking::best(QStringView text, size_t count) const
{
    const std::vector<double> scores = scoresFor(text);
    std::vector<Ranked> all;
    for (size_t fact = 0; fact < scores.size(); ++fact) {
        if (scores[fact] > 0)
            all.push_back({placeOf(m_facts[fact]), scores[fact]});
    }
    const auto end = all.begin() + qsizetype(std::min(count, all.size()));
    std::ranges::partial_sort(all, end, [](const Ranked &a, const Ranked &b) {
        return a.score > b.score || (a.score == b.score && isBefore(a.place, b.place));
    });
    all.erase(end, all.end());
    return all;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "check/ranking.h"

#include "check/words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sasil {

namespace {

// The usual constants of BM25.
constexpr double saturation = 1.2;
constexpr double lengthWeight = 0.75;

} // namespace

FactRanking::FactRanking(const Digest &digest, qsizetype first, qsizetype end)
{
    for (qsizetype t = first; t < (end < 0 ? digest.topicCount() : end); ++t) {
        const QList<Block> &blocks = digest.topic(t).blocks;
        for (qsizetype b = 0; b < blocks.size(); ++b) {
            for (qsizetype i = 0; blocks[b].kind == BlockKind::Fact && i < blocks[b].items.size(); ++i) {
                if (blocks[b].items[i].text.isEmpty())
                    continue;
                const auto fact = quint32(m_facts.size());
                const QStringList words = contentWords(blocks[b].items[i].text);
                m_facts.push_back({t, b, i});
                m_lengths.push_back(quint32(words.size()));
                for (const QString &word : words) {
                    std::vector<Posting> &postings = m_postings[word];
                    if (!postings.empty() && postings.back().fact == fact)
                        ++postings.back().count;
                    else
                        postings.push_back({fact, 1});
                }
            }
        }
    }
    if (!m_facts.empty())
        m_averageLength = std::accumulate(m_lengths.begin(), m_lengths.end(), 0.0) / double(m_facts.size());
}

std::vector<FactRanking::Ranked> FactRanking::scored(QStringView text) const
{
    std::vector<Ranked> all;
    all.reserve(m_facts.size());
    for (const ItemPlace place : m_facts)
        all.push_back({place, 0});
    QStringList words = contentWords(text);
    words.removeDuplicates();
    const auto count = double(m_facts.size());
    for (const QString &word : std::as_const(words)) {
        const auto found = m_postings.constFind(word);
        if (found == m_postings.constEnd())
            continue;
        const auto having = double(found->size());
        const double rarity = std::log(1 + (count - having + 0.5) / (having + 0.5));
        for (const Posting &posting : *found) {
            const double times = posting.count;
            const double length = m_lengths[posting.fact] / m_averageLength;
            all[posting.fact].score += rarity * times * (saturation + 1) /
                                       (times + saturation * (1 - lengthWeight + lengthWeight * length));
        }
    }
    return all;
}

std::vector<FactRanking::Ranked> FactRanking::ranked(QStringView text, qsizetype topic) const
{
    std::vector<Ranked> all = scored(text);
    std::ranges::stable_sort(all, [topic](const Ranked &a, const Ranked &b) {
        const bool isOwnA = a.place.topic == topic;
        const bool isOwnB = b.place.topic == topic;
        return isOwnA != isOwnB ? isOwnA : a.score > b.score;
    });
    return all;
}

std::vector<FactRanking::Ranked> FactRanking::best(QStringView text, size_t count) const
{
    std::vector<Ranked> all = scored(text);
    std::erase_if(all, [](const Ranked &fact) { return fact.score <= 0; });
    std::ranges::stable_sort(all, [](const Ranked &a, const Ranked &b) { return a.score > b.score; });
    if (all.size() > count)
        all.resize(count);
    return all;
}

} // namespace sasil

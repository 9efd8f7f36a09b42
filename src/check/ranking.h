// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QHash>

#include <memory>
#include <vector>

namespace sasil {

/// The facts of a document, to be ranked by how well each fits a text: BM25 over content words (rules.md,
/// "Precision comes first": it ranks the right topic's facts best; never use it to say that an opinion is
/// unsupported).
class FactRanking
{
public:
    /// The facts of all topics, or of those from \a first on before \a end.
    explicit FactRanking(const Digest &digest, qsizetype first = 0, qsizetype end = -1);

    /// Follows an edit of the digest, of which it has the facts of all topics: it costs those that changed.
    void follow(const Digest &digest, const TopicChange &change);

    struct Ranked
    {
        ItemPlace place;
        double score = 0; ///< 0: nothing in common
    };
    /// All facts, those of \a topic first, each group best first; equal ones in the order of the document.
    [[nodiscard]] std::vector<Ranked> ranked(QStringView text, qsizetype topic) const;
    /// The same of these \a facts alone: it costs no others.
    [[nodiscard]] std::vector<Ranked> ranked(QStringView text, qsizetype topic, QList<ItemPlace> facts) const;
    /// The \a count best ones that have something in common with \a text, wherever they stand.
    [[nodiscard]] std::vector<Ranked> best(QStringView text, size_t count) const;

private:
    struct Fact
    {
        std::shared_ptr<const qsizetype> topic; ///< where its topic is now
        qsizetype block = 0;
        qsizetype item = 0;
        QStringList words;
    };
    struct Posting
    {
        quint32 fact = 0;
        quint32 count = 0;
    };
    using Postings = std::vector<Posting>; ///< ascending
    struct FactsOfTopic
    {
        std::shared_ptr<qsizetype> topic;
        std::vector<quint32> facts; ///< their indices in m_facts
    };

    [[nodiscard]] FactsOfTopic add(const Digest &digest, qsizetype topic);
    void remove(const FactsOfTopic &topic);
    /// Where the posting of a fact is, or is to be.
    [[nodiscard]] static Postings::const_iterator postingOf(const Postings &postings, quint32 fact);
    [[nodiscard]] double rarityOf(const Postings &postings) const;
    /// What a word adds to the score of a fact that has it.
    [[nodiscard]] double scoreOf(const Posting &posting, double rarity) const;
    [[nodiscard]] ItemPlace placeOf(const Fact &fact) const { return {*fact.topic, fact.block, fact.item}; }
    /// By their indices in m_facts.
    [[nodiscard]] std::vector<double> scoresFor(QStringView text) const;

    qsizetype m_first = 0; ///< the topic of the first of m_topics
    std::vector<FactsOfTopic> m_topics;
    std::vector<Fact> m_facts;   ///< in no order
    std::vector<quint32> m_free; ///< indices in it that no fact has
    QHash<QString, Postings> m_postings;
    size_t m_wordCount = 0;
};

} // namespace sasil

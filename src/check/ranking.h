// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QHash>

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

    struct Ranked
    {
        ItemPlace place;
        double score = 0; ///< 0: nothing in common
    };
    /// All facts, those of \a topic first, each group best first; equal ones in the order of the document.
    [[nodiscard]] std::vector<Ranked> ranked(QStringView text, qsizetype topic) const;
    /// The \a count best ones that have something in common with \a text, wherever they stand.
    [[nodiscard]] std::vector<Ranked> best(QStringView text, size_t count) const;

private:
    [[nodiscard]] std::vector<Ranked> scored(QStringView text) const;

    struct Posting
    {
        quint32 fact = 0;
        quint32 count = 0;
    };
    std::vector<ItemPlace> m_facts;
    std::vector<quint32> m_lengths; ///< in words
    QHash<QString, std::vector<Posting>> m_postings;
    double m_averageLength = 0;
};

} // namespace sasil

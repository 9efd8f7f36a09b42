// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <vector>

namespace sasil {

/// What a search has found so far in a digest, topic by topic. A topic that an edit replaced waits to be
/// searched again; what was found elsewhere stays, since places count from the start of their topic.
///
/// Functions that take a digest want the one that was followed. Their offsets and ranges are those of the
/// document.
class SearchResults
{
public:
    /// All topics wait.
    void reset(qsizetype topicCount);
    /// To be called after each edit.
    void follow(const TopicChange &change);
    /// The matches of a topic, ascending, in its own offsets. It does not wait any more.
    void set(qsizetype topic, const QList<TextRange> &matches);
    /// No topic waits any more: nothing is found in those that did.
    void giveUp();

    [[nodiscard]] bool isComplete() const { return m_waiting == 0; }
    /// The first topic that waits at or behind \a topic, in a circle; -1: none.
    [[nodiscard]] qsizetype firstWaiting(qsizetype topic) const;
    [[nodiscard]] qsizetype count() const { return m_count; }
    /// In the offsets of the topic.
    [[nodiscard]] const std::vector<TextRange> &of(qsizetype topic) const
    {
        return m_topics[size_t(topic)].matches;
    }

    struct Step
    {
        enum Outcome : quint8 {
            Found,
            Nothing, ///< there is no match at all
            Unknown, ///< a topic on the way waits
        };
        Outcome outcome = Nothing;
        TextRange match;
        bool wentRound = false; ///< over the document's end, or its start
    };
    /// The first match that begins at or behind \a offset, in a circle.
    [[nodiscard]] Step next(const Digest &digest, qsizetype offset) const;
    /// The last match that begins before \a offset, in a circle.
    [[nodiscard]] Step previous(const Digest &digest, qsizetype offset) const;

    /// Which of all matches this one is, from 0; -1: none.
    [[nodiscard]] qsizetype indexOf(const Digest &digest, TextRange match) const;
    /// Whether a match begins in \a range.
    [[nodiscard]] bool hasIn(const Digest &digest, TextRange range) const;
    /// The matches that begin in \a range, at most so many.
    [[nodiscard]] QList<TextRange> within(const Digest &digest, TextRange range, qsizetype most) const;

private:
    struct Topic
    {
        std::vector<TextRange> matches;
        bool waits = true;
    };

    std::vector<Topic> m_topics;
    qsizetype m_waiting = 0;
    qsizetype m_count = 0;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "writing/searchresults.h"

#include <algorithm>

namespace sasil {

void SearchResults::reset(qsizetype topicCount)
{
    m_topics.assign(size_t(topicCount), {});
    m_waiting = topicCount;
    m_count = 0;
}

void SearchResults::follow(const TopicChange &change)
{
    const auto first = m_topics.begin() + change.first;
    for (auto topic = first; topic != first + change.removed; ++topic) {
        m_count -= qsizetype(topic->matches.size());
        m_waiting -= topic->waits;
        *topic = {};
    }
    if (change.added > change.removed)
        m_topics.insert(first, size_t(change.added - change.removed), {});
    else
        m_topics.erase(first, first + (change.removed - change.added));
    m_waiting += change.added;
}

void SearchResults::set(qsizetype topic, const QList<TextRange> &matches)
{
    Topic &own = m_topics[size_t(topic)];
    m_count += matches.size() - qsizetype(own.matches.size());
    m_waiting -= std::exchange(own.waits, false);
    own.matches.assign(matches.begin(), matches.end());
}

void SearchResults::giveUp()
{
    for (Topic &topic : m_topics)
        topic.waits = false;
    m_waiting = 0;
}

qsizetype SearchResults::firstWaiting(qsizetype topic) const
{
    if (m_waiting == 0)
        return -1;
    const auto middle = m_topics.begin() + qBound<qsizetype>(0, topic, qsizetype(m_topics.size()));
    auto found = std::find_if(middle, m_topics.end(), [](const Topic &t) { return t.waits; });
    if (found == m_topics.end())
        found = std::find_if(m_topics.begin(), middle, [](const Topic &t) { return t.waits; });
    return found - m_topics.begin();
}

SearchResults::Step SearchResults::next(const Digest &digest, qsizetype offset) const
{
    const auto count = qsizetype(m_topics.size());
    const qsizetype first = digest.topicAt(offset);
    // The first topic comes twice: for what is behind the offset, and for what is before it.
    for (qsizetype i = 0; i <= count && first >= 0; ++i) {
        const qsizetype index = (first + i) % count;
        const Topic &topic = m_topics[size_t(index)];
        if (topic.waits)
            return {Step::Unknown, {}, false};
        const qsizetype from = i == 0 ? offset - digest.start(index) : 0;
        const auto match = std::ranges::lower_bound(topic.matches, from, {}, &TextRange::start);
        if (match != topic.matches.end())
            return {Step::Found, digest.inDocument(index, *match), first + i >= count};
    }
    return {};
}

SearchResults::Step SearchResults::previous(const Digest &digest, qsizetype offset) const
{
    const auto count = qsizetype(m_topics.size());
    const qsizetype first = digest.topicAt(offset);
    for (qsizetype i = 0; i <= count && first >= 0; ++i) {
        const qsizetype index = (first - i + count) % count;
        const Topic &topic = m_topics[size_t(index)];
        if (topic.waits)
            return {Step::Unknown, {}, false};
        const auto end = i == 0 ? std::ranges::lower_bound(topic.matches, offset - digest.start(index), {},
                                                           &TextRange::start)
                                : topic.matches.end();
        if (end != topic.matches.begin())
            return {Step::Found, digest.inDocument(index, *std::prev(end)), i > first};
    }
    return {};
}

qsizetype SearchResults::indexOf(const Digest &digest, TextRange match) const
{
    const qsizetype index = digest.topicAt(match.start);
    if (index < 0)
        return -1;
    const std::vector<TextRange> &own = of(index);
    const auto found =
        std::ranges::lower_bound(own, match.start - digest.start(index), {}, &TextRange::start);
    if (found == own.end() || digest.inDocument(index, *found) != match)
        return -1;
    qsizetype before = found - own.begin();
    for (qsizetype i = 0; i < index; ++i)
        before += qsizetype(of(i).size());
    return before;
}

bool SearchResults::hasIn(const Digest &digest, TextRange range) const
{
    const auto count = qsizetype(m_topics.size());
    for (qsizetype i = digest.topicAt(range.start); i >= 0 && i < count; ++i) {
        const qsizetype start = digest.start(i);
        if (start >= range.end)
            break;
        const std::vector<TextRange> &own = of(i);
        const auto match = std::ranges::lower_bound(own, range.start - start, {}, &TextRange::start);
        if (match != own.end())
            return match->start + start < range.end;
    }
    return false;
}

QList<TextRange> SearchResults::within(const Digest &digest, TextRange range, qsizetype most) const
{
    QList<TextRange> matches;
    const auto count = qsizetype(m_topics.size());
    for (qsizetype i = digest.topicAt(range.start); i >= 0 && i < count; ++i) {
        const qsizetype start = digest.start(i);
        if (start >= range.end)
            break;
        const std::vector<TextRange> &own = of(i);
        auto match = std::ranges::lower_bound(own, range.start - start, {}, &TextRange::start);
        for (; match != own.end() && match->start + start < range.end; ++match) {
            if (matches.size() == most)
                return matches;
            matches.append(match->shifted(start));
        }
    }
    return matches;
}

} // namespace sasil

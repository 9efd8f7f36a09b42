// SPDX-License-Identifier: MIT
#include "session/documentcounts.h"

#include "session/documentsession.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace sasil {

using namespace std::chrono_literals;

namespace {

// A big document is shown before it is counted; while somebody types or selects, a few times a second will
// do.
constexpr qsizetype countedSoon = 100'000;
constexpr int afterReset = 250;
constexpr int afterEdit = 120;
constexpr auto sliceTime = 1ms;

ProseCounter counterOf(const Digest &digest, qsizetype topic, TextRange part)
{
    const qsizetype frontMatterEnd = digest.topic(topic).frontMatter.end;
    const qsizetype start = qMax(part.start, frontMatterEnd) - frontMatterEnd;
    return {digest.source(topic).sliced(frontMatterEnd),
            {start, qMax(start, part.end - frontMatterEnd)},
            digest.foreignDefinitions(topic)};
}

bool overlap(TextRange a, TextRange b)
{
    return a.start < b.end && b.start < a.end;
}

/// What of a topic \a part touches.
DigestCounts partsIn(const Topic &topic, TextRange part)
{
    DigestCounts counts;
    counts.topics = topic.level > 0 && overlap(topic.heading, part) ? 1 : 0;
    for (const Block &block : topic.blocks) {
        if (block.kind == BlockKind::Other)
            continue;
        const auto touched = std::ranges::count_if(block.items, [part](const Item &item) {
            return !item.text.isEmpty() && overlap(item.range, part);
        });
        (block.kind == BlockKind::Fact ? counts.facts : counts.opinions) += touched;
    }
    return counts;
}

} // namespace

ContentCounts &ContentCounts::operator+=(const ContentCounts &other)
{
    text += other.text;
    parts += other.parts;
    return *this;
}

ContentCounts &ContentCounts::operator-=(const ContentCounts &other)
{
    text -= other.text;
    parts -= other.parts;
    return *this;
}

DocumentCounts::DocumentCounts(DocumentSession *session, QObject *parent)
    : QObject(parent), m_session(*session)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DocumentCounts::slice);
    connect(session, &DocumentSession::documentReset, this, &DocumentCounts::reset);
    connect(session, &DocumentSession::documentChanged, this, &DocumentCounts::follow);
    reset();
}

void DocumentCounts::setActive(bool active)
{
    m_active = active;
    m_timer.stop();
    begin();
}

void DocumentCounts::begin()
{
    schedule(m_session.digest().length() > countedSoon ? afterReset : 0);
}

void DocumentCounts::schedule(int delay)
{
    if (m_active && !m_timer.isActive())
        m_timer.start(delay);
}

void DocumentCounts::noteSelection()
{
    m_selectionIsOld = true;
    schedule(afterEdit);
}

void DocumentCounts::reset()
{
    // Nobody is told of edits before the session is ready; then it tells of another reset.
    const qsizetype topics = m_session.isReady() ? m_session.digest().topicCount() : 0;
    m_topics.assign(size_t(topics), Entry());
    m_unknown = topics;
    m_firstUnknown = 0;
    m_sum = {};
    m_work.reset();
    m_parts.clear();
    m_selected.reset();
    m_selectionIsOld = true;
    m_countsSelection = false;
    m_timer.stop();
    begin();
    Q_EMIT countsChanged();
}

void DocumentCounts::forget(qsizetype topic)
{
    Entry &entry = m_topics[size_t(topic)];
    if (!entry.isKnown)
        return;
    m_sum -= entry.counts;
    entry = {};
    ++m_unknown;
    m_firstUnknown = qMin(m_firstUnknown, topic);
}

void DocumentCounts::follow(const DocumentChange &change)
{
    const TopicChange &topics = change.topics;
    if (topics.removed == 0 && topics.added == 0 && topics.others.isEmpty())
        return; // other findings
    for (qsizetype i = topics.first; i < topics.first + topics.removed; ++i)
        forget(i);
    const auto begin = m_topics.begin() + topics.first;
    if (topics.added < topics.removed)
        m_topics.erase(begin + topics.added, begin + topics.removed);
    else
        m_topics.insert(begin + topics.removed, size_t(topics.added - topics.removed), Entry());
    m_unknown += topics.added - topics.removed;
    m_firstUnknown = qMin(m_firstUnknown, topics.first);
    for (const qsizetype other : topics.others)
        forget(other);
    moveWork(topics);
    noteSelection();
}

void DocumentCounts::moveWork(const TopicChange &change)
{
    if (!m_work || m_work->topic < change.first)
        return;
    if (m_work->topic < change.first + change.removed)
        m_work.reset();
    else
        m_work->topic += change.added - change.removed;
    if (m_work && change.others.contains(m_work->topic))
        m_work.reset();
}

void DocumentCounts::slice()
{
    if (!m_session.isReady())
        return;
    QElapsedTimer clock;
    clock.start();
    bool hasMore = true;
    while (hasMore && clock.durationElapsed() < sliceTime)
        hasMore = countTopics() || countSelection();
    if (hasMore)
        schedule(0);
    else
        Q_EMIT countsChanged();
}

bool DocumentCounts::countTopics()
{
    if (m_unknown == 0)
        return false;
    const Digest &digest = m_session.digest();
    if (!m_work) {
        while (m_topics[size_t(m_firstUnknown)].isKnown)
            ++m_firstUnknown;
        const qsizetype topic = m_firstUnknown;
        m_work.emplace(Work{topic, counterOf(digest, topic, {0, digest.source(topic).size()})});
    }
    m_work->counter.step();
    if (m_work->counter.isDone()) {
        Entry &entry = m_topics[size_t(m_work->topic)];
        entry = {{m_work->counter.counts(), FactTable::countsOf(digest.topic(m_work->topic))}, true};
        m_sum += entry.counts;
        --m_unknown;
        m_work.reset();
    }
    return true;
}

void DocumentCounts::addPart(qsizetype topic, TextRange part)
{
    const Digest &digest = m_session.digest();
    m_parts.push_back({topic, counterOf(digest, topic, part)});
    m_partsSoFar.parts += partsIn(digest.topic(topic), part);
}

void DocumentCounts::beginSelection()
{
    m_selectionIsOld = false;
    m_countsSelection = false;
    m_selected.reset();
    m_parts.clear();
    m_partsSoFar = {};
    m_wholeTopics = {};
    const Digest &digest = m_session.digest();
    const TextRange wanted = place().selection;
    const TextRange range{wanted.start, qMin(wanted.end, digest.length())};
    if (range.start >= range.end)
        return;
    qsizetype first = digest.topicAt(range.start);
    qsizetype last = digest.topicAt(range.end - 1);
    const auto addPartOf = [&](qsizetype topic) {
        const TextRange whole = digest.range(topic);
        addPart(topic,
                TextRange{qMax(range.start, whole.start), qMin(range.end, whole.end)}.shifted(-whole.start));
    };
    const auto isWhole = [&](qsizetype topic) { return range.contains(digest.range(topic)); };
    if (!isWhole(first))
        addPartOf(first++);
    if (last >= first && !isWhole(last))
        addPartOf(last--);
    m_wholeTopics = {first, qMax(first, last + 1)};
    m_countsSelection = true;
}

bool DocumentCounts::countSelection()
{
    if (m_selectionIsOld)
        beginSelection();
    if (!m_countsSelection)
        return false;
    if (!m_parts.empty()) {
        ProseCounter &counter = m_parts.front().counter;
        counter.step();
        if (counter.isDone()) {
            m_partsSoFar.text += counter.counts();
            m_parts.pop_front();
        }
        return true;
    }
    m_countsSelection = false;
    m_selected = m_partsSoFar;
    for (qsizetype i = m_wholeTopics.start; i < m_wholeTopics.end; ++i)
        *m_selected += m_topics[size_t(i)].counts;
    return false;
}

std::optional<ContentCounts> DocumentCounts::document() const
{
    return m_session.isReady() && m_unknown == 0 ? std::optional(m_sum) : std::nullopt;
}

std::optional<ContentCounts> DocumentCounts::topic(qsizetype index) const
{
    if (index < 0 || size_t(index) >= m_topics.size() || !m_topics[size_t(index)].isKnown)
        return std::nullopt;
    return m_topics[size_t(index)].counts;
}

std::optional<ContentCounts> DocumentCounts::subtree(qsizetype index) const
{
    std::optional<ContentCounts> sum = topic(index);
    if (!sum)
        return std::nullopt;
    for (qsizetype i = index + 1; i < m_session.digest().subtreeEnd(index); ++i) {
        const std::optional<ContentCounts> below = topic(i);
        if (!below)
            return std::nullopt;
        *sum += *below;
    }
    return sum;
}

} // namespace sasil

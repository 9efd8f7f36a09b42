// SPDX-License-Identifier: MIT
#include "writing/folds.h"

#include "digest/lazytopic.h"

#include <QHash>

#include <algorithm>

namespace sasil {

/// What a head is known by where it comes to stand elsewhere: its topic's heading and its own line.
using HeadName = std::pair<QString, QString>;

/// A head among topics that were replaced.
struct OldHead
{
    qsizetype offset = 0; ///< from the start of the first of these topics
    HeadName name;
};

namespace {

/// The line of \a text that begins at \a start.
QStringView lineAt(QStringView text, qsizetype start)
{
    const qsizetype end = text.indexOf(u'\n', start);
    return text.sliced(start, (end < 0 ? text.size() : end) - start).trimmed();
}

HeadName nameOf(const QString &source, qsizetype head)
{
    return {lineAt(source, 0).toString(), lineAt(source, head).toString()};
}

QList<OldHead> oldHeads(const std::vector<TopicPointer> &topics, const QList<qsizetype> &offsets)
{
    QList<OldHead> heads;
    qsizetype start = 0;
    auto offset = offsets.begin();
    for (const TopicPointer &topic : topics) {
        const QString &source = topic->source();
        for (; offset != offsets.end() && *offset < start + source.size(); ++offset)
            heads.append({*offset, nameOf(source, *offset - start)});
        start += source.size();
    }
    return heads;
}

/// The texts of topics that stand one behind the other, as one.
QString joined(const std::vector<TopicPointer> &topics)
{
    QString text;
    for (const TopicPointer &topic : topics)
        text += topic->source();
    return text;
}

/// The level of a topic that is not in the digest any more; what stands before the first heading counts as 1.
int levelOf(const LazyTopic &topic)
{
    if (topic.topic())
        return qMax(1, topic.topic()->level);
    const QStringView source = QStringView(topic.source()).trimmed();
    qsizetype level = 0;
    while (level < source.size() && source[level] == u'#')
        ++level;
    // An underlined heading is of the first or second level: where it is not known, the higher.
    return int(qMax<qsizetype>(1, level));
}

/// The levels of topics and where they begin.
struct Outline
{
    QList<int> levels;
    QList<qsizetype> starts;
};

Outline outlineOf(const Digest &digest, qsizetype first, qsizetype behind)
{
    Outline outline;
    for (qsizetype i = first; i < behind; ++i) {
        outline.levels.append(qMax(1, digest.level(i)));
        outline.starts.append(digest.start(i));
    }
    return outline;
}

Outline outlineOf(const std::vector<TopicPointer> &topics, qsizetype start)
{
    Outline outline;
    for (const TopicPointer &topic : topics) {
        outline.levels.append(levelOf(*topic));
        outline.starts.append(start);
        start += topic->source().size();
    }
    return outline;
}

/// Where an edit changed a text: what stands before and behind that is the same.
class TextDifference
{
public:
    TextDifference(QStringView before, QStringView after)
        : m_after(after), m_end(before.size()), m_delta(after.size() - before.size())
    {
        const qsizetype most = qMin(before.size(), after.size());
        while (m_start < most && before[m_start] == after[m_start])
            ++m_start;
        while (m_end > m_start && m_end + m_delta > m_start &&
               before[m_end - 1] == after[m_end + m_delta - 1])
            --m_end;
    }

    /// Where a line that began at \a offset begins now; nothing: it is gone.
    [[nodiscard]] std::optional<qsizetype> mapped(qsizetype offset) const
    {
        if (offset >= m_end && beginsLine(offset + m_delta))
            return offset + m_delta;
        if (offset <= m_start && beginsLine(offset))
            return offset;
        return {};
    }

private:
    [[nodiscard]] bool beginsLine(qsizetype offset) const
    {
        return offset == 0 || m_after[offset - 1] == u'\n';
    }

    QStringView m_after;
    qsizetype m_start = 0; ///< of what differs
    qsizetype m_end = 0;   ///< of what differs, in the text before
    qsizetype m_delta = 0;
};

} // namespace

bool Folds::contains(qsizetype head) const
{
    return std::ranges::binary_search(m_heads, head);
}

bool Folds::hasIn(TextRange range) const
{
    const auto first = std::ranges::lower_bound(m_heads, range.start);
    return first != m_heads.end() && *first < range.end;
}

void Folds::add(qsizetype head)
{
    const auto place = std::ranges::lower_bound(std::as_const(m_heads), head);
    if (place == m_heads.cend() || *place != head)
        m_heads.insert(place, head);
}

void Folds::remove(qsizetype head)
{
    const auto place = std::ranges::lower_bound(std::as_const(m_heads), head);
    if (place != m_heads.cend() && *place == head)
        m_heads.erase(place);
}

void Folds::set(const Digest &digest, QList<qsizetype> heads)
{
    std::ranges::sort(heads);
    const auto repeated = std::ranges::unique(heads);
    heads.erase(repeated.begin(), repeated.end());
    heads.removeIf([&digest](qsizetype head) { return !foldPlaceAt(digest, head); });
    m_heads = heads;
}

QList<bool> Folds::foldedAt(const QList<qsizetype> &starts) const
{
    QList<bool> folded;
    for (const qsizetype start : starts)
        folded.append(contains(start));
    return folded;
}

Folds::Span Folds::follow(const Digest &digest, const TopicChange &change)
{
    Span span{change.first, change.first + change.added};
    if (isEmpty())
        return span;
    const qsizetype start = change.first < digest.topicCount() ? digest.start(change.first) : digest.length();
    const qsizetype end = span.behind < digest.topicCount() ? digest.start(span.behind) : digest.length();
    const Outline before = outlineOf(change.replaced, start);
    const QList<bool> wereFolded = foldedAt(before.starts);
    qsizetype length = 0;
    for (const TopicPointer &topic : change.replaced)
        length += topic->source().size();

    const auto begin = std::ranges::lower_bound(m_heads, start);
    const auto last = std::ranges::lower_bound(begin, m_heads.end(), start + length);
    QList<qsizetype> inside(begin, last);
    for (auto head = last; head != m_heads.end(); ++head)
        *head += end - start - length;
    m_heads.erase(begin, last);
    for (qsizetype &head : inside)
        head -= start;
    followInside(digest, change, oldHeads(change.replaced, inside));

    const Outline now = outlineOf(digest, span.first, span.behind);
    if (now.levels != before.levels || foldedAt(now.starts) != wereFolded) {
        // Up to the next topic that is as high as the highest of these, topics may have come to stand below
        // others.
        const int highest = std::ranges::min(now.levels + before.levels);
        while (span.behind < digest.topicCount() && digest.level(span.behind) > highest)
            ++span.behind;
    }
    span.first = removeEmptyAbove(digest, change.first);
    return span;
}

qsizetype Folds::removeEmptyAbove(const Digest &digest, qsizetype topic)
{
    qsizetype first = topic;
    for (qsizetype i = topic - 1; i >= 0; i = digest.parent(i)) {
        if (digest.level(i) == 0 || !contains(digest.start(i)) || topicFold(digest, i))
            continue;
        remove(digest.start(i));
        first = i;
    }
    return first;
}

void Folds::follow(TextRange replaced, qsizetype length)
{
    m_heads.removeIf([replaced](qsizetype head) { return head > replaced.start && head <= replaced.end; });
    for (qsizetype &head : m_heads)
        head += head > replaced.start ? length - replaced.length() : 0;
}

void Folds::followInside(const Digest &digest, const TopicChange &change, const QList<OldHead> &heads)
{
    if (heads.isEmpty())
        return;
    const qsizetype behind = change.first + change.added;
    QHash<HeadName, QList<qsizetype>> places; // that are not folded yet, by name
    for (qsizetype i = change.first; i < behind; ++i) {
        for (const FoldPlace &place : foldPlaces(digest, i))
            places[nameOf(digest.source(i), place.head - digest.start(i))].append(place.head);
    }
    const qsizetype start = change.first < digest.topicCount() ? digest.start(change.first) : digest.length();
    const qsizetype end = behind < digest.topicCount() ? digest.start(behind) : digest.length();
    const QString before = joined(change.replaced);
    const QString after = digest.text({start, end});
    const TextDifference edit(before, after);
    for (const OldHead &head : heads) {
        const std::optional<qsizetype> now = edit.mapped(head.offset);
        QList<qsizetype> &same = places[head.name];
        const bool isSame = now && same.removeOne(start + *now);
        if (!isSame && !same.isEmpty())
            add(same.takeFirst());
        else if (isSame || (now && *now < end - start && foldPlaceAt(digest, start + *now)))
            add(start + *now);
    }
}

std::optional<qsizetype> Folds::outermostOver(const Digest &digest, qsizetype topic) const
{
    std::optional<qsizetype> outermost;
    for (qsizetype i = topic; i >= 0 && !isEmpty(); i = digest.parent(i)) {
        if (digest.level(i) > 0 && contains(digest.start(i)))
            outermost = i;
    }
    return outermost;
}

QList<FoldPlace> Folds::hiding(const Digest &digest, qsizetype offset) const
{
    QList<FoldPlace> places;
    const qsizetype topic = digest.topicAt(offset);
    if (topic < 0 || isEmpty())
        return places;
    const auto add = [&](const FoldPlace &place) {
        if (contains(place.head) && (place.hidden.contains(offset)))
            places.append(place);
    };
    for (qsizetype i = digest.parent(topic); i >= 0; i = digest.parent(i)) {
        if (const auto place = topicFold(digest, i))
            add(*place);
    }
    std::ranges::reverse(places);
    if (hasIn(digest.range(topic)))
        std::ranges::for_each(foldPlaces(digest, topic), add);
    return places;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/digest.h"

#include "digest/topicsplitter.h"

#include <algorithm>

namespace sasil {

/// A piece of the document as it is after an edit: from the start of one old topic to the end of another.
struct EditWindow
{
    qsizetype first = 0; ///< old topics that it replaces: [first, end)
    qsizetype end = 0;
    qsizetype start = 0; ///< in the document
    QString text;
    std::vector<TopicStart> topics; ///< relative to the window

    [[nodiscard]] QStringView source(size_t index) const
    {
        const qsizetype behind = index + 1 < topics.size() ? topics[index + 1].offset : text.size();
        return slice(text, {topics[index].offset, behind});
    }
};

namespace {

/// As much of a topic as tells that it begins there.
QStringView beginningOf(QStringView source)
{
    const qsizetype line = headingLineLength(source);
    return line > 0 ? source.first(line) : source;
}

} // namespace

TopicChange Digest::edit(qsizetype position, qsizetype removed, QStringView added)
{
    const qsizetype delta = added.size() - removed;
    EditWindow window = windowAround(position, removed, added);
    keepWhatIsSame(window, delta);
    std::vector<ListedTopic> fresh;
    for (size_t i = 0; i < window.topics.size(); ++i) {
        const TopicStart &at = window.topics[i];
        fresh.push_back({std::make_shared<LazyTopic>(window.source(i).toString(), at.frontMatterEnd),
                         window.start + at.offset, at.level});
    }

    TopicChange change{window.first, window.end - window.first, qsizetype(fresh.size()), {}};
    for (qsizetype i = window.first; i < window.end; ++i) {
        change.replaced.push_back(m_topics.at(i));
        m_facts.remove(change.replaced.back().get());
    }
    const DefinitionTable::Before before = m_definitions.before(change.replaced, fresh);
    m_topics.replace(change.first, change.removed, fresh, delta);
    for (const LazyTopic *user : m_definitions.replace(before, change.replaced, fresh, m_topics)) {
        const qsizetype index = m_topics.indexOf(user);
        if (index < change.first || index >= change.first + change.added)
            change.others.append(index);
    }
    std::ranges::sort(change.others);
    for (const qsizetype index : std::as_const(change.others))
        forget(index);

    for (qsizetype i = change.first; i < change.first + change.added; ++i)
        addFacts(i);
    for (const qsizetype index : std::as_const(change.others))
        addFacts(index);
    m_facts.renew(m_topics,
                  change.others.isEmpty() ? change.first : qMin(change.first, change.others.first()));
    return change;
}

void Digest::forget(qsizetype index)
{
    const TopicPointer was = m_topics.at(index);
    m_facts.remove(was.get());
    m_topics.setTopic(index, std::make_shared<LazyTopic>(was->source(), was->frontMatterEnd()));
    m_definitions.substitute(was.get(), m_topics.at(index).get(), m_topics);
}

EditWindow Digest::windowAround(qsizetype position, qsizetype removed, QStringView added) const
{
    const qsizetype delta = added.size() - removed;
    EditWindow window;
    // A topic begins in a state that no text before it can change, but for its own heading: where that may
    // change, reading begins one topic before.
    window.first = qMax(topicAt(position), qsizetype(0));
    const qsizetype heading = window.first > 0 ? headingLineLength(source(window.first)) : 0;
    if (window.first > 0 && (heading == 0 || position <= start(window.first) + heading))
        --window.first;
    window.end = topicCount() == 0 ? 0 : topicAt(position + removed) + 1;
    window.start = topicCount() == 0 ? 0 : start(window.first);
    for (qsizetype more = 1;; more *= 2) {
        // The beginning of one topic more than was edited is read: where it is found in the old place, all
        // behind it is as it was.
        const qsizetype probe = qMin(window.end + more - 1, topicCount() - 1);
        const bool toTheEnd = window.end >= topicCount();
        window.text.clear();
        for (qsizetype i = window.first; i < (toTheEnd ? topicCount() : probe); ++i)
            window.text += source(i);
        if (!toTheEnd)
            window.text += beginningOf(source(probe));
        window.text.replace(position - window.start, removed, added.data(), added.size());
        window.topics = splitTopics(window.text, window.start == 0, m_labels);
        if (toTheEnd && window.start == 0)
            return window;
        if (movesFrontMatter(window, position, added.size())) {
            window.first = 0;
            window.start = 0;
            window.end = topicCount();
            continue;
        }
        if (toTheEnd)
            return window;
        const qsizetype border = start(probe) + delta - window.start;
        const auto found = std::ranges::find(window.topics, border, &TopicStart::offset);
        if (found != window.topics.end()) {
            window.text.truncate(border);
            window.topics.erase(found, window.topics.end());
            window.end = probe;
            return window;
        }
        window.end = probe + 1;
    }
}

/// Leaves in the window what is not as it was: it was made to find out where topics begin.
void Digest::keepWhatIsSame(EditWindow &window, qsizetype delta) const
{
    const auto isSame = [&](size_t is, qsizetype was, qsizetype shift) {
        const TopicStart &at = window.topics[is];
        return window.start + at.offset == start(was) + shift && at.level == level(was) &&
               at.frontMatterEnd == m_topics.at(was)->frontMatterEnd() && window.source(is) == source(was);
    };
    size_t first = 0;
    while (window.first < window.end && first < window.topics.size() && isSame(first, window.first, 0)) {
        ++first;
        ++window.first;
    }
    while (window.first < window.end && first < window.topics.size() &&
           isSame(window.topics.size() - 1, window.end - 1, delta)) {
        window.text.truncate(window.topics.back().offset);
        window.topics.pop_back();
        --window.end;
    }
    window.topics.erase(window.topics.begin(), window.topics.begin() + qsizetype(first));
}

/// Whether front matter may end behind the window, or ended there before.
bool Digest::movesFrontMatter(const EditWindow &window, qsizetype position, qsizetype added) const
{
    if (window.start > 0 && !mayOpenFrontMatter(source(0)))
        return false;
    const qsizetype was = m_topics.at(0)->frontMatterEnd();
    if (was > 0)
        return position <= was && (window.topics.empty() || window.topics.front().frontMatterEnd == 0);
    if (window.start == 0 && !mayOpenFrontMatter(window.text))
        return false;
    // It has had no end, or no first line: either may be a line that the edit touched.
    const qsizetype from = position - window.start;
    return touchesFrontMatterEnd(window.text, {from, from + added});
}

void Digest::addFacts(qsizetype index)
{
    const TopicPointer &at = m_topics.at(index);
    if (!m_facts.needs(*at))
        return;
    read(index);
    m_facts.add(at.get());
}

} // namespace sasil

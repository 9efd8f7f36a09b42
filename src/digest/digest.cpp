// SPDX-License-Identifier: MIT
#include "digest/digest.h"

#include "digest/definitions.h"
#include "digest/topicreader.h"
#include "digest/topicsplitter.h"

#include <QSet>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A piece of the document as it is after an edit: from the start of one old topic to the end of another.
struct Window
{
    QString text;
    qsizetype start = 0; ///< in the document
    qsizetype first = 0; ///< old topics that it replaces: [first, end)
    qsizetype end = 0;
    std::vector<TopicStart> topics; ///< relative to the window
};

QString sourceOf(const QString &text, const std::vector<TopicStart> &starts, size_t index)
{
    const qsizetype end = index + 1 < starts.size() ? starts[index + 1].offset : text.size();
    return text.sliced(starts[index].offset, end - starts[index].offset);
}

} // namespace

Digest Digest::parse(const QString &text, const LabelSet &labels)
{
    Digest digest;
    digest.m_labels = labels;
    const std::vector<TopicStart> starts = splitTopics(text, true, labels);
    for (size_t i = 0; i < starts.size(); ++i) {
        digest.m_topics.push_back(readTopic(sourceOf(text, starts, i), starts[i].frontMatterEnd, {}, labels));
        digest.m_starts.push_back(starts[i].offset);
    }
    digest.updateTree();
    if (text.contains(u"]:")) {
        for (qsizetype i = 0; i < digest.topicCount(); ++i)
            digest.resolve(i);
        digest.updateTree();
    }
    return digest;
}

QString Digest::text() const
{
    QString text;
    text.reserve(length());
    for (const Topic &topic : m_topics)
        text += topic.source;
    return text;
}

QString Digest::text(TextRange part) const
{
    QString text;
    for (qsizetype i = topicAt(part.start); i >= 0 && i < topicCount() && start(i) < part.end; ++i) {
        const TextRange whole = range(i);
        const TextRange here{qMax(part.start, whole.start), qMin(part.end, whole.end)};
        text += slice(source(i), here.shifted(-whole.start));
    }
    return text;
}

qsizetype Digest::topicAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return after == m_starts.begin() ? (m_starts.empty() ? -1 : 0) : after - m_starts.begin() - 1;
}

TopicChange Digest::edit(qsizetype position, qsizetype removed, QStringView added)
{
    const qsizetype delta = added.size() - removed;
    Window window;
    // A topic begins in a state that no text before it can change, but for its own heading: one topic before
    // the one that is edited is where reading can begin.
    window.first = qMax(topicAt(position) - 1, qsizetype(0));
    window.end = m_topics.empty() ? 0 : topicAt(position + removed) + 1;
    if (mayMoveFrontMatter(position, added)) {
        window.first = 0;
        window.end = topicCount();
    }
    window.start = m_topics.empty() ? 0 : start(window.first);
    for (qsizetype more = 1;; more *= 2) {
        // One topic more than was edited is read: where it is found to begin in the old place, all behind it
        // is as it was.
        const qsizetype probe = qMin(window.end + more - 1, topicCount() - 1);
        const bool toTheEnd = window.end >= topicCount();
        const qsizetype end = toTheEnd ? topicCount() : probe + 1;
        window.text.clear();
        for (qsizetype i = window.first; i < end; ++i)
            window.text += topic(i).source;
        window.text.replace(position - window.start, removed, added.data(), added.size());
        window.topics = splitTopics(window.text, window.start == 0, m_labels);
        if (toTheEnd)
            break;
        const qsizetype border = start(probe) + delta - window.start;
        const auto found = std::find_if(window.topics.begin(), window.topics.end(),
                                        [&](const TopicStart &at) { return at.offset == border; });
        if (found != window.topics.end()) {
            window.text.truncate(border);
            window.topics.erase(found, window.topics.end());
            window.end = probe;
            break;
        }
        window.end = probe + 1;
    }

    size_t same = 0;
    while (window.first < window.end && same < window.topics.size() &&
           window.start + window.topics[same].offset == start(window.first) &&
           sourceOf(window.text, window.topics, same) == source(window.first)) {
        ++same;
        ++window.first;
    }
    std::vector<Topic> topics;
    std::vector<qsizetype> starts;
    for (size_t i = same; i < window.topics.size(); ++i) {
        topics.push_back(readTopic(sourceOf(window.text, window.topics, i), window.topics[i].frontMatterEnd,
                                   {}, m_labels));
        starts.push_back(window.start + window.topics[i].offset);
    }
    TopicChange change{window.first, window.end - window.first, qsizetype(topics.size()), {}};
    const auto at = m_topics.erase(m_topics.begin() + window.first, m_topics.begin() + window.end);
    m_topics.insert(at, std::make_move_iterator(topics.begin()), std::make_move_iterator(topics.end()));
    const auto startAt = m_starts.erase(m_starts.begin() + window.first, m_starts.begin() + window.end);
    auto shifted = m_starts.insert(startAt, starts.begin(), starts.end()) + qsizetype(starts.size());
    for (; shifted != m_starts.end(); ++shifted)
        *shifted += delta;
    const QHash<QString, DefinitionPlace> before = m_definitions;
    updateTree();
    bool differs = false;
    for (qsizetype i = change.first; i < change.first + change.added; ++i)
        differs |= resolve(i);
    change.others = resolveOthers(before, change);
    if (differs || !change.others.isEmpty())
        updateTree();
    return change;
}

bool Digest::mayMoveFrontMatter(qsizetype position, QStringView added) const
{
    if (m_topics.empty())
        return false;
    const Topic &head = m_topics.front();
    if (!head.frontMatter.isEmpty())
        return position < head.frontMatter.end;
    // Its end may be written anywhere below a first line that could open it.
    return mayOpenFrontMatter(head.source) ||
           (position < 4 && (added.contains(u'-') || head.source.contains(u"---")));
}

bool Digest::resolve(qsizetype index)
{
    Topic &current = m_topics[size_t(index)];
    if (!mayUseDefinitions(current.source))
        return false;
    Topic again = readTopic(current.source, current.frontMatter.end, foreignDefinitions(index), m_labels);
    const bool differs = !(again == current);
    current = std::move(again);
    return differs;
}

QList<qsizetype> Digest::resolveOthers(const QHash<QString, DefinitionPlace> &before,
                                       const TopicChange &change)
{
    // Where a key's first definition stands matters only to topics that define it as well.
    const auto standsElsewhere = [&](const DefinitionPlace &was, const DefinitionPlace &is) {
        if (was.topic < change.first)
            return is.topic != was.topic;
        return was.topic < change.first + change.removed ||
               is.topic != was.topic - change.removed + change.added;
    };
    QSet<QString> changed;
    QSet<QString> moved;
    for (auto i = before.cbegin(); i != before.cend(); ++i) {
        const auto now = m_definitions.constFind(i.key());
        if (now == m_definitions.cend() || now->text != i->text)
            changed.insert(i.key());
        else if (standsElsewhere(*i, *now))
            moved.insert(i.key());
    }
    for (auto i = m_definitions.cbegin(); i != m_definitions.cend(); ++i) {
        if (!before.contains(i.key()))
            changed.insert(i.key());
    }
    QList<qsizetype> others;
    if (changed.isEmpty() && moved.isEmpty())
        return others;
    for (qsizetype i = 0; i < topicCount(); ++i) {
        if (i >= change.first && i < change.first + change.added)
            continue;
        const Definitions &own = topic(i).definitions;
        const bool definesMoved = std::any_of(own.keyBegin(), own.keyEnd(),
                                              [&](const QString &key) { return moved.contains(key); });
        const auto find = [&](const QString &key) { return changed.contains(key) ? u""_s : QString(); };
        if (definesMoved || !usedDefinitions(topic(i).source, find).isEmpty()) {
            resolve(i);
            others.append(i);
        }
    }
    return others;
}

void Digest::updateTree()
{
    m_parents.resize(m_topics.size());
    m_factIds.clear();
    m_definitions.clear();
    std::vector<qsizetype> path;
    for (qsizetype i = 0; i < topicCount(); ++i) {
        const Topic &current = topic(i);
        while (!path.empty() && topic(path.back()).level >= current.level)
            path.pop_back();
        m_parents[size_t(i)] = path.empty() ? -1 : path.back();
        if (current.level > 0)
            path.push_back(i);
        for (auto d = current.definitions.cbegin(); d != current.definitions.cend(); ++d) {
            if (!m_definitions.contains(d.key()))
                m_definitions.insert(d.key(), {i, d.value()});
        }
        for (qsizetype b = 0; b < current.blocks.size(); ++b) {
            for (qsizetype k = 0; k < current.blocks[b].items.size(); ++k) {
                const QString &id = current.blocks[b].items[k].id;
                if (!id.isEmpty() && !m_factIds.contains(id))
                    m_factIds.insert(id, {i, b, k});
            }
        }
    }
}

qsizetype Digest::subtreeEnd(qsizetype index) const
{
    const int level = topic(index).level;
    qsizetype end = index + 1;
    while (level > 0 && end < topicCount() && topic(end).level > level)
        ++end;
    return end;
}

TopicKind Digest::kind(qsizetype index) const
{
    if (topic(index).hasBlocks())
        return TopicKind::Topic;
    return subtreeEnd(index) > index + 1 ? TopicKind::Group : TopicKind::Stub;
}

const Item &Digest::item(ItemPlace place) const
{
    return topic(place.topic).blocks[place.block].items[place.item];
}

TextRange Digest::range(ItemPlace place) const
{
    return inDocument(place.topic, item(place).range);
}

std::optional<ItemPlace> Digest::itemAt(qsizetype offset) const
{
    const qsizetype index = topicAt(offset);
    if (index < 0)
        return std::nullopt;
    const Topic &at = topic(index);
    for (qsizetype b = 0; b < at.blocks.size(); ++b) {
        for (qsizetype i = 0; i < at.blocks[b].items.size(); ++i) {
            if (inDocument(index, at.blocks[b].items[i].range).touches(offset))
                return ItemPlace{index, b, i};
        }
    }
    return std::nullopt;
}

std::optional<ItemPlace> Digest::factById(const QString &id) const
{
    const auto found = m_factIds.constFind(id);
    return found == m_factIds.cend() ? std::nullopt : std::optional(*found);
}

DigestCounts Digest::counts() const
{
    DigestCounts counts;
    for (const Topic &topic : m_topics) {
        counts.topics += topic.level > 0 ? 1 : 0;
        counts.facts += topic.itemCount(BlockKind::Fact);
        counts.opinions += topic.itemCount(BlockKind::Opinion);
    }
    return counts;
}

QString Digest::foreignDefinitions(qsizetype index) const
{
    if (m_definitions.isEmpty())
        return {};
    return usedDefinitions(topic(index).source, [&](const QString &key) {
        const auto found = m_definitions.constFind(key);
        return found == m_definitions.cend() || found->topic == index ? QString() : found->text;
    });
}

qsizetype Topic::itemCount(BlockKind kind) const
{
    qsizetype count = 0;
    for (const Block &block : blocks) {
        if (block.kind == kind)
            count += std::count_if(block.items.begin(), block.items.end(),
                                   [](const Item &item) { return !item.text.isEmpty(); });
    }
    return count;
}

QString Topic::listTitle() const
{
    if (!week || title.contains(week->label))
        return title;
    return u'[' + week->label + QLatin1StringView("] ") + title;
}

bool Topic::hasBlocks() const
{
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block &block) { return block.kind != BlockKind::Other; });
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "modelcheck.h"

#include "digest/frontmatter.h"
#include "digest/support.h"

#include <utility>
#include <vector>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString atTopic(qsizetype topic, const QString &what)
{
    return u"topic %1: %2"_s.arg(topic).arg(what);
}

QString faultOfItem(const Block &block, const Item &item, qsizetype behind)
{
    if (item.range.start < behind || item.range.end < item.range.start || !block.range.contains(item.range))
        return u"an item's range does not nest"_s;
    if (item.content.end < item.content.start || !item.range.contains(item.content))
        return u"an item's content lies outside it"_s;
    return {};
}

QString faultOfItems(const Block &block)
{
    if (block.kind == BlockKind::Other)
        return block.items.isEmpty() && block.layout == BlockLayout::None
                   ? QString()
                   : u"a block of kind Other has items"_s;
    if (block.layout == BlockLayout::None || !block.range.contains(block.label) || block.label.isEmpty())
        return u"a block has no label"_s;
    qsizetype end = block.range.start;
    for (const Item &item : block.items) {
        if (const QString fault = faultOfItem(block, item, end); !fault.isEmpty())
            return fault;
        end = item.range.end;
    }
    return {};
}

/// Whether a block may share lines with those before it, which end at \a behind: the two of a table do, and
/// one that stands within an item of another.
bool mayShareLines(const Block &block, const Block &before, qsizetype behind)
{
    const bool isOfTable = before.range == block.range && before.layout == block.layout;
    return block.kind != BlockKind::Other && (isOfTable || block.range.end <= behind);
}

QString faultOfBlocks(const Topic &topic)
{
    qsizetype reached = qMax(topic.heading.end, topic.frontMatter.end);
    const Block *before = nullptr;
    for (const Block &block : topic.blocks) {
        const TextRange range = block.range;
        if (range.isEmpty() || range.start > range.end || range.end > topic.source.size() ||
            (before && range.start < before->range.start))
            return u"a block's range is out of order"_s;
        if (range.start < reached && !(before && mayShareLines(block, *before, reached)))
            return u"blocks overlap"_s;
        if (const QString fault = faultOfItems(block); !fault.isEmpty())
            return fault;
        const TextRange between{qMin(reached, range.start), range.start};
        if (!slice(topic.source, between).trimmed().isEmpty())
            return u"a text stands between the blocks"_s;
        reached = qMax(reached, range.end);
        before = &block;
    }
    if (!QStringView(topic.source).sliced(reached).trimmed().isEmpty())
        return u"a text stands behind the blocks"_s;
    return {};
}

QString faultOfTopic(const Topic &topic)
{
    const TextRange whole{0, topic.source.size()};
    if (!whole.contains(topic.heading) || !whole.contains(topic.frontMatter))
        return u"heading or front matter lies outside it"_s;
    if (topic.level < 0 || topic.level > 6 || (topic.level == 0) != topic.heading.isEmpty())
        return u"level %1 with a heading of %2 characters"_s.arg(topic.level).arg(topic.heading.length());
    return faultOfBlocks(topic);
}

/// Whether what asks for a place by offset finds the topic and its items.
QString faultOfPlaces(const Digest &digest, qsizetype index)
{
    const Topic &topic = digest.topic(index);
    if (digest.topicAt(digest.start(index)) != index || digest.topicAt(digest.range(index).end - 1) != index)
        return u"is not found at its offsets"_s;
    for (qsizetype b = 0; b < topic.blocks.size(); ++b) {
        for (qsizetype i = 0; i < topic.blocks[b].items.size(); ++i) {
            const TextRange range = digest.range(ItemPlace{index, b, i});
            // Empty items, and those that touch, are found by their neighbour as well.
            const auto found = digest.itemAt((range.start + range.end) / 2);
            if (!range.isEmpty() && (!found || digest.range(*found).length() > range.length()))
                return u"an item is not found at its offsets"_s;
        }
    }
    return {};
}

/// The fact and opinion items of a model, in order.
std::vector<ItemPlace> itemsOf(const Digest &digest, BlockKind kind)
{
    std::vector<ItemPlace> places;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const QList<Block> &blocks = digest.topic(t).blocks;
        for (qsizetype b = 0; b < blocks.size(); ++b) {
            for (qsizetype i = 0; blocks[b].kind == kind && i < blocks[b].items.size(); ++i)
                places.push_back({t, b, i});
        }
    }
    return places;
}

QString differenceOfTopic(const Digest &actual, const Digest &expected, qsizetype index)
{
    if (actual.source(index) != expected.source(index))
        return u"source \"%1\" instead of \"%2\""_s.arg(actual.source(index), expected.source(index));
    if (actual.start(index) != expected.start(index) || actual.range(index) != expected.range(index))
        return u"start %1 instead of %2"_s.arg(actual.start(index)).arg(expected.start(index));
    if (actual.level(index) != expected.level(index))
        return u"level %1 instead of %2"_s.arg(actual.level(index)).arg(expected.level(index));
    if (actual.parent(index) != expected.parent(index))
        return u"parent %1 instead of %2"_s.arg(actual.parent(index)).arg(expected.parent(index));
    if (actual.subtreeEnd(index) != expected.subtreeEnd(index))
        return u"end of subtree %1 instead of %2"_s.arg(actual.subtreeEnd(index))
            .arg(expected.subtreeEnd(index));
    if (!(actual.topic(index) == expected.topic(index)))
        return u"reads differently: \"%1\""_s.arg(actual.source(index));
    if (actual.kind(index) != expected.kind(index))
        return u"kind %1 instead of %2"_s.arg(int(actual.kind(index))).arg(int(expected.kind(index)));
    if (actual.foreignDefinitions(index) != expected.foreignDefinitions(index))
        return u"definitions from elsewhere \"%1\" instead of \"%2\""_s.arg(
            actual.foreignDefinitions(index), expected.foreignDefinitions(index));
    return {};
}

/// Whether a topic that an edit did not name is as it was.
bool isAsBefore(const Digest &before, qsizetype was, const Digest &after, qsizetype is)
{
    return before.topic(was) == after.topic(is) &&
           before.foreignDefinitions(was) == after.foreignDefinitions(is);
}

QString faultOfChange(const Digest &before, const Digest &after, const TopicChange &change)
{
    if (change.first < 0 || change.removed < 0 || change.added < 0 ||
        change.first + change.removed > before.topicCount() ||
        change.first + change.added > after.topicCount() ||
        before.topicCount() - change.removed + change.added != after.topicCount())
        return u"the change counts topics wrongly: %1 -%2 +%3"_s.arg(change.first)
            .arg(change.removed)
            .arg(change.added);
    for (qsizetype i = 0; i < change.others.size(); ++i) {
        const qsizetype other = change.others[i];
        const bool isReplaced = other >= change.first && other < change.first + change.added;
        if (other < 0 || other >= after.topicCount() || isReplaced ||
            (i > 0 && other <= change.others[i - 1]))
            return u"the change names topic %1 among the others"_s.arg(other);
    }
    for (qsizetype is = 0; is < after.topicCount(); ++is) {
        if (is >= change.first && is < change.first + change.added)
            continue;
        const qsizetype was = is < change.first ? is : is - change.added + change.removed;
        if (!change.others.contains(is) && !isAsBefore(before, was, after, is))
            return atTopic(is, u"changed, but the change %1 -%2 +%3 does not name it"_s.arg(change.first)
                                   .arg(change.removed)
                                   .arg(change.added));
    }
    return {};
}

} // namespace

QString faultOf(const Digest &digest, const QString &text)
{
    if (digest.text() != text || digest.length() != text.size())
        return u"the topics' sources are not the text"_s;
    const TextRange middle{text.size() / 3, text.size() - text.size() / 3};
    if (digest.text(middle) != slice(text, middle))
        return u"a part of the text is another"_s;
    qsizetype end = 0;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (digest.start(i) != end || digest.source(i).isEmpty())
            return atTopic(i, u"the topics do not tile the text"_s);
        end = digest.range(i).end;
        const Topic &topic = digest.topic(i);
        if (topic.source != digest.source(i) || topic.level != digest.level(i))
            return atTopic(i, u"source or level are others once it is read"_s);
        if (i > 0 && (topic.level == 0 || !topic.frontMatter.isEmpty()))
            return atTopic(i, u"has no heading, or front matter"_s);
        QString fault = faultOfTopic(topic);
        if (fault.isEmpty())
            fault = faultOfPlaces(digest, i);
        if (!fault.isEmpty())
            return atTopic(i, fault);
    }
    return {};
}

QString differenceOf(const Digest &actual, const Digest &expected)
{
    if (actual.topicCount() != expected.topicCount())
        return u"%1 topics instead of %2"_s.arg(actual.topicCount()).arg(expected.topicCount());
    for (qsizetype i = 0; i < actual.topicCount(); ++i) {
        if (const QString difference = differenceOfTopic(actual, expected, i); !difference.isEmpty())
            return atTopic(i, difference);
    }
    if (!(actual == expected))
        return u"the models do not compare as equal"_s;
    if (!(actual.counts() == expected.counts()))
        return u"the counts differ"_s;
    for (const ItemPlace place : itemsOf(expected, BlockKind::Fact)) {
        const QString &id = expected.item(place).id;
        if (actual.factById(id) != expected.factById(id))
            return u"fact %1 stands elsewhere"_s.arg(id);
    }
    for (const ItemPlace place : itemsOf(expected, BlockKind::Opinion)) {
        for (const QString &id : expected.item(place).citations) {
            if (actual.factById(id) != expected.factById(id))
                return u"cited fact %1 stands elsewhere"_s.arg(id);
        }
        if (supportOf(actual, place) != supportOf(expected, place))
            return atTopic(place.topic, u"an opinion's support differs"_s);
    }
    if (titleOf(actual) != titleOf(expected))
        return u"the titles differ"_s;
    return {};
}

CheckedDigest::CheckedDigest(const QString &text)
    : m_text(text), m_digest(Digest::parse(text)), m_fresh(Digest::parse(text))
{
}

QString CheckedDigest::edit(const Change &change, bool keepUnread)
{
    m_text.replace(change.position, change.removed, change.added);
    const TopicChange answer = m_digest.edit(change.position, change.removed, change.added);
    const Digest before = std::exchange(m_fresh, Digest::parse(m_text));
    QString wrong = faultOfChange(before, m_fresh, answer);
    if (!wrong.isEmpty())
        return wrong;
    if (keepUnread) {
        const Digest copy = m_digest;
        wrong = differenceOf(copy, m_fresh);
    } else {
        wrong = differenceOf(m_digest, m_fresh);
    }
    return wrong.isEmpty() ? faultOf(m_fresh, m_text) : wrong;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "writing/foldplaces.h"

#include "digest/support.h"

#include <algorithm>

namespace sasil {

namespace {

/// The start of the line behind the one that holds \a offset.
qsizetype nextLine(const QString &source, qsizetype offset)
{
    const qsizetype end = source.indexOf(u'\n', offset);
    return end < 0 ? source.size() : end + 1;
}

qsizetype lineStart(const QString &source, qsizetype offset)
{
    return offset > 0 ? source.lastIndexOf(u'\n', offset - 1) + 1 : 0;
}

bool isBlank(const QString &source, TextRange range)
{
    return trimmed(source, range).isEmpty();
}

/// Where the line behind a topic's heading begins, in the topic.
qsizetype bodyStart(const Digest &digest, qsizetype topic)
{
    const QString &source = digest.source(topic);
    const bool hasHash = QStringView(source).trimmed().startsWith(u'#');
    return nextLine(source, hasHash ? 0 : digest.topic(topic).heading.end);
}

std::optional<FoldPlace> blockFold(const Digest &digest, qsizetype topic, qsizetype index)
{
    const Block &block = digest.topic(topic).blocks[index];
    // Facts and opinions share the lines of a table.
    if (block.kind == BlockKind::Other || block.layout == BlockLayout::Table)
        return {};
    const QString &source = digest.source(topic);
    const TextRange hidden{nextLine(source, block.label.start), nextLine(source, block.range.end - 1)};
    if (hidden.start >= hidden.end || isBlank(source, hidden))
        return {};
    const qsizetype head = digest.inDocument(topic, {lineStart(source, block.label.start), 0}).start;
    return FoldPlace{FoldKind::Block, topic, index, head, digest.inDocument(topic, hidden)};
}

std::optional<FoldPlace> frontMatterFold(const Digest &digest, qsizetype topic)
{
    if (digest.level(topic) > 0 || !digest.source(topic).startsWith(u'-'))
        return {};
    const TextRange lines = digest.topic(topic).frontMatter;
    const TextRange hidden{nextLine(digest.source(topic), lines.start), lines.end};
    if (hidden.start >= hidden.end)
        return {};
    return FoldPlace{FoldKind::FrontMatter, topic, -1, digest.start(topic), digest.inDocument(topic, hidden)};
}

qsizetype linesIn(const QString &text)
{
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    return std::ranges::count_if(lines, [](QStringView line) { return !line.trimmed().isEmpty(); });
}

} // namespace

std::optional<FoldPlace> topicFold(const Digest &digest, qsizetype topic)
{
    if (digest.level(topic) == 0)
        return {};
    const qsizetype body = bodyStart(digest, topic);
    const qsizetype behind = digest.subtreeEnd(topic);
    const QString &source = digest.source(topic);
    if (behind == topic + 1 && isBlank(source, {body, source.size()}))
        return {};
    const qsizetype start = digest.start(topic);
    return FoldPlace{FoldKind::Topic, topic, -1, start, {start + body, digest.range(behind - 1).end}};
}

QList<FoldPlace> foldPlaces(const Digest &digest, qsizetype topic)
{
    QList<FoldPlace> places;
    const auto add = [&places](const std::optional<FoldPlace> &place) {
        const auto hasHead = [&place](const FoldPlace &other) { return other.head == place->head; };
        if (place && std::ranges::none_of(places, hasHead))
            places.append(*place);
    };
    add(topicFold(digest, topic));
    add(frontMatterFold(digest, topic));
    for (qsizetype i = 0; i < digest.topic(topic).blocks.size(); ++i)
        add(blockFold(digest, topic, i));
    return places;
}

std::optional<FoldPlace> foldPlaceAt(const Digest &digest, qsizetype lineStart)
{
    const qsizetype topic = digest.topicAt(lineStart);
    if (topic < 0)
        return {};
    // Most questions are about topics, and need not read them.
    if (digest.start(topic) == lineStart && digest.level(topic) > 0)
        return topicFold(digest, topic);
    for (const FoldPlace &place : foldPlaces(digest, topic)) {
        if (place.head == lineStart)
            return place;
    }
    return {};
}

FoldCounts foldCounts(const Digest &digest, const FoldPlace &place)
{
    FoldCounts counts;
    if (place.kind == FoldKind::Topic) {
        const qsizetype behind = digest.subtreeEnd(place.topic);
        counts.topics = behind - place.topic - 1;
        for (qsizetype i = place.topic; i < behind; ++i) {
            counts.facts += digest.topic(i).itemCount(BlockKind::Fact);
            counts.opinions += digest.topic(i).itemCount(BlockKind::Opinion);
        }
    } else if (place.kind == FoldKind::Block) {
        const Block &block = digest.topic(place.topic).blocks[place.block];
        const auto isWritten = [](const Item &item) { return !isPlaceholder(item.text); };
        const qsizetype items = std::ranges::count_if(block.items, isWritten);
        (block.kind == BlockKind::Fact ? counts.facts : counts.opinions) = items;
    }
    if (counts.topics + counts.facts + counts.opinions == 0)
        counts.lines = linesIn(digest.text(place.hidden));
    return counts;
}

} // namespace sasil

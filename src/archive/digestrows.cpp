// SPDX-License-Identifier: MIT
#include "archive/digestrows.h"

#include "digest/digest.h"

namespace sasil {

namespace {

TextPlace placeOf(const LineIndex &lines, TextRange range)
{
    return {range, lines.position(range.start), lines.position(range.end)};
}

QList<ItemRow> itemRows(const Digest &digest, qsizetype topic, const LineIndex &lines)
{
    QList<ItemRow> rows;
    for (const Block &block : digest.topic(topic).blocks) {
        if (block.kind == BlockKind::Other)
            continue;
        for (const Item &item : block.items)
            rows.append({block.kind, placeOf(lines, digest.inDocument(topic, item.range)), item.text});
    }
    return rows;
}

} // namespace

QList<TopicRow> digestRows(const QString &text, const LabelSet &labels)
{
    const Digest digest = Digest::parse(text, labels);
    const LineIndex lines(text);
    QList<TopicRow> rows;
    rows.reserve(digest.topicCount());
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const Topic &topic = digest.topic(i);
        const qsizetype parent = digest.parent(i);
        // Topics above come first in the text, so a parent's row has its week already.
        const auto week = topic.week || parent < 0 ? topic.week : rows[parent].week;
        rows.append({topic.level, placeOf(lines, digest.range(i)), topic.title, topic.english, week,
                     itemRows(digest, i, lines)});
    }
    return rows;
}

} // namespace sasil

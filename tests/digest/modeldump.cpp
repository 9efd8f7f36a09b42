// SPDX-License-Identifier: MIT
#include "modeldump.h"

#include "digest/support.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QStringView text)
{
    QString result = text.toString();
    return u'"' + result.replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s) + u'"';
}

QString layoutName(BlockLayout layout)
{
    static const QStringList names{u"none"_s,    u"inline-bullet"_s, u"inline-text"_s,
                                   u"heading"_s, u"label-bullet"_s,  u"label-text"_s,
                                   u"tag"_s,     u"quote"_s,         u"table"_s};
    return names[int(layout)];
}

QString dumpItem(const Digest &digest, ItemPlace place, BlockKind kind)
{
    const Topic &topic = digest.topic(place.topic);
    const Item &item = digest.item(place);
    QString line = u"    item "_s + quoted(item.text);
    if (!item.id.isEmpty())
        line += u" id="_s + item.id;
    if (!item.subLabel.isEmpty())
        line += u" under="_s + quoted(item.subLabel);
    if (kind == BlockKind::Opinion)
        line += u" support="_s + supportName(supportOf(digest, place));
    if (!item.citations.isEmpty())
        line += u" cites="_s + item.citations.join(u',');
    if (!item.links.isEmpty())
        line += u" links="_s + item.links.join(u' ');
    line += u"\n      range "_s + quoted(slice(topic.source, item.range));
    return line + u"\n      content "_s + quoted(slice(topic.source, item.content)) + u'\n';
}

QString dumpTopic(const Digest &digest, qsizetype index)
{
    static const QStringList kinds{u"topic"_s, u"group"_s, u"stub"_s};
    static const QStringList blockKinds{u"fact"_s, u"opinion"_s, u"other"_s};
    const Topic &topic = digest.topic(index);
    QString text =
        u"h%1 %2 %3"_s.arg(QString::number(topic.level), quoted(topic.title), kinds[int(digest.kind(index))]);
    text += u" parent=%1"_s.arg(digest.parent(index));
    if (!topic.english.isEmpty())
        text += u" english="_s + quoted(topic.english);
    if (topic.week)
        text +=
            u" week=%1/%2/%3 %4"_s.arg(QString::number(topic.week->year), QString::number(topic.week->month),
                                       QString::number(topic.week->week), quoted(topic.week->label));
    if (!topic.link.isEmpty())
        text += u" link="_s + topic.link;
    if (!topic.frontMatter.isEmpty())
        text += u" front-matter="_s + quoted(slice(topic.source, topic.frontMatter));
    QStringList keys = topic.definitions.keys();
    keys.sort(); // a hash has no order of its own
    for (const QString &key : std::as_const(keys))
        text += u" defines="_s + quoted(key);
    text += u"\n  heading "_s + quoted(slice(topic.source, topic.heading)) + u'\n';
    for (qsizetype b = 0; b < topic.blocks.size(); ++b) {
        const Block &block = topic.blocks[b];
        text += u"  "_s + blockKinds[int(block.kind)];
        if (block.kind == BlockKind::Other)
            text += u' ' + quoted(slice(topic.source, block.range));
        else
            text += u' ' + layoutName(block.layout) + u" label="_s + quoted(slice(topic.source, block.label));
        text += u'\n';
        for (qsizetype i = 0; i < block.items.size(); ++i)
            text += dumpItem(digest, {index, b, i}, block.kind);
    }
    return text;
}

} // namespace

QString dump(const Digest &digest)
{
    const DigestCounts counts = digest.counts();
    QString text =
        u"topics %1, facts %2, opinions %3\n"_s.arg(counts.topics).arg(counts.facts).arg(counts.opinions);
    for (qsizetype i = 0; i < digest.topicCount(); ++i)
        text += dumpTopic(digest, i);
    return text;
}

} // namespace sasil

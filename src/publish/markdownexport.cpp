// SPDX-License-Identifier: MIT
#include "publish/markdownexport.h"

#include "digest/frontmatter.h"
#include "publish/useddefinitions.h"
#include "publish/withoutcomments.h"

#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A block without the blank lines around it. The indent of its first line stays: it tells which lists belong
/// together.
QStringView withoutBlankLines(QStringView block)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < block.size() && block[i].isSpace(); ++i) {
        if (block[i] == u'\n' || block[i] == u'\r')
            start = i + 1;
    }
    while (block.size() > start && block.back().isSpace())
        block.chop(1);
    return block.sliced(start);
}

/// A table's column as a list: beside it stands what is left out.
QString column(QStringView source, const Block &block)
{
    QString text = u"- **"_s + block.labelText + u":**\n"_s;
    for (const Item &item : block.items)
        text += u"  - "_s + slice(source, item.range).toString().replace(u"\\|"_s, u"|"_s) + u'\n';
    return text + u'\n';
}

/// Whether the block of a table's left column is asked for, whose lines the right one has too.
bool sharesTable(const QList<Block> &blocks, qsizetype index)
{
    return index + 1 < blocks.size() && blocks[index].layout == BlockLayout::Table &&
           blocks[index + 1].range == blocks[index].range;
}

/// Lines without the indent of the first one, which would make code of them, or a part of the item before.
QString outdented(QStringView lines)
{
    qsizetype indent = 0;
    while (indent < lines.size() && (lines[indent] == u' ' || lines[indent] == u'\t'))
        ++indent;
    if (indent < 2)
        return lines.toString();
    QString text;
    for (QStringView line : lines.split(u'\n')) {
        for (qsizetype i = 0; i < indent && !line.isEmpty() && (line[0] == u' ' || line[0] == u'\t'); ++i)
            line = line.sliced(1);
        text += line.toString() + u'\n';
    }
    text.chop(1);
    return text;
}

/// The blocks of one kind, those in items of another kind by themselves; what is of another kind is cut out
/// of the items that it stands in.
QString keptBlocks(const Topic &topic, BlockKind kept, const LabelSet &labels)
{
    QString text;
    QList<bool> isWritten(topic.blocks.size(), false); // within another block
    for (qsizetype i = 0; i < topic.blocks.size(); ++i) {
        const Block &block = topic.blocks[i];
        if (block.kind != kept || isWritten[i])
            continue;
        if (block.layout == BlockLayout::Table) {
            text += column(topic.source, block);
            continue;
        }
        QString part;
        qsizetype reached = block.range.start;
        for (qsizetype k = i + 1; k < topic.blocks.size() && topic.blocks[k].range.start < block.range.end;
             ++k) {
            const TextRange inner = topic.blocks[k].range;
            if (inner.start < reached)
                continue; // in what is cut out
            if (topic.blocks[k].kind == kept && !sharesTable(topic.blocks, k)) {
                isWritten[k] = true;
                continue;
            }
            part += slice(topic.source, {reached, inner.start});
            reached = qMin(inner.end, block.range.end);
        }
        part += slice(topic.source, {reached, block.range.end});
        const QString written = withoutComments(outdented(withoutBlankLines(part)), labels);
        text += withoutBlankLines(written).toString() + u"\n\n"_s;
    }
    return text;
}

/// A value as YAML, quoted where it could be read otherwise.
QString yaml(QString value)
{
    static const QRegularExpression plain(u"^[\\p{L}\\p{N}](?:[-\\p{L}\\p{N} ./·…()]*[\\p{L}\\p{N}.…)])?$"_s);
    if (plain.match(value).hasMatch())
        return value;
    value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    value.replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s).replace(u'\r', u"\\r"_s);
    return u'"' + value + u'"';
}

/// The keys that mean something; what else a writer notes there is nobody else's.
QString frontMatterOf(const Digest &digest)
{
    const FrontMatter matter = readFrontMatter(digest);
    QString text;
    const auto add = [&text](const QString &key, const QString &value) {
        if (!value.isEmpty())
            text += key + u": "_s + value + u'\n';
    };
    const auto written = [](const QString &value) { return value.isEmpty() ? value : yaml(value); };
    add(u"title"_s, written(matter.title));
    add(u"author"_s, written(matter.author));
    add(u"date"_s, written(matter.date));
    QStringList tags;
    for (const QString &tag : matter.tags)
        tags.append(yaml(tag));
    add(u"tags"_s, tags.isEmpty() ? QString() : u'[' + tags.join(u", "_s) + u']');
    add(u"lang"_s, written(matter.language));
    return text.isEmpty() ? text : u"---\n"_s + text + u"---\n"_s;
}

} // namespace

QString exportMarkdown(const Digest &digest, Content content)
{
    if (content == Content::Everything)
        return digest.text();
    const BlockKind kept = content == Content::Facts ? BlockKind::Fact : BlockKind::Opinion;
    QString text = frontMatterOf(digest);
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        if (topic.level > 0)
            text += withoutComments(slice(topic.source, topic.heading).toString(), digest.labels()) +
                    QLatin1StringView("\n\n");
        text += keptBlocks(topic, kept, digest.labels());
    }
    text += withoutComments(definitionsFor(text, digest), digest.labels());
    while (text.endsWith(QLatin1StringView("\n\n")))
        text.chop(1);
    return text;
}

} // namespace sasil

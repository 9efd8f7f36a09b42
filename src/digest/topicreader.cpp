// SPDX-License-Identifier: MIT
#include "digest/topicreader.h"

#include "digest/blockreader.h"
#include "digest/citation.h"
#include "digest/definitions.h"
#include "digest/nodetext.h"
#include "digest/syntaxtree.h"
#include "digest/title.h"

#include <algorithm>

namespace sasil {

namespace {

/// \a plain without the label that it begins with. \a written is the label's source: marks that were read
/// as emphasis are missing in the plain text.
QString withoutPrefix(const QString &plain, QStringView written)
{
    qsizetype i = 0;
    for (const QChar c : written) {
        if (i < plain.size() && plain[i] == c)
            ++i;
    }
    while (i < plain.size() && plain[i].isSpace())
        ++i;
    return plain.sliced(i);
}

/// Turns the nodes of one topic into the topic.
class TopicBuilder
{
public:
    TopicBuilder(const SyntaxTree &tree, const LabelSet &labels, qsizetype topicStart)
        : m_tree(tree), m_labels(labels), m_start(topicStart)
    {
    }

    void readHeading(Topic &topic, cmark_node *heading) const
    {
        topic.level = cmark_node_get_heading_level(heading);
        topic.heading = {0, m_tree.lines().line(m_tree.lastLine(heading)).end - m_start};
        const NodeText content(heading);
        const QString text = content.text();
        const TitleParts parts = readTitle(text);
        topic.title = slice(text, parts.title).toString();
        topic.english = slice(text, parts.english).toString();
        topic.week = parts.week;
        if (content.links().isEmpty())
            return;
        // Week and English title may stand outside of a link that is the whole title.
        for (const NodeText::Link &link : content.linksInText()) {
            if (!parts.title.isEmpty() && link.range.contains(parts.title))
                topic.link = link.url;
        }
    }

    void readBody(Topic &topic, cmark_node *heading) const
    {
        const std::vector<cmark_node *> nodes = bodyOf(m_tree, heading);
        qsizetype line = heading ? m_tree.lastLine(heading) + 1 : 0;
        for (const BlockSyntax &syntax : readBlocks(m_tree, nodes, m_labels)) {
            const qsizetype first = m_tree.firstLine(syntax.first);
            const qsizetype last = lastLine(syntax);
            addOther(topic, line, first);
            topic.blocks.append(block(syntax, first, last));
            line = qMax(line, last + 1);
        }
        addOther(topic, line, m_tree.lines().lineCount());
    }

private:
    [[nodiscard]] TextRange local(TextRange range) const { return range.shifted(-m_start); }

    [[nodiscard]] qsizetype lastLine(const BlockSyntax &syntax) const
    {
        qsizetype last = m_tree.lastLine(syntax.first);
        for (cmark_node *node : {syntax.last, syntax.items.empty() ? nullptr : syntax.items.back().node}) {
            if (node && syntax.layout != BlockLayout::Table)
                last = qMax(last, m_tree.lastLine(node));
        }
        return last;
    }

    /// What stands on the lines from \a first to the one before \a end is no block of facts or opinions.
    void addOther(Topic &topic, qsizetype first, qsizetype end) const
    {
        const LineIndex &lines = m_tree.lines();
        const auto isBlank = [&](qsizetype line) {
            return slice(m_tree.text(), lines.line(line)).trimmed().isEmpty();
        };
        while (first < end && isBlank(first))
            ++first;
        while (first < end && isBlank(end - 1))
            --end;
        if (first >= end)
            return;
        Block other;
        other.range = local({lines.line(first).start, lines.fullLine(end - 1).end});
        topic.blocks.append(std::move(other));
    }

    [[nodiscard]] Block block(const BlockSyntax &syntax, qsizetype firstLine, qsizetype lastLine) const
    {
        Block block;
        block.kind = syntax.kind;
        block.layout = syntax.layout;
        const LineIndex &lines = m_tree.lines();
        block.range = local({lines.line(firstLine).start, lines.fullLine(lastLine).end});
        block.labelText = syntax.label.text;
        block.label = local(syntax.labelRange());
        block.items.reserve(qsizetype(syntax.items.size()));
        for (const ItemSyntax &itemSyntax : syntax.items)
            block.items.append(item(itemSyntax, syntax.kind));
        return block;
    }

    [[nodiscard]] Item item(const ItemSyntax &syntax, BlockKind kind) const
    {
        const NodeText content(syntax.node);
        const QStringView prefix = slice(m_tree.text(), syntax.prefix);
        Item item;
        item.subLabel = syntax.subLabel;
        item.links = content.links();
        item.text = content.text();
        if (!prefix.isEmpty())
            item.text = withoutPrefix(item.text, prefix);
        const bool isCell = !syntax.cell.isEmpty();
        const TextRange range =
            isCell ? syntax.cell : TextRange{m_tree.start(syntax.node), m_tree.end(syntax.node)};
        qsizetype contentStart = qBound(range.start, this->contentStart(syntax, range), range.end);
        // Nothing in code or in a link is an id or a citation.
        const QString citable =
            content.hasLiterals() ? withoutPrefix(content.citableText(), prefix) : item.text;
        if (kind == BlockKind::Opinion) {
            for (const Citation &citation : findCitations(citable, CitationText::Plain))
                item.citations += citation.ids;
            item.citations.removeDuplicates();
        } else if (const auto id = matchFactId(citable, CitationText::Plain)) {
            item.id = id->id;
            item.text.remove(0, id->length);
            if (const auto written =
                    matchFactId(slice(m_tree.text(), {contentStart, range.end}), CitationText::Plain))
                contentStart += written->length;
        }
        item.range = local(range);
        item.content = local({contentStart, range.end});
        return item;
    }

    /// Where an item's text begins behind its bullet and its label.
    [[nodiscard]] qsizetype contentStart(const ItemSyntax &syntax, TextRange range) const
    {
        if (!syntax.prefix.isEmpty()) {
            qsizetype start = syntax.prefix.end;
            while (start < range.end && m_tree.text()[start].isSpace())
                ++start;
            return start;
        }
        const cmark_node_type type = cmark_node_get_type(syntax.node);
        const bool hasMarker = type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE;
        cmark_node *child = hasMarker ? cmark_node_first_child(syntax.node) : nullptr;
        return child ? m_tree.start(child) : range.start;
    }

    const SyntaxTree &m_tree;
    const LabelSet &m_labels;
    qsizetype m_start;
};

} // namespace

Topic readTopic(const QString &source, qsizetype frontMatterEnd, QStringView definitions,
                const LabelSet &labels)
{
    Topic topic;
    topic.source = source;
    topic.frontMatter = {0, frontMatterEnd};
    const SyntaxTree tree(QStringView(source).sliced(frontMatterEnd), definitions);
    // Offsets of the tree count from behind the front matter.
    const TopicBuilder builder(tree, labels, -frontMatterEnd);
    cmark_node *heading = frontMatterEnd == 0 ? headingOf(tree, labels) : nullptr;
    if (heading)
        builder.readHeading(topic, heading);
    builder.readBody(topic, heading);
    if (tree.mayDefine())
        topic.definitions = readDefinitions(source);
    return topic;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/topicreader.h"

#include "digest/blockreader.h"
#include "digest/citation.h"
#include "digest/definitions.h"
#include "digest/syntaxtree.h"
#include "digest/title.h"

namespace sasil {

namespace {

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
        const QString text = SyntaxTree::plainText(heading);
        const TitleParts parts = readTitle(text);
        topic.title = slice(text, parts.title).toString();
        topic.english = slice(text, parts.english).toString();
        topic.week = parts.week;
        cmark_node *only = cmark_node_first_child(heading);
        if (only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_LINK)
            topic.link = SyntaxTree::string(cmark_node_get_url(only));
    }

    void readBody(Topic &topic, const std::vector<cmark_node *> &nodes) const
    {
        for (const BlockSyntax &syntax : readBlocks(m_tree, nodes, m_labels))
            topic.blocks.append(block(syntax));
    }

private:
    [[nodiscard]] TextRange local(TextRange range) const { return range.shifted(-m_start); }

    [[nodiscard]] Block block(const BlockSyntax &syntax) const
    {
        Block block;
        block.kind = syntax.kind;
        block.layout = syntax.layout;
        const LineIndex &lines = m_tree.lines();
        qsizetype last = m_tree.lastLine(syntax.first);
        for (const ItemSyntax &item : syntax.items)
            last = qMax(last, m_tree.lastLine(item.node));
        for (cmark_node *other : syntax.others)
            last = qMax(last, m_tree.lastLine(other));
        block.range = local({lines.line(m_tree.firstLine(syntax.first)).start, lines.fullLine(last).end});
        if (block.kind == BlockKind::Other)
            return block;
        block.labelText = syntax.label.text;
        block.label = local(syntax.label.marked.shifted(syntax.labelStart));
        for (const ItemSyntax &itemSyntax : syntax.items)
            block.items.append(item(itemSyntax, syntax.kind));
        return block;
    }

    [[nodiscard]] Item item(const ItemSyntax &syntax, BlockKind kind) const
    {
        Item item;
        const TextRange range{m_tree.start(syntax.node), m_tree.end(syntax.node)};
        cmark_node *child = cmark_node_first_child(syntax.node);
        const bool isListItem = cmark_node_get_type(syntax.node) == CMARK_NODE_ITEM;
        qsizetype contentStart = isListItem && child ? m_tree.start(child) : range.start;
        item.text = SyntaxTree::plainText(syntax.node);
        if (syntax.label) {
            const auto place = isListItem ? LabelPlace::ListItem : LabelPlace::Quote;
            if (const auto label = labelOf(m_tree, syntax.label, place, m_labels)) {
                const QStringView written = m_tree.text().sliced(label->start, label->match.after);
                item.text = withoutPrefix(item.text, written);
                contentStart = label->start + label->match.after;
            }
        }
        if (kind == BlockKind::Fact) {
            if (const auto id = matchFactId(item.text)) {
                item.id = id->id;
                item.text.remove(0, id->length);
                if (const auto written =
                        matchFactId(m_tree.text().sliced(contentStart, range.end - contentStart)))
                    contentStart += written->length;
            }
        } else {
            for (const Citation &citation : findCitations(item.text))
                item.citations += citation.ids;
        }
        item.range = local(range);
        item.content = local({qMin(contentStart, range.end), range.end});
        readLinks(item, syntax.node);
        return item;
    }

    /// \a plain without the label that it begins with. \a written is the label's source: marks that were read
    /// as emphasis are missing in the plain text.
    static QString withoutPrefix(const QString &plain, QStringView written)
    {
        qsizetype i = 0;
        for (const QChar c : written) {
            if (i < plain.size() && plain[i] == c)
                ++i;
        }
        return plain.sliced(i).trimmed();
    }

    static void readLinks(Item &item, cmark_node *node)
    {
        const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> iterator(cmark_iter_new(node),
                                                                           cmark_iter_free);
        for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
            cmark_node *current = cmark_iter_get_node(iterator.get());
            if (event == CMARK_EVENT_ENTER && cmark_node_get_type(current) == CMARK_NODE_LINK)
                item.links.append(SyntaxTree::string(cmark_node_get_url(current)));
        }
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
    std::vector<cmark_node *> nodes;
    for (cmark_node *node = heading ? cmark_node_next(heading) : tree.firstNode(); node;
         node = cmark_node_next(node)) {
        if (tree.firstLine(node) >= 0 && cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION)
            nodes.push_back(node);
    }
    builder.readBody(topic, nodes);
    topic.definitions = readDefinitions(source);
    return topic;
}

} // namespace sasil

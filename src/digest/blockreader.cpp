// SPDX-License-Identifier: MIT
#include "digest/blockreader.h"

namespace sasil {

namespace {

cmark_node_type type(cmark_node *node)
{
    return node ? cmark_node_get_type(node) : CMARK_NODE_NONE;
}

/// Collects the blocks of one topic. A label that stands alone leaves its block open: what follows belongs to
/// it.
class BlockReader
{
public:
    BlockReader(const SyntaxTree &tree, const LabelSet &labels) : m_tree(tree), m_labels(labels) {}

    void read(cmark_node *node)
    {
        switch (type(node)) {
        case CMARK_NODE_HEADING:
            readHeading(node);
            break;
        case CMARK_NODE_PARAGRAPH:
            readParagraph(node);
            break;
        case CMARK_NODE_LIST:
            readList(node);
            break;
        case CMARK_NODE_BLOCK_QUOTE:
            readQuote(node);
            break;
        default:
            addOther(node);
        }
    }
    std::vector<BlockSyntax> take() { return std::move(m_blocks); }

private:
    BlockSyntax &addBlock(BlockLayout layout, cmark_node *first, cmark_node *labelNode,
                          const NodeLabel &label)
    {
        BlockSyntax block;
        block.kind = label.match.kind;
        block.layout = layout;
        block.first = first;
        block.labelNode = labelNode;
        block.label = label.match;
        block.labelStart = label.start;
        m_blocks.push_back(std::move(block));
        m_open = Open::Nothing;
        return m_blocks.back();
    }

    void addOther(cmark_node *node)
    {
        if (m_blocks.empty() || m_blocks.back().kind != BlockKind::Other) {
            m_blocks.emplace_back();
            m_blocks.back().first = node;
        }
        m_blocks.back().others.push_back(node);
        m_open = Open::Nothing;
    }

    /// Whether nothing stands behind a label in its paragraph. A bullet that waits for its text makes an
    /// underlined heading of the label above it.
    [[nodiscard]] bool standsAlone(cmark_node *node, const NodeLabel &label) const
    {
        return label.match.alone &&
               (type(node) == CMARK_NODE_HEADING || m_tree.firstLine(node) == m_tree.lastLine(node));
    }

    void readHeading(cmark_node *node)
    {
        if (const auto label = labelOf(m_tree, node, LabelPlace::Heading, m_labels)) {
            addBlock(BlockLayout::Heading, node, node, *label);
            m_open = Open::Everything;
        } else {
            addOther(node);
        }
    }

    void readParagraph(cmark_node *node)
    {
        const auto label = labelOf(m_tree, node, LabelPlace::Paragraph, m_labels);
        if (!label) {
            if (m_open == Open::Everything)
                m_blocks.back().items.push_back({node, nullptr});
            else
                addOther(node);
            return;
        }
        const bool nothingBehind = standsAlone(node, *label);
        if (nothingBehind || label->match.tag) {
            BlockSyntax &block =
                addBlock(label->match.tag ? BlockLayout::Tag : BlockLayout::LabelText, node, node, *label);
            if (!nothingBehind)
                block.items.push_back({node, node});
            m_open = nothingBehind ? Open::Everything : Open::Nothing;
            return;
        }
        addBlock(BlockLayout::InlineText, node, node, *label).items.push_back({node, node});
        m_open = Open::List;
    }

    void readList(cmark_node *list)
    {
        const Open open = std::exchange(m_open, Open::Nothing);
        for (cmark_node *item = cmark_node_first_child(list); item; item = cmark_node_next(item)) {
            cmark_node *paragraph = cmark_node_first_child(item);
            const auto label = labelOf(m_tree, paragraph, LabelPlace::ListItem, m_labels);
            const bool alone = label && standsAlone(paragraph, *label);
            // Without bold and colon a label is a label only when a list stands under it.
            const bool bare = label && !label->match.strong && !label->match.colon && !label->match.tag;
            if (!label || (bare && type(cmark_node_next(paragraph)) != CMARK_NODE_LIST)) {
                if (open != Open::Nothing && isOfOpenBlock(list))
                    m_blocks.back().items.push_back({item, nullptr});
                else
                    addListOther(item);
            } else if (alone) {
                readLabelBullet(item, paragraph, *label);
            } else {
                readInlineBullet(item, paragraph, *label);
            }
        }
        if (open == Open::Everything && isOfOpenBlock(list))
            m_open = open;
    }

    /// Whether the last block was opened by a label before \a list and still takes its items.
    bool isOfOpenBlock(cmark_node *list) const
    {
        return !m_blocks.empty() && m_blocks.back().kind != BlockKind::Other &&
               cmark_node_parent(m_blocks.back().first) != list;
    }

    void addListOther(cmark_node *item) { addOther(item); }

    void readLabelBullet(cmark_node *item, cmark_node *paragraph, const NodeLabel &label)
    {
        BlockSyntax &block = addBlock(BlockLayout::LabelBullet, item, paragraph, label);
        for (cmark_node *child = cmark_node_next(paragraph); child; child = cmark_node_next(child)) {
            if (type(child) != CMARK_NODE_LIST) {
                block.items.push_back({child, nullptr});
                continue;
            }
            for (cmark_node *nested = cmark_node_first_child(child); nested; nested = cmark_node_next(nested))
                block.items.push_back({nested, nullptr});
        }
    }

    void readInlineBullet(cmark_node *item, cmark_node *paragraph, const NodeLabel &label)
    {
        const BlockLayout layout = label.match.tag ? BlockLayout::Tag : BlockLayout::InlineBullet;
        const bool continues = !m_blocks.empty() && m_blocks.back().kind == label.match.kind &&
                               m_blocks.back().layout == layout &&
                               cmark_node_parent(m_blocks.back().first) == cmark_node_parent(item);
        BlockSyntax &block = continues ? m_blocks.back() : addBlock(layout, item, paragraph, label);
        block.items.push_back({item, paragraph});
    }

    void readQuote(cmark_node *quote)
    {
        cmark_node *paragraph = cmark_node_first_child(quote);
        const auto label = labelOf(m_tree, paragraph, LabelPlace::Quote, m_labels);
        if (!label) {
            addOther(quote);
            return;
        }
        BlockSyntax &block = addBlock(BlockLayout::Quote, quote, paragraph, *label);
        const bool alone = standsAlone(paragraph, *label);
        if (!alone)
            block.items.push_back({paragraph, paragraph});
        for (cmark_node *child = cmark_node_next(paragraph); child; child = cmark_node_next(child)) {
            if (type(child) != CMARK_NODE_LIST) {
                block.items.push_back({child, nullptr});
                continue;
            }
            for (cmark_node *item = cmark_node_first_child(child); item; item = cmark_node_next(item))
                block.items.push_back({item, nullptr});
        }
    }

    enum class Open { Nothing, List, Everything };

    const SyntaxTree &m_tree;
    const LabelSet &m_labels;
    std::vector<BlockSyntax> m_blocks;
    Open m_open = Open::Nothing; ///< what may still follow as items of the last block
};

} // namespace

std::optional<NodeLabel> labelOf(const SyntaxTree &tree, cmark_node *node, LabelPlace place,
                                 const LabelSet &labels)
{
    if (type(node) != CMARK_NODE_PARAGRAPH && type(node) != CMARK_NODE_HEADING)
        return std::nullopt;
    const qsizetype lineEnd = tree.lines().line(tree.firstLine(node)).end;
    NodeLabel label{{}, tree.start(node)};
    QStringView text = tree.text().sliced(label.start, lineEnd - label.start);
    if (place == LabelPlace::Heading) {
        auto heading = headingLabel(text, labels);
        if (heading)
            heading->start += label.start;
        return heading;
    }
    std::optional<LabelMatch> match = matchLabel(text, place, labels);
    if (!match)
        return std::nullopt;
    label.match = std::move(*match);
    return label;
}

cmark_node *headingOf(const SyntaxTree &tree, const LabelSet &labels)
{
    cmark_node *first = tree.firstNode();
    const bool isHeading = first && type(first) == CMARK_NODE_HEADING && tree.firstLine(first) == 0 &&
                           !labelOf(tree, first, LabelPlace::Heading, labels);
    return isHeading ? first : nullptr;
}

std::optional<NodeLabel> headingLabel(QStringView line, const LabelSet &labels)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == u'#')
        ++marks;
    QStringView text = line.sliced(marks);
    if (marks > 0) {
        const QStringView closed = text.trimmed();
        qsizetype end = closed.size();
        while (end > 0 && closed[end - 1] == u'#')
            --end;
        if (end < closed.size() && (end == 0 || closed[end - 1].isSpace()))
            text = text.first(text.indexOf(closed) + end);
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
    }
    std::optional<LabelMatch> match = matchLabel(text, LabelPlace::Heading, labels);
    if (!match || !match->alone)
        return std::nullopt;
    return NodeLabel{std::move(*match), marks};
}

std::vector<BlockSyntax> readBlocks(const SyntaxTree &tree, const std::vector<cmark_node *> &nodes,
                                    const LabelSet &labels)
{
    BlockReader reader(tree, labels);
    for (cmark_node *node : nodes)
        reader.read(node);
    return reader.take();
}

} // namespace sasil

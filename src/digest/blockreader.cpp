// SPDX-License-Identifier: MIT
#include "digest/blockreader.h"

#include "digest/nodetext.h"

#include <algorithm>
#include <limits>

namespace sasil {

namespace {

constexpr size_t noBlock = std::numeric_limits<size_t>::max();

/// Deeper sub-labels are items like others.
constexpr int deepestSubLabel = 16;

cmark_node_type type(cmark_node *node)
{
    return node ? cmark_node_get_type(node) : CMARK_NODE_NONE;
}

/// Collects the blocks of one topic. A label that stands alone leaves its block open: what follows belongs to
/// it.
///
/// What holds other blocks (an item, a quotation) is put aside and read later, in a loop: a tree may be
/// 100,000 levels deep.
class BlockReader
{
public:
    BlockReader(const SyntaxTree &tree, const LabelSet &labels) : m_tree(tree), m_labels(labels) {}

    std::vector<BlockSyntax> readAll(const std::vector<cmark_node *> &nodes)
    {
        for (cmark_node *node : nodes)
            read(node);
        while (!m_waiting.empty()) {
            const Container container = m_waiting.back();
            m_waiting.pop_back();
            readContainer(container);
        }
        const auto before = [](const BlockSyntax &a, const BlockSyntax &b) {
            return a.labelRange().start < b.labelRange().start;
        };
        if (!std::is_sorted(m_blocks.begin(), m_blocks.end(), before))
            std::stable_sort(m_blocks.begin(), m_blocks.end(), before);
        return std::move(m_blocks);
    }

private:
    /// What may still follow as items of a block.
    enum class Reach { Nothing, List, Everything };
    struct Open
    {
        Reach reach = Reach::Nothing;
        size_t block = 0;
        QString subLabel;
        bool isInside = false; ///< what is read stands within the block's own node
    };
    /// Sibling nodes that are read by themselves.
    struct Container
    {
        cmark_node *first = nullptr;
        Open open;
    };

    void readContainer(const Container &container)
    {
        m_open = container.open;
        for (cmark_node *node = container.first; node; node = cmark_node_next(node))
            read(node);
        cmark_node *parent = cmark_node_parent(container.first);
        if (type(parent) == CMARK_NODE_BLOCK_QUOTE && m_open.reach != Reach::Nothing)
            m_blocks[m_open.block].last = parent;
    }

    void putAside(cmark_node *first, const Open &open)
    {
        if (first)
            m_waiting.push_back({first, open});
    }

    void read(cmark_node *node)
    {
        switch (type(node)) {
        case CMARK_NODE_HEADING:
            if (const auto label = labelOf(m_tree, node, LabelPlace::Heading, m_labels))
                m_open = {Reach::Everything, addBlock(BlockLayout::Heading, node, node, *label), {}, false};
            else
                m_open = {};
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
        case CMARK_NODE_HTML_BLOCK: // a comment between two items ends nothing
            break;
        case CMARK_NODE_CODE_BLOCK:
            addOrClose(node);
            break;
        default:
            if (!SyntaxTree::isTable(node))
                m_open = {};
            else if (!readTable(node))
                addOrClose(node);
        }
    }

    /// Returns the block's index.
    size_t addBlock(BlockLayout layout, cmark_node *first, cmark_node *labelNode, const NodeLabel &label)
    {
        BlockSyntax block;
        block.kind = label.match.kind;
        block.layout = layout;
        block.first = first;
        block.labelNode = labelNode;
        block.label = label.match;
        block.labelStart = label.start;
        m_blocks.push_back(std::move(block));
        addNode(m_blocks.size() - 1, first);
        return m_blocks.size() - 1;
    }

    void addNode(size_t block, cmark_node *node)
    {
        setApart(node);
        m_blocks[block].nodes.push_back(node);
    }

    void addItem(cmark_node *node)
    {
        setApart(node);
        if (!m_open.isInside)
            addNode(m_open.block, node);
        m_blocks[m_open.block].items.push_back({node, nullptr, {}, {}, m_open.subLabel, m_open.isInside});
    }

    static ItemSyntax labelledItem(cmark_node *node, cmark_node *paragraph, const NodeLabel &label)
    {
        return {node, paragraph, {label.start, label.start + label.match.after}, {}, {}, false};
    }

    /// A block that is no list belongs to a label that stands alone above it.
    void addOrClose(cmark_node *node)
    {
        if (m_open.reach == Reach::Everything) {
            m_open.subLabel.clear();
            addItem(node);
        } else {
            m_open = {};
        }
    }

    /// Whether nothing stands behind a label in its paragraph. A bullet that waits for its text makes an
    /// underlined heading of the label above it.
    [[nodiscard]] bool standsAlone(cmark_node *node, const NodeLabel &label) const
    {
        return label.match.alone &&
               (type(node) == CMARK_NODE_HEADING || m_tree.firstLine(node) == m_tree.lastLine(node));
    }

    void readParagraph(cmark_node *node)
    {
        const bool isQuoted = type(cmark_node_parent(node)) == CMARK_NODE_BLOCK_QUOTE;
        const LabelPlace place = isQuoted ? LabelPlace::Quote : LabelPlace::Paragraph;
        const auto label = labelOf(m_tree, node, place, m_labels);
        if (!label) {
            if (m_open.reach == Reach::Everything && type(cmark_node_next(node)) == CMARK_NODE_LIST) {
                m_open.subLabel = subLabelOf(node);
                if (!m_open.subLabel.isEmpty()) {
                    if (!m_open.isInside)
                        addNode(m_open.block, node);
                    return;
                }
            }
            addOrClose(node);
            return;
        }
        const bool isAlone = standsAlone(node, *label);
        BlockLayout layout = isAlone ? BlockLayout::LabelText : BlockLayout::InlineText;
        if (isQuoted || label->match.tag)
            layout = isQuoted ? BlockLayout::Quote : BlockLayout::Tag;
        const size_t block = addBlock(layout, node, node, *label);
        if (isQuoted && !cmark_node_previous(node))
            m_blocks[block].first = cmark_node_parent(node);
        if (!isAlone)
            m_blocks[block].items.push_back(labelledItem(node, node, *label));
        Reach reach = isAlone || isQuoted ? Reach::Everything : Reach::List;
        if (layout == BlockLayout::Tag && !isAlone)
            reach = Reach::Nothing;
        m_open = {reach, block, {}, false};
    }

    void readList(cmark_node *list)
    {
        const Open open = m_open;
        bool isOpen = open.reach != Reach::Nothing;
        size_t run = noBlock; // the block of the item before, where that has a label of its own
        for (cmark_node *item = cmark_node_first_child(list); item; item = cmark_node_next(item)) {
            cmark_node *child = cmark_node_first_child(item);
            auto label = labelOf(m_tree, child, LabelPlace::ListItem, m_labels);
            // Without bold and colon a label is a label only when a list stands under it.
            const bool isBare = label && !label->match.strong && !label->match.colon && !label->match.tag;
            if (isBare && type(cmark_node_next(child)) != CMARK_NODE_LIST)
                label.reset();
            if (!label) {
                run = noBlock;
                m_open = isOpen ? open : Open();
                readBullet(item, child);
                continue;
            }
            // A bullet without a label belongs to none that stands before the one above it; but it stays in a
            // label bullet that it stands in.
            isOpen = isOpen && open.isInside;
            run = readLabelled(item, child, *label, run);
        }
        const bool staysOpen = isOpen && open.reach == Reach::Everything;
        m_open = staysOpen ? open : Open();
    }

    void readBullet(cmark_node *item, cmark_node *child)
    {
        cmark_node *behind = type(child) == CMARK_NODE_PARAGRAPH ? cmark_node_next(child) : child;
        if (m_open.reach != Reach::Nothing) {
            if (type(behind) == CMARK_NODE_LIST && m_depth < deepestSubLabel && readSubLabelled(item, child))
                return;
            addItem(item);
        }
        putAside(behind, Open());
    }

    /// Reads a bullet that is a sub-label with a list below it.
    bool readSubLabelled(cmark_node *item, cmark_node *paragraph)
    {
        const QString subLabel = subLabelOf(paragraph);
        if (subLabel.isEmpty())
            return false;
        const Open open = m_open;
        if (!open.isInside)
            addNode(open.block, item);
        m_blocks[open.block].subLabelled.push_back(item);
        ++m_depth;
        m_open = {Reach::Everything, open.block, subLabel, true};
        for (cmark_node *node = cmark_node_next(paragraph); node; node = cmark_node_next(node))
            read(node);
        --m_depth;
        m_open = open;
        return true;
    }

    /// Reads a bullet with a label of its own. Returns its block where the next bullet may continue it, else
    /// noBlock.
    size_t readLabelled(cmark_node *item, cmark_node *paragraph, const NodeLabel &label, size_t run)
    {
        cmark_node *behind = cmark_node_next(paragraph);
        if (standsAlone(paragraph, label)) {
            const size_t block = addBlock(BlockLayout::LabelBullet, item, paragraph, label);
            putAside(behind, {Reach::Everything, block, {}, true});
            return noBlock;
        }
        const BlockLayout layout = label.match.tag ? BlockLayout::Tag : BlockLayout::InlineBullet;
        if (run != noBlock && m_blocks[run].kind == label.match.kind && m_blocks[run].layout == layout)
            addNode(run, item);
        else
            run = addBlock(layout, item, paragraph, label);
        m_blocks[run].items.push_back(labelledItem(item, paragraph, label));
        putAside(behind, Open());
        return run;
    }

    void readQuote(cmark_node *quote)
    {
        cmark_node *first = cmark_node_first_child(quote);
        const bool isItem =
            m_open.reach == Reach::Everything && !labelOf(m_tree, first, LabelPlace::Quote, m_labels);
        if (isItem)
            addOrClose(quote);
        else
            m_open = {};
        putAside(first, Open());
    }

    /// Reads a table whose two header cells are the labels of facts and of opinions.
    bool readTable(cmark_node *table)
    {
        cmark_node *row = cmark_node_first_child(table);
        const auto cellCount = [](cmark_node *of) {
            int count = 0;
            for (cmark_node *cell = cmark_node_first_child(of); cell; cell = cmark_node_next(cell))
                ++count;
            return count;
        };
        if (!row || cellCount(row) != 2)
            return false;
        std::vector<NodeLabel> labels;
        for (const TextRange cell : m_tree.cells(row, 2)) {
            const auto match = matchLabel(slice(m_tree.text(), cell), LabelPlace::Heading, m_labels);
            if (!match || !match->alone)
                return false;
            labels.push_back({*match, cell.start});
        }
        if (labels.size() != 2 || labels[0].match.kind == labels[1].match.kind)
            return false;
        const size_t left = addBlock(BlockLayout::Table, table, nullptr, labels[0]);
        addBlock(BlockLayout::Table, table, nullptr, labels[1]);
        while ((row = cmark_node_next(row)))
            readRow(row, left);
        m_open = {};
        return true;
    }

    void readRow(cmark_node *row, size_t block)
    {
        cmark_node *node = cmark_node_first_child(row);
        for (const TextRange cell : m_tree.cells(row, 2)) {
            if (node && !cell.isEmpty())
                m_blocks[block].items.push_back({node, nullptr, {}, cell, {}, true});
            node = node ? cmark_node_next(node) : nullptr;
            ++block;
        }
    }

    const SyntaxTree &m_tree;
    const LabelSet &m_labels;
    std::vector<BlockSyntax> m_blocks;
    std::vector<Container> m_waiting;
    Open m_open;
    int m_depth = 0; ///< of sub-labels
};

} // namespace

std::vector<BlockSyntax> readBlocks(const SyntaxTree &tree, const std::vector<cmark_node *> &nodes,
                                    const LabelSet &labels)
{
    return BlockReader(tree, labels).readAll(nodes);
}

} // namespace sasil

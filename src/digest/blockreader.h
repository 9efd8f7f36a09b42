// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "digest/syntaxtree.h"

#include <vector>

namespace sasil {

/// One fact or opinion in the tree.
struct ItemSyntax
{
    cmark_node *node = nullptr;  ///< a list item, a paragraph or a quotation
    cmark_node *label = nullptr; ///< the paragraph in it that begins with a label; null: none
};

/// A block in the tree. For src/digest and src/render, which read the same structure.
struct BlockSyntax
{
    BlockKind kind = BlockKind::Other;
    BlockLayout layout = BlockLayout::None;
    cmark_node *first = nullptr;      ///< the node that the block begins with
    cmark_node *labelNode = nullptr;  ///< the paragraph or heading that begins with the (first) label
    LabelMatch label;                 ///< its offsets are relative to labelStart
    qsizetype labelStart = 0;         ///< where the labelled text begins in the tree's text
    std::vector<ItemSyntax> items;    ///< of facts and opinions
    std::vector<cmark_node *> others; ///< top-level nodes or list items of a block of kind Other
};

/// The label that a paragraph or a heading begins with, and where in the tree's text it was looked for.
struct NodeLabel
{
    LabelMatch match;
    qsizetype start = 0;
};
std::optional<NodeLabel> labelOf(const SyntaxTree &tree, cmark_node *node, LabelPlace place,
                                 const LabelSet &labels);

/// The label that a heading's (first) line is; its start counts from the line's.
std::optional<NodeLabel> headingLabel(QStringView line, const LabelSet &labels);

/// The heading that a topic's tree begins with; null: it stands before the first heading.
cmark_node *headingOf(const SyntaxTree &tree, const LabelSet &labels);

/// Reads the top-level nodes of one topic, its own heading left out, into blocks.
std::vector<BlockSyntax> readBlocks(const SyntaxTree &tree, const std::vector<cmark_node *> &nodes,
                                    const LabelSet &labels);

} // namespace sasil

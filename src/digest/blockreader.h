// SPDX-License-Identifier: MIT
#pragma once

#include "digest/nodelabel.h"

#include <vector>

namespace sasil {

/// One fact or opinion in the tree.
struct ItemSyntax
{
    cmark_node *node = nullptr;  ///< a list item, a paragraph, a quotation, a table's cell …
    cmark_node *label = nullptr; ///< the paragraph in it that begins with a label; null: none
    TextRange prefix;            ///< that label as written, with the blanks behind it
    TextRange cell;              ///< of a table's cell: where it stands, since cmark may say it wrongly
    QString subLabel;            ///< Item::subLabel
    bool isInside = false;       ///< it stands within one of its block's nodes
};

/// A block of facts or opinions in the tree. For src/digest and src/render, which read the same structure.
struct BlockSyntax
{
    BlockKind kind = BlockKind::Other;
    BlockLayout layout = BlockLayout::None;
    cmark_node *first = nullptr;     ///< the node that the block begins with
    cmark_node *last = nullptr;      ///< a node that it ends with, where that is more than its last item
    cmark_node *labelNode = nullptr; ///< the paragraph or heading that begins with the (first) label
    LabelMatch label;                ///< its offsets are relative to labelStart
    qsizetype labelStart = 0;        ///< where the labelled text begins in the tree's text
    std::vector<ItemSyntax> items;
    std::vector<cmark_node *> nodes;       ///< the outermost nodes that it consists of
    std::vector<cmark_node *> subLabelled; ///< bullets that are only a sub-label for what is below them

    [[nodiscard]] TextRange labelRange() const { return label.marked.shifted(labelStart); }
};

/// Reads the top-level nodes of one topic, its own heading left out, into blocks of facts and opinions, in
/// the order of their labels. Their nodes and their items are set apart (NodeText).
std::vector<BlockSyntax> readBlocks(const SyntaxTree &tree, const std::vector<cmark_node *> &nodes,
                                    const LabelSet &labels);

} // namespace sasil

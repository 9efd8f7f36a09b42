// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "digest/syntaxtree.h"

#include <optional>
#include <vector>

namespace sasil {

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

/// The words of a paragraph that is only bold and ends in a colon, as in `**High confidence:**`; empty: it is
/// none.
QString subLabelOf(cmark_node *paragraph);

/// The heading that a topic's tree begins with; null: it stands before the first heading.
cmark_node *headingOf(const SyntaxTree &tree, const LabelSet &labels);

/// The top-level nodes of a topic's body, without \a heading and what stands elsewhere in the document.
std::vector<cmark_node *> bodyOf(const SyntaxTree &tree, cmark_node *heading);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/syntaxtree.h"

#include <QString>

#include <functional>

namespace sasil {

/// Makes a tree harmless before it becomes HTML: raw HTML becomes text (or where not \a rawHtml, only the
/// words between its tags stay), comments go, links with targets that are not allowed lose them, and such
/// images leave their description.
void sanitize(cmark_node *root, bool remoteImages, bool rawHtml = true);

/// Gives the links in a tree the targets that \a target makes of theirs.
void retargetLinks(cmark_node *root, const std::function<QString(const QString &)> &target);

/// A node and what is in it as HTML, once: blocks in it that dressing.h writes are replaced by what it
/// writes.
[[nodiscard]] QString html(cmark_node *node);
/// What is in a node as HTML, without the node itself.
[[nodiscard]] QString innerHtml(cmark_node *node);
/// Text as HTML text or as a quoted attribute's value.
[[nodiscard]] QString escaped(QStringView text);

/// Removes \a count characters of plain text (SyntaxTree::plainText()) from a node's start or end, with the
/// emphasis and links that are empty then.
void removeTextAtStart(cmark_node *node, qsizetype count);
void removeTextAtEnd(cmark_node *node, qsizetype count);
/// Removes a label from a paragraph's start. \a written is its source: marks read as emphasis are missing in
/// the text.
void removeLabel(cmark_node *paragraph, QStringView written);
/// Sets the citations in a node's text apart with `<span class="citation">`; where \a asLinks, each cited id
/// as well, as something to follow by mouse and keyboard that is no link of the page.
void markCitations(cmark_node *node, bool asLinks);

/// Whether a node is a numbered list.
[[nodiscard]] bool isOrderedList(cmark_node *node);
/// The node to insert before where something shall stand before \a node. A list is cut in two there.
[[nodiscard]] cmark_node *placeFor(cmark_node *node);
/// Removes a node and frees it, with the list that it leaves empty.
void removeFromList(cmark_node *node);
/// Removes the quotations that hold nothing but custom blocks, the first of which is \a block; not one that
/// is an item itself.
void unwrapQuotations(cmark_node *block);

} // namespace sasil

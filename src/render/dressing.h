// SPDX-License-Identifier: MIT
#pragma once

#include "digest/syntaxtree.h"

#include <QString>

namespace sasil {

/// The HTML of a block that cmark would write too plainly: code whose language is coloured, and a picture
/// with a title that has a paragraph to itself, as a figure with a caption. Null where cmark's will do.
[[nodiscard]] QString dressedHtml(cmark_node *block);

/// Sets such HTML in the place of the blocks within a node.
void dressBlocks(cmark_node *node);

/// The box of a task, as cmark writes it; empty for any other item.
[[nodiscard]] QString checkBoxHtml(cmark_node *item);

/// An image without a description, where it is not seen, shows the name of its file.
[[nodiscard]] QString withDescriptions(QString section);

} // namespace sasil

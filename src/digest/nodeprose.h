// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QStringList>

#include <optional>

namespace sasil {

/// What a reader sees of a piece of Markdown as text: a string for each paragraph, heading, cell of a table,
/// and piece of code, in the order of the text, footnotes last. Line ends are "\n".
///
/// Left out are bullets, numbers of lists, quotation marks of blocks, `#`, marks of emphasis, targets of
/// links, images, references to footnotes, definitions of links, and comments. Labels, citations and
/// addresses that stand for themselves are text, and raw HTML is, as in the preview.
///
/// \a definitions are those of other places that it uses, as lines of Markdown. With \a part only that is
/// given, read as what it is in the whole: of a block that lies in it with one end, marks whose other half is
/// not in it are text.
[[nodiscard]] QStringList proseOf(QStringView source, QStringView definitions = {},
                                  const std::optional<TextRange> &part = {});

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "writtentext.h"

namespace sasil {

/// Lines of a topic, and the items that should be read from them.
struct WrittenBlock
{
    QStringList lines;
    std::vector<ExpectedItem> facts;
    std::vector<ExpectedItem> opinions;
    /// Whether what follows without a label would belong to it as well.
    bool isOpen = false;
};

/// Writes a block of facts or opinions in a random layout (design.md, "Layouts"). Behind another one every
/// list begins with a label: a bullet without would belong to what is above it.
[[nodiscard]] WrittenBlock writeBlock(TextWriter &writer, BlockKind kind, bool behindAnother);

/// Writes what only looks like facts and opinions: labels and headings in code, HTML and comments, near
/// misses. Lists are left out where \a besideList: they would join the list before.
[[nodiscard]] QStringList writeDecoy(TextWriter &writer, bool besideList);

/// A label in a heading's line(s), at any level.
[[nodiscard]] QStringList headingLines(TextWriter &writer, int level, const QString &text);

} // namespace sasil

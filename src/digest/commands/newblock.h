// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/itemedits.h"

namespace sasil {

/// The block of a kind whose style is nearest to a topic: its own, else that of a topic before it, else of
/// one after it.
struct NearestBlock
{
    qsizetype topic = -1;
    const Block *block = nullptr;
};
[[nodiscard]] NearestBlock nearestBlock(const Digest &digest, qsizetype from, BlockKind kind);

/// How a new block of \a kind begins, and what its items are written with.
struct BlockStart
{
    QString label; ///< the lines before the first item
    ItemStyle item;
};
[[nodiscard]] BlockStart newBlockStart(const Digest &digest, qsizetype topic, BlockKind kind);
/// The layout that Sasil writes, in the topic's language: it looks at nothing else.
[[nodiscard]] BlockStart plainBlockStart(const QString &source, BlockKind kind);

/// Sets a block's lines where a new block of \a kind goes in a topic: facts before opinions, both before a
/// rule that ends the topic. Ranges are relative to the topic.
[[nodiscard]] Insertion insertBlock(const Digest &digest, qsizetype topic, BlockKind kind,
                                    const NewBlock &block);
/// A new block that holds \a item.
[[nodiscard]] NewBlock blockWith(const BlockStart &start, const ItemSource &item);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/itemedits.h"

namespace sasil {

/// What the commands that move items share: edits of one topic, and the proof that it then reads as meant.

[[nodiscard]] Error noItemHere();
[[nodiscard]] Error sharesItsLines();
[[nodiscard]] Error wouldReadOtherwise();
[[nodiscard]] Error standsThere();

/// An item of a topic, by the indices of its block and of itself.
struct PlaceInTopic
{
    qsizetype block = 0;
    qsizetype item = 0;
};
/// The place of an item in the list of all items of its topic.
[[nodiscard]] qsizetype orderOf(const Topic &topic, PlaceInTopic place);
/// Whether a block stands within an item, and moves with it.
[[nodiscard]] bool isWithin(const Block &block, const Item &item);
/// Takes an item and all that stand within it out of what a topic says; answers with what these say, the item
/// first.
[[nodiscard]] QStringList takeItem(TopicContent &content, const Topic &topic, PlaceInTopic place);

[[nodiscard]] BlockKind otherKind(BlockKind kind);
/// Whether a fact may become an opinion, or an opinion a fact: nothing may cite it, and it may cite nothing.
[[nodiscard]] Result<void> canTurn(const Digest &digest, ItemPlace item);

/// Edits of one topic, and which of them holds the caret.
struct TopicEdits
{
    TextEdits edits;
    qsizetype at = 0;
    qsizetype caret = 0;
};
/// The command, if the topic then reads as \a expected. The order counts for items of \a ordered.
[[nodiscard]] Result<Command> proved(const Digest &digest, qsizetype topic, const TopicEdits &made,
                                     TopicContent expected, std::optional<BlockKind> ordered = std::nullopt);

} // namespace sasil

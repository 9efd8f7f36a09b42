// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"
#include "digest/commands/blockstyle.h"

namespace sasil {

/// Text that goes into a topic, and where in it the caret stands afterwards. Ranges are relative to the
/// topic.
struct Insertion
{
    TextEdit edit;
    qsizetype caret = 0; ///< in the edit's text
};

/// Takes an item's lines away, with the blank lines that only it needed; with the last item the block.
/// The numbers behind it follow where the list counts in sequence.
[[nodiscard]] TextEdits removeItem(const Topic &topic, const Block &block, qsizetype item,
                                   const LabelSet &labels);
/// Sets \a item behind the last item of \a block, in the block's own style.
[[nodiscard]] std::optional<Insertion> appendItem(const Topic &topic, const Block &block,
                                                  const ItemSource &item, const LabelSet &labels);
/// Sets \a item behind the one at \a place, and gives the edits of numbers that follow with it.
[[nodiscard]] std::optional<Insertion> insertBehind(const Topic &topic, const Block &block, qsizetype place,
                                                    const ItemSource &item, const LabelSet &labels);
/// Sets \a item before the first one of \a block.
[[nodiscard]] std::optional<Insertion> insertFirst(const Topic &topic, const Block &block,
                                                   const ItemSource &item, const LabelSet &labels);
/// Adds \a by to the numbers of the items from \a first on, where the list counts in sequence there.
[[nodiscard]] TextEdits renumbered(const Topic &topic, const Block &block, qsizetype first, int by,
                                   const LabelSet &labels);

/// A topic's facts and opinions in their order, each as a string of all that is read of it, and what else
/// stands in it: to compare what a command leaves with what it should.
struct TopicContent
{
    QString start; ///< its heading, or front matter
    QStringList items;
    QStringList others;
    Definitions definitions; ///< other topics may use them

    friend bool operator==(const TopicContent &, const TopicContent &) = default;
};
[[nodiscard]] QString contentOf(const Item &item, BlockKind kind);
[[nodiscard]] TopicContent contentOf(const Topic &topic);

/// How the topic reads after \a edits, which are relative to it. Nothing: it would not be one topic.
[[nodiscard]] std::optional<Topic> reread(const Digest &digest, qsizetype topic, const TextEdits &edits);

/// \a edits of a topic as edits of the document; the caret stands in the text that edit \a at inserts.
[[nodiscard]] Command inDocument(const Digest &digest, qsizetype topic, const TextEdits &edits, qsizetype at,
                                 qsizetype caret);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/sourcelines.h"
#include "digest/digest.h"

#include <QStringList>

namespace sasil {

/// What an item is written with, apart from its words.
struct ItemStyle
{
    QString prefix;  ///< what its lines begin with before the bullet: blanks, and the `>` of a quotation
    QString bullet;  ///< `-` or `3.`; empty: it is a paragraph
    QString padding; ///< blanks behind the bullet
    QString label;   ///< its own label with the blanks behind; empty: it has none

    /// How many columns its further lines stand behind the prefix.
    [[nodiscard]] qsizetype width() const;
    /// The number of a numbered bullet; -1: it is none.
    [[nodiscard]] int number() const;
    void setNumber(int number);
    [[nodiscard]] bool isQuoted() const { return prefix.contains(u'>'); }

    friend bool operator==(const ItemStyle &, const ItemStyle &) = default;
};

/// One line of an item without what its style gives it.
struct ItemLine
{
    QString text;
    QString end;       ///< its line end; of the last line empty
    bool lazy = false; ///< it goes on without the indent, and stays as written
};

/// An item as it is written.
struct ItemSource
{
    TextRange lines; ///< whole lines without the last line end, relative to the topic
    ItemStyle style;
    QString task;          ///< `[ ] `, where it is one to tick off
    QList<ItemLine> words; ///< the first behind bullet, task and label

    [[nodiscard]] bool isEmpty() const { return words.size() == 1 && isBlank(words.first().text); }
};

/// Nothing where other text stands before or behind it on its lines, as in a table.
[[nodiscard]] std::optional<ItemSource> readItem(const Topic &topic, const Block &block, qsizetype item,
                                                 const LabelSet &labels);
/// Whether an item of a block begins with a label of its own.
[[nodiscard]] bool hasOwnLabel(const Block &block, const Item &item);
/// The label becomes part of the words.
[[nodiscard]] ItemSource withLabelAsWords(ItemSource item);

/// The lines of \a item in another style. Further lines keep their indent relative to the first.
[[nodiscard]] QString written(const ItemSource &item, const ItemStyle &style);
/// How long what stands before the words is in written().
[[nodiscard]] qsizetype wordsOffset(const ItemSource &item, const ItemStyle &style);

/// The style for an item that is added behind the last one of \a block. Nothing: the layout takes none.
[[nodiscard]] std::optional<ItemStyle> styleBehind(const Topic &topic, const Block &block, qsizetype item,
                                                   const LabelSet &labels);
/// The style of the first item of a block that is a label alone.
[[nodiscard]] std::optional<ItemStyle> styleOfFirst(const Topic &topic, const Block &block);
/// What stands between two items of the block: a line end, or several.
[[nodiscard]] QString gapBehind(const Topic &topic, const Block &block, qsizetype item,
                                const ItemStyle &style, const LabelSet &labels);

} // namespace sasil

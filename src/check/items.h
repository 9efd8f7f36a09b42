// SPDX-License-Identifier: MIT
#pragma once

#include "check/context.h"
#include "digest/support.h"

namespace sasil {

/// Calls \a visit with the place of every item of \a kind in a topic that has a text, and with the item.
template <typename Visit>
void forEachItem(const CheckContext &context, qsizetype topic, BlockKind kind, Visit visit)
{
    const QList<Block> &blocks = context.topic(topic).blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        for (qsizetype i = 0; blocks[b].kind == kind && i < blocks[b].items.size(); ++i) {
            if (!blocks[b].items[i].text.isEmpty())
                visit(ItemPlace{topic, b, i}, blocks[b].items[i]);
        }
    }
}

/// The beginning of a text, for a menu.
[[nodiscard]] QString shortened(const QString &text, qsizetype length = 40);

/// The fixes that let an opinion cite the best of \a facts for it, at most three.
[[nodiscard]] QList<Fix> citingFixes(const CheckContext &context, ItemPlace opinion,
                                     const QList<ItemPlace> &facts);

} // namespace sasil

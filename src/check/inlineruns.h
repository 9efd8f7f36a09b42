// SPDX-License-Identifier: MIT
#pragma once

#include "check/literalranges.h"
#include "digest/syntaxtree.h"

#include <QList>

#include <vector>

namespace sasil {

/// A stretch of inline Markdown: a paragraph, a heading, a table's cell. The range is of the tree's text.
struct InlineRun
{
    cmark_node *node = nullptr;
    TextRange range;
};
[[nodiscard]] std::vector<InlineRun> inlineRuns(const SyntaxTree &tree);

/// Marks that stand beside each other, as in `**`, outside code, links' targets and escapes.
struct DelimiterRun
{
    TextRange range;
    bool opens = false;  ///< left-flanking, as CommonMark has it
    bool closes = false; ///< right-flanking
};
/// Those of \a mark in \a range of \a text, in their order.
[[nodiscard]] QList<DelimiterRun> delimiterRuns(QStringView text, TextRange range, QChar mark);

/// How many nodes below \a node \a isIt says yes to.
template <typename Predicate>
qsizetype countNodes(cmark_node *node, Predicate isIt)
{
    qsizetype count = 0;
    cmark_iter *iterator = cmark_iter_new(node);
    while (cmark_event_type event = cmark_iter_next(iterator)) {
        if (event == CMARK_EVENT_DONE)
            break;
        if (event == CMARK_EVENT_ENTER && isIt(cmark_iter_get_node(iterator)))
            ++count;
    }
    cmark_iter_free(iterator);
    return count;
}

} // namespace sasil

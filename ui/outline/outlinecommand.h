// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

namespace sasil {

/// What can be asked of the rows of the outline.
enum class OutlineCommand : quint8 {
    Go,
    Rename,
    AddTopic,
    AddSubtopic,
    AddFact,
    AddOpinion,
    MoveUp,
    MoveDown,
    Promote,
    Demote,
    Turn, ///< a fact into an opinion, an opinion into a fact
    Delete,
    Copy,         ///< titles, or the words of facts and opinions
    CopyRichText, ///< topics with all below them, or facts and opinions
    CopyMarkdown,
    FoldAll,
    UnfoldAll,
};

} // namespace sasil

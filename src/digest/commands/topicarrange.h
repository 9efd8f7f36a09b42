// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Topics that stand behind each other, [first, end), and by how much their levels change.
struct TopicRun
{
    qsizetype first = 0;
    qsizetype end = 0;
    int deeper = 0;
};

/// Topics that go to another place of the document, all of them to one place, in the order that they have.
/// What sets them apart from others (blank lines, rules) changes no more than it must.
struct Arrangement
{
    QList<TopicRun> moved; ///< ascending, no two overlap; whole subtrees where they change their place
    qsizetype gap = 0; ///< the topic that they come to stand before; in none of them, but it may begin one
};

/// Whether no topic changes its place: at most levels change.
[[nodiscard]] bool isInPlace(const Arrangement &arrangement);
/// Where the first topic of each run stands afterwards.
[[nodiscard]] QList<qsizetype> placesAfter(const Arrangement &arrangement);

/// Whether headings can be found at all seams. Cheap: it looks at the topics beside them.
[[nodiscard]] Result<void> checkArrangement(const Digest &digest, const Arrangement &arrangement);
/// \a selection stands in a moved topic, and goes with it.
[[nodiscard]] Result<Command> makeArrangement(const Digest &digest, const Arrangement &arrangement,
                                              TextRange selection);

} // namespace sasil

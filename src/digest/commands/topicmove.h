// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Moving topics, with all that stand below them: past a neighbour, beside or under another topic, up and
/// down in level. What sets topics apart (blank lines, rules) stays in its place.

[[nodiscard]] Result<void> canMoveTopicUp(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> moveTopicUp(const Digest &digest, TextRange selection);
[[nodiscard]] Result<void> canMoveTopicDown(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> moveTopicDown(const Digest &digest, TextRange selection);

/// One level up; the topics behind it that were its siblings come to stand below it.
[[nodiscard]] Result<void> canPromoteTopic(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> promoteTopic(const Digest &digest, TextRange selection);
/// Under the topic before it.
[[nodiscard]] Result<void> canDemoteTopic(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> demoteTopic(const Digest &digest, TextRange selection);

/// Makes \a topic the last one under \a target; its heading is selected.
[[nodiscard]] Result<void> canMoveTopicUnder(const Digest &digest, qsizetype topic, qsizetype target);
[[nodiscard]] Result<Command> moveTopicUnder(const Digest &digest, qsizetype topic, qsizetype target);

/// Topics that were moved together.
struct TopicsMoved
{
    Command command;
    QList<qsizetype> topics; ///< where they stand afterwards, those that were below another of them left out
};

/// Several topics at once, in any order; those below another of them move with it. They keep their order, and
/// the heading of the first is selected.
using Topics = QList<qsizetype>;

/// The same topics in their order, without those that stand below another of them.
[[nodiscard]] Topics highestOf(const Digest &digest, const Topics &topics);

enum class TopicPlace : quint8 {
    Before, ///< on the level of the other topic
    Behind, ///< the same, behind all that stand below it
    Under,  ///< as its last ones
};
[[nodiscard]] Result<void> canMoveTopics(const Digest &digest, const Topics &topics, qsizetype target,
                                         TopicPlace place);
[[nodiscard]] Result<TopicsMoved> moveTopics(const Digest &digest, const Topics &topics, qsizetype target,
                                             TopicPlace place);

enum class TopicStep : quint8 {
    Up,      ///< before the topic before the first of them; all stand under the same one
    Down,    ///< behind the topic behind the last of them
    Promote, ///< one level up
    Demote,  ///< under the nearest topic before them that is none of them
};
[[nodiscard]] Result<void> canStepTopics(const Digest &digest, const Topics &topics, TopicStep step);
[[nodiscard]] Result<TopicsMoved> stepTopics(const Digest &digest, const Topics &topics, TopicStep step);

} // namespace sasil

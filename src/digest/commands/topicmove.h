// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// Moving topics, with all that stand below them: past a neighbour, under another topic, up and down in
/// level. What sets topics apart (blank lines, rules) stays in its place.

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

} // namespace sasil

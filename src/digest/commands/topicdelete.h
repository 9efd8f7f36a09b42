// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/topicmove.h"

namespace sasil {

/// Takes topics away with all that stand below them. The caret goes to the topic that comes into their place:
/// the next one on their level, else the one before, else the one above.
[[nodiscard]] Result<void> canDeleteTopics(const Digest &digest, const Topics &topics);
[[nodiscard]] Result<Command> deleteTopics(const Digest &digest, const Topics &topics);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// addTopic(), where no open fence or the like would swallow the new heading.
[[nodiscard]] Result<void> canAddTopic(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> addTopicAt(const Digest &digest, TextRange selection);

/// A topic of the next level behind the last one below the topic, its title selected.
[[nodiscard]] Result<void> canAddSubtopic(const Digest &digest, TextRange selection);
[[nodiscard]] Result<Command> addSubtopic(const Digest &digest, TextRange selection);

} // namespace sasil

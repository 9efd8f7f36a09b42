// SPDX-License-Identifier: MIT
#pragma once

#include "writing/completion.h"

namespace sasil {

/// Labels of weeks for a heading: this week, the last and the next one in the form that the document writes
/// them in; other forms and other weeks where somebody types their start. \a inBrackets: a bracket was typed
/// already.
[[nodiscard]] QList<CompletionCandidate> weekCandidates(const Digest &digest, qsizetype topic,
                                                        bool inBrackets, const CompletionSources &sources);

} // namespace sasil

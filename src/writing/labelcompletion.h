// SPDX-License-Identifier: MIT
#pragma once

#include "writing/caretline.h"
#include "writing/completion.h"

namespace sasil {

/// Labels of facts and opinions, as the document writes them: in its language and layout, with the start of
/// their first item where the layout has one.
[[nodiscard]] std::optional<CompletionPlace> labelPlaceAt(const Digest &digest, const CaretLine &line);
[[nodiscard]] QList<CompletionCandidate> labelCandidates(const Digest &digest, const CompletionPlace &place);

} // namespace sasil

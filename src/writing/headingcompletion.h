// SPDX-License-Identifier: MIT
#pragma once

#include "writing/caretline.h"
#include "writing/completion.h"

namespace sasil {

/// The words of a heading: a week at its start, or a title that another topic has.
[[nodiscard]] std::optional<CompletionPlace> headingPlaceAt(const CaretLine &line);
[[nodiscard]] QList<CompletionCandidate> headingCandidates(const Digest &digest, const CompletionPlace &place,
                                                           const CompletionSources &sources);

/// The headings of a digest, to link to.
[[nodiscard]] QList<CompletionCandidate> anchorCandidates(const Digest &digest, const CompletionPlace &place);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "writing/caretline.h"
#include "writing/completion.h"

namespace sasil {

/// Facts for an opinion to cite, the best match first. In a long document those around it; one farther away
/// is found by its id.
[[nodiscard]] std::optional<CompletionPlace> citationPlaceAt(const Digest &digest, const CaretLine &line);
/// The opinion at the caret, though no citation is begun in it.
[[nodiscard]] std::optional<CompletionPlace> citingPlaceAt(const Digest &digest, const CaretLine &line);
[[nodiscard]] QList<CompletionCandidate> citationCandidates(const Digest &digest,
                                                            const CompletionPlace &place);
/// The id goes where the writer is, and the fact gets it where it had none.
[[nodiscard]] Result<Command> completedCitation(const Digest &digest, const CompletionPlace &place,
                                                const CompletionCandidate &candidate);

} // namespace sasil

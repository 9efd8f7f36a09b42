// SPDX-License-Identifier: MIT
#pragma once

#include "writing/caretline.h"
#include "writing/completion.h"

namespace sasil {

/// What a link or an image leads to: a file in the digest's folder or below it, or a heading of the digest.
[[nodiscard]] std::optional<CompletionPlace> linkPlaceAt(const CaretLine &line);
[[nodiscard]] QList<CompletionCandidate> fileCandidates(const CompletionPlace &place,
                                                        const CompletionSources &sources);

/// Whether the preview shows files of this name as images.
[[nodiscard]] bool isImageFile(const QString &name);

/// A file's name as CommonMark reads it in a link's target, whatever characters it has.
[[nodiscard]] QString escapedForLink(const QString &name);
/// The path that a link's target names: the inverse.
[[nodiscard]] QString unescapedFromLink(const QString &target);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "text/result.h"

namespace sasil {

/// The topics that \a wanted names, each with those below it; indices, ascending. A topic is named by its
/// title, with or without week and English title, or by its number: 1 for the first heading.
[[nodiscard]] Result<QList<qsizetype>> chosenTopics(const Digest &digest, const QStringList &wanted);

} // namespace sasil

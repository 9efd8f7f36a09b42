// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "digest/topic.h"

namespace sasil {

/// Reads one topic. \a source is its text and nothing else (splitTopics()); its first \a frontMatterEnd
/// characters are front matter. \a definitions are lines of Markdown that are read before it
/// (usedDefinitions()).
///
/// What a topic reads as depends on these alone.
[[nodiscard]] Topic readTopic(const QString &source, qsizetype frontMatterEnd, QStringView definitions,
                              const LabelSet &labels);

} // namespace sasil

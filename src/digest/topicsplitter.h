// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "text/textrange.h"

#include <vector>

namespace sasil {

/// Where a topic begins.
struct TopicStart
{
    qsizetype offset = 0;
    int level = 0;                ///< of its heading; 0: it stands before the first heading
    qsizetype frontMatterEnd = 0; ///< of the document's first topic

    friend bool operator==(const TopicStart &, const TopicStart &) = default;
};

/// Finds where the topics of \a text begin: at its top-level headings that are no labels. \a text begins
/// where a topic begins; front matter is looked for only \a atDocumentStart.
///
/// It looks at the first characters of lines, and asks cmark only about stretches where these do not tell:
/// where a fence, HTML or an underlined heading may stand.
[[nodiscard]] std::vector<TopicStart> splitTopics(QStringView text, bool atDocumentStart,
                                                  const LabelSet &labels);

/// How long the first line of \a text is, with its end, where it is a heading by itself (`# …`), whatever the
/// lines around it become; 0: it is none.
[[nodiscard]] qsizetype headingLineLength(QStringView text);

/// Whether a document that begins with \a text could have front matter, however far away its end is.
[[nodiscard]] bool mayOpenFrontMatter(QStringView text);
/// Whether a line that \a range touches could end front matter.
[[nodiscard]] bool touchesFrontMatterEnd(QStringView text, TextRange range);

} // namespace sasil

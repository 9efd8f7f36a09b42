// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <optional>

namespace sasil {

enum class SearchScope : quint8 { Everything, Facts, Opinions };

/// What is looked for in a digest, and where.
///
/// It is looked for topic by topic, so that nothing that is found stands in two of them. Where only facts,
/// opinions or a selection are asked for, each of these parts is a text of its own: a regular expression's
/// `^` and `$` match at its ends, and nothing that is found leaves it. Whole words (wholewords.h) heed what
/// stands around.
struct TextSearch
{
    QString query;
    bool caseSensitive = false;
    bool wholeWords = false;
    bool regularExpression = false;
    /// The last syllable of the query is still being composed: what it may become counts as well (`엔빋` is
    /// on its way to 엔비디아). Not for regular expressions.
    bool mayGrow = false;
    SearchScope scope = SearchScope::Everything;
    std::optional<TextRange> range = std::nullopt; ///< of the document

    friend bool operator==(const TextSearch &, const TextSearch &) = default;
};

/// The parts of a topic that a search looks at, ascending and apart from each other. Of a fact or opinion
/// this is what it says and the id before it; what stands within it under a label of the other kind is left
/// out.
[[nodiscard]] QList<TextRange> searchedParts(const Digest &digest, qsizetype topic, const TextSearch &search);

} // namespace sasil

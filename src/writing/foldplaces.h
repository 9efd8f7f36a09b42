// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QList>

#include <optional>

namespace sasil {

/// What can be folded away behind its first line.
enum class FoldKind : quint8 {
    Topic,       ///< behind its heading: its body and the topics below it
    Block,       ///< behind the label's line: facts or opinions
    FrontMatter, ///< behind its first `---`
};

/// A place that can be folded.
struct FoldPlace
{
    FoldKind kind = FoldKind::Topic;
    qsizetype topic = 0;
    qsizetype block = -1; ///< of a Block: its index in the topic
    qsizetype head = 0;   ///< where the line begins that stays
    TextRange hidden;     ///< the lines that are folded away; it begins at the start of one

    friend bool operator==(const FoldPlace &, const FoldPlace &) = default;
};

/// How much is folded away.
struct FoldCounts
{
    qsizetype topics = 0; ///< below the folded one
    qsizetype facts = 0;
    qsizetype opinions = 0;
    qsizetype lines = 0; ///< that are not blank; counted where there is nothing else to count
};

/// The topic's own place; nothing where a heading has nothing below it. Reads the topic only if its heading
/// is underlined.
[[nodiscard]] std::optional<FoldPlace> topicFold(const Digest &digest, qsizetype topic);

/// The places whose heads stand in \a topic, in the order of the text; each line is the head of one at most.
[[nodiscard]] QList<FoldPlace> foldPlaces(const Digest &digest, qsizetype topic);

/// The place whose head is the line that begins at \a lineStart.
[[nodiscard]] std::optional<FoldPlace> foldPlaceAt(const Digest &digest, qsizetype lineStart);

/// Costs the topics that are folded away.
[[nodiscard]] FoldCounts foldCounts(const Digest &digest, const FoldPlace &place);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QList>
#include <QString>

namespace sasil {

/// Where topics go that are no more than a link or a note to come back to.
enum class StubPlace : quint8 {
    InPlace,
    AtEnd, ///< under a heading of their own, "To read"
    LeftOut
};

enum class LabelLanguage : quint8 { AsWritten, Korean, English };

/// What of a digest is exported, in all formats alike.
struct Selection
{
    /// Indices of topics, ascending; what stands above the first topic comes along. Empty: all.
    QList<qsizetype> topics;
    StubPlace stubs = StubPlace::InPlace;
    LabelLanguage labels = LabelLanguage::AsWritten;

    friend bool operator==(const Selection &, const Selection &) = default;
};

/// A topic of what was selected that is as it was: where it begins in the text, and which one it is in the
/// digest.
struct SelectedTopic
{
    qsizetype start = 0;
    qsizetype index = 0;
};

/// The text of what was selected, to be read as a digest of its own: each topic with its own body, as it is
/// written, under the bare headings of those above it, and the definitions that it uses (those of its own
/// first, where a document defines something twice). Its facts and opinions are those of the topics that were
/// selected.
///
/// A group with no other topics selected than stubs is a stub here. Where there is nothing else, stubs stay
/// where they are, unless they are left out.
[[nodiscard]] QString selectedText(const Digest &digest, const Selection &selection);
/// The same, and in \a topics what stands in it with its own body, in the order of the text.
[[nodiscard]] QString selectedText(const Digest &digest, const Selection &selection,
                                   QList<SelectedTopic> &topics);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QHash>

namespace sasil {

/// What links to a digest's headings are written with, as in `[배경](#소버린-ai의-배경)`. The rules are those
/// of GitHub, which most programs that show Markdown share: letters in lower case, numbers, blanks as
/// hyphens, other marks left out, and a number behind what was there before.
class HeadingAnchors
{
public:
    /// Reads all topics.
    explicit HeadingAnchors(const Digest &digest);

    /// Without the "#"; empty: the topic has no heading.
    [[nodiscard]] QString of(qsizetype topic) const { return m_anchors.value(topic); }
    /// The topic that a link leads to, its target written without "#", percent signs or not; -1: none.
    [[nodiscard]] qsizetype topicOf(const QString &anchor) const;

private:
    QStringList m_anchors; ///< by topic
    QHash<QString, qsizetype> m_topics;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "writing/lineformatting.h"
#include "writing/sourceline.h"

namespace sasil {

/// Lines that become list items, or are none any more: those selected, and what belongs to items among them.
class ListLines
{
public:
    ListLines(const Digest &digest, TextRange selection, LineFormat format);

    /// Whether there is nothing to format.
    [[nodiscard]] bool isEmpty() const { return m_targets.isEmpty(); }
    [[nodiscard]] RewrittenLines rewritten() const;

private:
    /// An item that lines may belong to, and how much farther in its words stand now.
    struct OpenItem
    {
        qsizetype itemIndent = 0;
        qsizetype moved = 0;
    };
    struct Numbering
    {
        qsizetype indent = 0;
        int next = 1;
        QChar delimiter = u'.';
    };

    void findTargets(bool isOne);
    void takeBelongings(const Digest &digest);
    [[nodiscard]] bool isOfKind(const SourceLine &line) const;
    [[nodiscard]] QString bulletFor(const SourceLine &line, qsizetype indent,
                                    QList<Numbering> &numberings) const;
    void rewriteTarget(qsizetype index, RewrittenLines &lines, QList<OpenItem> &open,
                       QList<Numbering> &numberings) const;

    LineFormat m_format;
    QList<SourceLine> m_lines;
    QList<qsizetype> m_targets;       ///< indices of the lines that change
    bool m_isOn = false;              ///< they are in the format already
    bool m_needsGap = false;          ///< a plain line would be more of what stands above
    QChar m_bullet = u'-';            ///< what the list around is written with
    std::optional<Numbering> m_above; ///< what a numbered list above goes on with
};

} // namespace sasil

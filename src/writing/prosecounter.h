// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"
#include "writing/textcounts.h"

#include <QString>

namespace sasil {

/// Counts what a reader sees of a piece of Markdown (digest/nodeprose.h), in steps of a few milliseconds at
/// most.
///
/// A source longer than \c longestWhole is read in pieces, cut before a line that begins a paragraph where
/// there is one: what goes across a cut (a fence, a table) is then read as if it began there.
class ProseCounter
{
public:
    static constexpr qsizetype longestWhole = 16384; ///< in UTF-16 code units

    /// \a part is the part of \a source to count; \a definitions are those of other places that it uses, as
    /// lines of Markdown.
    ProseCounter(QString source, TextRange part, QString definitions = {});

    [[nodiscard]] bool isDone() const { return m_at >= m_part.end; }
    void step();
    /// Of the whole once isDone().
    [[nodiscard]] const TextCounts &counts() const { return m_counts; }

    /// All of it at once.
    static TextCounts of(const QString &source, TextRange part, const QString &definitions = {});

private:
    [[nodiscard]] qsizetype pieceEnd() const;

    QString m_source;
    TextRange m_part;
    QString m_definitions;
    qsizetype m_at = 0; ///< up to where the source has been read
    TextCounts m_counts;
};

} // namespace sasil

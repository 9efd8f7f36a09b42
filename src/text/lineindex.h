// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QString>

namespace sasil {

/// A place as people and other programs count it: both from 1, columns in UTF-16 code units.
struct LineColumn
{
    qsizetype line = 1;
    qsizetype column = 1;

    friend bool operator==(LineColumn, LineColumn) = default;
};

/// The one place that turns offsets of a text into lines and columns, and byte positions of its UTF-8 form
/// (as cmark reports them) into offsets.
///
/// Lines end at "\n", "\r\n" or "\r", as in CommonMark. It keeps a view: the text must outlive it.
class LineIndex
{
public:
    explicit LineIndex(QStringView text);

    [[nodiscard]] qsizetype lineCount() const { return m_starts.size(); }
    /// The line that holds \a offset, from 0. An offset behind the end belongs to the last line.
    [[nodiscard]] qsizetype lineAt(qsizetype offset) const;
    /// The line \a line (from 0) without its line end.
    [[nodiscard]] TextRange line(qsizetype line) const;
    /// The line \a line (from 0) with its line end.
    [[nodiscard]] TextRange fullLine(qsizetype line) const;
    [[nodiscard]] LineColumn position(qsizetype offset) const;
    /// The offset of byte \a byte (from 0) of line \a line (from 0) in UTF-8; at most the line's end.
    [[nodiscard]] qsizetype offsetOfUtf8(qsizetype line, qsizetype byte) const;

private:
    QStringView m_text;
    QList<qsizetype> m_starts;
};

} // namespace sasil

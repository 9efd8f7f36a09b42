// SPDX-License-Identifier: MIT
#pragma once

#include "writing/linestructure.h"

#include <QList>

#include <optional>

namespace sasil {

/// A table of GFM where it stands in a text: a header, a row of dashes, and rows. A backslash keeps a pipe
/// from parting cells; in a row that would have too many cells, so does code.
class SourceTable
{
public:
    enum class Alignment : quint8 { None, Left, Right, Centre };

    struct Row
    {
        int line = 0;
        QList<TextRange> cells; ///< between the pipes
    };

    /// The table that the line is part of.
    static std::optional<SourceTable> at(const LineStructure &structure, int line);

    /// The header, then the rows; the dashes are none.
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const QList<Alignment> &alignments() const { return m_alignments; }
    [[nodiscard]] qsizetype columns() const { return m_alignments.size(); }
    [[nodiscard]] int dashes() const { return m_rows.constFirst().line + 1; }
    /// The row of a line; of the dashes it is the header.
    [[nodiscard]] qsizetype rowAt(int line) const { return line <= dashes() ? 0 : line - dashes(); }
    /// The column of a place in a row.
    [[nodiscard]] static qsizetype columnAt(const Row &row, qsizetype offset);

private:
    QList<Row> m_rows;
    QList<Alignment> m_alignments;
};

/// A row as it is written, and where its cells' words begin in it.
struct WrittenRow
{
    QString text;
    QList<qsizetype> starts;
};

/// Writes rows of a table one below the other: each column as wide as its widest cell, in columns of a
/// fixed-width face where Hangul takes two. Very wide cells stick out.
class TableColumns
{
public:
    TableColumns(const QList<QStringList> &rows, const QList<SourceTable::Alignment> &alignments);

    [[nodiscard]] WrittenRow row(const QStringList &cells) const;
    [[nodiscard]] QString dashes() const;

private:
    QList<SourceTable::Alignment> m_alignments;
    QList<qsizetype> m_widths;
};

} // namespace sasil

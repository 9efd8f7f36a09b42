// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sasil {

/// How many columns of a fixed-width face a text takes: two for Hangul and other wide characters, none for
/// marks that join the character before them.
[[nodiscard]] qsizetype displayWidth(QStringView text);

/// A table as text, and where the text of each cell stands in it; an empty cell's place is where its text
/// goes.
struct WrittenTable
{
    QString text; ///< without a line end behind it
    QList<QList<TextRange>> cells;
};

/// A table of GFM: a header, the alignment of its columns, rows of as many cells. A pipe in a cell is written
/// `\|`.
class MarkdownTable
{
public:
    enum class Alignment : quint8 { None, Left, Right, Centre };

    MarkdownTable() = default;
    /// One of cells; the first row is the header. Rows that are shorter than the longest get empty cells.
    static MarkdownTable of(const QList<QStringList> &rows);
    /// Reads lines; nothing where the second is not a row of dashes. Cells that a row has too many stay in
    /// its last one.
    static std::optional<MarkdownTable> read(const QString &lines);
    /// The column that a caret behind \a before is in, the start of a row.
    static qsizetype columnAt(QStringView before);

    [[nodiscard]] qsizetype columns() const { return m_alignments.size(); }
    [[nodiscard]] qsizetype rows() const { return m_rows.size(); } ///< with the header
    [[nodiscard]] bool isEmptyRow(qsizetype row) const;
    void insertRow(qsizetype before);
    void removeRow(qsizetype row) { m_rows.removeAt(row); }

    [[nodiscard]] WrittenTable written() const;

private:
    QString m_indent;
    QList<Alignment> m_alignments;
    QList<QStringList> m_rows; ///< as in the source
};

} // namespace sasil

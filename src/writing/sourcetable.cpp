// SPDX-License-Identifier: MIT
#include "writing/sourcetable.h"

#include "writing/markdowntable.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

using Alignment = SourceTable::Alignment;

/// As wide as GFM needs the dashes.
constexpr qsizetype leastWidth = 3;
/// A cell with a whole paragraph makes no room in the others.
constexpr qsizetype mostWidth = 80;

/// The row on a line, without the blanks at its end.
TextRange rowRange(const LineStructure &structure, int line)
{
    const LineStructure::Line &on = structure.line(line);
    return trimmed(structure.source(), {on.words, on.range.end});
}

/// Behind the code that opens at \a at, or behind its marks where it does not close.
qsizetype behindCode(QStringView text, qsizetype at)
{
    qsizetype marks = at;
    while (marks < text.size() && text[marks] == u'`')
        ++marks;
    const QStringView mark = text.sliced(at, marks - at);
    for (qsizetype end = text.indexOf(mark, marks); end >= 0; end = text.indexOf(mark, end)) {
        qsizetype behind = end;
        while (behind < text.size() && text[behind] == u'`')
            ++behind;
        if (behind - end == mark.size())
            return behind;
        end = behind;
    }
    return marks;
}

QList<TextRange> partedAtPipes(QStringView text, bool keepsCode)
{
    QList<TextRange> cells;
    qsizetype start = text.startsWith(u'|') ? 1 : 0;
    qsizetype i = start;
    while (i < text.size()) {
        if (text[i] == u'\\') {
            i += 2;
        } else if (keepsCode && text[i] == u'`') {
            i = behindCode(text, i);
        } else {
            if (text[i] == u'|') {
                cells.append({start, i});
                start = i + 1;
            }
            ++i;
        }
    }
    if (start < text.size())
        cells.append({start, text.size()});
    return cells;
}

QList<TextRange> cellsOf(const LineStructure &structure, int line, qsizetype columns)
{
    const TextRange range = rowRange(structure, line);
    const QStringView text = structure.text(range);
    QList<TextRange> cells = partedAtPipes(text, false);
    if (columns > 0 && cells.size() > columns && text.contains(u'`'))
        cells = partedAtPipes(text, true);
    for (TextRange &cell : cells)
        cell = cell.shifted(range.start);
    return cells;
}

bool isRow(const LineStructure &structure, int line, int container)
{
    if (line < 0 || line >= structure.lineCount())
        return false;
    const LineStructure::Line &on = structure.line(line);
    return on.isParagraph && !on.isLazy && on.container == container &&
           structure.text(on.range).contains(u'|');
}

bool isDashes(QStringView cell)
{
    cell = cell.trimmed();
    if (cell.startsWith(u':'))
        cell = cell.sliced(1);
    if (cell.endsWith(u':'))
        cell.chop(1);
    return !cell.isEmpty() && std::ranges::all_of(cell, [](QChar c) { return c == u'-'; });
}

/// How a row of dashes aligns its columns; empty: it is none.
QList<Alignment> alignmentsOf(const LineStructure &structure, int line)
{
    QList<Alignment> alignments;
    for (const TextRange range : cellsOf(structure, line, 0)) {
        const QStringView cell = structure.text(range).trimmed();
        if (!isDashes(cell))
            return {};
        const bool left = cell.startsWith(u':');
        const bool right = cell.endsWith(u':');
        alignments.append(left && right ? Alignment::Centre
                          : left        ? Alignment::Left
                          : right       ? Alignment::Right
                                        : Alignment::None);
    }
    return alignments;
}

/// A picture of several characters is as wide as one.
qsizetype widthOf(const QString &text)
{
    qsizetype width = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype start = 0; finder.toNextBoundary() >= 0; start = finder.position()) {
        const QStringView letter = QStringView(text).sliced(start, finder.position() - start);
        width += letter.contains(QChar(0xfe0f)) ? 2 : qMin<qsizetype>(2, displayWidth(letter));
    }
    return width;
}

} // namespace

std::optional<SourceTable> SourceTable::at(const LineStructure &structure, int line)
{
    const int container = structure.line(line).container;
    if (!isRow(structure, line, container))
        return std::nullopt;
    int first = line;
    while (structure.line(first).opened < 0 && isRow(structure, first - 1, container))
        --first;
    for (int header = first; header <= line; ++header) {
        if (!isRow(structure, header + 1, container) || structure.line(header + 1).opened >= 0)
            return std::nullopt;
        SourceTable table;
        table.m_alignments = alignmentsOf(structure, header + 1);
        const QList<TextRange> cells = cellsOf(structure, header, table.columns());
        if (table.columns() == 0 || cells.size() != table.columns())
            continue;
        table.m_rows.append({header, cells});
        for (int i = header + 2; isRow(structure, i, container) && structure.line(i).opened < 0; ++i)
            table.m_rows.append({i, cellsOf(structure, i, table.columns())});
        return table;
    }
    return std::nullopt;
}

qsizetype SourceTable::columnAt(const Row &row, qsizetype offset)
{
    qsizetype column = 0;
    while (column + 1 < row.cells.size() && row.cells[column + 1].start <= offset)
        ++column;
    return column;
}

TableColumns::TableColumns(const QList<QStringList> &rows, const QList<Alignment> &alignments)
    : m_alignments(alignments), m_widths(alignments.size(), leastWidth)
{
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < qMin(row.size(), m_widths.size()); ++i) {
            const qsizetype width = widthOf(row[i]);
            if (width <= mostWidth)
                m_widths[i] = qMax(m_widths[i], width);
        }
    }
}

WrittenRow TableColumns::row(const QStringList &cells) const
{
    WrittenRow row;
    row.text = u"|"_s;
    for (qsizetype i = 0; i < qMax(cells.size(), m_widths.size()); ++i) {
        const QString cell = cells.value(i);
        const qsizetype room = i < m_widths.size() ? qMax<qsizetype>(0, m_widths[i] - widthOf(cell)) : 0;
        const Alignment alignment = m_alignments.value(i);
        const qsizetype before = alignment == Alignment::Right    ? room
                                 : alignment == Alignment::Centre ? room / 2
                                                                  : 0;
        row.text += u' ' + QString(before, u' ');
        row.starts.append(row.text.size());
        row.text += cell + QString(room - before, u' ') + u" |"_s;
    }
    return row;
}

QString TableColumns::dashes() const
{
    QString text = u"|"_s;
    for (qsizetype i = 0; i < m_widths.size(); ++i) {
        QString dashes(m_widths[i], u'-');
        if (m_alignments[i] == Alignment::Left || m_alignments[i] == Alignment::Centre)
            dashes.front() = u':';
        if (m_alignments[i] == Alignment::Right || m_alignments[i] == Alignment::Centre)
            dashes.back() = u':';
        text += u' ' + dashes + u" |"_s;
    }
    return text;
}

} // namespace sasil

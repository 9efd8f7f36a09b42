// SPDX-License-Identifier: MIT
#include "writing/markdowntable.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// What Unicode calls wide or fullwidth (UAX #11), as far as people write it.
bool isWide(char32_t c)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array<Range, 11> ranges{{{0x1100, 0x115f},
                                                   {0x2e80, 0x303e},
                                                   {0x3041, 0x4dbf},
                                                   {0x4e00, 0xa4cf},
                                                   {0xa960, 0xa97f},
                                                   {0xac00, 0xd7a3},
                                                   {0xf900, 0xfaff},
                                                   {0xfe30, 0xfe6f},
                                                   {0xff01, 0xff60},
                                                   {0x1f300, 0x1faff},
                                                   {0x20000, 0x3fffd}}};
    return std::ranges::any_of(ranges,
                               [c](const Range &range) { return c >= range.first && c <= range.last; });
}

bool joins(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    const bool isLaterJamo = c >= 0x1160 && c <= 0x11ff;
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
           category == QChar::Other_Format || isLaterJamo;
}

/// The cells of a line, with the blanks around them taken off.
QStringList cellsOf(QStringView line)
{
    line = line.trimmed();
    if (line.startsWith(u'|'))
        line = line.sliced(1);
    QStringList cells;
    qsizetype start = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\') {
            ++i;
        } else if (line[i] == u'|') {
            cells.append(line.sliced(start, i - start).trimmed().toString());
            start = i + 1;
        }
    }
    if (start < line.size())
        cells.append(line.sliced(start).trimmed().toString());
    return cells;
}

MarkdownTable::Alignment alignmentOf(const QString &dashes)
{
    const bool left = dashes.startsWith(u':');
    const bool right = dashes.endsWith(u':');
    return left && right ? MarkdownTable::Alignment::Centre
           : left        ? MarkdownTable::Alignment::Left
           : right       ? MarkdownTable::Alignment::Right
                         : MarkdownTable::Alignment::None;
}

QString dashesOf(MarkdownTable::Alignment alignment, qsizetype width)
{
    using enum MarkdownTable::Alignment;
    QString dashes(width, u'-');
    if (alignment == Left || alignment == Centre)
        dashes.front() = u':';
    if (alignment == Right || alignment == Centre)
        dashes.back() = u':';
    return dashes;
}

} // namespace

qsizetype displayWidth(QStringView text)
{
    qsizetype width = 0;
    for (const char32_t c : text.toUcs4())
        width += joins(c) ? 0 : isWide(c) ? 2 : 1;
    return width;
}

MarkdownTable MarkdownTable::of(const QList<QStringList> &rows)
{
    MarkdownTable table;
    qsizetype columns = 0;
    for (const QStringList &row : rows)
        columns = qMax(columns, row.size());
    table.m_alignments.fill(Alignment::None, columns);
    table.m_rows = rows;
    for (QStringList &row : table.m_rows)
        row.resize(columns);
    return table;
}

std::optional<MarkdownTable> MarkdownTable::read(const QString &lines)
{
    static const QRegularExpression dashes(u"^\\s*\\|?(\\s*:?-+:?\\s*\\|)*\\s*:?-+:?\\s*\\|?\\s*$"_s);
    const QStringList all = lines.split(u'\n');
    if (all.size() < 2 || !dashes.match(all[1]).hasMatch())
        return std::nullopt;
    MarkdownTable table;
    table.m_indent = all[0].first(all[0].indexOf(QRegularExpression(u"\\S"_s)));
    for (const QString &cell : cellsOf(all[1]))
        table.m_alignments.append(alignmentOf(cell));
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i == 1)
            continue;
        QStringList row = cellsOf(all[i]);
        if (row.size() > table.columns()) {
            const QString rest = row.mid(table.columns() - 1).join(u" \\| "_s);
            row.resize(table.columns());
            row.last() = rest;
        }
        row.resize(table.columns());
        table.m_rows.append(row);
    }
    return table;
}

qsizetype MarkdownTable::columnAt(QStringView before)
{
    qsizetype pipes = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i] == u'\\')
            ++i;
        else if (before[i] == u'|')
            ++pipes;
    }
    return before.trimmed().startsWith(u'|') ? pipes - 1 : pipes;
}

bool MarkdownTable::isEmptyRow(qsizetype row) const
{
    return std::ranges::all_of(m_rows[row], &QString::isEmpty);
}

void MarkdownTable::insertRow(qsizetype before)
{
    m_rows.insert(before, QStringList(columns()));
}

WrittenTable MarkdownTable::written() const
{
    constexpr qsizetype leastWidth = 3;
    QList<qsizetype> widths(columns(), leastWidth);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths[i], displayWidth(row[i]));
    }
    WrittenTable table;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        QList<TextRange> places;
        table.text += m_indent + u'|';
        for (qsizetype i = 0; i < columns(); ++i) {
            const QString &cell = m_rows[row][i];
            const qsizetype room = widths[i] - displayWidth(cell);
            const qsizetype before = m_alignments[i] == Alignment::Right    ? room
                                     : m_alignments[i] == Alignment::Centre ? room / 2
                                                                            : 0;
            table.text += u' ' + QString(before, u' ');
            places.append({table.text.size(), table.text.size() + cell.size()});
            table.text += cell + QString(room - before, u' ') + u" |"_s;
        }
        table.cells.append(places);
        if (row == 0) {
            table.text += u'\n' + m_indent + u'|';
            for (qsizetype i = 0; i < columns(); ++i)
                table.text += u' ' + dashesOf(m_alignments[i], widths[i]) + u" |"_s;
        }
        if (row + 1 < m_rows.size())
            table.text += u'\n';
    }
    return table;
}

} // namespace sasil

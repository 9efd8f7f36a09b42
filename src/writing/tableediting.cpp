// SPDX-License-Identifier: MIT
#include "writing/tableediting.h"

#include "writing/sourcetable.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Who has more rows aligns them by a program.
constexpr qsizetype mostRows = 2000;

/// A table with the caret in it, and what becomes of it.
class TableEdit
{
public:
    explicit TableEdit(const TypingPlace &place, const SourceTable &table) : m_place(place), m_table(table)
    {
        for (const SourceTable::Row &row : table.rows()) {
            QStringList cells;
            for (const TextRange cell : row.cells)
                cells.append(place.structure.text(cell).trimmed().toString());
            cells.resize(qMax(cells.size(), table.columns()));
            m_rows.append({row.line, cells});
        }
    }

    static std::optional<TableEdit> of(const TypingPlace &place)
    {
        const int line = place.structure.lineAt(place.selection.end);
        const auto table = SourceTable::at(place.structure, line);
        return table ? std::optional(TableEdit(place, *table)) : std::nullopt;
    }

    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); }
    [[nodiscard]] qsizetype columnCount(qsizetype row) const { return m_rows[row].cells.size(); }
    [[nodiscard]] int line() const { return m_place.structure.lineAt(m_place.selection.end); }
    [[nodiscard]] qsizetype row() const { return m_table.rowAt(line()); }
    [[nodiscard]] bool isOnDashes() const { return line() == m_table.dashes(); }
    [[nodiscard]] qsizetype column() const
    {
        return isOnDashes() ? 0 : SourceTable::columnAt(m_table.rows()[row()], m_place.selection.end);
    }
    [[nodiscard]] bool isEmptyRow(qsizetype row) const
    {
        return std::ranges::all_of(m_rows[row].cells, &QString::isEmpty);
    }
    /// Whether the columns are facts and opinions.
    [[nodiscard]] bool isLabelled() const
    {
        return m_table.columns() == 2 && std::ranges::all_of(m_rows[0].cells, [this](const QString &cell) {
                   const auto label = matchLabel(cell, LabelPlace::Heading, m_place.labels());
                   return label && label->alone;
               });
    }

    void insertRow(qsizetype at) { m_rows.insert(at, {-1, QStringList(m_table.columns())}); }
    void splitCell(qsizetype row, qsizetype column)
    {
        const TextRange cell = trimmed(m_place.source(), m_table.rows()[row].cells.value(column));
        if (!m_place.selection.isEmpty() || m_place.caret() <= cell.start || m_place.caret() >= cell.end)
            return;
        const QStringView source = m_place.source();
        m_rows[row].cells[column] = slice(source, {cell.start, m_place.caret()}).trimmed().toString();
        m_rows[row + 1].cells[column] = slice(source, {m_place.caret(), cell.end}).trimmed().toString();
    }

    /// The table anew, a cell of it selected.
    [[nodiscard]] Command selecting(qsizetype row, qsizetype column) const;
    /// The caret before its words.
    [[nodiscard]] Command caretIn(qsizetype row, qsizetype column) const
    {
        Command command = selecting(row, column);
        command.selection.end = command.selection.start;
        return command;
    }
    [[nodiscard]] Command leaving() const;

private:
    struct Row
    {
        int line = -1; ///< -1: it is new
        QStringList cells;
    };

    [[nodiscard]] WrittenRow written(const Row &row, const TableColumns &columns) const;
    [[nodiscard]] QList<QStringList> allCells() const
    {
        QList<QStringList> all;
        for (const Row &row : m_rows)
            all.append(row.cells);
        return all;
    }
    [[nodiscard]] TextRange rangeOf(int line) const
    {
        return {m_place.structure.line(line).words, m_place.structure.line(line).range.end};
    }

    const TypingPlace &m_place;
    SourceTable m_table;
    QList<Row> m_rows;
};

WrittenRow TableEdit::written(const Row &row, const TableColumns &columns) const
{
    WrittenRow written = columns.row(row.cells);
    if (m_rows.size() <= mostRows || row.line < 0)
        return written;
    written.text = m_place.structure.text(rangeOf(row.line)).toString();
    written.starts.clear();
    for (const TextRange cell : m_table.rows()[m_table.rowAt(row.line)].cells) {
        const TextRange words = trimmed(m_place.source(), cell);
        const qsizetype start = words.isEmpty() ? qMin(cell.start + 1, cell.end) : words.start;
        written.starts.append(start - rangeOf(row.line).start);
    }
    return written;
}

Command TableEdit::selecting(qsizetype targetRow, qsizetype column) const
{
    const TableColumns columns(m_rows.size() <= mostRows ? allCells() : QList<QStringList>(),
                               m_table.alignments());
    const QString prefix = m_place.structure.beforeWords(m_table.dashes());
    Command command;
    qsizetype delta = 0; // how much longer the text is before the last edit
    qsizetype ends = 0;  // the length that the last edit replaces
    const auto add = [&](int line, const QString &text) {
        if (!command.edits.isEmpty())
            delta += command.edits.constLast().text.size() - ends;
        command.edits.append({rangeOf(line), text});
        ends = rangeOf(line).length();
    };
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const WrittenRow row = written(m_rows[i], columns);
        if (m_rows[i].line >= 0)
            add(m_rows[i].line, row.text);
        else
            command.edits.last().text += u'\n' + prefix + row.text;
        if (i == targetRow) {
            const TextEdit &edit = command.edits.constLast();
            const qsizetype start =
                edit.range.start + delta + edit.text.size() - row.text.size() + row.starts.value(column);
            command.selection = {start, start + m_rows[i].cells.value(column).size()};
        }
        if (i == 0)
            add(m_table.dashes(), m_rows.size() <= mostRows
                                      ? columns.dashes()
                                      : m_place.structure.text(rangeOf(m_table.dashes())).toString());
    }
    command.edits.removeIf(
        [this](const TextEdit &edit) { return m_place.structure.text(edit.range) == edit.text; });
    return command;
}

Command TableEdit::leaving() const
{
    TableEdit rest = *this;
    const int line = rest.m_rows.takeLast().line;
    const LineStructure &structure = m_place.structure;
    const int container = structure.line(line).container;
    Command command = rest.selecting(0, 0);
    const TextEdit out{structure.line(line).range,
                       structure.blankInside(container) + u'\n' + structure.inside(container)};
    command.edits.append(out);
    const qsizetype caret = mapped(out.range.end, command.edits);
    command.selection = {caret, caret};
    return command;
}

} // namespace

std::optional<Command> nextCell(const TypingPlace &place)
{
    auto edit = TableEdit::of(place);
    if (!edit)
        return std::nullopt;
    const qsizetype row = edit->row();
    if (!edit->isOnDashes() && edit->column() + 1 < edit->columnCount(row))
        return edit->selecting(row, edit->column() + 1);
    if (row + 1 == edit->rowCount())
        edit->insertRow(row + 1);
    return edit->selecting(row + 1, 0);
}

std::optional<Command> previousCell(const TypingPlace &place)
{
    const auto edit = TableEdit::of(place);
    if (!edit)
        return std::nullopt;
    const qsizetype row = edit->row();
    if (edit->isOnDashes())
        return edit->selecting(0, edit->columnCount(0) - 1);
    if (edit->column() > 0)
        return edit->selecting(row, edit->column() - 1);
    return row > 0 ? edit->selecting(row - 1, edit->columnCount(row - 1) - 1) : edit->selecting(0, 0);
}

std::optional<Command> nextRow(const TypingPlace &place)
{
    auto edit = TableEdit::of(place);
    if (!edit)
        return std::nullopt;
    const qsizetype row = edit->row();
    if (row > 0 && row + 1 == edit->rowCount() && edit->isEmptyRow(row))
        return edit->leaving();
    edit->insertRow(row + 1);
    const bool isLabelled = edit->isLabelled();
    const qsizetype column = isLabelled ? qMin<qsizetype>(edit->column(), 1) : 0;
    if (isLabelled && row > 0)
        edit->splitCell(row, column);
    return edit->caretIn(row + 1, column);
}

} // namespace sasil

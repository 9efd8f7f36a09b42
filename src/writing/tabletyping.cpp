// SPDX-License-Identifier: MIT
#include "writing/tabletyping.h"

#include "digest/commands/sourcelines.h"
#include "writing/caretline.h"
#include "writing/markdowntable.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A table around a caret.
struct TablePlace
{
    MarkdownTable table;
    TextRange range; ///< of its lines in the document, without the last line end
    qsizetype row = 0;
    qsizetype column = 0;

    static std::optional<TablePlace> of(const Digest &digest, TextRange selection);
    /// The edit that writes the table anew and selects a cell.
    [[nodiscard]] Command selecting(qsizetype cellRow, qsizetype cellColumn) const
    {
        const WrittenTable written = table.written();
        return {{{range, written.text}}, written.cells[cellRow][cellColumn].shifted(range.start)};
    }
};

std::optional<TablePlace> TablePlace::of(const Digest &digest, TextRange selection)
{
    const auto line = caretLineAt(digest, selection.start);
    if (!line || !line->isWhole || !(line->before + line->behind).contains(u'|'))
        return std::nullopt;
    const QString &source = digest.source(line->topic);
    const qsizetype topicStart = digest.start(line->topic);
    const qsizetype caret = selection.start - topicStart;
    const auto isRow = [&source](qsizetype start) {
        return QStringView(source).sliced(start, lineEnd(source, start) - start).contains(u'|');
    };
    qsizetype first = lineStart(source, caret);
    while (first > 0 && isRow(lineStart(source, first - 1)))
        first = lineStart(source, first - 1);
    qsizetype end = lineEnd(source, caret);
    while (behindLineEnd(source, end) > end && behindLineEnd(source, end) < source.size() &&
           isRow(behindLineEnd(source, end)))
        end = lineEnd(source, behindLineEnd(source, end));
    const auto table = MarkdownTable::read(source.sliced(first, end - first));
    if (!table)
        return std::nullopt;
    TablePlace place{*table, {topicStart + first, topicStart + end}};
    place.row = QStringView(source).sliced(first, caret - first).count(u'\n');
    // Behind the dashes that keep header and rows apart rows are counted without them.
    place.row -= place.row > 1 ? 1 : 0;
    place.column = qBound(qsizetype(0), MarkdownTable::columnAt(line->before), table->columns() - 1);
    return place;
}

} // namespace

std::optional<Command> nextCell(const Digest &digest, TextRange selection)
{
    auto place = TablePlace::of(digest, selection);
    if (!place)
        return std::nullopt;
    if (place->column + 1 < place->table.columns())
        return place->selecting(place->row, place->column + 1);
    if (place->row + 1 == place->table.rows())
        place->table.insertRow(place->row + 1);
    return place->selecting(place->row + 1, 0);
}

std::optional<Command> previousCell(const Digest &digest, TextRange selection)
{
    const auto place = TablePlace::of(digest, selection);
    if (!place)
        return std::nullopt;
    if (place->column > 0)
        return place->selecting(place->row, place->column - 1);
    return place->row > 0 ? place->selecting(place->row - 1, place->table.columns() - 1)
                          : place->selecting(0, 0);
}

std::optional<Command> nextRow(const Digest &digest, TextRange selection)
{
    auto place = TablePlace::of(digest, selection);
    if (!place)
        return std::nullopt;
    const bool isLast = place->row > 0 && place->row + 1 == place->table.rows();
    if (!isLast || !place->table.isEmptyRow(place->row)) {
        place->table.insertRow(place->row + 1);
        return place->selecting(place->row + 1, 0);
    }
    place->table.removeRow(place->row);
    const QString text = place->table.written().text + u"\n\n"_s;
    const qsizetype caret = place->range.start + text.size();
    return Command{{{place->range, text}}, {caret, caret}};
}

} // namespace sasil

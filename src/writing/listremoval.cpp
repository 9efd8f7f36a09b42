// SPDX-License-Identifier: MIT
#include "writing/listremoval.h"

#include "writing/indentation.h"
#include "writing/numbering.h"

namespace sasil {

namespace {

using Line = LineStructure::Line;

/// Whether the numbers behind an item change when it goes.
bool counts(const LineStructure &structure, int before, int item)
{
    return before >= 0 && numberOf(structure, before) && numberOf(structure, item) &&
           stepOf(structure, item) > 0;
}

Command withoutBullet(const TypingPlace &place, int item)
{
    const LineStructure &structure = place.structure;
    const LineStructure::Container &of = structure.container(item);
    const int before = structure.siblingBefore(item);
    // As more of the item above the words stand where its own do.
    const int column = before >= 0 ? qMax(of.column, structure.container(before).contentColumn) : of.column;
    Command command = replaced({of.mark, of.content}, QString(column - of.column, u' '));
    if (!counts(structure, before, item))
        return command;
    return withNumbers(place.source(), place.literal, command, structure.container(before).mark);
}

std::optional<Command> behindBullet(const TypingPlace &place, int item)
{
    const ItemMarks marks = marksOf(place.structure, item, place.labels());
    if (marks.padding.isEmpty())
        return std::nullopt;
    if (place.caret() == marks.label.end && repeatsLabel(place.structure, item, place.labels()))
        return replaced(marks.label, {});
    if (!marks.task.isEmpty() && place.caret() == marks.task.end)
        return replaced(marks.task, {});
    const bool isBehind = place.caret() == marks.padding.end || place.caret() == marks.bullet.end + 1;
    return isBehind ? std::optional(withoutBullet(place, item)) : std::nullopt;
}

/// In the blanks before words that have no bullet.
std::optional<Command> outdented(const TypingPlace &place, int item)
{
    const LineStructure &structure = place.structure;
    const Line &line = place.line();
    const qsizetype start = structure.indentStart(place.lineIndex(), item);
    if (place.caret() <= start || place.caret() != line.words)
        return std::nullopt;
    const int column = structure.columnOf(place.caret());
    int target = structure.columnOf(start);
    for (int outer = item; structure.isItem(outer); outer = structure.container(outer).parent) {
        const int candidate = structure.container(outer).contentColumn;
        if (candidate < column) {
            target = qMax(target, candidate);
            break;
        }
    }
    const bool hasTab = structure.text({start, place.caret()}).contains(u'\t');
    return replaced({start, place.caret()}, blanks(structure.columnOf(start), target, hasTab));
}

} // namespace

std::optional<Command> withoutMark(const TypingPlace &place)
{
    const LineStructure &structure = place.structure;
    const Line &line = place.line();
    if (line.isLiteral || line.container < 0)
        return std::nullopt;
    if (structure.isItem(line.container)) {
        const bool isFirst = structure.container(line.container).line == place.lineIndex();
        return isFirst ? behindBullet(place, line.container) : outdented(place, line.container);
    }
    if (place.caret() != line.words || line.isLazy)
        return std::nullopt;
    const qsizetype mark = place.source().lastIndexOf(u'>', line.words - 1);
    return mark < line.range.start ? std::nullopt : std::optional(replaced({mark, line.words}, {}));
}

std::optional<Command> joinedWithNext(const TypingPlace &place)
{
    const LineStructure &structure = place.structure;
    const Line &line = place.line();
    const int index = place.lineIndex() + 1;
    if (index >= structure.lineCount() || place.caret() != line.range.end || line.isLiteral || line.isBlank())
        return std::nullopt;
    const Line &next = structure.line(index);
    if (next.isLiteral || next.isBlank() || (next.words == next.range.start))
        return std::nullopt;
    qsizetype words = next.words;
    int item = -1;
    const int around = structure.itemAround(line.container);
    const ItemMarks own = around >= 0 ? marksOf(structure, around, place.labels()) : ItemMarks();
    if (next.opened >= 0 && structure.isItem(next.container)) {
        item = next.container;
        const ItemMarks marks = marksOf(structure, item, place.labels());
        // Of another kind, the label says what the words are.
        words = marks.kind == own.kind ? marks.label.end : marks.task.end;
    }
    const bool isBehindLabel = around >= 0 && own.isLabelAlone && place.caret() == own.label.end;
    const bool needsBlank = isBehindLabel && !place.source()[place.caret() - 1].isSpace();
    Command command = replaced({place.caret(), words}, needsBlank ? QStringLiteral(" ") : QString());
    const int before = item < 0 ? -1 : structure.siblingBefore(item);
    if (item >= 0 && counts(structure, before, item))
        return withNumbers(place.source(), place.literal, command, structure.container(before).mark);
    return command;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "writing/listnesting.h"

#include "writing/editsequence.h"
#include "writing/indentation.h"
#include "writing/numbering.h"

#include <algorithm>

namespace sasil {

namespace {

using Line = LineStructure::Line;
using Container = LineStructure::Container;

const Message nothingAbove{"writing",
                           QT_TRANSLATE_NOOP("writing", "There is no item above to nest this one under.")};
const Message notNested{"writing", QT_TRANSLATE_NOOP("writing", "This item is at the outermost level.")};
const Message losesLabel{"writing",
                         QT_TRANSLATE_NOOP("writing", "The items below it would leave their label with it.")};

/// The lines that the selection touches: [first, second].
std::pair<int, int> touchedLines(const TypingPlace &place)
{
    const int first = place.lineIndex();
    int last = place.structure.lineAt(place.selection.end);
    // A selection that ends at a line's start has nothing of it.
    if (last > first && place.structure.line(last).range.start == place.selection.end)
        --last;
    return {first, last};
}

/// The item that a line belongs to, the outermost of those that begin on it; -1: none.
int itemOf(const LineStructure &structure, int index)
{
    const Line &line = structure.line(index);
    if (line.isLiteral || line.isLazy || line.isBlank())
        return -1;
    for (int i = line.opened; i >= 0 && i <= line.container; ++i) {
        if (structure.isItem(i))
            return i;
    }
    return structure.itemAround(line.container);
}

/// The items that the selection touches, without those that stand in another of them.
QList<int> touchedItems(const TypingPlace &place)
{
    QList<int> items;
    const auto [first, last] = touchedLines(place);
    for (int i = first; i <= last; ++i) {
        const int item = itemOf(place.structure, i);
        if (item >= 0 && (items.isEmpty() || !place.structure.isWithin(item, items.constLast())))
            items.append(item);
    }
    return items;
}

/// How an item is written in another list.
struct Move
{
    int item = 0;
    int column = 0;
    QString bullet;
};

/// The bullet of an item in a list of which \a model is one, \a behind places behind it.
QString bulletLike(const LineStructure &structure, int model, int behind)
{
    const Container &of = structure.container(model);
    auto number = numberOf(structure, model);
    if (!number)
        return structure.text({of.mark, of.markEnd}).toString();
    number->value += behind * stepOf(structure, model);
    return number->bullet();
}

/// The bullet of an item that begins a list.
QString firstBullet(const LineStructure &structure, int item, int behind)
{
    const Container &of = structure.container(item);
    auto number = numberOf(structure, item);
    if (!number)
        return structure.text({of.mark, of.markEnd}).toString();
    number->value = 1 + behind;
    return number->bullet();
}

/// Out of the item that it stands in, \a behind places behind that; of an item that stands in none, to where
/// lines begin.
std::optional<Move> outOf(const LineStructure &structure, int item, int behind)
{
    const Container &of = structure.container(item);
    if (!structure.isItem(of.parent)) {
        const int least = structure.columnOf(structure.indentStart(of.line, item));
        const QString bullet = structure.text({of.mark, of.markEnd}).toString();
        return least < of.column && structure.line(of.line).opened == item
                   ? std::optional(Move{item, least, bullet})
                   : std::nullopt;
    }
    const Container &outer = structure.container(of.parent);
    if (outer.line == of.line)
        return std::nullopt;
    return Move{item, outer.column, bulletLike(structure, of.parent, behind)};
}

TextEdits editsOf(const TypingPlace &place, const Move &move, bool withTabs)
{
    const LineStructure &structure = place.structure;
    const Container &of = structure.container(move.item);
    const int by = move.column - of.column;
    TextEdits edits;
    const TextRange bullet{of.mark, of.markEnd};
    for (const TextEdit &edit : shifted(structure, move.item, of.line, by, withTabs)) {
        if (edit.range.end <= of.mark)
            edits.append(edit);
    }
    if (structure.text(bullet) != move.bullet)
        edits.append({bullet, move.bullet});
    return edits + shifted(structure, move.item, of.line + 1, by + int(move.bullet.size() - bullet.length()),
                           withTabs);
}

Command commandOf(const TypingPlace &place, const TextEdits &edits)
{
    return {edits, {carried(place.selection.start, edits), carried(place.selection.end, edits)}};
}

/// The place of the text after \a command where the item stands that stood at \a mark.
int itemAfter(const LineStructure &after, qsizetype mark, const TextEdits &edits)
{
    return itemOf(after, after.lineAt(mapped(mark, edits)));
}

/// Lets what stood behind the first and the last of the items that moved count on.
Command recounted(const TypingPlace &place, Command command, const QList<qsizetype> &marks, int most,
                  int least)
{
    for (const qsizetype mark : marks) {
        const LineStructure after(applied(place.source(), command.edits), place.literal);
        const int item = itemAfter(after, mark, command.edits);
        if (item >= 0)
            command = withEdits(command, countedOn(after, item, most, least));
    }
    return command;
}

/// Whether an item would go out of a label, and facts or opinions behind it with it.
bool takesLabelAway(const TypingPlace &place, int item, const QList<int> &items)
{
    const LineStructure &structure = place.structure;
    const int outer = structure.container(item).parent;
    const int behind = structure.siblingBehind(item);
    return structure.isItem(outer) && behind >= 0 && !items.contains(behind) &&
           marksOf(structure, outer, place.labels()).isLabelAlone;
}

/// What stands behind an item that goes out, on its level, stands in it then: its list goes on, or begins
/// with 1.
TextEdits adopted(const LineStructure &structure, int item, const QList<int> &items)
{
    const int behind = structure.siblingBehind(item);
    if (behind < 0 || items.contains(behind))
        return {};
    const int child = structure.lastChild(item);
    const auto number = child < 0 ? std::nullopt : numberOf(structure, child);
    const int first = number ? number->value + stepOf(structure, child) : 1;
    return child < 0 || number ? countedFrom(structure, behind, first) : TextEdits();
}

} // namespace

std::optional<Result<Command>> nested(const TypingPlace &place)
{
    const LineStructure &structure = place.structure;
    const QList<int> items = touchedItems(place);
    if (items.isEmpty())
        return std::nullopt;
    const IndentStyle style = indentStyleAt(place.digest, place.topic);
    TextEdits edits;
    QList<qsizetype> recount;
    int above = -1;
    int behind = 0;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const int before = structure.siblingBefore(items[i]);
        // The ones behind the first go where that goes.
        const bool isNext = i > 0 && above >= 0 && before == items[i - 1];
        above = isNext ? above : before;
        behind = isNext ? behind + 1 : 0;
        if (above < 0) {
            if (i == 0)
                return Error{nothingAbove};
            continue;
        }
        const int model = structure.lastChild(above);
        const Move move{
            items[i],
            model >= 0 ? structure.container(model).column : style.columnIn(structure.container(above)),
            model >= 0 ? bulletLike(structure, model, behind + 1) : firstBullet(structure, items[i], behind)};
        edits += editsOf(place, move, style.usesTabs);
        if (!isNext && stepOf(structure, items[i]) > 0)
            recount.append(structure.container(above).mark);
    }
    return recounted(place, commandOf(place, edits), recount, int(items.size()), 1);
}

std::optional<Result<Command>> unnested(const TypingPlace &place)
{
    const LineStructure &structure = place.structure;
    const QList<int> items = touchedItems(place);
    if (items.isEmpty())
        return std::nullopt;
    TextEdits edits;
    QList<int> moved;
    bool isHeld = false;
    int behind = 0;
    for (const int item : items) {
        const int outer = structure.container(item).parent;
        const bool isNext = !moved.isEmpty() && structure.container(moved.constLast()).parent == outer;
        behind = isNext ? behind + 1 : 1;
        if (takesLabelAway(place, item, items)) {
            isHeld = true;
            continue;
        }
        if (const auto move = outOf(structure, item, behind)) {
            edits += editsOf(place, *move, false) + adopted(structure, item, items);
            moved.append(item);
        }
    }
    if (moved.isEmpty())
        return Error{isHeld ? losesLabel : notNested};
    const int last = moved.constLast();
    Command command = commandOf(place, edits);
    const int outer = structure.container(last).parent;
    const bool counts = structure.isItem(outer) && stepOf(structure, outer) > 0;
    const auto fromThere =
        std::ranges::count_if(moved, [&](int item) { return structure.container(item).parent == outer; });
    return counts ? recounted(place, command, {structure.container(last).mark}, 0, int(fromThere)) : command;
}

Command indented(const TypingPlace &place)
{
    const QString unit = indentStyleAt(place.digest, place.topic).unit();
    const auto [first, last] = touchedLines(place);
    if (first == last)
        return replaced(place.selection, unit);
    TextEdits edits;
    for (int i = first; i <= last; ++i) {
        const Line &line = place.structure.line(i);
        const qsizetype at = line.container < 0 ? line.range.start : line.words;
        if (line.words < line.range.end)
            edits.append({{at, at}, unit});
    }
    return commandOf(place, edits);
}

Command unindented(const TypingPlace &place)
{
    const auto [first, last] = touchedLines(place);
    TextEdits edits;
    for (int i = first; i <= last; ++i) {
        const Line &line = place.structure.line(i);
        const qsizetype mark = line.container < 0 || line.words == line.range.start
                                   ? -1
                                   : place.source().lastIndexOf(u'>', line.words - 1);
        const qsizetype start = mark < line.range.start ? line.range.start : mark + 2;
        qsizetype end = start;
        while (end < line.words && isBlankChar(place.source()[end]) &&
               place.structure.columnOf(end + 1) <= place.structure.columnOf(start) + 4)
            ++end;
        if (end > start)
            edits.append({{start, end}, QString()});
    }
    return commandOf(place, edits);
}

} // namespace sasil

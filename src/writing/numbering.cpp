// SPDX-License-Identifier: MIT
#include "writing/numbering.h"

#include "writing/editsequence.h"
#include "writing/indentation.h"
#include "writing/itemmarks.h"

namespace sasil {

namespace {

void setNumber(const LineStructure &structure, int item, ItemNumber number, TextEdits &edits)
{
    const LineStructure::Container &of = structure.container(item);
    const TextRange range{of.mark, of.markEnd};
    const QString bullet = number.bullet();
    if (structure.text(range) == bullet)
        return;
    edits.append({range, bullet});
    edits += shifted(structure, item, of.line + 1, int(bullet.size() - range.length()), false);
}

/// The items behind \a item that count in sequence get the numbers behind \a number.
void countBehind(const LineStructure &structure, int item, int before, int number, TextEdits &edits)
{
    const QChar delimiter = numberOf(structure, item)->delimiter;
    for (int next = structure.siblingBehind(item); next >= 0; next = structure.siblingBehind(next)) {
        auto other = numberOf(structure, next);
        if (!other || other->delimiter != delimiter || other->value != before + 1)
            return;
        before = other->value;
        other->value = ++number;
        setNumber(structure, next, *other, edits);
    }
}

} // namespace

TextEdits countedOn(const LineStructure &structure, int item, int most, int least)
{
    TextEdits edits;
    const auto number = numberOf(structure, item);
    const int next = structure.siblingBehind(item);
    const auto behind = next < 0 ? std::nullopt : numberOf(structure, next);
    if (!number || !behind || behind->delimiter != number->delimiter)
        return edits;
    const int missing = behind->value - number->value - 1;
    if (missing != 0 && missing >= -least && missing <= most)
        countBehind(structure, item, behind->value - 1, number->value, edits);
    return edits;
}

TextEdits countedFrom(const LineStructure &structure, int item, int value)
{
    TextEdits edits;
    auto number = numberOf(structure, item);
    if (!number)
        return edits;
    const int before = std::exchange(number->value, value);
    setNumber(structure, item, *number, edits);
    countBehind(structure, item, before, value, edits);
    return edits;
}

Command withEdits(const Command &command, const TextEdits &edits)
{
    if (edits.isEmpty())
        return command;
    return {inSequence(command.edits, edits),
            {carried(command.selection.start, edits), carried(command.selection.end, edits)}};
}

Command withNumbers(const QString &source, qsizetype literal, const Command &command, qsizetype offset,
                    int most)
{
    const LineStructure after(applied(source, command.edits), literal);
    const int item = after.itemAround(after.line(after.lineAt(offset)).container);
    return item < 0 ? command : withEdits(command, countedOn(after, item, most));
}

} // namespace sasil

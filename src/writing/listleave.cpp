// SPDX-License-Identifier: MIT
#include "writing/listleave.h"

#include "writing/numbering.h"

namespace sasil {

namespace {

/// The caret's line becomes the item behind \a item.
Command toItemBehind(const TypingPlace &place, int item)
{
    const LineStructure &structure = place.structure;
    const int index = place.lineIndex();
    QString text;
    const bool needsGap = structure.isLoose(item) && index > 0 && !structure.line(index - 1).isBlank();
    if (needsGap)
        text += structure.blankInside(structure.container(item).parent) + u'\n';
    text += structure.before(item) + nextMarks(structure, item, place.labels());
    Command command = replaced(place.line().range, text);
    const bool counts = numberOf(structure, item) && stepOf(structure, item) > 0;
    return counts ? withNumbers(place.source(), place.literal, command, command.selection.start) : command;
}

/// The caret's line, and \a more lines before it, become an empty line in \a outer, behind a blank one if \a
/// apart.
Command toLineIn(const TypingPlace &place, int outer, int more, bool apart)
{
    const LineStructure &structure = place.structure;
    const TextRange from = structure.line(place.lineIndex() - more).range;
    const QString gap = apart ? structure.blankInside(outer) + u'\n' : QString();
    return replaced({from.start, place.line().range.end}, gap + structure.inside(outer));
}

} // namespace

Command leaveItem(const TypingPlace &place, int item)
{
    const LineStructure &structure = place.structure;
    const LineStructure::Container &of = structure.container(item);
    if (place.line().opened != item)
        return replaced({of.mark, place.line().range.end}, {});
    if (structure.isItem(of.parent))
        return toItemBehind(place, of.parent);
    const int before = structure.siblingBefore(item);
    const bool apart = before >= 0 && !structure.line(of.line - 1).isBlank();
    Command command = toLineIn(place, of.parent, 0, apart);
    if (before < 0 || !numberOf(structure, before) || stepOf(structure, item) == 0)
        return command;
    // What counted on from the item that goes counts on from the one before it.
    return withNumbers(place.source(), place.literal, command, structure.container(before).mark);
}

Command leaveQuote(const TypingPlace &place, int quote)
{
    const LineStructure &structure = place.structure;
    const LineStructure::Container &of = structure.container(quote);
    const int index = place.lineIndex();
    if (place.line().opened >= 0 && place.line().opened != quote)
        return replaced({of.mark, place.line().range.end}, {});
    if (structure.isItem(of.parent))
        return toItemBehind(place, of.parent);
    const bool isInIt = index > 0 && structure.isWithin(structure.line(index - 1).container, quote);
    const bool isBlankAbove = isInIt && structure.line(index - 1).isBlank();
    return toLineIn(place, of.parent, isBlankAbove ? 1 : 0, isInIt);
}

Command emptyLineToItem(const TypingPlace &place, int item)
{
    return toItemBehind(place, item);
}

} // namespace sasil

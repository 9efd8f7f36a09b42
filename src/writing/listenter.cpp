// SPDX-License-Identifier: MIT
#include "writing/listenter.h"

#include "writing/indentation.h"
#include "writing/listleave.h"
#include "writing/numbering.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

using Line = LineStructure::Line;

/// Where a line is parted: the blanks around \a at, but not before \a from.
TextRange gapAt(const TypingPlace &place, qsizetype from, qsizetype at)
{
    const QStringView source = place.source();
    const qsizetype end = place.line().range.end;
    TextRange gap{qMax(at, from), qMax(at, from)};
    while (gap.start > from && isBlankChar(source[gap.start - 1]))
        --gap.start;
    while (gap.end < end && isBlankChar(source[gap.end]))
        ++gap.end;
    return gap;
}

/// The line goes down as it is, below a blank one in \a container.
Command lineAbove(const TypingPlace &place, int container)
{
    const QString text = place.structure.blankInside(container) + u'\n';
    const qsizetype caret = place.caret() + text.size();
    const qsizetype start = place.line().range.start;
    return {{{{start, start}, text}}, {caret, caret}};
}

/// In code and comments: the next line begins with the same blanks.
std::optional<Command> keepIndent(const TypingPlace &place)
{
    const Line &line = place.line();
    const TextRange indent{line.range.start, qMin(line.words, place.caret())};
    if (indent.isEmpty())
        return std::nullopt;
    return replaced(place.selection, u'\n' + place.structure.text(indent).toString());
}

/// Whether the words of a line go on in the one below it.
bool goesOn(const LineStructure &structure, int line)
{
    return line + 1 < structure.lineCount() && structure.line(line + 1).isParagraph &&
           !structure.line(line + 1).startsParagraph;
}

/// Parts the words at \a at: what stands behind it comes to stand behind \a between.
Command parted(const TypingPlace &place, qsizetype from, qsizetype at, const QString &between)
{
    const LineStructure &structure = place.structure;
    TextRange gap = gapAt(place, from, at);
    if (gap.end == place.line().range.end && goesOn(structure, place.lineIndex()))
        gap.end = structure.line(place.lineIndex() + 1).words;
    Command command = replaced(gap, between);
    const qsizetype farther = qMax<qsizetype>(0, place.caret() - gap.end);
    command.selection = command.selection.shifted(farther);
    return command;
}

/// A label is above it, or nothing: the first item below, before those that are there.
Command itemBelow(const TypingPlace &place, int item, int child)
{
    const LineStructure &structure = place.structure;
    const qsizetype end = place.line().range.end;
    const TextRange gap = gapAt(place, structure.container(item).content, end);
    if (child >= 0) {
        const auto number = numberOf(structure, child);
        QString marks = nextMarks(structure, child, place.labels());
        if (number)
            marks.replace(0, bulletLength(marks), number->bullet());
        Command command = replaced(gap, u'\n' + structure.before(child) + marks);
        return number && stepOf(structure, child) > 0
                   ? withNumbers(place.source(), place.literal, command, command.selection.start)
                   : command;
    }
    const IndentStyle style = indentStyleAt(place.digest, place.topic);
    const LineStructure::Container &above = structure.container(item);
    const QStringView own = structure.text({above.mark, above.markEnd});
    const QChar bullet = !style.bullet.isNull() ? style.bullet : own.size() == 1 ? own[0] : QChar(u'-');
    const QString before = structure.before(item);
    const bool isPlain = before.count(u'\t') == before.size();
    const QString indent = blanks(above.column, style.columnIn(above), style.usesTabs && isPlain);
    return replaced(gap, u'\n' + before + indent + bullet + u' ');
}

/// The first item in \a item behind a line, with only blank lines between; -1: none.
int childBehind(const LineStructure &structure, int item, int line)
{
    const int child = structure.firstChildBelow(item, line);
    for (int i = line + 1; child >= 0 && i < structure.container(child).line; ++i) {
        if (!structure.line(i).isBlank())
            return -1;
    }
    return child;
}

Command siblingOf(const TypingPlace &place, int item, qsizetype from, qsizetype at)
{
    const LineStructure &structure = place.structure;
    QString between = u"\n"_s;
    if (structure.isLoose(item))
        between += structure.blankInside(structure.container(item).parent) + u'\n';
    between += structure.before(item) + nextMarks(structure, item, place.labels());
    const qsizetype marksEnd = between.size();
    Command command = parted(place, from, at, between);
    if (!numberOf(structure, item) || stepOf(structure, item) == 0)
        return command;
    return withNumbers(place.source(), place.literal, command, command.edits.first().range.start + marksEnd);
}

std::optional<Command> enterInItem(const TypingPlace &place, int item)
{
    const LineStructure &structure = place.structure;
    const LineStructure::Container &of = structure.container(item);
    if (place.caret() <= of.mark)
        return lineAbove(place, structure.container(place.line().opened).parent);
    if (of.markEnd == of.content)
        return std::nullopt; // a bullet without a blank is no bullet yet
    const ItemMarks marks = marksOf(structure, item, place.labels());
    const int child = childBehind(structure, item, of.line);
    if (marks.isLabelAlone)
        return repeatsLabel(structure, item, place.labels()) ? leaveItem(place, item)
                                                             : itemBelow(place, item, child);
    const qsizetype end = place.line().range.end;
    const bool isEmpty = marks.words() == end && marks.id.isEmpty() && of.lastLine == of.line;
    if (isEmpty)
        return leaveItem(place, item);
    const bool isInWords = place.caret() > marks.words();
    if (isInWords && child >= 0 && gapAt(place, marks.words(), place.caret()).end == end)
        return itemBelow(place, item, child);
    // An id stays with its words.
    const qsizetype from = isInWords ? marks.words() : marks.label.end;
    return siblingOf(place, item, from, isInWords ? place.caret() : from);
}

/// On a further line of an item.
std::optional<Command> enterBelowItem(const TypingPlace &place, int item)
{
    const LineStructure &structure = place.structure;
    const Line &line = place.line();
    if (line.isLazy || line.range.isEmpty())
        return std::nullopt;
    if (line.isBlank())
        return emptyLineToItem(place, item);
    if (place.caret() <= line.words)
        return lineAbove(place, item);
    const int child = childBehind(structure, item, place.lineIndex());
    if (child >= 0 && gapAt(place, line.words, place.caret()).end == line.range.end)
        return itemBelow(place, item, child);
    // Below a label that stands alone the paragraphs are the items.
    if (marksOf(structure, item, place.labels()).isLabelAlone)
        return parted(place, line.words, place.caret(),
                      u'\n' + structure.blankInside(item) + u'\n' + structure.beforeWords(place.lineIndex()));
    return siblingOf(place, item, line.words, place.caret());
}

/// Whether the paragraphs of a quotation are facts or opinions.
bool isLabelled(const TypingPlace &place, int quote)
{
    const Line &first = place.structure.line(place.structure.container(quote).line);
    const QStringView text = place.structure.text({first.words, first.range.end});
    return matchLabel(text, LabelPlace::Quote, place.labels()).has_value();
}

std::optional<Command> enterInQuote(const TypingPlace &place, int quote)
{
    const LineStructure &structure = place.structure;
    const Line &line = place.line();
    if (line.isLazy)
        return std::nullopt;
    if (line.isWordless())
        return leaveQuote(place, quote);
    if (place.caret() <= line.words)
        return lineAbove(place, quote);
    const QString before = structure.beforeWords(place.lineIndex());
    if (isLabelled(place, quote) && line.isParagraph)
        return parted(place, line.words, place.caret(),
                      u'\n' + structure.blankInside(quote) + u'\n' + before);
    return replaced(gapAt(place, line.words, place.caret()), u'\n' + before);
}

/// Whether a label in a paragraph was put there by going on from the paragraph above.
bool isRepeatedLabel(const TypingPlace &place, const QString &label)
{
    const LineStructure &structure = place.structure;
    int above = place.lineIndex() - 1;
    while (above >= 0 && structure.line(above).isBlank())
        --above;
    if (above < 0 || above == place.lineIndex() - 1 || !structure.line(above).startsParagraph)
        return false;
    const QStringView words = structure.text(structure.line(above).range).trimmed();
    return words.size() > label.size() && words.startsWith(label);
}

/// The list of a label that has a paragraph of its own: a first item, before those that are there.
Command itemBelowParagraph(const TypingPlace &place)
{
    const LineStructure &structure = place.structure;
    int below = place.lineIndex() + 1;
    while (below < structure.lineCount() && structure.line(below).isBlank())
        ++below;
    const int item = below < structure.lineCount() ? structure.line(below).opened : -1;
    if (!structure.isItem(item)) {
        const qsizetype end = place.line().range.end;
        return replaced(gapAt(place, place.line().words, end), u"\n\n- "_s);
    }
    const auto number = numberOf(structure, item);
    QString marks = nextMarks(structure, item, place.labels());
    if (number)
        marks.replace(0, bulletLength(marks), number->bullet());
    const qsizetype start = structure.line(below).range.start;
    Command command = replaced({start, start}, structure.before(item) + marks + u'\n');
    command.selection = {command.selection.start - 1, command.selection.end - 1};
    return number && stepOf(structure, item) > 0
               ? withNumbers(place.source(), place.literal, command, command.selection.start)
               : command;
}

/// `**의견:** …` in a paragraph of its own.
std::optional<Command> enterInParagraph(const TypingPlace &place)
{
    const LineStructure &structure = place.structure;
    const Line &line = place.line();
    const auto label = line.startsParagraph ? matchLabel(structure.text({line.words, line.range.end}),
                                                         LabelPlace::Paragraph, place.labels())
                                            : std::nullopt;
    if (!label || goesOn(structure, place.lineIndex()))
        return std::nullopt;
    const qsizetype labelEnd = line.words + (label->alone ? label->marked.end : label->after);
    if (place.caret() < labelEnd)
        return std::nullopt;
    const QString written = structure.text({line.words, labelEnd}).trimmed().toString();
    if (!label->alone)
        return parted(place, labelEnd, place.caret(), u"\n\n"_s + written + u' ');
    return isRepeatedLabel(place, written) ? replaced(line.range, {}) : itemBelowParagraph(place);
}

} // namespace

std::optional<Command> nextItem(const TypingPlace &place)
{
    const LineStructure &structure = place.structure;
    const Line &line = place.line();
    if (line.isLiteral)
        return keepIndent(place);
    if (place.caret() == line.range.start && !line.range.isEmpty())
        return std::nullopt;
    if (line.opensLiteral && place.caret() > line.words)
        return furtherLine(place);
    if (line.container < 0)
        return enterInParagraph(place);
    if (!structure.isItem(line.container))
        return enterInQuote(place, line.container);
    const bool isFirst = structure.container(line.container).line == place.lineIndex();
    return isFirst ? enterInItem(place, line.container) : enterBelowItem(place, line.container);
}

std::optional<Command> furtherLine(const TypingPlace &place)
{
    const LineStructure &structure = place.structure;
    const Line &line = place.line();
    if (line.isLiteral)
        return keepIndent(place);
    if (line.container < 0 || line.isLazy || (place.caret() == line.range.start && !line.range.isEmpty()))
        return std::nullopt;
    const qsizetype mark = line.opened >= 0 ? structure.container(line.container).mark : line.range.start;
    if (place.caret() <= mark && line.opened >= 0)
        return lineAbove(place, structure.container(line.opened).parent);
    const QString before =
        line.opened >= 0 ? structure.inside(line.container) : structure.beforeWords(place.lineIndex());
    if (before.isEmpty())
        return std::nullopt;
    const qsizetype from = line.opened >= 0 ? structure.container(line.container).content : line.range.start;
    return replaced(gapAt(place, line.isWordless() ? line.range.end : from, place.caret()), u'\n' + before);
}

} // namespace sasil

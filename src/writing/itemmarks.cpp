// SPDX-License-Identifier: MIT
#include "writing/itemmarks.h"

#include "digest/citation.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

qsizetype behindBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlankChar(text[at]))
        ++at;
    return at;
}

/// `[ ] ` or `[x] `, at the end of a line also without the blank.
qsizetype taskLength(QStringView text)
{
    const bool isTask =
        text.size() > 2 && text[0] == u'[' && text[2] == u']' && QStringView(u" xX").contains(text[1]);
    if (!isTask || (text.size() > 3 && !isBlankChar(text[3])))
        return 0;
    return behindBlanks(text, 3);
}

/// Whether the words of an item go on in the line below the label.
bool goesOnBelow(const LineStructure &structure, int line)
{
    if (line + 1 >= structure.lineCount())
        return false;
    const LineStructure::Line &next = structure.line(line + 1);
    return next.isParagraph && !next.startsParagraph;
}

} // namespace

ItemMarks marksOf(const LineStructure &structure, int item, const LabelSet &labels)
{
    const LineStructure::Container &of = structure.container(item);
    const qsizetype end = structure.line(of.line).range.end;
    ItemMarks marks;
    marks.bullet = {of.mark, of.markEnd};
    marks.padding = {of.markEnd, of.content};
    qsizetype at = of.content;
    const auto take = [&at](qsizetype length) {
        const TextRange range{at, at + length};
        at = range.end;
        return range;
    };
    marks.task = take(taskLength(structure.text({at, end})));
    const auto label = matchLabel(structure.text({at, end}), LabelPlace::ListItem, labels);
    const bool isBare = label && !label->strong && !label->colon && !label->tag;
    const int child = structure.firstChildBelow(item, of.line);
    marks.label = {at, at};
    if (label && (!isBare || (child >= 0 && structure.container(child).line == of.line + 1))) {
        marks.label = take(label->after);
        marks.kind = label->kind;
        marks.isLabelAlone = label->alone && !goesOnBelow(structure, of.line);
    }
    const auto id = matchFactId(structure.text({at, end}));
    marks.id = take(id ? id->length : 0);
    return marks;
}

bool repeatsLabel(const LineStructure &structure, int item, const LabelSet &labels)
{
    const LineStructure::Container &of = structure.container(item);
    const int above = structure.siblingBefore(item);
    const ItemMarks marks = marksOf(structure, item, labels);
    if (above < 0 || !marks.isLabelAlone || of.lastLine > of.line)
        return false;
    const ItemMarks other = marksOf(structure, above, labels);
    return other.hasInlineLabel() &&
           structure.text(other.label).trimmed() == structure.text(marks.label).trimmed();
}

QString ItemNumber::bullet() const
{
    return u"%1"_s.arg(value, digits, 10, QChar(u'0')) + delimiter;
}

std::optional<ItemNumber> numberOf(const LineStructure &structure, int item)
{
    const LineStructure::Container &of = structure.container(item);
    const QStringView bullet = structure.text({of.mark, of.markEnd});
    if (bullet.size() < 2)
        return std::nullopt;
    // Numbers that begin with 0 are as long as each other.
    const int digits = bullet[0] == u'0' ? int(bullet.size()) - 1 : 1;
    return ItemNumber{bullet.chopped(1).toInt(), digits, bullet.back()};
}

int stepOf(const LineStructure &structure, int item)
{
    const auto number = numberOf(structure, item);
    for (const int sibling : {structure.siblingBefore(item), structure.siblingBehind(item)}) {
        const auto other = sibling < 0 ? std::nullopt : numberOf(structure, sibling);
        if (number && other && other->value == number->value)
            return 0;
    }
    return 1;
}

QString nextMarks(const LineStructure &structure, int item, const LabelSet &labels)
{
    const ItemMarks marks = marksOf(structure, item, labels);
    auto number = numberOf(structure, item);
    if (number)
        number->value += stepOf(structure, item);
    QString text = number ? number->bullet() : structure.text(marks.bullet).toString();
    const bool isAlone = structure.line(structure.container(item).line).range.end == marks.padding.end;
    text += marks.padding.isEmpty() || isAlone ? u" "_s : structure.text(marks.padding).toString();
    if (!marks.task.isEmpty()) {
        text += u"[ ]"_s + structure.text({marks.task.start + 3, marks.task.end}).toString();
        text += isBlankChar(text.back()) ? QString() : u" "_s;
    }
    if (marks.hasInlineLabel())
        text += structure.text(marks.label).trimmed().toString() + u' ';
    return text;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "writing/linestructure.h"

#include "writing/linescanner.h"

#include <algorithm>

namespace sasil {

LineStructure::LineStructure(QString source, qsizetype literal) : m_source(std::move(source))
{
    LineScanner(*this, literal).read();
}

int LineStructure::lineAt(qsizetype offset) const
{
    const auto behind =
        std::ranges::upper_bound(m_lines, offset, {}, [](const Line &l) { return l.range.start; });
    return int(behind - m_lines.begin()) - 1;
}

int LineStructure::itemAround(int index) const
{
    while (index >= 0 && !isItem(index))
        index = container(index).parent;
    return index;
}

bool LineStructure::isWithin(int index, int outer) const
{
    while (index > outer)
        index = container(index).parent;
    return index == outer;
}

bool LineStructure::areOnlyBlank(int first, int last) const
{
    for (int i = first; i <= last; ++i) {
        if (!line(i).isBlank())
            return false;
    }
    return true;
}

int LineStructure::siblingBefore(int item) const
{
    const int parent = container(item).parent;
    for (int i = item - 1; i > parent; --i) {
        if (container(i).parent != parent)
            continue;
        const bool isNext = isItem(i) && areOnlyBlank(container(i).lastLine + 1, container(item).line - 1);
        return isNext ? i : -1;
    }
    return -1;
}

int LineStructure::siblingBehind(int item) const
{
    const int last = container(item).lastLine;
    for (int i = item + 1; i < int(m_containers.size()); ++i) {
        if (isWithin(i, item))
            continue;
        const bool isNext = isItem(i) && container(i).parent == container(item).parent &&
                            areOnlyBlank(last + 1, container(i).line - 1);
        return isNext ? i : -1;
    }
    return -1;
}

int LineStructure::firstChildBelow(int item, int line) const
{
    for (int i = item + 1; i < int(m_containers.size()) && isWithin(i, item); ++i) {
        if (container(i).parent == item && isItem(i) && container(i).line > line)
            return i;
    }
    return -1;
}

int LineStructure::lastChild(int item) const
{
    int last = -1;
    for (int i = item + 1; i < int(m_containers.size()) && isWithin(i, item); ++i) {
        if (container(i).parent == item && isItem(i))
            last = i;
    }
    return last;
}

bool LineStructure::isLoose(int item) const
{
    const int before = siblingBefore(item);
    if (before >= 0)
        return container(before).lastLine + 1 < container(item).line;
    const int behind = siblingBehind(item);
    return behind >= 0 && container(item).lastLine + 1 < container(behind).line;
}

QString LineStructure::withoutBullets(int index, TextRange range) const
{
    QString result = text(range).toString();
    const Line &on = line(index);
    for (int i = on.opened; i >= 0 && i <= on.container; ++i) {
        const Container &opened = container(i);
        for (qsizetype at = opened.mark; isItem(i) && at < qMin(opened.markEnd, range.end); ++at)
            result[at - range.start] = u' ';
    }
    return result;
}

QString LineStructure::before(int index) const
{
    const Container &of = container(index);
    return withoutBullets(of.line, {line(of.line).range.start, of.mark});
}

QString LineStructure::inside(int index) const
{
    if (index < 0)
        return {};
    const Container &of = container(index);
    if (of.kind == Kind::Quote)
        return before(index) + text({of.mark, of.content}).toString();
    return before(index) + QString(of.contentColumn - of.column, u' ');
}

QString LineStructure::blankInside(int index) const
{
    QString blank = inside(index);
    while (!blank.isEmpty() && isBlankChar(blank.back()))
        blank.chop(1);
    return blank;
}

QString LineStructure::beforeWords(int index) const
{
    return withoutBullets(index, {line(index).range.start, line(index).words});
}

qsizetype LineStructure::indentStart(int index, int item) const
{
    const TextRange range = line(index).range;
    qsizetype start = range.start;
    for (int outer = container(item).parent; outer >= 0; outer = container(outer).parent) {
        const qsizetype mark = isItem(outer) ? -1 : m_source.indexOf(u'>', start);
        if (mark >= 0 && mark < range.end)
            start = mark + 1;
    }
    const bool isQuoted = start > range.start;
    return isQuoted && start < range.end && m_source[start] == u' ' ? start + 1 : start;
}

int LineStructure::columnOf(qsizetype offset) const
{
    int column = 0;
    for (qsizetype at = line(lineAt(offset)).range.start; at < offset; ++at)
        column = columnBehind(m_source[at], column);
    return column;
}

} // namespace sasil

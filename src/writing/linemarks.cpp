// SPDX-License-Identifier: MIT
#include "writing/linemarks.h"

#include "digest/commands/sourcelines.h"

namespace sasil {

namespace {

constexpr qsizetype longestNumber = 9; // digits, as in CommonMark

bool isBlankAt(QStringView line, qsizetype at)
{
    return at >= line.size() || line[at] == u' ' || line[at] == u'\t';
}

qsizetype behindBlanks(QStringView line, qsizetype at)
{
    while (at < line.size() && isBlankAt(line, at))
        ++at;
    return at;
}

/// Whether a line is a rule, as `* * *`, which looks like a bullet.
bool isRule(QStringView line)
{
    qsizetype count = 0;
    const QChar mark = line.isEmpty() ? QChar() : line.front();
    for (const QChar c : line) {
        if (c != mark && c != u' ' && c != u'\t')
            return false;
        count += c == mark ? 1 : 0;
    }
    return count >= 3 && QStringView(u"-*_").contains(mark);
}

/// Behind the bullet at \a start; \a start where there is none.
qsizetype bulletEnd(QStringView line, qsizetype start)
{
    qsizetype end = start;
    if (end < line.size() && QStringView(u"-*+").contains(line[end])) {
        ++end;
    } else {
        while (end < line.size() && line[end] >= u'0' && line[end] <= u'9')
            ++end;
        const bool isNumber = end > start && end - start <= longestNumber && end < line.size() &&
                              (line[end] == u'.' || line[end] == u')');
        end = isNumber ? end + 1 : start;
    }
    return end > start && isBlankAt(line, end) && !isRule(line.sliced(start)) ? end : start;
}

int headingLevel(QStringView line, qsizetype start)
{
    constexpr int deepest = 6;
    qsizetype end = start;
    while (end < line.size() && line[end] == u'#')
        ++end;
    return end - start <= deepest && isBlankAt(line, end) ? int(end - start) : 0;
}

bool isTaskAt(QStringView line, qsizetype at)
{
    return at + 2 < line.size() && line[at] == u'[' && line[at + 2] == u']' && isBlankAt(line, at + 3) &&
           QStringView(u" xX").contains(line[at + 1]);
}

} // namespace

LineKind LineMarks::kind() const
{
    if (!task.isEmpty())
        return LineKind::Task;
    if (!bullet.isEmpty())
        return number >= 0 ? LineKind::Numbered : LineKind::Bullet;
    return level > 0 ? LineKind::Heading : LineKind::Plain;
}

qsizetype LineMarks::itemIndent() const
{
    // An empty bullet has its words a blank behind it.
    const qsizetype content = task.isEmpty() ? words : task.start;
    return bullet.isEmpty() ? indent : qMax(content, bullet.end + 1);
}

LineMarks lineMarks(QStringView line)
{
    LineMarks marks;
    for (qsizetype at = behindBlanks(line, 0); at < line.size() && line[at] == u'>';
         at = behindBlanks(line, marks.quotes))
        marks.quotes = at + 1 + (isBlankAt(line, at + 1) && at + 1 < line.size() ? 1 : 0);
    marks.indent = behindBlanks(line, marks.quotes);
    marks.words = marks.indent;
    if (const qsizetype end = bulletEnd(line, marks.indent); end > marks.indent) {
        marks.bullet = {marks.indent, end};
        const bool isNumber = end - marks.indent > 1;
        marks.number = isNumber ? slice(line, {marks.indent, end - 1}).toInt() : -1;
        marks.words = behindBlanks(line, end);
        if (isTaskAt(line, marks.words)) {
            marks.task = {marks.words, marks.words + 3};
            marks.words = behindBlanks(line, marks.task.end);
        }
    } else if (const int level = headingLevel(line, marks.indent); level > 0) {
        marks.level = level;
        marks.words = behindBlanks(line, marks.indent + level);
    }
    return marks;
}

TextRange lineAt(const Digest &digest, qsizetype offset)
{
    const qsizetype topic = digest.topicAt(offset);
    if (topic < 0)
        return {};
    const QString &source = digest.source(topic);
    const qsizetype start = digest.start(topic);
    return TextRange{lineStart(source, offset - start), lineEnd(source, offset - start)}.shifted(start);
}

TextRange linesOf(const Digest &digest, TextRange selection)
{
    const TextRange first = lineAt(digest, selection.start);
    TextRange last = selection.isEmpty() ? first : lineAt(digest, selection.end);
    if (!selection.isEmpty() && last.start == selection.end && last.start > first.start)
        last = lineAt(digest, selection.end - 1);
    return {first.start, last.end};
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "writing/listlines.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// How far lists are looked for.
constexpr int mostLines = 200;

bool isBulleted(const SourceLine &line)
{
    return !line.marks.bullet.isEmpty() && line.marks.number < 0;
}

QChar bulletOf(const SourceLine &line)
{
    return line.text[line.marks.bullet.start];
}

/// The bullet that the list nearest to \a selection in its topic is written with; the usual one where there
/// is none.
QChar bulletAround(const Digest &digest, TextRange selection)
{
    const qsizetype topic = digest.topicAt(selection.start);
    const TextRange range = topic < 0 ? TextRange() : digest.range(topic);
    const TextRange lines = linesOf(digest, selection);
    auto above = lineAbove(digest, lines.start);
    for (int i = 0; above && above->range.start >= range.start && i < mostLines; ++i) {
        if (isBulleted(*above))
            return bulletOf(*above);
        above = lineAbove(digest, above->range.start);
    }
    auto below = lineBelow(digest, lines.end);
    for (int i = 0; below && below->range.end <= range.end && i < mostLines; ++i) {
        if (isBulleted(*below))
            return bulletOf(*below);
        below = lineBelow(digest, below->range.end);
    }
    return u'-';
}

qsizetype sumOf(const auto &open)
{
    qsizetype sum = 0;
    for (const auto &item : open)
        sum += item.moved;
    return sum;
}

/// \a text with what stands in front of its words \a by farther in.
QString indented(const SourceLine &line, qsizetype by)
{
    const qsizetype blanks = line.marks.indent - line.marks.quotes;
    if (by == 0)
        return line.text;
    return line.text.first(line.marks.quotes) + QString(qMax(qsizetype(0), blanks + by), u' ') +
           line.text.sliced(line.marks.indent);
}

} // namespace

ListLines::ListLines(const Digest &digest, TextRange selection, LineFormat format)
    : m_format(format), m_lines(sourceLines(digest, selection)), m_bullet(bulletAround(digest, selection))
{
    findTargets(m_lines.size() == 1);
    if (m_targets.isEmpty())
        return;
    m_isOn = std::ranges::all_of(m_targets, [this](qsizetype i) { return isOfKind(m_lines[i]); });
    const SourceLine &first = m_lines[m_targets.first()];
    auto above = lineAbove(digest, first.range.start);
    m_needsGap = above && wouldGoOn(*above, first);
    for (int i = 0; above && i < mostLines && !m_above; ++i, above = lineAbove(digest, above->range.start)) {
        const LineMarks &marks = above->marks;
        if (above->isBlank() || marks.indent > first.marks.indent)
            continue;
        if (marks.indent < first.marks.indent || marks.number < 0)
            break;
        m_above = Numbering{marks.indent, marks.number + 1, above->text[marks.bullet.end - 1]};
    }
    takeBelongings(digest);
}

bool ListLines::isOfKind(const SourceLine &line) const
{
    switch (m_format) {
    case LineFormat::Bullets:
        return line.marks.kind() == LineKind::Bullet;
    case LineFormat::Numbers:
        return line.marks.kind() == LineKind::Numbered;
    case LineFormat::Tasks:
        return line.marks.kind() == LineKind::Task;
    case LineFormat::Quote:
        break;
    }
    return false;
}

void ListLines::findTargets(bool isOne)
{
    QList<qsizetype> open; // the indents of items
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const SourceLine &line = m_lines[i];
        if (line.isFixed || (line.isBlank() && !isOne))
            continue;
        while (!open.isEmpty() && line.marks.indent < open.last())
            open.removeLast();
        // More words of an item stay what they are.
        if (!open.isEmpty() && line.marks.kind() == LineKind::Plain)
            continue;
        m_targets.append(i);
        if (!line.marks.bullet.isEmpty())
            open.append(line.marks.itemIndent());
    }
}

/// The lines behind the selected ones that belong to an item among them.
void ListLines::takeBelongings(const Digest &digest)
{
    qsizetype indent = -1;
    for (const qsizetype i : std::as_const(m_targets)) {
        const LineMarks &marks = m_lines[i].marks;
        if (!marks.bullet.isEmpty() && (indent < 0 || marks.itemIndent() < indent))
            indent = marks.itemIndent();
    }
    if (indent < 0)
        return;
    for (auto below = lineBelow(digest, m_lines.last().range.end);
         below && (below->isBlank() || below->marks.indent >= indent);
         below = lineBelow(digest, below->range.end))
        m_lines.append(*below);
}

QString ListLines::bulletFor(const SourceLine &line, qsizetype indent, QList<Numbering> &numberings) const
{
    const bool hasBullet = !line.marks.bullet.isEmpty();
    const QString own = hasBullet ? slice(line.text, line.marks.bullet).toString() : QString(m_bullet);
    if (m_format == LineFormat::Tasks)
        return own + u" "_s;
    if (m_format == LineFormat::Bullets)
        return (isBulleted(line) ? own : QString(m_bullet)) + u" "_s;
    while (!numberings.isEmpty() && numberings.last().indent > indent)
        numberings.removeLast();
    if (numberings.isEmpty() || numberings.last().indent < indent)
        numberings.append(m_above && m_above->indent == indent && numberings.isEmpty() ? *m_above
                                                                                       : Numbering{indent});
    Numbering &numbering = numberings.last();
    return QString::number(numbering.next++) + numbering.delimiter + u" "_s;
}

void ListLines::rewriteTarget(qsizetype index, RewrittenLines &lines, QList<OpenItem> &open,
                              QList<Numbering> &numberings) const
{
    const SourceLine &line = m_lines[index];
    const qsizetype moved = sumOf(open);
    const qsizetype blanks = qMax(qsizetype(0), line.marks.indent - line.marks.quotes + moved);
    const QString prefix = line.text.first(line.isUnderlined ? 0 : line.marks.quotes) + QString(blanks, u' ');
    const QString bullet = m_isOn ? QString() : bulletFor(line, prefix.size(), numberings);
    const QString task = m_format == LineFormat::Tasks && !m_isOn ? u"[ ] "_s : QString();
    const QString ticked = !task.isEmpty() && !line.marks.task.isEmpty()
                               ? slice(line.text, line.marks.task).toString() + u' '
                               : task;
    const QString words = line.marks.level > 0 ? withoutClosing(line) : line.words().toString();
    QString text = prefix + bullet + ticked;
    qsizetype column = text.size();
    text += words;
    if (m_isOn && m_needsGap && index == m_targets.first()) {
        const QString gap = QStringView(prefix).trimmed().toString() + u'\n';
        text.prepend(gap);
        column += gap.size();
    }
    lines.add(line, text, column);
    if (!line.marks.bullet.isEmpty()) {
        const qsizetype before = line.marks.itemIndent();
        open.append({before, prefix.size() + bullet.size() - (before + moved)});
    }
}

RewrittenLines ListLines::rewritten() const
{
    RewrittenLines lines;
    QList<OpenItem> open;
    QList<Numbering> numberings;
    auto target = m_targets.begin();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const SourceLine &line = m_lines[i];
        const bool isTarget = target != m_targets.end() && *target == i;
        if (isTarget)
            ++target;
        if (line.isBlank() && !isTarget)
            continue;
        while (!open.isEmpty() && line.marks.indent < open.last().itemIndent)
            open.removeLast();
        if (isTarget) {
            rewriteTarget(i, lines, open, numberings);
        } else if (const qsizetype moved = sumOf(open); moved != 0) {
            const QString text = indented(line, moved);
            lines.add(line, text, line.marks.words + text.size() - line.text.size());
        }
    }
    return lines;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "writing/pastedlines.h"

#include "writing/sourceline.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// What stands on the lines of a selection around it, and what further lines in the same item begin with.
struct PastePlace
{
    QString before;
    QString behind;
    LineMarks marks;   ///< of the line that it begins on
    QString further;   ///< of more of the same item
    QString neighbour; ///< of another item beside it
    QString bullet;
    bool isInWords = false; ///< the caret stands behind bullet and quotation marks
};

PastePlace placeOf(const Digest &digest, TextRange selection)
{
    PastePlace place;
    const TextRange first = lineAt(digest, selection.start);
    const QString line = digest.text(first);
    place.before = line.first(selection.start - first.start);
    place.behind = digest.text({selection.end, qMax(selection.end, lineAt(digest, selection.end).end)});
    place.marks = lineMarks(line);
    place.neighbour = line.first(place.marks.indent);
    place.bullet = slice(line, place.marks.bullet).toString();
    place.further =
        place.neighbour + QString(qMax(qsizetype(0), place.marks.itemIndent() - place.marks.indent), u' ');
    place.isInWords = place.before.size() >= place.marks.words;
    return place;
}

qsizetype indentOf(const QString &line)
{
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == u' ' || line[indent] == u'\t'))
        ++indent;
    return indent;
}

bool isItem(const QString &line)
{
    return !lineMarks(line).bullet.isEmpty();
}

/// The bullet of an item becomes \a bullet, where neither is a number: another one would begin another list.
QString withBullet(QString line, const QString &bullet)
{
    const LineMarks marks = lineMarks(line);
    const bool isOther = !marks.bullet.isEmpty() && marks.number < 0 && bullet.size() == 1;
    return isOther ? line.replace(marks.bullet.start, marks.bullet.length(), bullet) : line;
}

/// How far all lines from the second on are indented; those that are blank do not count.
qsizetype commonIndent(const QStringList &lines)
{
    qsizetype common = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].trimmed().isEmpty())
            common = common < 0 ? indentOf(lines[i]) : qMin(common, indentOf(lines[i]));
    }
    return qMax(common, qsizetype(0));
}

QString withoutBlanksAtEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

constexpr qsizetype mostTopics = 50;

/// The first bullet in a topic's body.
QChar bulletIn(const Digest &digest, qsizetype topic)
{
    const TextRange range = digest.range(topic);
    for (auto line = lineBelow(digest, lineAt(digest, range.start).end); line && line->range.end <= range.end;
         line = lineBelow(digest, line->range.end)) {
        if (!line->marks.bullet.isEmpty() && line->marks.number < 0)
            return line->text[line->marks.bullet.start];
    }
    return {};
}

} // namespace

QString continuedLines(const Digest &digest, TextRange selection, const QString &text)
{
    const PastePlace place = placeOf(digest, selection);
    QStringList lines = text.split(u'\n');
    if (!place.isInWords || place.further.isEmpty() || lines.size() < 2)
        return text;
    qsizetype indent = commonIndent(lines);
    bool areItems = lines.size() > 1 && isItem(lines[1]);
    const bool isEmptyItem = !place.marks.bullet.isEmpty() && place.before.size() == place.marks.words &&
                             place.behind.trimmed().isEmpty();
    if (isEmptyItem && isItem(lines[0])) {
        // The bullet is there already.
        indent = qMin(indent, indentOf(lines[0]));
        lines[0] = lines[0].sliced(lineMarks(lines[0]).bullet.end).trimmed();
        areItems = true;
    }
    const bool isBehindEmpty = place.behind.trimmed().isEmpty();
    // A last line end is there already, too.
    if (isBehindEmpty && lines.size() > 1 && lines.last().isEmpty())
        lines.removeLast();
    const QString &prefix = areItems ? place.neighbour : place.further;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const bool isBlank = lines[i].trimmed().isEmpty() && !(i == lines.size() - 1 && !isBehindEmpty);
        const QString line = lines[i].sliced(qMin(indent, indentOf(lines[i])));
        const bool isNeighbour = areItems && indentOf(line) == 0;
        lines[i] = isBlank ? withoutBlanksAtEnd(prefix)
                           : prefix + (isNeighbour ? withBullet(line, place.bullet) : line);
    }
    return lines.join(u'\n');
}

Command pastedBlock(const Digest &digest, TextRange selection, const QString &block)
{
    const PastePlace place = placeOf(digest, selection);
    const QString &prefix = place.isInWords ? place.further : QString();
    const QString gap = u'\n' + withoutBlanksAtEnd(prefix) + u'\n' + prefix;
    const bool isBehindWords =
        !place.before.sliced(qMin(place.before.size(), place.marks.words)).trimmed().isEmpty();
    const auto above = lineAbove(digest, lineAt(digest, selection.start).start);
    const auto below = lineBelow(digest, lineAt(digest, selection.end).end);
    QString text = block;
    text.replace(u'\n', u'\n' + prefix);
    if (isBehindWords)
        text.prepend(gap);
    else if (place.marks.bullet.isEmpty() && above && !above->isBlank())
        text.prepend(withoutBlanksAtEnd(prefix.sliced(qMin(prefix.size(), place.before.size()))) + u'\n' +
                     prefix);
    const qsizetype caret = selection.start + text.size();
    if (!place.behind.trimmed().isEmpty())
        text.append(gap);
    else if (below && !below->isBlank())
        text.append(u'\n' + withoutBlanksAtEnd(prefix));
    return {{{selection, text}}, {caret, caret}};
}

Command putApart(const Digest &digest, qsizetype caret, const QString &words)
{
    const TextRange line = lineAt(digest, caret);
    const QString before = digest.text({line.start, caret});
    const QString behind = digest.text({caret, line.end});
    static const QString openers = u"([{<\"'“‘「『《〈"_s;
    const bool runsInto = !before.isEmpty() && !before.back().isSpace() && !openers.contains(before.back());
    const bool runsOn = !behind.isEmpty() && behind.front().isLetterOrNumber();
    const QString text = (runsInto ? u" "_s : QString()) + words + (runsOn ? u" "_s : QString());
    const qsizetype end = caret + text.size();
    return {{{{caret, caret}, text}}, {end, end}};
}

QChar bulletOfStubs(const Digest &digest, qsizetype offset)
{
    const qsizetype topic = digest.topicAt(offset);
    for (qsizetype step = 0; step <= mostTopics; ++step) {
        for (const qsizetype near : {topic - step, topic + step}) {
            const bool isThere = near >= 0 && near < digest.topicCount();
            if (!isThere || (step > 0 && digest.kind(near) != TopicKind::Stub))
                continue;
            if (const QChar bullet = bulletIn(digest, near); !bullet.isNull())
                return bullet;
        }
    }
    return u'-';
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "writing/listtyping.h"

#include "digest/commands/sourcelines.h"
#include "writing/caretline.h"
#include "writing/listline.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The lines of a topic, read one by one as they are asked for.
class TopicLines
{
public:
    TopicLines(const Digest &digest, qsizetype topic)
        : m_source(digest.source(topic)), m_labels(digest.labels())
    {
    }

    /// Where the line of \a offset begins, and the one before and behind it; -1: there is none.
    [[nodiscard]] qsizetype startOf(qsizetype offset) const { return lineStart(m_source, offset); }
    [[nodiscard]] qsizetype endOf(qsizetype offset) const { return lineEnd(m_source, offset); }
    [[nodiscard]] qsizetype before(qsizetype start) const { return start > 0 ? startOf(start - 1) : -1; }
    [[nodiscard]] qsizetype behind(qsizetype start) const
    {
        const qsizetype next = behindLineEnd(m_source, endOf(start));
        return next > endOf(start) && next < m_source.size() ? next : -1;
    }
    [[nodiscard]] QString text(qsizetype start) const { return m_source.sliced(start, endOf(start) - start); }
    [[nodiscard]] ListLine at(qsizetype start) const { return ListLine::of(text(start), m_labels); }
    [[nodiscard]] qsizetype size() const { return m_source.size(); }
    [[nodiscard]] const LabelSet &labels() const { return m_labels; }

    /// The item line that the line at \a start belongs to: itself, or the one above that it goes on; -1:
    /// none.
    [[nodiscard]] qsizetype itemOf(qsizetype start) const
    {
        const ListLine line = at(start);
        if (line.isItem())
            return start;
        if (line.indent.isEmpty())
            return -1;
        for (qsizetype above = before(start); above >= 0; above = before(above)) {
            const ListLine other = at(above);
            if (other.isItem() && other.contentColumn() <= line.bulletColumn())
                return above;
            if (other.text.isEmpty() && !other.isItem())
                return -1;
        }
        return -1;
    }

    /// The item above that one which stands further out, and holds it; -1: none.
    [[nodiscard]] qsizetype parentOf(qsizetype start) const
    {
        const qsizetype column = at(start).bulletColumn();
        for (qsizetype above = before(start); above >= 0; above = before(above)) {
            const ListLine other = at(above);
            if (other.isItem() && other.bulletColumn() < column)
                return above;
            if (!other.isItem() && !other.isEmpty() && other.indent.isEmpty())
                return -1;
        }
        return -1;
    }

    /// The item of the same level right before that one; -1: none.
    [[nodiscard]] qsizetype siblingBefore(qsizetype start) const
    {
        const qsizetype column = at(start).bulletColumn();
        for (qsizetype above = before(start); above >= 0; above = before(above)) {
            const ListLine other = at(above);
            if (other.isItem() && other.bulletColumn() <= column)
                return other.bulletColumn() == column ? above : -1;
            if (!other.isItem() && !other.isEmpty() && other.indent.isEmpty())
                return -1;
        }
        return -1;
    }

    /// Where the first line behind an item begins that is not part of it; the source's size: none.
    [[nodiscard]] qsizetype itemEnd(qsizetype start) const
    {
        const qsizetype column = at(start).bulletColumn();
        qsizetype next = behind(start);
        for (; next >= 0; next = behind(next)) {
            const ListLine line = at(next);
            if ((line.isItem() || !line.isEmpty()) && line.bulletColumn() <= column)
                return next;
        }
        return m_source.size();
    }

private:
    QString m_source;
    const LabelSet &m_labels;
};

/// Where the keys are pressed. Offsets with `local` count from the topic's start.
struct Place
{
    CaretLine line;
    qsizetype topicStart;
    TopicLines lines;
    qsizetype local;

    static std::optional<Place> of(const Digest &digest, TextRange selection)
    {
        const auto line = caretLineAt(digest, selection.start);
        if (!line || !line->isWhole)
            return std::nullopt;
        return Place{*line, digest.start(line->topic), TopicLines(digest, line->topic),
                     line->start - digest.start(line->topic)};
    }
    [[nodiscard]] TextRange inDocument(qsizetype start, qsizetype length) const
    {
        return {topicStart + start, topicStart + start + length};
    }
};

/// Counts the numbers of the items anew that follow the one at \a start, which gets \a number.
void renumber(const Place &place, qsizetype start, int number, TextEdits &edits)
{
    const ListLine first = place.lines.at(start);
    int expected = *first.number();
    for (qsizetype next = place.lines.itemEnd(start); next < place.lines.size();
         next = place.lines.itemEnd(next)) {
        const ListLine line = place.lines.at(next);
        // Only what was counted goes on being counted.
        if (!line.isItem() || line.bulletColumn() != first.bulletColumn() || line.number() != ++expected)
            return;
        const QString bullet = line.bulletWithNumber(++number);
        if (bullet != line.bullet)
            edits.append({place.inDocument(next + line.bulletColumn(), line.bullet.size()), bullet});
    }
}

Command inserted(TextRange selection, const QString &text)
{
    const qsizetype caret = selection.start + text.size();
    return {{{selection, text}}, {caret, caret}};
}

/// An item below a label, as the topics around write it.
std::optional<ListLine> itemNearby(const Digest &digest, qsizetype topic)
{
    constexpr qsizetype farthest = 20;
    for (qsizetype away = 1; away <= farthest; ++away) {
        for (const qsizetype other : {topic - away, topic + away}) {
            if (other < 0 || other >= digest.topicCount())
                continue;
            for (const Block &block : digest.topic(other).blocks) {
                if (block.layout != BlockLayout::LabelBullet || block.items.isEmpty())
                    continue;
                const TopicLines lines(digest, other);
                return lines.at(lines.startOf(block.items.constFirst().range.start));
            }
        }
    }
    return std::nullopt;
}

/// The lead of the first item below a label.
QString firstLead(const Digest &digest, const Place &place, const ListLine &label)
{
    const auto nearby = label.isItem() ? itemNearby(digest, place.line.topic) : std::nullopt;
    const bool isUsual = !nearby || nearby->number() || nearby->indent.isEmpty();
    const QString within = isUsual ? u"  "_s : nearby->indent;
    return label.quote + label.indent + (label.isItem() ? within : QString()) +
           (isUsual ? u"-"_s : nearby->bullet) + u' ';
}

/// An empty item becomes one of the level above, or an empty line.
Command leaveList(const Place &place, qsizetype start, TextRange selection)
{
    const ListLine line = place.lines.at(start);
    const qsizetype parent = place.lines.parentOf(start);
    QString lead = line.quote;
    if (parent >= 0) {
        const ListLine above = place.lines.at(parent);
        if (!above.isLabelAlone(place.lines.labels()))
            lead = above.nextLead();
    }
    const TextRange whole = place.inDocument(start, selection.end - place.topicStart - start);
    const qsizetype caret = whole.start + lead.size();
    return {{{whole, lead}}, {caret, caret}};
}

QString blanks(qsizetype count)
{
    return QString(count, u' ');
}

/// The starts of the item lines that a selection touches, each without those that stand below another.
QList<qsizetype> itemsIn(const Place &place, TextRange selection)
{
    QList<qsizetype> items{place.lines.itemOf(place.local)};
    const qsizetype end = selection.end - place.topicStart;
    for (qsizetype next = place.lines.itemEnd(items.last()); next < qMin(end, place.lines.size());
         next = place.lines.itemEnd(next)) {
        if (!place.lines.at(next).isItem())
            break;
        items.append(next);
    }
    return items;
}

/// Moves an item with all below it by \a by columns.
void shift(const Place &place, qsizetype item, qsizetype by, TextEdits &edits)
{
    const qsizetype end = place.lines.itemEnd(item);
    for (qsizetype start = item; start >= 0 && start < end; start = place.lines.behind(start)) {
        const ListLine line = place.lines.at(start);
        if (!line.isItem() && line.isEmpty())
            continue;
        const qsizetype at = start + line.quote.size();
        if (by > 0)
            edits.append({place.inDocument(at, 0), blanks(by)});
        else
            edits.append({place.inDocument(at, qMin(-by, line.indent.size())), {}});
    }
}

Command shifted(const TextEdits &edits, TextRange selection)
{
    return {edits, {mapped(selection.start, edits), mapped(selection.end, edits)}};
}

} // namespace

std::optional<Command> continueList(const Digest &digest, TextRange selection)
{
    const auto place = Place::of(digest, selection);
    if (!place)
        return std::nullopt;
    const ListLine line = place->lines.at(place->local);
    const qsizetype column = selection.start - place->line.start;
    const bool isAtEnd = place->line.behind.trimmed().isEmpty();
    const qsizetype start = place->lines.itemOf(place->local);
    if (line.isLabelAlone(digest.labels()) && isAtEnd && selection.isEmpty() &&
        column > line.contentColumn()) {
        // Below an item with the label on its own line, this one only waits for its text.
        const qsizetype sibling = line.isItem() ? place->lines.siblingBefore(start) : -1;
        if (sibling >= 0 && !place->lines.at(sibling).label.isEmpty())
            return leaveList(*place, start, selection);
        const QString between = line.isItem() ? u"\n"_s : u"\n"_s + line.quote.trimmed() + u'\n';
        return inserted(selection, between + firstLead(digest, *place, line));
    }
    if (start < 0 && line.quote.isEmpty())
        return std::nullopt;
    const ListLine item = start >= 0 ? place->lines.at(start) : line;
    const bool isEmpty = item.isEmpty() && isAtEnd && (start < 0 || start == place->local);
    if (isEmpty && column >= line.contentColumn()) {
        if (item.isItem())
            return leaveList(*place, start, selection);
        const TextRange whole = place->inDocument(place->local, selection.end - place->line.start);
        return Command{{{whole, {}}}, {whole.start, whole.start}};
    }
    const qsizetype least = start == place->local ? item.textColumn() : line.quote.size();
    if (column < least)
        return std::nullopt;
    Command command = inserted(selection, u'\n' + item.nextLead());
    // The blanks that the next item would begin with.
    const qsizetype skipped = place->line.behind.size() - QStringView(place->line.behind).trimmed().size();
    if (!isAtEnd && selection.isEmpty() && place->line.behind.front().isSpace())
        command.edits.first().range.end += qMin(skipped, qsizetype(1));
    if (item.isItem() && item.number())
        renumber(*place, start, *item.number() + 1, command.edits);
    return command;
}

std::optional<Command> continueItem(const Digest &digest, TextRange selection)
{
    const auto place = Place::of(digest, selection);
    if (!place)
        return std::nullopt;
    const ListLine line = place->lines.at(place->local);
    const qsizetype start = place->lines.itemOf(place->local);
    if (start < 0 && line.quote.isEmpty())
        return std::nullopt;
    const ListLine item = start >= 0 ? place->lines.at(start) : line;
    const qsizetype within = item.contentColumn() - item.quote.size();
    return inserted(selection, u'\n' + item.quote + blanks(item.isItem() ? within : item.indent.size()));
}

std::optional<Command> nestItems(const Digest &digest, TextRange selection)
{
    const auto place = Place::of(digest, selection);
    if (!place || place->lines.itemOf(place->local) != place->local)
        return std::nullopt;
    TextEdits edits;
    const QList<qsizetype> items = itemsIn(*place, selection);
    const qsizetype above = place->lines.siblingBefore(items.first());
    if (above < 0)
        return Command{{}, selection};
    const qsizetype by =
        place->lines.at(above).contentColumn() - place->lines.at(items.first()).bulletColumn();
    for (const qsizetype item : items)
        shift(*place, item, by, edits);
    return shifted(edits, selection);
}

std::optional<Command> unnestItems(const Digest &digest, TextRange selection)
{
    const auto place = Place::of(digest, selection);
    if (!place || place->lines.itemOf(place->local) != place->local)
        return std::nullopt;
    const QList<qsizetype> items = itemsIn(*place, selection);
    const qsizetype parent = place->lines.parentOf(items.first());
    if (parent < 0 || place->lines.at(parent).isLabelAlone(digest.labels()))
        return Command{{}, selection};
    const qsizetype by =
        place->lines.at(parent).bulletColumn() - place->lines.at(items.first()).bulletColumn();
    TextEdits edits;
    for (const qsizetype item : items)
        shift(*place, item, by, edits);
    return shifted(edits, selection);
}

std::optional<Command> removeBullet(const Digest &digest, TextRange selection)
{
    if (!selection.isEmpty())
        return std::nullopt;
    const auto place = Place::of(digest, selection);
    if (!place)
        return std::nullopt;
    const ListLine line = place->lines.at(place->local);
    const qsizetype column = selection.start - place->line.start;
    const auto replaced = [&](qsizetype from, const QString &by) {
        const TextRange range{place->line.start + from, selection.start};
        const qsizetype caret = range.start + by.size();
        return Command{{{range, by}}, {caret, caret}};
    };
    if (!line.box.isEmpty() && column == line.contentColumn() + line.box.size())
        return replaced(line.contentColumn(), {});
    // The text stays where its item's text stood, so that it goes on being part of the item above.
    if (line.isItem() && !line.gap.isEmpty() && column == line.contentColumn() && line.box.isEmpty())
        return replaced(line.bulletColumn(), {});
    if (line.isItem() || column != line.bulletColumn() || column == 0)
        return std::nullopt;
    if (line.indent.isEmpty()) {
        const qsizetype mark = line.quote.lastIndexOf(u'>');
        return replaced(mark, {});
    }
    const qsizetype item = place->lines.itemOf(place->local);
    const qsizetype outer = item >= 0 ? place->lines.at(item).bulletColumn() : line.quote.size();
    return replaced(qMin(outer, column - 1), {});
}

} // namespace sasil

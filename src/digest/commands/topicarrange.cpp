// SPDX-License-Identifier: MIT
#include "digest/commands/topicarrange.h"

#include "digest/commands/topictext.h"

#include <algorithm>
#include <iterator>

namespace sasil {

namespace {

/// Topics that stay behind each other, [first, end).
struct Piece
{
    qsizetype first = 0;
    qsizetype end = 0;
    bool moves = false;
};

/// What an arrangement changes, as it is and as it will be.
struct Order
{
    QList<Piece> before;
    QList<Piece> after;
};

void appendPiece(QList<Piece> &pieces, const Piece &piece)
{
    if (piece.first == piece.end)
        return;
    // What stood behind each other and goes on so is one.
    if (!pieces.isEmpty() && pieces.last().end == piece.first && pieces.last().moves == piece.moves)
        pieces.last().end = piece.end;
    else
        pieces.append(piece);
}

Order orderOf(const Arrangement &arrangement)
{
    const qsizetype gap = arrangement.gap;
    const qsizetype end = qMax(arrangement.moved.last().end, gap);
    QList<Piece> ahead;
    QList<Piece> moved;
    QList<Piece> behind;
    const auto addStaying = [&](qsizetype from, qsizetype to) {
        appendPiece(ahead, {from, qBound(from, gap, to)});
        appendPiece(behind, {qBound(from, gap, to), to});
    };
    qsizetype at = qMin(arrangement.moved.first().first, gap);
    for (const TopicRun &run : arrangement.moved) {
        addStaying(at, run.first);
        appendPiece(moved, {run.first, run.end, true});
        at = run.end;
    }
    addStaying(at, end);
    Order order{{}, ahead + moved + behind};
    order.before = order.after;
    std::ranges::sort(order.before, {}, &Piece::first);
    return order;
}

int deeperOf(const Arrangement &arrangement, qsizetype topic)
{
    const auto run = std::ranges::find_if(arrangement.moved, [topic](const TopicRun &candidate) {
        return candidate.first <= topic && topic < candidate.end;
    });
    return run == arrangement.moved.end() ? 0 : run->deeper;
}

QString separatorOf(const Digest &digest, qsizetype index)
{
    return digest.source(index).sliced(separatorStart(digest.topic(index)));
}

QStringView ownText(const Digest &digest, qsizetype index)
{
    return QStringView(digest.source(index)).first(separatorStart(digest.topic(index)));
}

qsizetype ownEnd(const Digest &digest, const Piece &piece)
{
    return digest.start(piece.end - 1) + separatorStart(digest.topic(piece.end - 1));
}

/// What sets a piece of the new order apart from the next one: what it did before. But what ends them all
/// stays the end, and what had it takes that of the new last one.
QString separatorBehind(const Digest &digest, const Order &order, qsizetype i)
{
    const Piece &piece = order.after[i];
    const qsizetype end = order.before.last().end;
    const qsizetype of = i + 1 == order.after.size() ? end
                         : piece.end == end          ? order.after.last().end
                                                     : piece.end;
    return separatorOf(digest, of - 1);
}

/// What stands in front of the first piece and behind each of them when they are in their new order. The last
/// one ends with what separated the last piece from what follows.
Result<QStringList> jointsOf(const Digest &digest, const Order &order)
{
    const qsizetype above = order.before.first().first - 1;
    const qsizetype next = order.before.last().end;
    const auto first = safeSeparator(digest, above, above < 0 ? QStringView() : digest.source(above), {},
                                     digest.source(order.after.first().first));
    if (!first)
        return leftOpen();
    QStringList joints{*first};
    for (qsizetype i = 0; i < order.after.size(); ++i) {
        const qsizetype last = order.after[i].end - 1;
        const bool isLast = i + 1 == order.after.size();
        const qsizetype head = isLast ? next : order.after[i + 1].first;
        const auto joint =
            safeSeparator(digest, last, ownText(digest, last), separatorBehind(digest, order, i),
                          head < digest.topicCount() ? digest.source(head) : QString());
        if (!joint)
            return leftOpen();
        joints.append(*joint);
    }
    return joints;
}

/// The edits of the headings of the topics [first, end), as offsets of the document.
TextEdits levelEditsOf(const Digest &digest, const Arrangement &arrangement, qsizetype first, qsizetype end)
{
    TextEdits edits;
    for (qsizetype i = first; i < end; ++i) {
        const int deeper = deeperOf(arrangement, i);
        for (TextEdit edit :
             deeper == 0 ? TextEdits() : levelEdits(digest.topic(i), digest.level(i) + deeper)) {
            edit.range = edit.range.shifted(digest.start(i));
            edits.append(edit);
        }
    }
    return edits;
}

/// A piece without what separates it from the next one, as it will read, and where the selection is in it.
struct PieceText
{
    QString text;
    TextRange selection;
};

PieceText textOf(const Digest &digest, const Arrangement &arrangement, const Piece &piece,
                 TextRange selection)
{
    const TextRange range{digest.start(piece.first), ownEnd(digest, piece)};
    TextEdits edits = levelEditsOf(digest, arrangement, piece.first, piece.end);
    for (TextEdit &edit : edits)
        edit.range = edit.range.shifted(-range.start);
    const auto place = [&](qsizetype offset) {
        return mapped(qBound(range.start, offset, range.end) - range.start, edits);
    };
    return {applied(digest.text(range), edits), {place(selection.start), place(selection.end)}};
}

Command commandOf(const Digest &digest, const Arrangement &arrangement, const Order &order,
                  const QStringList &joints, TextRange selection)
{
    Command command;
    const qsizetype selected = digest.topicAt(selection.start);
    qsizetype from = digest.start(order.before.first().first); // of the text that is not looked at yet
    qsizetype grown = 0;                                       // by how much the text before it has
    QString text = joints.first();
    const auto replaceUpTo = [&](qsizetype to) {
        if (to > from || !text.isEmpty())
            command.edits.append({{from, to}, text});
        grown += text.size() - (to - from);
    };
    for (qsizetype i = 0; i < order.after.size(); ++i) {
        const Piece &piece = order.after[i];
        if (piece.moves) {
            const PieceText moved = textOf(digest, arrangement, piece, selection);
            if (piece.first <= selected && selected < piece.end)
                command.selection = moved.selection.shifted(from + grown + text.size());
            text += moved.text + joints[i + 1];
        } else {
            replaceUpTo(digest.start(piece.first));
            from = ownEnd(digest, piece);
            text = joints[i + 1];
        }
    }
    const qsizetype end = ownEnd(digest, order.before.last());
    text.chop(digest.range(order.before.last().end - 1).end - end);
    replaceUpTo(end);
    return command;
}

/// A text's letters. Brackets and notes come and go with definitions, which move with their topics.
QString lettersOf(const QString &text)
{
    QString letters;
    std::ranges::copy_if(text, std::back_inserter(letters), [](QChar c) { return c.isLetter(); });
    return letters;
}

bool readsAlike(const Topic &a, const Topic &b)
{
    if (&a == &b)
        return true;
    const QStringList itemsA = itemsOf(a);
    const QStringList itemsB = itemsOf(b);
    return lettersOf(a.title) == lettersOf(b.title) &&
           std::ranges::equal(itemsA, itemsB, {}, lettersOf, lettersOf);
}

/// Whether the topics read as they did, in their new order.
bool keepsTopics(const Digest &digest, const Arrangement &arrangement, const Order &order,
                 const TextEdits &edits)
{
    const Digest after = edited(digest, edits);
    if (after.topicCount() != digest.topicCount())
        return false;
    qsizetype place = order.before.first().first;
    for (const Piece &piece : order.after) {
        for (qsizetype i = piece.first; i < piece.end; ++i, ++place) {
            const int deeper = deeperOf(arrangement, i);
            if (after.level(place) != digest.level(i) + deeper ||
                !readsAlike(after.topic(place), digest.topic(i)))
                return false;
        }
    }
    return true;
}

} // namespace

bool isInPlace(const Arrangement &arrangement)
{
    const Order order = orderOf(arrangement);
    return std::ranges::equal(order.before, order.after, {}, &Piece::first, &Piece::first);
}

QList<qsizetype> placesAfter(const Arrangement &arrangement)
{
    QList<qsizetype> places;
    qsizetype place = arrangement.gap;
    for (const TopicRun &run : arrangement.moved)
        place -= run.end <= arrangement.gap ? run.end - run.first : 0;
    for (const TopicRun &run : arrangement.moved) {
        places.append(place);
        place += run.end - run.first;
    }
    return places;
}

Result<void> checkArrangement(const Digest &digest, const Arrangement &arrangement)
{
    if (isInPlace(arrangement))
        return {};
    const Result<QStringList> joints = jointsOf(digest, orderOf(arrangement));
    return joints ? Result<void>() : joints.error();
}

Result<Command> makeArrangement(const Digest &digest, const Arrangement &arrangement, TextRange selection)
{
    Command command;
    const Order order = orderOf(arrangement);
    if (isInPlace(arrangement)) {
        const Piece all{order.before.first().first, order.before.last().end, true};
        command.edits = levelEditsOf(digest, arrangement, all.first, all.end);
        command.selection = {mapped(selection.start, command.edits), mapped(selection.end, command.edits)};
    } else {
        const Result<QStringList> joints = jointsOf(digest, order);
        if (!joints)
            return joints.error();
        command = commandOf(digest, arrangement, order, *joints, selection);
    }
    if (!keepsTopics(digest, arrangement, order, command.edits))
        return leftOpen();
    return command;
}

} // namespace sasil

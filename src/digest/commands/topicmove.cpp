// SPDX-License-Identifier: MIT
#include "digest/commands/topicmove.h"

#include "digest/commands/topictext.h"

#include <algorithm>
#include <iterator>

namespace sasil {

namespace {

/// Two runs of topics that stand behind each other, [first, middle) and [middle, end), and change places.
struct Exchange
{
    qsizetype first = 0;
    qsizetype middle = 0;
    qsizetype end = 0;
    bool movesFirst = false; ///< the first run is what the user moves; else the second
    int deeper = 0;          ///< by how much its levels change
};

/// What stands between the runs when they have changed places.
struct Joints
{
    QString before; ///< in front of both
    QString between;
    QString behind; ///< in front of what separated the second run from what follows
};

Error alreadyThere()
{
    return {{"digest", QT_TRANSLATE_NOOP("digest", "The topic stands there already.")}};
}

Error otherLevel()
{
    return {
        {"digest", QT_TRANSLATE_NOOP("digest", "The heading next to it is on another level: one topic would "
                                               "come to stand under the other. Change the level first.")}};
}

QString separatorOf(const Digest &digest, qsizetype index)
{
    return digest.source(index).sliced(separatorStart(digest.topic(index)));
}

QStringView ownText(const Digest &digest, qsizetype index)
{
    return QStringView(digest.source(index)).first(separatorStart(digest.topic(index)));
}

Result<Joints> jointsOf(const Digest &digest, const Exchange &exchange)
{
    const QString &firstHead = digest.source(exchange.first);
    const QString &secondHead = digest.source(exchange.middle);
    const qsizetype above = exchange.first - 1;
    const auto before =
        safeSeparator(digest, above, above < 0 ? QStringView() : digest.source(above), {}, secondHead);
    const auto between = safeSeparator(digest, exchange.end - 1, ownText(digest, exchange.end - 1),
                                       separatorOf(digest, exchange.middle - 1), firstHead);
    if (!before || !between)
        return leftOpen();
    const QString separator = separatorOf(digest, exchange.end - 1);
    const QString next = exchange.end < digest.topicCount() ? digest.source(exchange.end) : QString();
    const auto behind =
        safeSeparator(digest, exchange.middle - 1, ownText(digest, exchange.middle - 1), separator, next);
    if (!behind)
        return leftOpen();
    return Joints{*before, *between, behind->chopped(separator.size())};
}

/// The edits of the headings of a run, as offsets of the document.
TextEdits levelEditsOf(const Digest &digest, qsizetype first, qsizetype end, int deeper)
{
    TextEdits edits;
    for (qsizetype i = first; deeper != 0 && i < end; ++i) {
        for (TextEdit edit : levelEdits(digest.topic(i), digest.level(i) + deeper)) {
            edit.range = edit.range.shifted(digest.start(i));
            edits.append(edit);
        }
    }
    return edits;
}

/// What the user moves, as it will read, and where the selection is in it.
struct Moved
{
    QString text;
    TextRange selection;
};

Moved movedText(const Digest &digest, TextRange range, TextEdits edits, TextRange selection)
{
    for (TextEdit &edit : edits)
        edit.range = edit.range.shifted(-range.start);
    const auto place = [&](qsizetype offset) {
        return mapped(qBound(range.start, offset, range.end) - range.start, edits);
    };
    return {applied(digest.text(range), edits), {place(selection.start), place(selection.end)}};
}

Command commandOf(const Digest &digest, const Exchange &exchange, const Joints &joints, TextRange selection)
{
    const auto ownEnd = [&](qsizetype end) {
        return digest.start(end - 1) + separatorStart(digest.topic(end - 1));
    };
    const TextRange first{digest.start(exchange.first), ownEnd(exchange.middle)};
    const TextRange second{digest.start(exchange.middle), ownEnd(exchange.end)};
    const TextEdits levels = exchange.movesFirst
                                 ? levelEditsOf(digest, exchange.first, exchange.middle, exchange.deeper)
                                 : levelEditsOf(digest, exchange.middle, exchange.end, exchange.deeper);
    const Moved moved = movedText(digest, exchange.movesFirst ? first : second, levels, selection);
    if (exchange.movesFirst) {
        const qsizetype place =
            second.end - second.start + first.start + joints.before.size() + joints.between.size();
        return {{{{first.start, second.start}, joints.before},
                 {{second.end, second.end}, joints.between + moved.text + joints.behind}},
                moved.selection.shifted(place)};
    }
    return {{{{first.start, first.start}, joints.before + moved.text + joints.between},
             {{first.end, second.end}, joints.behind}},
            moved.selection.shifted(first.start + joints.before.size())};
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
    const QStringList itemsA = itemsOf(a);
    const QStringList itemsB = itemsOf(b);
    return lettersOf(a.title) == lettersOf(b.title) &&
           std::ranges::equal(itemsA, itemsB, {}, lettersOf, lettersOf);
}

/// Whether the topics of an exchange read as they did, in their new order.
bool keepsTopics(const Digest &digest, const Exchange &exchange, const TextEdits &edits)
{
    const Digest after = edited(digest, edits);
    if (after.topicCount() != digest.topicCount())
        return false;
    const qsizetype secondLength = exchange.end - exchange.middle;
    for (qsizetype i = exchange.first; i < exchange.end; ++i) {
        const bool inFirst = i < exchange.middle;
        const Topic &was = digest.topic(i);
        const Topic &is = after.topic(inFirst ? i + secondLength : i - exchange.middle + exchange.first);
        const int deeper = inFirst == exchange.movesFirst ? exchange.deeper : 0;
        if (is.level != was.level + deeper || !readsAlike(is, was))
            return false;
    }
    return true;
}

Result<Command> make(const Digest &digest, const Result<Exchange> &exchange, TextRange selection)
{
    if (!exchange)
        return exchange.error();
    const Result<Joints> joints = jointsOf(digest, *exchange);
    if (!joints)
        return joints.error();
    Command command = commandOf(digest, *exchange, *joints, selection);
    if (!keepsTopics(digest, *exchange, command.edits))
        return leftOpen();
    return command;
}

Result<void> check(const Digest &digest, const Result<Exchange> &exchange)
{
    if (!exchange)
        return exchange.error();
    const Result<Joints> joints = jointsOf(digest, *exchange);
    return joints ? Result<void>() : joints.error();
}

Result<Exchange> upwards(const Digest &digest, TextRange selection)
{
    const qsizetype index = headedTopicAt(digest, selection.start);
    if (index < 0)
        return noTopic();
    const qsizetype before = previousSibling(digest, index);
    if (before < 0)
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This is the first topic on its level.")}};
    if (digest.level(before) != digest.level(index))
        return otherLevel();
    return Exchange{before, index, digest.subtreeEnd(index), false, 0};
}

Result<Exchange> downwards(const Digest &digest, TextRange selection)
{
    const qsizetype index = headedTopicAt(digest, selection.start);
    if (index < 0)
        return noTopic();
    const qsizetype next = digest.subtreeEnd(index);
    if (next >= digest.topicCount() || digest.parent(next) != digest.parent(index))
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This is the last topic on its level.")}};
    if (digest.level(next) != digest.level(index))
        return otherLevel();
    return Exchange{index, next, digest.subtreeEnd(next), true, 0};
}

/// A topic whose level changes in its place.
struct Shift
{
    qsizetype index = 0;
    int deeper = 0;
};

Result<Command> make(const Digest &digest, const Result<Shift> &shift, TextRange selection)
{
    if (!shift)
        return shift.error();
    const qsizetype end = digest.subtreeEnd(shift->index);
    Command command{levelEditsOf(digest, shift->index, end, shift->deeper), {}};
    command.selection = {mapped(selection.start, command.edits), mapped(selection.end, command.edits)};
    if (!keepsTopics(digest, {shift->index, end, end, true, shift->deeper}, command.edits))
        return leftOpen();
    return command;
}

Result<Shift> promotion(const Digest &digest, TextRange selection)
{
    const qsizetype index = headedTopicAt(digest, selection.start);
    if (index < 0)
        return noTopic();
    if (digest.level(index) == 1)
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This topic is on the highest level.")}};
    return Shift{index, -1};
}

Result<Shift> demotion(const Digest &digest, TextRange selection)
{
    const qsizetype index = headedTopicAt(digest, selection.start);
    if (index < 0)
        return noTopic();
    const qsizetype before = previousSibling(digest, index);
    if (before < 0)
        return Error{
            {"digest", QT_TRANSLATE_NOOP("digest", "There is no topic before this one on its level that "
                                                   "it could go under.")}};
    const int deeper = digest.level(before) + 1 - digest.level(index);
    if (const Result<void> possible = canShiftLevels(digest, index, deeper); !possible)
        return possible.error();
    return Shift{index, deeper};
}

Result<Exchange> under(const Digest &digest, qsizetype topic, qsizetype target)
{
    const auto isHeaded = [&](qsizetype i) {
        return i >= 0 && i < digest.topicCount() && digest.level(i) > 0;
    };
    if (!isHeaded(topic) || !isHeaded(target))
        return noTopic();
    const qsizetype end = digest.subtreeEnd(topic);
    if (target >= topic && target < end)
        return Error{
            {"digest", QT_TRANSLATE_NOOP("digest", "A topic cannot go under itself or under one of its "
                                                   "own topics.")}};
    const int deeper = digest.level(target) + 1 - digest.level(topic);
    if (const Result<void> possible = canShiftLevels(digest, topic, deeper); !possible)
        return possible.error();
    const qsizetype place = digest.subtreeEnd(target);
    if (deeper == 0 && (place == end || place == topic))
        return alreadyThere();
    if (place <= topic)
        return Exchange{place, topic, end, false, deeper};
    return Exchange{topic, end, place, true, deeper};
}

TextRange headingOf(const Digest &digest, qsizetype topic)
{
    return digest.inDocument(topic, headingText(digest.topic(topic)));
}

bool isInPlace(const Exchange &exchange)
{
    return exchange.first == exchange.middle || exchange.middle == exchange.end;
}

} // namespace

Result<void> canMoveTopicUp(const Digest &digest, TextRange selection)
{
    return check(digest, upwards(digest, selection));
}

Result<Command> moveTopicUp(const Digest &digest, TextRange selection)
{
    return make(digest, upwards(digest, selection), selection);
}

Result<void> canMoveTopicDown(const Digest &digest, TextRange selection)
{
    return check(digest, downwards(digest, selection));
}

Result<Command> moveTopicDown(const Digest &digest, TextRange selection)
{
    return make(digest, downwards(digest, selection), selection);
}

Result<void> canPromoteTopic(const Digest &digest, TextRange selection)
{
    const Result<Shift> shift = promotion(digest, selection);
    return shift ? Result<void>() : shift.error();
}

Result<Command> promoteTopic(const Digest &digest, TextRange selection)
{
    return make(digest, promotion(digest, selection), selection);
}

Result<void> canDemoteTopic(const Digest &digest, TextRange selection)
{
    const Result<Shift> shift = demotion(digest, selection);
    return shift ? Result<void>() : shift.error();
}

Result<Command> demoteTopic(const Digest &digest, TextRange selection)
{
    return make(digest, demotion(digest, selection), selection);
}

Result<void> canMoveTopicUnder(const Digest &digest, qsizetype topic, qsizetype target)
{
    const Result<Exchange> exchange = under(digest, topic, target);
    if (exchange && isInPlace(*exchange))
        return {};
    return check(digest, exchange);
}

Result<Command> moveTopicUnder(const Digest &digest, qsizetype topic, qsizetype target)
{
    const Result<Exchange> exchange = under(digest, topic, target);
    if (!exchange)
        return exchange.error();
    const TextRange heading = headingOf(digest, topic);
    if (isInPlace(*exchange))
        return make(digest, Result<Shift>(Shift{topic, exchange->deeper}), heading);
    return make(digest, exchange, heading);
}

} // namespace sasil

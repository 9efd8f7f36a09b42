// SPDX-License-Identifier: MIT
#include "digest/commands/topicmove.h"

#include "digest/commands/topicarrange.h"
#include "digest/commands/topictext.h"

#include <algorithm>

namespace sasil {

namespace {

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

Error otherParent()
{
    return {
        {"digest", QT_TRANSLATE_NOOP("digest", "These topics stand under different ones. Drag them, or move "
                                               "them one by one.")}};
}

TextRange headingOf(const Digest &digest, qsizetype topic)
{
    return digest.inDocument(topic, headingText(digest.topic(topic)));
}

bool areHeaded(const Digest &digest, const Topics &topics)
{
    return !topics.isEmpty() && std::ranges::all_of(topics, [&](qsizetype topic) {
        return topic >= 0 && topic < digest.topicCount() && digest.level(topic) > 0;
    });
}

TopicRun runOf(const Digest &digest, qsizetype topic, int deeper = 0)
{
    return {topic, digest.subtreeEnd(topic), deeper};
}

/// Adds topics that only change their level. Those between them stay with them, so that nothing moves.
void appendInPlace(const Digest &digest, Arrangement &arrangement, qsizetype topic, int deeper)
{
    if (!arrangement.moved.isEmpty() && arrangement.moved.last().end < topic)
        arrangement.moved.append({arrangement.moved.last().end, topic, 0});
    arrangement.moved.append(runOf(digest, topic, deeper));
}

/// Up and down: \a topics before \a gap, which stands on the level of \a beside.
Result<Arrangement> past(const Digest &digest, const Topics &topics, qsizetype beside, qsizetype gap)
{
    Arrangement arrangement{{}, gap};
    for (const qsizetype topic : topics) {
        if (digest.parent(topic) != digest.parent(beside))
            return otherParent();
        if (digest.level(topic) != digest.level(beside))
            return otherLevel();
        arrangement.moved.append(runOf(digest, topic));
    }
    return arrangement;
}

Result<Arrangement> upwards(const Digest &digest, const Topics &topics)
{
    const qsizetype before = previousSibling(digest, topics.first());
    if (before < 0)
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This is the first topic on its level.")}};
    return past(digest, topics, before, before);
}

Result<Arrangement> downwards(const Digest &digest, const Topics &topics)
{
    const qsizetype next = digest.subtreeEnd(topics.last());
    if (next >= digest.topicCount() || digest.parent(next) != digest.parent(topics.last()))
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This is the last topic on its level.")}};
    return past(digest, topics, next, digest.subtreeEnd(next));
}

Result<Arrangement> promotion(const Digest &digest, const Topics &topics)
{
    Arrangement arrangement{{}, topics.first()};
    for (const qsizetype topic : topics) {
        if (digest.level(topic) == 1)
            return Error{{"digest", QT_TRANSLATE_NOOP("digest", "This topic is on the highest level.")}};
        appendInPlace(digest, arrangement, topic, -1);
    }
    return arrangement;
}

Result<Arrangement> demotion(const Digest &digest, const Topics &topics)
{
    Arrangement arrangement{{}, topics.first()};
    for (const qsizetype topic : topics) {
        qsizetype before = previousSibling(digest, topic);
        while (before >= 0 && topics.contains(before))
            before = previousSibling(digest, before);
        if (before < 0)
            return Error{
                {"digest", QT_TRANSLATE_NOOP("digest", "There is no topic before this one on its level that "
                                                       "it could go under.")}};
        const int deeper = digest.level(before) + 1 - digest.level(topic);
        if (const Result<void> possible = canShiftLevels(digest, topic, deeper); !possible)
            return possible.error();
        appendInPlace(digest, arrangement, topic, deeper);
    }
    return arrangement;
}

Result<Arrangement> stepOf(const Digest &digest, const Topics &topics, TopicStep step)
{
    if (!areHeaded(digest, topics))
        return noTopic();
    const Topics highest = highestOf(digest, topics);
    switch (step) {
    case TopicStep::Up:
        return upwards(digest, highest);
    case TopicStep::Down:
        return downwards(digest, highest);
    case TopicStep::Promote:
        return promotion(digest, highest);
    default:
        return demotion(digest, highest);
    }
}

Result<Arrangement> moveOf(const Digest &digest, const Topics &topics, qsizetype target, TopicPlace place)
{
    if (!areHeaded(digest, topics) || !areHeaded(digest, {target}))
        return noTopic();
    Arrangement arrangement{{}, place == TopicPlace::Before ? target : digest.subtreeEnd(target)};
    const int level = digest.level(target) + (place == TopicPlace::Under ? 1 : 0);
    bool changesLevels = false;
    for (const qsizetype topic : highestOf(digest, topics)) {
        const bool isBeside = place != TopicPlace::Under && target == topic;
        if (target >= topic && target < digest.subtreeEnd(topic) && !isBeside)
            return Error{
                {"digest", QT_TRANSLATE_NOOP("digest", "A topic cannot go under itself or under one of its "
                                                       "own topics.")}};
        const int deeper = level - digest.level(topic);
        if (const Result<void> possible = canShiftLevels(digest, topic, deeper); !possible)
            return possible.error();
        arrangement.moved.append(runOf(digest, topic, deeper));
        changesLevels |= deeper != 0;
    }
    if (!changesLevels && isInPlace(arrangement))
        return alreadyThere();
    return arrangement;
}

Result<void> check(const Digest &digest, const Result<Arrangement> &arrangement)
{
    return arrangement ? checkArrangement(digest, *arrangement) : arrangement.error();
}

Result<TopicsMoved> make(const Digest &digest, const Topics &topics, const Result<Arrangement> &arrangement)
{
    if (!arrangement)
        return arrangement.error();
    const Result<Command> command =
        makeArrangement(digest, *arrangement, headingOf(digest, arrangement->moved.first().first));
    if (!command)
        return command.error();
    const bool staysInPlace = isInPlace(*arrangement);
    return TopicsMoved{*command, staysInPlace ? highestOf(digest, topics) : placesAfter(*arrangement)};
}

Result<void> checkStep(const Digest &digest, TextRange selection, TopicStep step)
{
    return canStepTopics(digest, {headedTopicAt(digest, selection.start)}, step);
}

Result<Command> makeStep(const Digest &digest, TextRange selection, TopicStep step)
{
    const Result<Arrangement> arrangement = stepOf(digest, {headedTopicAt(digest, selection.start)}, step);
    return arrangement ? makeArrangement(digest, *arrangement, selection) : arrangement.error();
}

} // namespace

Result<void> canMoveTopicUp(const Digest &digest, TextRange selection)
{
    return checkStep(digest, selection, TopicStep::Up);
}

Result<Command> moveTopicUp(const Digest &digest, TextRange selection)
{
    return makeStep(digest, selection, TopicStep::Up);
}

Result<void> canMoveTopicDown(const Digest &digest, TextRange selection)
{
    return checkStep(digest, selection, TopicStep::Down);
}

Result<Command> moveTopicDown(const Digest &digest, TextRange selection)
{
    return makeStep(digest, selection, TopicStep::Down);
}

Result<void> canPromoteTopic(const Digest &digest, TextRange selection)
{
    return checkStep(digest, selection, TopicStep::Promote);
}

Result<Command> promoteTopic(const Digest &digest, TextRange selection)
{
    return makeStep(digest, selection, TopicStep::Promote);
}

Result<void> canDemoteTopic(const Digest &digest, TextRange selection)
{
    return checkStep(digest, selection, TopicStep::Demote);
}

Result<Command> demoteTopic(const Digest &digest, TextRange selection)
{
    return makeStep(digest, selection, TopicStep::Demote);
}

Result<void> canMoveTopicUnder(const Digest &digest, qsizetype topic, qsizetype target)
{
    return canMoveTopics(digest, {topic}, target, TopicPlace::Under);
}

Result<Command> moveTopicUnder(const Digest &digest, qsizetype topic, qsizetype target)
{
    const Result<TopicsMoved> moved = moveTopics(digest, {topic}, target, TopicPlace::Under);
    return moved ? Result<Command>(moved->command) : moved.error();
}

Topics highestOf(const Digest &digest, const Topics &topics)
{
    Topics ordered = topics;
    std::ranges::sort(ordered);
    Topics highest;
    qsizetype end = 0;
    for (const qsizetype topic : std::as_const(ordered)) {
        if (topic < end)
            continue;
        highest.append(topic);
        end = digest.subtreeEnd(topic);
    }
    return highest;
}

Result<void> canMoveTopics(const Digest &digest, const Topics &topics, qsizetype target, TopicPlace place)
{
    return check(digest, moveOf(digest, topics, target, place));
}

Result<TopicsMoved> moveTopics(const Digest &digest, const Topics &topics, qsizetype target, TopicPlace place)
{
    return make(digest, topics, moveOf(digest, topics, target, place));
}

Result<void> canStepTopics(const Digest &digest, const Topics &topics, TopicStep step)
{
    return check(digest, stepOf(digest, topics, step));
}

Result<TopicsMoved> stepTopics(const Digest &digest, const Topics &topics, TopicStep step)
{
    return make(digest, topics, stepOf(digest, topics, step));
}

} // namespace sasil

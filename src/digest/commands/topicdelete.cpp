// SPDX-License-Identifier: MIT
#include "digest/commands/topicdelete.h"

#include "digest/commands/topictext.h"

#include <algorithm>

namespace sasil {

namespace {

/// Topics that stand behind each other, [first, end), and go.
struct Gone
{
    qsizetype first = 0;
    qsizetype end = 0;
};

QList<Gone> goneOf(const Digest &digest, const Topics &topics)
{
    QList<Gone> runs;
    for (const qsizetype topic : highestOf(digest, topics)) {
        const qsizetype end = digest.subtreeEnd(topic);
        if (!runs.isEmpty() && runs.last().end == topic)
            runs.last().end = end;
        else
            runs.append({topic, end});
    }
    return runs;
}

qsizetype ownEnd(const Digest &digest, qsizetype topic)
{
    return digest.start(topic) + separatorStart(digest.topic(topic));
}

/// Of what stood before and behind the topics one stays: what ended the document, or a run of topics of their
/// level, else what stood before.
Result<TextEdit> editOf(const Digest &digest, const Gone &gone)
{
    const qsizetype before = gone.first - 1;
    const bool isLast = gone.end == digest.topicCount();
    if (before < 0)
        return TextEdit{{0, digest.range(gone.end - 1).end}, {}};
    const bool endsRun = isLast || digest.level(gone.end) < digest.level(gone.first);
    const qsizetype from = endsRun ? ownEnd(digest, before) : digest.start(gone.first);
    const qsizetype to = endsRun ? ownEnd(digest, gone.end - 1) : digest.range(gone.end - 1).end;
    const QString kept = digest.text({to, digest.range(gone.end - 1).end});
    const auto joint = safeSeparator(digest, before, digest.text({digest.start(before), from}), kept,
                                     isLast ? QString() : digest.source(gone.end));
    if (!joint)
        return leftOpen();
    return TextEdit{{from, to}, joint->chopped(kept.size())};
}

Result<TextEdits> editsOf(const Digest &digest, const Topics &topics)
{
    const bool areHeaded = std::ranges::all_of(topics, [&](qsizetype topic) {
        return topic >= 0 && topic < digest.topicCount() && digest.level(topic) > 0;
    });
    if (topics.isEmpty() || !areHeaded)
        return noTopic();
    TextEdits edits;
    for (const Gone &gone : goneOf(digest, topics)) {
        const Result<TextEdit> edit = editOf(digest, gone);
        if (!edit)
            return edit.error();
        edits.append(*edit);
    }
    return edits;
}

/// Whether the other topics are still found where they stood.
bool keepsOthers(const Digest &digest, const QList<Gone> &runs, const TextEdits &edits)
{
    const Digest after = edited(digest, edits);
    qsizetype place = 0;
    const auto isKept = [&](qsizetype from, qsizetype end) {
        for (qsizetype i = from; i < end; ++i, ++place) {
            const bool isAlike = place < after.topicCount() && after.level(place) == digest.level(i) &&
                                 after.topic(place).heading == digest.topic(i).heading;
            if (!isAlike)
                return false;
        }
        return true;
    };
    qsizetype from = 0;
    for (const Gone &gone : runs) {
        if (!isKept(from, gone.first))
            return false;
        from = gone.end;
    }
    return isKept(from, digest.topicCount()) && place == after.topicCount();
}

/// The topic that is looked at next; -1: none is left.
qsizetype successor(const Digest &digest, const QList<Gone> &runs)
{
    const Gone &last = runs.last();
    const auto isGone = [&](qsizetype topic) {
        return std::ranges::any_of(
            runs, [topic](const Gone &gone) { return gone.first <= topic && topic < gone.end; });
    };
    if (last.end < digest.topicCount() && digest.level(last.end) == digest.level(last.first))
        return last.end;
    qsizetype before = previousSibling(digest, last.first);
    while (before >= 0 && isGone(before))
        before = previousSibling(digest, before);
    if (before < 0)
        before = digest.parent(last.first);
    if (before >= 0)
        return before;
    if (last.end < digest.topicCount())
        return last.end;
    return runs.first().first - 1;
}

} // namespace

Result<void> canDeleteTopics(const Digest &digest, const Topics &topics)
{
    const Result<TextEdits> edits = editsOf(digest, topics);
    return edits ? Result<void>() : edits.error();
}

Result<Command> deleteTopics(const Digest &digest, const Topics &topics)
{
    const Result<TextEdits> edits = editsOf(digest, topics);
    if (!edits)
        return edits.error();
    const QList<Gone> runs = goneOf(digest, topics);
    if (!keepsOthers(digest, runs, *edits))
        return leftOpen();
    const qsizetype next = successor(digest, runs);
    const qsizetype at = next < 0 ? 0 : mapped(digest.start(next), *edits);
    return Command{*edits, {at, at}};
}

} // namespace sasil

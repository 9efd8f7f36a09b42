// SPDX-License-Identifier: MIT
#include "editor/fixentries.h"

#include "session/documentsession.h"

#include <QCoreApplication>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("FixEntries", text);
}

bool isAt(const Digest &digest, qsizetype topic, const Diagnostic &finding, qsizetype offset)
{
    if (digest.inDocument(topic, finding.range).touches(offset))
        return true;
    if (finding.block < 0)
        return false;
    const Block &block = digest.topic(topic).blocks[finding.block];
    const TextRange around = finding.item >= 0 && finding.rule != "opinion-without-fact"_L1
                                 ? block.items[finding.item].range
                                 : block.range;
    return digest.inDocument(topic, around).touches(offset);
}

/// Those at a place, the nearest and gravest first.
QList<Diagnostic> findingsAt(const DocumentSession &session, qsizetype offset)
{
    const Digest &digest = session.digest();
    const qsizetype topic = digest.topicAt(offset);
    QList<Diagnostic> found;
    if (topic < 0)
        return found;
    for (const Diagnostic &finding : session.checker().of(topic)) {
        if (isAt(digest, topic, finding, offset))
            found.append(finding);
    }
    std::ranges::stable_sort(found, [&](const Diagnostic &a, const Diagnostic &b) {
        const bool touchesA = digest.inDocument(topic, a.range).touches(offset);
        const bool touchesB = digest.inDocument(topic, b.range).touches(offset);
        return touchesA != touchesB ? touchesA : a.severity > b.severity;
    });
    return found;
}

} // namespace

QList<FixEntry> fixEntriesAt(const DocumentSession &session, qsizetype offset)
{
    const qsizetype topic = session.digest().topicAt(offset);
    const QList<Diagnostic> findings = findingsAt(session, offset);
    QList<FixEntry> entries;
    bool hasSafe = false;
    for (const Diagnostic &finding : findings) {
        for (const Fix &fix : session.detailsOf(topic, finding).fixes) {
            entries.append({FixEntry::Apply, fix.title.text(), fix.edits, topic, finding});
            hasSafe |= fix.safe;
        }
    }
    const bool hasFix = !entries.isEmpty();
    QStringList rules;
    for (const Diagnostic &finding : findings) {
        const QString rule = finding.rule;
        if (rules.contains(rule))
            continue;
        rules.append(rule);
        const bool isFixable = std::ranges::any_of(entries, [&](const FixEntry &entry) {
            return entry.kind == FixEntry::Apply && entry.finding.rule == finding.rule;
        });
        const auto add = [&](FixEntry::Kind kind, const char *text) {
            entries.append({kind, say(text).arg(rule), {}, topic, finding});
        };
        if (isFixable)
            add(FixEntry::FixAll, QT_TRANSLATE_NOOP("FixEntries", "Fix all of this kind (%1)"));
        if (finding.rule != "unused-suppression"_L1)
            add(FixEntry::Ignore, QT_TRANSLATE_NOOP("FixEntries", "Ignore here, with a reason… (%1)"));
        add(FixEntry::SwitchOff, QT_TRANSLATE_NOOP("FixEntries", "Switch off for this folder (%1)"));
        add(FixEntry::Explain, QT_TRANSLATE_NOOP("FixEntries", "Explain (%1)"));
    }
    if (hasFix && hasSafe)
        entries.append({FixEntry::FixSafe,
                        say(QT_TRANSLATE_NOOP("FixEntries", "Fix everything safe in the digest")),
                        {},
                        topic,
                        findings.first()});
    return entries;
}

bool hasFixesAt(const DocumentSession &session, qsizetype offset,
                const std::function<bool(qsizetype, const Diagnostic &)> &isShown)
{
    const qsizetype topic = session.digest().topicAt(offset);
    return std::ranges::any_of(findingsAt(session, offset), [&](const Diagnostic &finding) {
        return isShown(topic, finding) && !session.detailsOf(topic, finding).fixes.isEmpty();
    });
}

QList<ChangedLine> changedLines(const DocumentSession &session, const TextEdits &edits)
{
    const Digest &digest = session.digest();
    const auto lineStart = [&](qsizetype offset) {
        const qsizetype topic = digest.topicAt(offset);
        if (topic < 0)
            return offset;
        const qsizetype local = offset - digest.start(topic);
        return digest.start(topic) +
               (local > 0 ? digest.source(topic).lastIndexOf(u'\n', local - 1) + 1 : qsizetype(0));
    };
    const auto lineEnd = [&](qsizetype offset) {
        const qsizetype topic = digest.topicAt(offset);
        if (topic < 0)
            return offset;
        const qsizetype end = digest.source(topic).indexOf(u'\n', offset - digest.start(topic));
        return end < 0 ? digest.range(topic).end : digest.start(topic) + end + 1;
    };
    QList<ChangedLine> lines;
    const TextEdits ordered = sorted(edits);
    for (qsizetype i = 0; i < ordered.size();) {
        // Edits on the same lines are one change.
        TextRange range{lineStart(ordered[i].range.start), lineEnd(ordered[i].range.end)};
        TextEdits here;
        for (; i < ordered.size() && (here.isEmpty() || ordered[i].range.start < range.end); ++i) {
            range.end = qMax(range.end, lineEnd(ordered[i].range.end));
            here.append(ordered[i]);
        }
        const QString before = digest.text(range);
        for (TextEdit &edit : here)
            edit.range = edit.range.shifted(-range.start);
        const auto split = [](QString text) {
            if (text.endsWith(u'\n'))
                text.chop(1);
            return text.split(u'\n');
        };
        QStringList removed = before.isEmpty() ? QStringList() : split(before);
        const QString after = applied(before, here);
        QStringList added = after.isEmpty() ? QStringList() : split(after);
        while (!removed.isEmpty() && !added.isEmpty() && removed.first() == added.first()) {
            removed.removeFirst();
            added.removeFirst();
        }
        while (!removed.isEmpty() && !added.isEmpty() && removed.last() == added.last()) {
            removed.removeLast();
            added.removeLast();
        }
        for (const QString &line : std::as_const(removed))
            lines.append({false, line});
        for (const QString &line : std::as_const(added))
            lines.append({true, line});
    }
    return lines;
}

} // namespace sasil

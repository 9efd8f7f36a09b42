// SPDX-License-Identifier: MIT
#include "check/checker.h"

#include <algorithm>
#include <numeric>

namespace sasil {

qsizetype DiagnosticCounts::total() const
{
    return std::accumulate(bySeverity.begin(), bySeverity.end(), qsizetype(0));
}

void Checker::reset(const Digest &digest)
{
    m_topics.clear();
    m_counts = {};
    update(digest, {0, 0, digest.topicCount(), {}});
}

QList<qsizetype> Checker::update(const Digest &digest, const TopicChange &change)
{
    std::vector<Shape> before;
    const auto begin = m_topics.begin() + change.first;
    for (auto topic = begin; topic != begin + change.removed; ++topic) {
        before.push_back(std::move(topic->shape));
        count(topic->diagnostics, -1);
    }
    m_topics.erase(begin, begin + change.removed);
    m_topics.insert(m_topics.begin() + change.first, size_t(change.added), CheckedTopic());

    std::vector<Shape> after;
    for (qsizetype i = change.first; i < change.first + change.added; ++i) {
        m_topics[size_t(i)].shape = shapeOf(digest.topic(i));
        after.push_back(m_topics[size_t(i)].shape);
    }
    bool leansDiffer = before != after;
    for (const qsizetype other : change.others) {
        const Shape shape = shapeOf(digest.topic(other));
        leansDiffer |= !(std::exchange(m_topics[size_t(other)].shape, shape) == shape);
    }

    const auto isNew = [&](qsizetype i) { return i >= change.first && i < change.first + change.added; };
    for (qsizetype i = change.first; i < change.first + change.added; ++i)
        recheck(digest, i);
    QList<qsizetype> affected = change.others;
    if (leansDiffer) {
        for (qsizetype i = 0; i < digest.topicCount(); ++i) {
            if (!isNew(i) && digest.topic(i).hasBlocks() && !change.others.contains(i))
                affected.append(i);
        }
    }
    QList<qsizetype> others;
    for (const qsizetype i : std::as_const(affected)) {
        if (recheck(digest, i))
            others.append(i);
    }
    return others;
}

bool Checker::recheck(const Digest &digest, qsizetype topic)
{
    QList<Diagnostic> &diagnostics = m_topics[size_t(topic)].diagnostics;
    QList<Diagnostic> found = check(digest, topic);
    if (found == diagnostics)
        return false;
    count(diagnostics, -1);
    count(found, 1);
    diagnostics = std::move(found);
    return true;
}

Severity Checker::worst(qsizetype topic) const
{
    Severity worst = Severity::Off;
    for (const Diagnostic &diagnostic : of(topic))
        worst = std::max(worst, diagnostic.severity);
    return worst;
}

Checker::Shape Checker::shapeOf(const Topic &topic)
{
    Shape shape{topic.level, topic.itemCount(BlockKind::Fact) > 0, {}};
    for (const Block &block : topic.blocks) {
        for (const Item &item : block.items) {
            if (!item.id.isEmpty())
                shape.factIds.append(item.id);
        }
    }
    return shape;
}

QList<Diagnostic> Checker::check(const Digest &digest, qsizetype topic) const
{
    QList<Diagnostic> found;
    for (const Rule &rule : allRules()) {
        const Severity severity = m_settings.severityOf(rule.id, rule.severity);
        if (severity == Severity::Off)
            continue;
        for (Diagnostic &diagnostic : rule.check(digest, topic)) {
            diagnostic.severity = severity;
            found.append(std::move(diagnostic));
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.range.start < b.range.start; });
    return found;
}

void Checker::count(const QList<Diagnostic> &diagnostics, qsizetype by)
{
    for (const Diagnostic &diagnostic : diagnostics)
        m_counts.bySeverity[size_t(diagnostic.severity)] += by;
}

} // namespace sasil

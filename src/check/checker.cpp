// SPDX-License-Identifier: MIT
#include "check/checker.h"

#include "check/rules/unusedsuppression.h"
#include "digest/facttable.h"
#include "digest/support.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <set>

namespace sasil {

qsizetype DiagnosticCounts::total() const
{
    return std::accumulate(bySeverity.begin(), bySeverity.end(), qsizetype(0));
}

struct Checker::ShapeChanges
{
    bool tree = false;            ///< levels of topics
    int level = 7;                ///< the smallest of those that headings came or went with
    QSet<QString> ids;            ///< that came or went
    QSet<QString> addedFacts;     ///< factKey()s
    QSet<QString> removedFacts;   ///< factKey()s
    QSet<QString> idsOfChanged;   ///< of the facts of topics whose facts changed
    QList<qsizetype> withChanged; ///< these topics, by their new index
    qsizetype first = 0;          ///< all topics before it are as they were

    /// \a topic, at its new index, was \a before and is \a after.
    void add(const Shape &before, const Shape &after, qsizetype topic)
    {
        tree |= before.level != after.level;
        for (const int one : {before.level, after.level}) {
            if (one > 0)
                level = qMin(level, one);
        }
        const auto difference = [](const QStringList &a, const QStringList &b) {
            QStringList only;
            std::ranges::set_difference(a, b, std::back_inserter(only));
            return QSet<QString>(only.begin(), only.end());
        };
        ids.unite(difference(before.ids, after.ids)).unite(difference(after.ids, before.ids));
        addedFacts.unite(difference(after.facts, before.facts));
        removedFacts.unite(difference(before.facts, after.facts));
        if (before.facts == after.facts && before.hasFacts == after.hasFacts)
            return;
        for (const QString &id : after.ids)
            idsOfChanged.insert(id);
        withChanged.append(topic);
    }
};

/// The comments that count at a place while topics are passed in their order, and which of all were of use.
struct Checker::OpenSuppressions
{
    struct Place
    {
        qsizetype topic = 0;
        qsizetype index = 0;

        friend auto operator<=>(const Place &, const Place &) = default;
    };
    QList<Place> ofFile;
    QList<Place> open;
    std::set<Place> used;
};

void Checker::reset(const Digest &digest)
{
    begin(digest);
    proceed(digest, QDeadlineTimer(QDeadlineTimer::Forever));
}

void Checker::begin(const Digest &digest)
{
    m_topics.clear();
    m_topics.resize(size_t(digest.topicCount()));
    m_counts = {};
    m_suppressionCount = 0;
    m_readTopics = 0;
    m_checkedTopics = 0;
    m_isWhole = false;
}

bool Checker::proceed(const Digest &digest, QDeadlineTimer deadline)
{
    const CheckContext context(digest, m_settings, m_folder);
    while (m_readTopics < m_topics.size()) {
        const size_t topic = m_readTopics++;
        if (m_topics[topic].isRead)
            continue;
        read(context, qsizetype(topic));
        if (deadline.hasExpired())
            return false;
    }
    while (m_checkedTopics < m_topics.size()) {
        const size_t topic = m_checkedTopics++;
        if (m_topics[topic].isChecked)
            continue;
        m_topics[topic].found = check(context, qsizetype(topic));
        m_topics[topic].isChecked = true;
        if (deadline.hasExpired())
            return false;
    }
    m_isWhole = true;
    m_hadSuppressions = m_suppressionCount > 0;
    if (m_hadSuppressions) {
        showAll();
        return true;
    }
    for (size_t i = 0; i < m_topics.size(); ++i)
        show(qsizetype(i), m_topics[i].found, {});
    return true;
}

void Checker::forget(CheckedTopic &topic)
{
    count(topic.shown, -1);
    m_suppressionCount -= topic.suppressions.size();
    topic = {};
}

std::vector<Checker::Shape> Checker::splice(const TopicChange &change)
{
    std::vector<Shape> before;
    const auto begin = m_topics.begin() + change.first;
    for (auto topic = begin; topic != begin + change.removed; ++topic) {
        before.push_back(std::move(topic->shape));
        forget(*topic);
    }
    // What is replaced one for one moves nothing behind it.
    if (change.added < change.removed)
        m_topics.erase(begin + change.added, begin + change.removed);
    else
        m_topics.insert(begin + change.removed, size_t(change.added - change.removed), CheckedTopic());
    return before;
}

void Checker::readAgain(qsizetype topic)
{
    m_readTopics = qMin(m_readTopics, size_t(topic));
}

void Checker::checkAgain(qsizetype topic)
{
    m_topics[size_t(topic)].isChecked = false;
    m_checkedTopics = qMin(m_checkedTopics, size_t(topic));
}

QList<qsizetype> Checker::update(const Digest &digest, const TopicChange &change)
{
    const CheckContext context(digest, m_settings, m_folder);
    const bool isReading = m_readTopics < m_topics.size();
    const std::vector<Shape> before = splice(change);
    if (isReading) {
        // Nobody's findings are known yet that could hang on these.
        readAgain(change.first);
        for (const qsizetype other : change.others) {
            forget(m_topics[size_t(other)]);
            readAgain(other);
        }
        return {};
    }
    m_readTopics = m_topics.size();

    ShapeChanges changes;
    const bool isFirst = change.added == digest.topicCount();
    for (qsizetype i = 0; i < change.added; ++i) {
        read(context, change.first + i);
        if (isFirst)
            continue; // nobody else is there to depend on it
        changes.add(i < change.removed ? before[size_t(i)] : Shape(),
                    m_topics[size_t(change.first + i)].shape, change.first + i);
    }
    for (qsizetype i = change.added; i < change.removed; ++i)
        changes.add(before[size_t(i)], {}, qMax(change.first - 1, qsizetype(0)));
    for (const qsizetype other : change.others) {
        const Shape was = m_topics[size_t(other)].shape;
        m_suppressionCount -= m_topics[size_t(other)].suppressions.size();
        read(context, other);
        changes.add(was, m_topics[size_t(other)].shape, other);
    }
    changes.tree |= change.added != change.removed;
    changes.first = change.others.isEmpty() ? change.first : qMin(change.first, change.others.first());

    QList<qsizetype> affected = change.others;
    if (!isFirst)
        addDependents(digest, change, changes, affected);
    const auto isNew = [&](qsizetype i) { return i >= change.first && i < change.first + change.added; };
    affected.removeIf(isNew);
    std::ranges::sort(affected);
    affected.erase(std::ranges::unique(affected).begin(), affected.end());
    if (!m_isWhole) {
        m_checkedTopics = qMin(m_checkedTopics, size_t(change.first));
        for (const qsizetype i : std::as_const(affected))
            checkAgain(i);
        return {};
    }
    m_checkedTopics = m_topics.size();
    return showChanged(context, change, affected);
}

QList<qsizetype> Checker::showChanged(const CheckContext &context, const TopicChange &change,
                                      const QList<qsizetype> &affected)
{
    const bool hadSuppressions = std::exchange(m_hadSuppressions, m_suppressionCount > 0);
    QList<qsizetype> others;
    for (qsizetype i = change.first; i < change.first + change.added; ++i) {
        m_topics[size_t(i)].found = check(context, i);
        if (m_suppressionCount == 0)
            show(i, m_topics[size_t(i)].found, {});
    }
    for (const qsizetype i : affected) {
        m_topics[size_t(i)].found = check(context, i);
        if (m_suppressionCount == 0 && show(i, m_topics[size_t(i)].found, {}))
            others.append(i);
    }
    if (hadSuppressions || m_suppressionCount > 0)
        others += showAll();
    others.removeIf([&](qsizetype i) { return i >= change.first && i < change.first + change.added; });
    std::ranges::sort(others);
    others.erase(std::ranges::unique(others).begin(), others.end());
    return others;
}

void Checker::read(const CheckContext &context, qsizetype topic)
{
    CheckedTopic &checked = m_topics[size_t(topic)];
    checked.shape = shapeOf(context.topic(topic));
    checked.headingEnd = context.topic(topic).heading.end;
    checked.suppressions = readSuppressions(context.digest().source(topic));
    checked.isRead = true;
    m_suppressionCount += checked.suppressions.size();
}

void Checker::addDependents(const Digest &digest, const TopicChange &change, const ShapeChanges &changes,
                            QList<qsizetype> &affected) const
{
    // What others find in a fact hangs on who has its id, or its words, first. Where that one stands before
    // what changed, it was the first before.
    const auto isAsBefore = [&](qsizetype first) { return first >= 0 && first < changes.first; };
    for (const QString &id : changes.ids) {
        if (!isAsBefore(digest.firstTopicWithId(id)))
            affected += digest.topicsCiting(id) + digest.topicsWithId(id);
    }
    for (const QString &id : changes.idsOfChanged) {
        if (!isAsBefore(digest.firstTopicWithId(id)))
            affected += digest.topicsCiting(id);
    }
    // Of the facts with the same words all but the first are reported.
    for (const QString &key : changes.removedFacts) {
        if (const qsizetype first = digest.firstTopicWithFact(key); first >= changes.first)
            affected.append(first);
    }
    for (const QString &key : changes.addedFacts) {
        if (isAsBefore(digest.firstTopicWithFact(key)))
            continue;
        qsizetype wasFirst = -1;
        for (const qsizetype topic : digest.topicsWithFact(key)) {
            const bool isChanged = (topic >= change.first && topic < change.first + change.added) ||
                                   change.others.contains(topic);
            if (!isChanged && (wasFirst < 0 || topic < wasFirst))
                wasFirst = topic;
        }
        if (wasFirst >= 0)
            affected.append(wasFirst);
    }
    if (changes.tree)
        addSection(digest, change, changes.level, affected);
    for (const qsizetype topic : changes.withChanged)
        addLeaning(digest, topic, affected);
}

void Checker::addIfLeaning(qsizetype topic, QList<qsizetype> &affected) const
{
    const Shape &shape = m_topics[size_t(topic)].shape;
    if (shape.hasOpinions && !shape.hasFacts)
        affected.append(topic);
}

void Checker::addLeaning(const Digest &digest, qsizetype topic, QList<qsizetype> &affected) const
{
    for (qsizetype above = digest.parent(topic); above >= 0; above = digest.parent(above))
        addIfLeaning(above, affected);
    for (qsizetype below = topic + 1; below < digest.subtreeEnd(topic); ++below)
        addIfLeaning(below, affected);
}

void Checker::addSection(const Digest &digest, const TopicChange &change, int level,
                         QList<qsizetype> &affected) const
{
    for (qsizetype above = change.first - 1; above >= 0; above = digest.parent(above))
        addIfLeaning(above, affected);
    for (qsizetype behind = change.first + change.added;
         behind < digest.topicCount() && digest.level(behind) > level; ++behind)
        addIfLeaning(behind, affected);
}

bool Checker::show(qsizetype topic, QList<Diagnostic> shown, QList<SuppressedDiagnostic> suppressed)
{
    CheckedTopic &checked = m_topics[size_t(topic)];
    checked.suppressed = std::move(suppressed);
    if (shown == checked.shown)
        return false;
    count(checked.shown, -1);
    count(shown, 1);
    checked.shown = std::move(shown);
    return true;
}

QList<qsizetype> Checker::showAll()
{
    OpenSuppressions open;
    for (qsizetype topic = 0; topic < qsizetype(m_topics.size()); ++topic) {
        const QList<Suppression> &suppressions = m_topics[size_t(topic)].suppressions;
        for (qsizetype i = 0; i < suppressions.size(); ++i) {
            if (suppressions[i].kind == Suppression::File)
                open.ofFile.append({topic, i});
        }
    }
    std::vector<QList<Diagnostic>> shown(m_topics.size());
    std::vector<QList<SuppressedDiagnostic>> suppressed(m_topics.size());
    for (qsizetype topic = 0; topic < qsizetype(m_topics.size()); ++topic)
        suppress(topic, open, shown[size_t(topic)], suppressed[size_t(topic)]);

    const Severity unused = m_settings.severityOf(unusedSuppression().id, unusedSuppression().severity);
    QList<qsizetype> changed;
    for (qsizetype topic = 0; topic < qsizetype(m_topics.size()); ++topic) {
        QList<Diagnostic> &here = shown[size_t(topic)];
        const QList<Suppression> &suppressions = m_topics[size_t(topic)].suppressions;
        for (qsizetype i = 0; i < suppressions.size() && unused != Severity::Off; ++i) {
            if (suppressions[i].kind == Suppression::Enable || open.used.contains({topic, i}))
                continue;
            if (auto diagnostic = reportUnused(suppressions[i], m_settings)) {
                diagnostic->severity = unused;
                const auto behind = std::ranges::upper_bound(
                    here, diagnostic->range.start, {}, [](const Diagnostic &d) { return d.range.start; });
                here.insert(behind, *diagnostic);
            }
        }
        if (show(topic, here, suppressed[size_t(topic)]))
            changed.append(topic);
    }
    return changed;
}

void Checker::suppress(qsizetype topic, OpenSuppressions &open, QList<Diagnostic> &shown,
                       QList<SuppressedDiagnostic> &suppressed) const
{
    const CheckedTopic &checked = m_topics[size_t(topic)];
    qsizetype next = 0;
    const auto passUpTo = [&](qsizetype offset) {
        for (; next < checked.suppressions.size() && checked.suppressions[next].range.start <= offset;
             ++next) {
            const Suppression &suppression = checked.suppressions[next];
            if (suppression.kind == Suppression::Disable) {
                open.open.append({topic, next});
            } else if (suppression.kind == Suppression::Enable) {
                open.open.removeIf([&](const OpenSuppressions::Place &place) {
                    const Suppression &other = m_topics[size_t(place.topic)].suppressions[place.index];
                    return suppression.rules.isEmpty() || other.rules == suppression.rules;
                });
            }
        }
    };
    for (const Diagnostic &diagnostic : checked.found) {
        passUpTo(diagnostic.range.start);
        QList<OpenSuppressions::Place> candidates = open.ofFile + open.open;
        for (qsizetype i = 0; i < checked.suppressions.size(); ++i) {
            const Suppression &suppression = checked.suppressions[i];
            if (suppression.kind == Suppression::NextLine && !suppression.isLast &&
                suppression.line.touches(diagnostic.range.start))
                candidates.append({topic, i});
        }
        const qsizetype before = topic - 1;
        const qsizetype last = before < 0 ? -1 : m_topics[size_t(before)].suppressions.size() - 1;
        if (last >= 0 && m_topics[size_t(before)].suppressions[last].isLast &&
            diagnostic.range.start <= checked.headingEnd)
            candidates.append({before, last});
        // The nearest one is of use: a wider one that is not needed shows.
        const auto nearest =
            std::find_if(candidates.rbegin(), candidates.rend(), [&](const OpenSuppressions::Place &place) {
                return m_topics[size_t(place.topic)].suppressions[place.index].names(diagnostic.rule);
            });
        if (nearest == candidates.rend()) {
            shown.append(diagnostic);
        } else {
            open.used.insert(*nearest);
            suppressed.append(
                {diagnostic, m_topics[size_t(nearest->topic)].suppressions[nearest->index].reason});
        }
    }
    passUpTo(std::numeric_limits<qsizetype>::max());
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
    Shape shape;
    shape.level = topic.level;
    for (const Block &block : topic.blocks) {
        if (block.kind == BlockKind::Other)
            continue;
        for (const Item &item : block.items) {
            if (!item.id.isEmpty())
                shape.ids.append(item.id);
            if (isPlaceholder(item.text))
                continue;
            if (block.kind == BlockKind::Opinion) {
                shape.hasOpinions = true;
                continue;
            }
            shape.hasFacts = true;
            shape.facts.append(factKey(item.text));
        }
    }
    shape.ids.sort();
    shape.facts.sort();
    return shape;
}

QList<Diagnostic> Checker::check(const CheckContext &context, qsizetype topic) const
{
    QList<Diagnostic> found;
    for (const Rule &rule : allRules()) {
        const Severity severity = m_settings.severityOf(rule.id, rule.severity);
        if (severity == Severity::Off || !rule.check)
            continue;
        for (Diagnostic &diagnostic : rule.check(context, topic)) {
            diagnostic.severity = severity;
            found.append(std::move(diagnostic));
        }
    }
    std::ranges::stable_sort(found, {}, [](const Diagnostic &diagnostic) { return diagnostic.range.start; });
    return found;
}

void Checker::count(const QList<Diagnostic> &diagnostics, qsizetype by)
{
    for (const Diagnostic &diagnostic : diagnostics)
        m_counts.bySeverity[size_t(diagnostic.severity)] += by;
}

} // namespace sasil

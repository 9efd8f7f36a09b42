// SPDX-License-Identifier: MIT
#include "problems/problemslist.h"

#include "problems/severity.h"

#include <algorithm>
#include <tuple>

namespace sasil {

using namespace Qt::StringLiterals;

ProblemsList::ProblemsList(ProblemsModel *findings, QObject *parent)
    : QAbstractListModel(parent), m_findings(findings), m_shown(findings), m_folded(size_t(allRules().size()))
{
    connect(findings, &QAbstractItemModel::modelReset, this, [this] { rebuild({}); });
    connect(findings, &ProblemsModel::spliced, this, &ProblemsList::follow);
    rebuild({});
}

void ProblemsList::setGrouping(ProblemsGrouping grouping)
{
    if (std::exchange(m_grouping, grouping) != grouping)
        rebuild({});
}

void ProblemsList::setFilter(const ProblemsFilter &filter)
{
    if (m_shown.filter() == filter)
        return;
    m_shown.setFilter(filter);
    rebuild(foldedTopics());
}

QSet<qsizetype> ProblemsList::foldedTopics() const
{
    QSet<qsizetype> topics;
    for (const Line &line : m_lines) {
        if (line.rule < 0 && line.folded)
            topics.insert(m_findings->topicOf(line.finding));
    }
    return topics;
}

void ProblemsList::rebuild(const QSet<qsizetype> &foldedTopics)
{
    beginResetModel();
    m_lines.clear();
    m_shown.reset();
    const int count = m_findings->rowCount();
    if (m_grouping == ProblemsGrouping::Topic) {
        m_lines = topicLines(0, count, [&](size_t, int finding) {
            return foldedTopics.contains(m_findings->topicOf(finding));
        });
    } else {
        for (int rule = 0; rule < int(m_folded.size()); ++rule) {
            const Lines lines = ruleLines(rule, 0, count);
            if (m_shown.countsOfRule(rule).total() > 0)
                m_lines.push_back({-1, rule, true, m_folded[size_t(rule)]});
            m_lines.insert(m_lines.end(), lines.begin(), lines.end());
        }
    }
    endResetModel();
}

void ProblemsList::follow(const QList<RowSplice> &splices, bool linesMoved)
{
    int from = rowCount();
    for (const RowSplice &splice : splices) {
        if (m_grouping == ProblemsGrouping::Topic)
            spliceTopics(splice);
        else
            spliceRules(splice);
        from = m_grouping == ProblemsGrouping::Topic ? qMin(from, rowOfTopicFinding(splice.first)) : 0;
    }
    if (from < rowCount() && linesMoved)
        Q_EMIT dataChanged(index(from), index(rowCount() - 1), {ProblemsModel::LineRole});
}

void ProblemsList::spliceTopics(const RowSplice &splice)
{
    const int from = rowOfTopicFinding(splice.first);
    const int to = rowOfTopicFinding(splice.first + splice.removed);
    std::vector<bool> folded;
    for (int row = from; row < to; ++row) {
        if (isGroup(row))
            folded.push_back(m_lines[size_t(row)].folded);
    }
    renumber(to, splice);
    m_shown.follow(splice);
    replaceLines(from, to - from,
                 topicLines(splice.first, splice.first + splice.added,
                            [&](size_t group, int) { return group < folded.size() && folded[group]; }));
}

void ProblemsList::spliceRules(const RowSplice &splice)
{
    struct Part
    {
        int from = 0;
        int to = 0;
        DiagnosticCounts before;
    };
    std::vector<Part> parts;
    for (int rule = 0; rule < int(m_folded.size()); ++rule)
        parts.push_back({rowOfRuleFinding(rule, splice.first),
                         rowOfRuleFinding(rule, splice.first + splice.removed), m_shown.countsOfRule(rule)});
    renumber(0, splice);
    m_shown.follow(splice);
    // From the last one on, so that the rows of those before hold.
    for (int rule = int(parts.size()) - 1; rule >= 0; --rule) {
        Part part = parts[size_t(rule)];
        const DiagnosticCounts &after = m_shown.countsOfRule(rule);
        Lines lines = ruleLines(rule, splice.first, splice.first + splice.added);
        const bool comes = part.before.total() == 0 && after.total() > 0;
        const bool goes = part.before.total() > 0 && after.total() == 0;
        if (comes)
            lines.insert(lines.begin(), {-1, rule, true, m_folded[size_t(rule)]});
        if (goes)
            --part.from; // the group itself
        replaceLines(part.from, part.to - part.from, lines);
        if (!comes && !goes && part.before != after)
            announceGroup(rowOfRuleFinding(rule, -1));
    }
}

void ProblemsList::renumber(int from, const RowSplice &splice)
{
    const int delta = splice.added - splice.removed;
    if (delta == 0)
        return;
    std::for_each(m_lines.begin() + from, m_lines.end(), [&](Line &line) {
        if (line.finding >= splice.first + splice.removed)
            line.finding += delta;
    });
}

/// A line of the same kind at either end is the same line; those between are replaced.
void ProblemsList::replaceLines(int first, int removed, const Lines &lines)
{
    const auto old = m_lines.begin() + first;
    const int added = int(lines.size());
    const int common = qMin(removed, added);
    const auto isSame = [&](int was, int is) {
        const Line &a = *(old + was);
        const Line &b = lines[size_t(is)];
        return a.isGroup == b.isGroup && a.rule == b.rule;
    };
    int before = 0;
    while (before < common && isSame(before, before))
        ++before;
    int after = 0;
    while (after < common - before && isSame(removed - 1 - after, added - 1 - after))
        ++after;
    if (const int gone = removed - before - after; gone > 0) {
        beginRemoveRows({}, first + before, first + before + gone - 1);
        m_lines.erase(m_lines.begin() + first + before, m_lines.begin() + first + before + gone);
        endRemoveRows();
    }
    if (const int fresh = added - before - after; fresh > 0) {
        beginInsertRows({}, first + before, first + before + fresh - 1);
        m_lines.insert(m_lines.begin() + first + before, lines.begin() + before,
                       lines.begin() + before + fresh);
        endInsertRows();
    }
    std::copy_n(lines.begin(), before, m_lines.begin() + first);
    std::copy_n(lines.end() - after, after, m_lines.begin() + first + added - after);
    if (added > 0)
        Q_EMIT dataChanged(index(first), index(first + added - 1));
}

void ProblemsList::announceGroup(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

ProblemsList::Lines ProblemsList::topicLines(int first, int end,
                                             const std::function<bool(size_t, int)> &isFolded) const
{
    Lines lines;
    qsizetype topic = -1;
    size_t groups = 0;
    bool folded = false;
    for (int finding = first; finding < end; ++finding) {
        if (!m_shown.isShown(finding))
            continue;
        if (const qsizetype next = m_findings->topicOf(finding); std::exchange(topic, next) != next) {
            folded = isFolded(groups++, finding);
            lines.push_back({finding, -1, true, folded});
        }
        if (!folded)
            lines.push_back({finding, m_shown.ruleOf(finding), false, false});
    }
    return lines;
}

ProblemsList::Lines ProblemsList::ruleLines(int rule, int first, int end) const
{
    Lines lines;
    if (m_folded[size_t(rule)])
        return lines;
    for (int finding = first; finding < end; ++finding) {
        if (m_shown.isShown(finding) && m_shown.ruleOf(finding) == rule)
            lines.push_back({finding, rule, false, false});
    }
    return lines;
}

int ProblemsList::rowOfTopicFinding(int finding) const
{
    return int(std::ranges::lower_bound(m_lines, finding, {}, &Line::finding) - m_lines.begin());
}

int ProblemsList::rowOfRuleFinding(int rule, int finding) const
{
    const auto place = [](const Line &line) { return std::tuple(line.rule, line.finding); };
    const auto found = std::ranges::lower_bound(m_lines, std::tuple(rule, finding), {}, place);
    return int(found - m_lines.begin());
}

void ProblemsList::setFolded(int row, bool folded)
{
    Line &group = m_lines[size_t(row)];
    if (!group.isGroup || group.folded == folded)
        return;
    group.folded = folded;
    if (group.rule >= 0)
        m_folded[size_t(group.rule)] = folded;
    Lines lines;
    for (const int finding : findingsIn(row))
        lines.push_back({finding, m_shown.ruleOf(finding), false, false});
    const auto below = m_lines.begin() + row + 1;
    const int last = row + int(lines.size());
    if (folded) {
        beginRemoveRows({}, row + 1, last);
        m_lines.erase(below, below + (last - row));
        endRemoveRows();
    } else {
        beginInsertRows({}, row + 1, last);
        m_lines.insert(below, lines.begin(), lines.end());
        endInsertRows();
    }
    announceGroup(row);
}

int ProblemsList::groupOf(int row) const
{
    while (!isGroup(row))
        --row;
    return row;
}

QList<int> ProblemsList::findingsIn(int row) const
{
    const Line &line = m_lines[size_t(row)];
    if (!line.isGroup)
        return {line.finding};
    QList<int> findings;
    const bool ofTopic = line.rule < 0;
    // While an edit is followed, more may be known than there is.
    const int end = qMin(m_shown.size(), m_findings->rowCount());
    for (int finding = ofTopic ? line.finding : 0; finding < end; ++finding) {
        if (ofTopic && m_findings->topicOf(finding) != m_findings->topicOf(line.finding))
            break;
        if (m_shown.isShown(finding) && (ofTopic || m_shown.ruleOf(finding) == line.rule))
            findings.append(finding);
    }
    return findings;
}

QList<int> ProblemsList::findingsShown() const
{
    QList<int> findings;
    for (int row = 0; row < rowCount(); ++row) {
        if (isGroup(row))
            findings += findingsIn(row);
    }
    return findings;
}

int ProblemsList::reveal(int finding)
{
    if (!m_shown.isShown(finding))
        return -1;
    const int rule = m_shown.ruleOf(finding);
    const auto find = [&] {
        return m_grouping == ProblemsGrouping::Topic ? rowOfTopicFinding(finding)
                                                     : rowOfRuleFinding(rule, finding);
    };
    int row = find();
    const auto isThere = [&] { return row < rowCount() && m_lines[size_t(row)].finding == finding; };
    // Where its group is folded, this is the group, or what stands behind it.
    if (isThere() && isGroup(row) && !isFolded(row))
        return row + 1;
    if (!isThere() || isGroup(row)) {
        setFolded(isThere() ? row : groupOf(row - 1), false);
        row = find();
    }
    return isGroup(row) ? row + 1 : row;
}

void ProblemsList::retranslate()
{
    // Other words may match.
    if (m_shown.hasText())
        rebuild(foldedTopics());
    else if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ProblemsList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant ProblemsList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    // While lines are on their way out, a view may still ask about one whose finding has gone.
    if (line.finding >= m_findings->rowCount())
        return {};
    if (line.isGroup)
        return groupData(index, role);
    switch (role) {
    case IsGroupRole:
    case FoldedRole:
        return false;
    case QuietRole:
        role = m_grouping == ProblemsGrouping::Topic ? int(ProblemsModel::RuleRole)
                                                     : int(ProblemsModel::TopicTitleRole);
        break;
    default:
        break;
    }
    return m_findings->data(m_findings->index(line.finding), role);
}

DiagnosticCounts ProblemsList::countsOf(int row) const
{
    const Line &line = m_lines[size_t(row)];
    if (line.rule >= 0)
        return m_shown.countsOfRule(line.rule);
    DiagnosticCounts counts;
    for (const int finding : findingsIn(row))
        ++counts.bySeverity[size_t(m_shown.severityOf(finding))];
    return counts;
}

QVariant ProblemsList::groupData(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return groupText(index.row());
    case IsGroupRole:
        return true;
    case FoldedRole:
        return line.folded;
    case CountRole:
        return int(countsOf(index.row()).total());
    case ProblemsModel::SeverityRole: {
        const DiagnosticCounts counts = countsOf(index.row());
        const auto worst =
            std::ranges::find_if(severities, [&](Severity severity) { return counts.of(severity) > 0; });
        // On its way out, a group may have none.
        return int(worst == severities.end() ? Severity::Off : *worst);
    }
    case ProblemsModel::RuleRole:
        return line.rule < 0 ? QString() : QString(allRules()[line.rule].id);
    default:
        return {};
    }
}

QString ProblemsList::groupTitle(int row) const
{
    const Line &line = m_lines[size_t(row)];
    if (line.rule >= 0)
        return allRules()[line.rule].summary.text();
    const QString title = m_findings->index(line.finding).data(ProblemsModel::TopicTitleRole).toString();
    return title.isEmpty() ? tr("Before the first heading") : title;
}

/// All that a group's row tells, in words.
QString ProblemsList::groupText(int row) const
{
    const Line &line = m_lines[size_t(row)];
    QStringList parts{groupTitle(row)};
    if (line.rule >= 0)
        parts << QString(allRules()[line.rule].id);
    parts << severityCounts(countsOf(row)) << (line.folded ? tr("folded") : tr("unfolded"));
    return parts.join(u", "_s);
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "problems/shownfindings.h"

#include <QSet>

namespace sasil {

enum class ProblemsGrouping : quint8 { Topic, Rule };

/// The rows of the problems list: groups, by topic or by rule, each with its findings that pass the filter
/// below it. It is flat, and folds groups itself, so that a list of tens of thousands of rows is laid out at
/// once.
///
/// It follows ProblemsModel edit by edit under either grouping: only rows of the topics that changed are made
/// anew.
class ProblemsList : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Behind the roles of ProblemsModel, which a finding has as well. A group's SeverityRole is its worst.
    enum Role {
        IsGroupRole = ProblemsModel::RuleRole + 1,
        CountRole,  ///< int, of the findings in a group
        FoldedRole, ///< whether a group hides its findings
        QuietRole,  ///< QString: what a finding's group does not tell, its rule's id or its topic's title
    };

    /// \a findings must outlive it.
    explicit ProblemsList(ProblemsModel *findings, QObject *parent = nullptr);

    [[nodiscard]] ProblemsModel *findings() const { return m_findings; }
    void setGrouping(ProblemsGrouping grouping);
    [[nodiscard]] ProblemsGrouping grouping() const { return m_grouping; }
    void setFilter(const ProblemsFilter &filter);
    [[nodiscard]] const ProblemsFilter &filter() const { return m_shown.filter(); }

    [[nodiscard]] bool isGroup(int row) const { return m_lines[size_t(row)].isGroup; }
    [[nodiscard]] bool isFolded(int row) const { return m_lines[size_t(row)].folded; }
    /// Folds or unfolds the group in a row.
    void setFolded(int row, bool folded);
    /// The row of the group that a row is in, or is.
    [[nodiscard]] int groupOf(int row) const;

    /// The finding in a row, as a row of findings(); -1: it is a group.
    [[nodiscard]] int findingOf(int row) const { return isGroup(row) ? -1 : m_lines[size_t(row)].finding; }
    /// The findings in a group, folded or not; of a finding, itself.
    [[nodiscard]] QList<int> findingsIn(int row) const;
    /// Those of all groups, in the order of the list.
    [[nodiscard]] QList<int> findingsShown() const;
    /// The row of a finding, its group unfolded if need be; -1: the filter leaves it out.
    [[nodiscard]] int reveal(int finding);

    /// Says all rows anew in the language of the installed translators.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    /// Invariant: by topic, lines are in the order of \a finding, a group before its first; by rule, in the
    /// order of \a rule, then of \a finding, groups having none.
    struct Line
    {
        int finding = -1; ///< a row of m_findings; of a topic's group, its first one that is shown
        int rule = -1;    ///< index in allRules(); -1: a topic's group
        bool isGroup = false;
        bool folded = false;
    };
    using Lines = std::vector<Line>;
    [[nodiscard]] QSet<qsizetype> foldedTopics() const;
    void rebuild(const QSet<qsizetype> &foldedTopics);
    void follow(const QList<RowSplice> &splices, bool linesMoved);
    void spliceTopics(const RowSplice &splice);
    void spliceRules(const RowSplice &splice);
    void renumber(int from, const RowSplice &splice);
    void replaceLines(int first, int removed, const Lines &lines);
    void announceGroup(int row);

    /// The lines of findings from \a first up to \a end; \a isFolded is asked about each group, by its number
    /// among them and its first finding.
    [[nodiscard]] Lines topicLines(int first, int end,
                                   const std::function<bool(size_t, int)> &isFolded) const;
    [[nodiscard]] Lines ruleLines(int rule, int first, int end) const;
    /// The first row at or behind a finding's place in the list.
    [[nodiscard]] int rowOfTopicFinding(int finding) const;
    [[nodiscard]] int rowOfRuleFinding(int rule, int finding) const;
    [[nodiscard]] DiagnosticCounts countsOf(int row) const;
    [[nodiscard]] QVariant groupData(const QModelIndex &index, int role) const;
    [[nodiscard]] QString groupTitle(int row) const;
    [[nodiscard]] QString groupText(int row) const;

    ProblemsModel *m_findings;
    ProblemsGrouping m_grouping = ProblemsGrouping::Topic;
    ShownFindings m_shown;
    std::vector<bool> m_folded; ///< a rule each
    Lines m_lines;
};

} // namespace sasil

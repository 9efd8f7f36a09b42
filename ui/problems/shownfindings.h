// SPDX-License-Identifier: MIT
#pragma once

#include "problems/problemsmodel.h"

#include <array>
#include <vector>

namespace sasil {

/// Which findings are shown.
struct ProblemsFilter
{
    std::array<bool, 5> severities{true, true, true, true, true}; ///< indexed by Severity
    QString text; ///< that the message, the topic's title or the rule's id contains, however it is cased

    friend bool operator==(const ProblemsFilter &, const ProblemsFilter &) = default;
};

/// What a filter makes of the findings of a document: which of them are shown, and how many of each rule. It
/// remembers of each what it was, so that a finding that has gone can be taken from the counts.
class ShownFindings
{
public:
    /// \a findings must outlive it. Nothing is known before reset().
    explicit ShownFindings(const ProblemsModel *findings);

    void setFilter(const ProblemsFilter &filter); ///< reset() must follow
    [[nodiscard]] const ProblemsFilter &filter() const { return m_filter; }
    [[nodiscard]] bool hasText() const { return !m_needle.isEmpty(); }

    void reset();
    void follow(const RowSplice &splice);

    [[nodiscard]] int size() const { return int(m_known.size()); } ///< findings that are known, shown or not
    [[nodiscard]] bool isShown(int finding) const { return m_known[size_t(finding)].isShown; }
    /// The rule of a finding, as an index in allRules().
    [[nodiscard]] int ruleOf(int finding) const { return m_known[size_t(finding)].rule; }
    [[nodiscard]] Severity severityOf(int finding) const { return m_known[size_t(finding)].severity; }
    /// The findings of a rule that are shown.
    [[nodiscard]] const DiagnosticCounts &countsOfRule(int rule) const { return m_counts[size_t(rule)]; }

private:
    struct Known
    {
        int rule = 0;
        Severity severity = Severity::Off;
        bool isShown = false;
    };

    void count(const Known &known, int by);
    [[nodiscard]] Known read(int finding) const;
    [[nodiscard]] bool matches(int finding) const;

    const ProblemsModel *m_findings;
    ProblemsFilter m_filter;
    QString m_needle; ///< the filter's text as it is compared
    std::vector<Known> m_known;
    std::vector<DiagnosticCounts> m_counts; ///< a rule each
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "problems/shownfindings.h"

#include <algorithm>

namespace sasil {

namespace {

int indexOfRule(QLatin1StringView id)
{
    const QList<Rule> &rules = allRules();
    const auto found = std::ranges::find(rules, id, &Rule::id);
    Q_ASSERT(found != rules.end());
    return int(found - rules.begin());
}

bool contains(const QString &text, const QString &needle)
{
    return text.normalized(QString::NormalizationForm_C).contains(needle, Qt::CaseInsensitive);
}

} // namespace

ShownFindings::ShownFindings(const ProblemsModel *findings)
    : m_findings(findings), m_counts(size_t(allRules().size()))
{
}

void ShownFindings::setFilter(const ProblemsFilter &filter)
{
    m_filter = filter;
    m_needle = filter.text.trimmed().normalized(QString::NormalizationForm_C);
}

void ShownFindings::reset()
{
    m_known.clear();
    std::ranges::fill(m_counts, DiagnosticCounts());
    follow({0, 0, m_findings->rowCount()});
}

void ShownFindings::follow(const RowSplice &splice)
{
    const auto begin = m_known.begin() + splice.first;
    std::for_each(begin, begin + splice.removed, [this](const Known &known) { count(known, -1); });
    const int common = qMin(splice.removed, splice.added);
    if (common < splice.removed)
        m_known.erase(begin + common, begin + splice.removed);
    else
        m_known.insert(begin + common, size_t(splice.added - common), Known());
    for (int finding = splice.first; finding < splice.first + splice.added; ++finding) {
        m_known[size_t(finding)] = read(finding);
        count(m_known[size_t(finding)], 1);
    }
}

void ShownFindings::count(const Known &known, int by)
{
    if (known.isShown)
        m_counts[size_t(known.rule)].bySeverity[size_t(known.severity)] += by;
}

ShownFindings::Known ShownFindings::read(int finding) const
{
    const Diagnostic &diagnostic = m_findings->diagnostic(finding);
    return {indexOfRule(diagnostic.rule), diagnostic.severity, matches(finding)};
}

bool ShownFindings::matches(int finding) const
{
    const Diagnostic &diagnostic = m_findings->diagnostic(finding);
    if (!m_filter.severities[size_t(diagnostic.severity)])
        return false;
    return m_needle.isEmpty() || contains(diagnostic.message.text(), m_needle) ||
           contains(m_findings->index(finding).data(ProblemsModel::TopicTitleRole).toString(), m_needle) ||
           contains(QString(diagnostic.rule), m_needle);
}

} // namespace sasil

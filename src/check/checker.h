// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"
#include "check/settings.h"

#include <QHash>

#include <array>
#include <vector>

namespace sasil {

/// How many findings there are of each severity.
struct DiagnosticCounts
{
    std::array<qsizetype, 5> bySeverity{}; ///< indexed by Severity

    [[nodiscard]] qsizetype of(Severity severity) const { return bySeverity[size_t(severity)]; }
    [[nodiscard]] qsizetype total() const;

    friend bool operator==(const DiagnosticCounts &, const DiagnosticCounts &) = default;
};

/// The findings of a digest, topic by topic, kept up to date edit by edit: an edit costs the topics that it
/// changed, and those with opinions where it changed what topics lean on each other for.
class Checker
{
public:
    explicit Checker(CheckSettings settings = {}) : m_settings(std::move(settings)) {}

    void reset(const Digest &digest);
    /// Follows an edit. Answers with the topics outside the change (by their new index) whose findings are
    /// others now.
    QList<qsizetype> update(const Digest &digest, const TopicChange &change);

    /// The findings in a topic, in the order of the text.
    [[nodiscard]] const QList<Diagnostic> &of(qsizetype topic) const
    {
        return m_topics[size_t(topic)].diagnostics;
    }
    /// The worst severity in a topic; Off: it has no findings.
    [[nodiscard]] Severity worst(qsizetype topic) const;
    [[nodiscard]] const DiagnosticCounts &counts() const { return m_counts; }

private:
    /// What other topics' findings depend on.
    struct Shape
    {
        int level = 0;
        bool hasFacts = false;
        QStringList factIds;

        friend bool operator==(const Shape &, const Shape &) = default;
    };
    struct CheckedTopic
    {
        Shape shape;
        QList<Diagnostic> diagnostics;
    };

    [[nodiscard]] static Shape shapeOf(const Topic &topic);
    [[nodiscard]] QList<Diagnostic> check(const Digest &digest, qsizetype topic) const;
    void count(const QList<Diagnostic> &diagnostics, qsizetype by);
    bool recheck(const Digest &digest, qsizetype topic);

    CheckSettings m_settings;
    std::vector<CheckedTopic> m_topics;
    DiagnosticCounts m_counts;
};

} // namespace sasil

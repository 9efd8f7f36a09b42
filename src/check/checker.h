// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"
#include "check/suppression.h"

#include <QDeadlineTimer>

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
/// changed, and those that lean on what changed in them (rule.h). Where comments suppress findings, it costs
/// a pass over the findings as well.
class Checker
{
public:
    /// \a folder is the digest's, for links to files beside it.
    explicit Checker(CheckSettings settings = {}, QString folder = {})
        : m_settings(std::move(settings)), m_folder(std::move(folder))
    {
    }

    [[nodiscard]] const CheckSettings &settings() const { return m_settings; }
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Checks a whole digest.
    void reset(const Digest &digest);
    /// The same bit by bit: proceed() does a step, goes on until \a deadline, and answers whether everything
    /// is checked. Until then there are no findings; what an edit changes meanwhile is looked at again, and
    /// no more.
    void begin(const Digest &digest);
    bool proceed(const Digest &digest, QDeadlineTimer deadline);
    /// Follows an edit. Answers with the topics outside the change (by their new index, ascending) whose
    /// findings are others now.
    QList<qsizetype> update(const Digest &digest, const TopicChange &change);

    /// The findings in a topic, in the order of the text.
    [[nodiscard]] const QList<Diagnostic> &of(qsizetype topic) const { return m_topics[size_t(topic)].shown; }
    /// Those that comments keep from being shown.
    [[nodiscard]] const QList<SuppressedDiagnostic> &suppressedIn(qsizetype topic) const
    {
        return m_topics[size_t(topic)].suppressed;
    }
    /// The worst severity in a topic; Off: it has no findings.
    [[nodiscard]] Severity worst(qsizetype topic) const;
    [[nodiscard]] const DiagnosticCounts &counts() const { return m_counts; }
    /// Related places and fixes of a finding in \a topic of the digest that was checked last.
    [[nodiscard]] DiagnosticDetails detailsOf(const Digest &digest, qsizetype topic,
                                              const Diagnostic &diagnostic) const
    {
        return sasil::detailsOf(CheckContext(digest, m_settings, m_folder), topic, diagnostic);
    }

private:
    /// What other topics' findings depend on.
    struct Shape
    {
        int level = 0;
        bool hasFacts = false;
        bool hasOpinions = false;
        QStringList ids;   ///< of facts, sorted
        QStringList facts; ///< factKey()s, sorted
    };
    struct CheckedTopic
    {
        Shape shape;
        bool isRead = false;      ///< the shape, the heading's end and the suppressions are known
        bool isChecked = false;   ///< the findings are known
        qsizetype headingEnd = 0; ///< of its heading
        QList<Suppression> suppressions;
        QList<Diagnostic> found; ///< suppressed or not
        QList<Diagnostic> shown;
        QList<SuppressedDiagnostic> suppressed;
    };
    /// What an edit did to what topics depend on each other for.
    struct ShapeChanges;
    struct OpenSuppressions;

    [[nodiscard]] static Shape shapeOf(const Topic &topic);
    [[nodiscard]] QList<Diagnostic> check(const CheckContext &context, qsizetype topic) const;
    void read(const CheckContext &context, qsizetype topic);
    /// Forgets what is known of a topic.
    void forget(CheckedTopic &topic);
    /// Puts topics of which nothing is known in the place of those that were replaced; answers with their
    /// shapes.
    std::vector<Shape> splice(const TopicChange &change);
    /// Checks again what an edit changed and \a affected, and shows it; answers as update() does.
    QList<qsizetype> showChanged(const CheckContext &context, const TopicChange &change,
                                 const QList<qsizetype> &affected);
    /// Lets proceed() look at a topic again.
    void readAgain(qsizetype topic);
    void checkAgain(qsizetype topic);
    void addDependents(const Digest &digest, const TopicChange &change, const ShapeChanges &changes,
                       QList<qsizetype> &affected) const;
    /// Adds a topic that has opinions and no facts of its own.
    void addIfLeaning(qsizetype topic, QList<qsizetype> &affected) const;
    /// Such topics above and below \a topic.
    void addLeaning(const Digest &digest, qsizetype topic, QList<qsizetype> &affected) const;
    /// Such topics around an edit of headings: those that stand, or stood, above it, and those behind it up
    /// to the first heading of \a level, the smallest that the edit touched.
    void addSection(const Digest &digest, const TopicChange &change, int level,
                    QList<qsizetype> &affected) const;
    void count(const QList<Diagnostic> &diagnostics, qsizetype by);
    /// Sets what is shown of a topic, and counts it; answers whether that is something else than before.
    bool show(qsizetype topic, QList<Diagnostic> shown, QList<SuppressedDiagnostic> suppressed);
    /// Shows everywhere what comments leave; answers with the topics where that is something else than
    /// before.
    QList<qsizetype> showAll();
    void suppress(qsizetype topic, OpenSuppressions &open, QList<Diagnostic> &shown,
                  QList<SuppressedDiagnostic> &suppressed) const;

    CheckSettings m_settings;
    QString m_folder;
    std::vector<CheckedTopic> m_topics;
    size_t m_readTopics = 0;    ///< all before it are read
    size_t m_checkedTopics = 0; ///< all before it are checked
    bool m_isWhole = true;      ///< all are checked, and what is found is shown
    qsizetype m_suppressionCount = 0;
    bool m_hadSuppressions = false; ///< after the edit before
    DiagnosticCounts m_counts;
};

} // namespace sasil

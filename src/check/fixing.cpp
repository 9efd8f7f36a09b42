// SPDX-License-Identifier: MIT
#include "check/fixing.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>

namespace sasil {

namespace {

/// How many findings of each severity have a fix; indexed by Severity.
using Fixable = std::array<qsizetype, 5>;

class Fixing
{
public:
    Fixing(CheckedDigest &checked, const FixChoice &choice, const FixProgress &progress)
        : m_checked(checked), m_context(checked.context()), m_choice(choice), m_progress(progress),
          m_fixable(size_t(checked.digest().topicCount())), m_uncounted(checked.digest().topicCount())
    {
        std::iota(m_uncounted.begin(), m_uncounted.end(), 0);
        count();
    }

    /// Goes over the text once. Answers whether anything was mended.
    bool pass()
    {
        bool hasMended = false;
        for (qsizetype topic = 0; topic < m_checked.digest().topicCount(); ++topic) {
            if (!tell(double(topic) / double(m_checked.digest().topicCount())))
                return false;
            // What is mended is gone, or has no fix any more: its place is looked at again.
            for (qsizetype i = 0; i < findings(topic).size();) {
                if (mend(topic, findings(topic)[i]))
                    hasMended = true;
                else
                    ++i;
            }
        }
        // There are few passes more, and each has less to do.
        m_done += (1 - m_done) / 2;
        return hasMended;
    }

    [[nodiscard]] bool isStopped() const { return m_isStopped; }

private:
    /// Answers whether to go on.
    bool tell(double ofPass)
    {
        m_isStopped = m_isStopped || (m_progress && !m_progress(m_done + ofPass * (1 - m_done) / 2));
        return !m_isStopped;
    }

    [[nodiscard]] const QList<Diagnostic> &findings(qsizetype topic) const
    {
        static const QList<Diagnostic> none;
        return topic < m_checked.digest().topicCount() ? m_checked.checker().of(topic) : none;
    }

    [[nodiscard]] bool mayApply(const Fix &fix) const
    {
        return (fix.safe || m_choice.kind == FixKind::Any) && !fix.edits.isEmpty() &&
               areApplicable(fix.edits, m_checked.digest().length());
    }

    /// Those that may be applied.
    [[nodiscard]] QList<Fix> fixesOf(qsizetype topic, const Diagnostic &diagnostic)
    {
        if (m_choice.kind == FixKind::Safe && !findRule(QString(diagnostic.rule))->mayBeSafe)
            return {};
        return detailsOf(m_context, topic, diagnostic).fixes;
    }

    /// \a diagnostic is a copy: edits replace the list that it comes from.
    bool mend(qsizetype topic, Diagnostic diagnostic)
    {
        if (!m_choice.rule.isEmpty() && m_choice.rule != diagnostic.rule)
            return false;
        const QList<Fix> fixes = fixesOf(topic, diagnostic);
        return std::ranges::any_of(
            fixes, [&](const Fix &fix) { return mayApply(fix) && apply(fix.edits, diagnostic.severity); });
    }

    /// Applies a fix of a finding of this severity if it helps.
    bool apply(const TextEdits &edits, Severity severity)
    {
        const Fixable before = m_total;
        const qsizetype errors = m_checked.checker().counts().of(Severity::Error);
        const TextEdits back = replace(edits);
        const auto isGraver = [&](Severity other) { return m_total[size_t(other)] > before[size_t(other)]; };
        bool helps = m_checked.checker().counts().of(Severity::Error) <= errors &&
                     m_total[size_t(severity)] < before[size_t(severity)];
        for (const Severity other : {Severity::Info, Severity::Warning, Severity::Error})
            helps = helps && (other <= severity || !isGraver(other));
        if (!helps)
            replace(back);
        return helps;
    }

    /// Answers with the edits that take it back.
    TextEdits replace(const TextEdits &edits)
    {
        const TextEdits ascending = sorted(edits);
        TextEdits back;
        qsizetype shift = 0;
        for (const TextEdit &edit : ascending) {
            const qsizetype start = edit.range.start + shift;
            back.append({{start, start + edit.text.size()}, m_checked.digest().text(edit.range)});
            shift += edit.text.size() - edit.range.length();
        }
        for (const TextEdit &edit : std::views::reverse(ascending))
            follow(m_checked.edit(edit.range, edit.text));
        count();
        return back;
    }

    void follow(const CheckedDigest::Change &change)
    {
        m_context.follow(change.topics);
        const auto begin = m_fixable.begin() + change.topics.first;
        const qsizetype kept = qMin(change.topics.removed, change.topics.added);
        for (std::optional<Fixable> &topic : std::ranges::subrange(begin, begin + change.topics.removed))
            forget(topic);
        m_fixable.erase(begin + kept, begin + change.topics.removed);
        m_fixable.insert(m_fixable.begin() + change.topics.first + kept, size_t(change.topics.added - kept),
                         {});
        for (const qsizetype topic : change.topics.others + change.others)
            forget(m_fixable[size_t(topic)]);

        const qsizetype end = change.topics.first + change.topics.removed;
        m_uncounted.removeIf([&](qsizetype topic) { return topic >= change.topics.first && topic < end; });
        for (qsizetype &topic : m_uncounted)
            topic += topic >= end ? change.topics.added - change.topics.removed : 0;
        for (qsizetype i = 0; i < change.topics.added; ++i)
            m_uncounted.append(change.topics.first + i);
        m_uncounted += change.topics.others + change.others;
    }

    void forget(std::optional<Fixable> &fixable)
    {
        for (size_t i = 0; fixable && i < m_total.size(); ++i)
            m_total[i] -= (*fixable)[i];
        fixable.reset();
    }

    /// Counts anew in the topics that changed.
    void count()
    {
        for (const qsizetype topic : std::exchange(m_uncounted, {})) {
            if (m_fixable[size_t(topic)])
                continue;
            Fixable fixable{};
            for (const Diagnostic &diagnostic : m_checked.checker().of(topic)) {
                const QList<Fix> fixes = fixesOf(topic, diagnostic);
                if (std::ranges::any_of(fixes, [this](const Fix &fix) { return mayApply(fix); }))
                    ++fixable[size_t(diagnostic.severity)];
            }
            for (size_t i = 0; i < m_total.size(); ++i)
                m_total[i] += fixable[i];
            m_fixable[size_t(topic)] = fixable;
        }
    }

    CheckedDigest &m_checked;
    CheckContext m_context; ///< follows the edits, with its ranking of facts
    const FixChoice &m_choice;
    const FixProgress &m_progress;
    double m_done = 0; ///< by the passes before this one
    bool m_isStopped = false;
    std::vector<std::optional<Fixable>> m_fixable; ///< of each topic
    QList<qsizetype> m_uncounted;                  ///< the topics whose ones are to be counted
    Fixable m_total{};
};

} // namespace

bool applyFixes(CheckedDigest &checked, const FixChoice &choice, const FixProgress &progress)
{
    constexpr int mostPasses = 10;
    Fixing fixing(checked, choice, progress);
    for (int passes = 0; passes < mostPasses && fixing.pass(); ++passes) {
    }
    return !fixing.isStopped();
}

} // namespace sasil

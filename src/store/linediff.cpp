// SPDX-License-Identifier: MIT
#include "store/linediff.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace sasil {

namespace {

using Lines = std::span<const QStringView>;

/// Parts of both texts, as half-open ranges of line numbers, between which lines are still to be paired.
struct Gap
{
    qsizetype before = 0;
    qsizetype beforeEnd = 0;
    qsizetype after = 0;
    qsizetype afterEnd = 0;

    [[nodiscard]] qsizetype beforeCount() const { return beforeEnd - before; }
    [[nodiscard]] qsizetype afterCount() const { return afterEnd - after; }
    [[nodiscard]] bool isEmpty() const { return beforeCount() == 0 || afterCount() == 0; }
};

class LinePairing
{
public:
    LinePairing(Lines before, Lines after) : m_before(before), m_after(after) {}

    QList<LinePair> run()
    {
        std::vector<Gap> gaps{{0, qsizetype(m_before.size()), 0, qsizetype(m_after.size())}};
        while (!gaps.empty()) {
            const Gap gap = withoutSameEnds(gaps.back());
            gaps.pop_back();
            if (gap.isEmpty())
                continue;
            const QList<LinePair> anchors = anchorsIn(gap);
            if (anchors.isEmpty()) {
                pairInPlace(gap);
                continue;
            }
            LinePair last{gap.before, gap.after};
            for (const LinePair anchor : anchors) {
                m_pairs += anchor;
                gaps.push_back({last.before, anchor.before, last.after, anchor.after});
                last = {anchor.before + 1, anchor.after + 1};
            }
            gaps.push_back({last.before, gap.beforeEnd, last.after, gap.afterEnd});
        }
        std::sort(m_pairs.begin(), m_pairs.end(), [](LinePair a, LinePair b) { return a.after < b.after; });
        return m_pairs;
    }

private:
    [[nodiscard]] bool same(qsizetype before, qsizetype after) const
    {
        return m_before[size_t(before)] == m_after[size_t(after)];
    }

    Gap withoutSameEnds(Gap gap)
    {
        while (!gap.isEmpty() && same(gap.before, gap.after))
            m_pairs += LinePair{gap.before++, gap.after++};
        while (!gap.isEmpty() && same(gap.beforeEnd - 1, gap.afterEnd - 1))
            m_pairs += LinePair{--gap.beforeEnd, --gap.afterEnd};
        return gap;
    }

    [[nodiscard]] QList<LinePair> anchorsIn(Gap gap) const
    {
        constexpr qsizetype affordable = 250'000;
        const QList<LinePair> unique = uniquePairs(gap);
        if (!unique.isEmpty() || gap.beforeCount() > affordable / gap.afterCount())
            return unique;
        return commonSubsequence(gap);
    }

    /// The lines that occur once on each side, as many as keep their order (a longest increasing
    /// subsequence).
    [[nodiscard]] QList<LinePair> uniquePairs(Gap gap) const
    {
        struct Occurrence
        {
            qsizetype before = -1;
            qsizetype after = -1;
            int beforeCount = 0;
            int afterCount = 0;
        };
        QHash<QStringView, Occurrence> occurrences;
        for (qsizetype i = gap.before; i < gap.beforeEnd; ++i) {
            Occurrence &occurrence = occurrences[m_before[size_t(i)]];
            occurrence.before = i;
            ++occurrence.beforeCount;
        }
        for (qsizetype i = gap.after; i < gap.afterEnd; ++i) {
            Occurrence &occurrence = occurrences[m_after[size_t(i)]];
            occurrence.after = i;
            ++occurrence.afterCount;
        }
        QList<LinePair> candidates;
        for (qsizetype i = gap.after; i < gap.afterEnd; ++i) {
            const Occurrence occurrence = occurrences.value(m_after[size_t(i)]);
            if (occurrence.beforeCount == 1 && occurrence.afterCount == 1)
                candidates += LinePair{occurrence.before, occurrence.after};
        }
        return longestAscending(candidates);
    }

    static QList<LinePair> longestAscending(const QList<LinePair> &candidates)
    {
        QList<qsizetype> lastOfLength; // index of the candidate that ends the best run of each length
        QList<qsizetype> previous(candidates.size(), -1);
        for (qsizetype i = 0; i < candidates.size(); ++i) {
            const auto place = std::lower_bound(
                lastOfLength.begin(), lastOfLength.end(), candidates[i].before,
                [&](qsizetype index, qsizetype before) { return candidates[index].before < before; });
            const qsizetype length = place - lastOfLength.begin();
            if (length > 0)
                previous[i] = lastOfLength[length - 1];
            if (length == lastOfLength.size())
                lastOfLength += i;
            else
                lastOfLength[length] = i;
        }
        QList<LinePair> result;
        for (qsizetype i = lastOfLength.isEmpty() ? -1 : lastOfLength.last(); i >= 0; i = previous[i])
            result.prepend(candidates[i]);
        return result;
    }

    [[nodiscard]] QList<LinePair> commonSubsequence(Gap gap) const
    {
        const qsizetype columns = gap.afterCount() + 1;
        std::vector<int> longest(size_t((gap.beforeCount() + 1) * columns), 0);
        const auto at = [&](qsizetype before, qsizetype after) -> int & {
            return longest[size_t((before - gap.before) * columns + after - gap.after)];
        };
        for (qsizetype i = gap.beforeEnd - 1; i >= gap.before; --i) {
            for (qsizetype j = gap.afterEnd - 1; j >= gap.after; --j)
                at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
        QList<LinePair> result;
        qsizetype i = gap.before;
        qsizetype j = gap.after;
        while (i < gap.beforeEnd && j < gap.afterEnd) {
            if (same(i, j))
                result += LinePair{i++, j++};
            else if (at(i + 1, j) >= at(i, j + 1))
                ++i;
            else
                ++j;
        }
        return result;
    }

    void pairInPlace(Gap gap)
    {
        if (gap.beforeCount() != gap.afterCount())
            return;
        for (; !gap.isEmpty(); ++gap.before, ++gap.after)
            m_pairs += LinePair{gap.before, gap.after};
    }

    Lines m_before;
    Lines m_after;
    QList<LinePair> m_pairs;
};

} // namespace

QList<QStringView> terminatedLines(QStringView text)
{
    QList<QStringView> result;
    qsizetype start = 0;
    for (qsizetype newline = text.indexOf(u'\n'); newline >= 0; newline = text.indexOf(u'\n', start)) {
        result += text.sliced(start, newline - start);
        start = newline + 1;
    }
    return result;
}

QList<LinePair> pairedLines(std::span<const QStringView> before, std::span<const QStringView> after)
{
    return LinePairing(before, after).run();
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/offsetlist.h"

#include <algorithm>

namespace sasil {

void OffsetList::replace(qsizetype first, qsizetype removed, std::span<const qsizetype> added,
                         qsizetype delta)
{
    const auto count = qsizetype(added.size());
    if (removed != count)
        insert(first, removed, added);
    for (qsizetype i = 0; removed == count && i < count; ++i)
        m_offsets[size_t(first + i)] = added[size_t(i)] - m_groups[size_t((first + i) / groupSize)];
    move(first + count, delta);
}

void OffsetList::move(qsizetype first, qsizetype delta)
{
    const qsizetype nextGroup = (first + groupSize - 1) / groupSize;
    for (qsizetype i = first; i < std::min(nextGroup * groupSize, size()); ++i)
        m_offsets[size_t(i)] += delta;
    for (auto group = size_t(nextGroup); group < m_groups.size(); ++group)
        m_groups[group] += delta;
}

/// Another number of offsets: those behind come into other groups, which begin anew at 0.
void OffsetList::insert(qsizetype first, qsizetype removed, std::span<const qsizetype> added)
{
    const qsizetype firstGroup = first / groupSize;
    for (qsizetype i = firstGroup * groupSize; i < size(); ++i)
        m_offsets[size_t(i)] = at(i);
    const auto begin = m_offsets.begin() + first;
    m_offsets.insert(m_offsets.erase(begin, begin + removed), added.begin(), added.end());
    m_groups.resize(size_t((size() + groupSize - 1) / groupSize));
    std::fill(m_groups.begin() + std::min(firstGroup, qsizetype(m_groups.size())), m_groups.end(), 0);
}

qsizetype OffsetList::countUpTo(qsizetype offset) const
{
    qsizetype low = 0;
    qsizetype high = size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (at(middle) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/topictree.h"

#include <algorithm>
#include <array>

namespace sasil {

void TopicTree::replace(qsizetype first, qsizetype removed, std::span<const quint8> levels)
{
    const auto at = m_levels.begin() + first;
    // Typing changes no level: nothing is to do.
    if (std::ranges::equal(std::span(at, size_t(removed)), levels))
        return;
    m_levels.insert(m_levels.erase(at, at + removed), levels.begin(), levels.end());

    m_parents.resize(m_levels.size());
    std::array<qint32, 256> lastOf; // the topic of each level that the next one may stand below
    lastOf.fill(-1);
    int deepest = 0;
    for (qint32 i = 0; i < qint32(m_levels.size()); ++i) {
        const int own = level(i);
        qint32 parent = -1;
        for (int above = own - 1; above > 0 && parent < 0; --above)
            parent = lastOf[size_t(above)];
        m_parents[size_t(i)] = parent;
        for (int below = own + 1; below <= deepest; ++below)
            lastOf[size_t(below)] = -1;
        lastOf[size_t(own)] = i;
        deepest = own;
    }
}

qsizetype TopicTree::subtreeEnd(qsizetype index) const
{
    qsizetype end = index + 1;
    while (subtreeEndsBehind(end, index))
        ++end;
    return end;
}

} // namespace sasil

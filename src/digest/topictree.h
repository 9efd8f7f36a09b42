// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace sasil {

/// The tree that the levels of headings make: a topic stands below the nearest one before it whose level is
/// smaller. Level 0 (what stands before the first heading) is above nothing.
class TopicTree
{
public:
    /// Replaces the topics [first, first + removed) by topics of these levels.
    void replace(qsizetype first, qsizetype removed, std::span<const quint8> levels);

    [[nodiscard]] int level(qsizetype index) const { return m_levels[size_t(index)]; }
    /// -1: it is at the top.
    [[nodiscard]] qsizetype parent(qsizetype index) const { return m_parents[size_t(index)]; }
    /// The index behind the last topic below \a index.
    [[nodiscard]] qsizetype subtreeEnd(qsizetype index) const;
    [[nodiscard]] bool hasChildren(qsizetype index) const { return subtreeEndsBehind(index + 1, index); }

private:
    [[nodiscard]] bool subtreeEndsBehind(qsizetype candidate, qsizetype index) const
    {
        return level(index) > 0 && candidate < qsizetype(m_levels.size()) && level(candidate) > level(index);
    }

    std::vector<quint8> m_levels;
    std::vector<qint32> m_parents;
};

} // namespace sasil

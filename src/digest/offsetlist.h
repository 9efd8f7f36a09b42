// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace sasil {

/// Ascending offsets, of which all behind one place can be moved at a small price: they are kept in groups,
/// each relative to where its group begins.
class OffsetList
{
public:
    /// Replaces the offsets [first, first + removed) by \a added; those behind move by \a delta.
    void replace(qsizetype first, qsizetype removed, std::span<const qsizetype> added, qsizetype delta);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_offsets.size()); }
    [[nodiscard]] qsizetype at(qsizetype index) const
    {
        return m_groups[size_t(index / groupSize)] + m_offsets[size_t(index)];
    }
    /// How many offsets are at most \a offset.
    [[nodiscard]] qsizetype countUpTo(qsizetype offset) const;

private:
    static constexpr qsizetype groupSize = 256;

    void move(qsizetype first, qsizetype delta);
    void insert(qsizetype first, qsizetype removed, std::span<const qsizetype> added);

    std::vector<qsizetype> m_groups; ///< of each group of groupSize offsets: what its offsets count from
    std::vector<qsizetype> m_offsets;
};

} // namespace sasil

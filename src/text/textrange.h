// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace sasil {

/// A half-open range of UTF-16 offsets, [start, end). Invariant: 0 <= start <= end.
struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - start; }
    [[nodiscard]] constexpr bool isEmpty() const { return start == end; }
    [[nodiscard]] constexpr bool contains(qsizetype offset) const { return start <= offset && offset < end; }
    /// True where a caret at \a offset touches the range: the end counts.
    [[nodiscard]] constexpr bool touches(qsizetype offset) const { return start <= offset && offset <= end; }
    [[nodiscard]] constexpr bool contains(TextRange other) const
    {
        return start <= other.start && other.end <= end;
    }
    [[nodiscard]] constexpr TextRange shifted(qsizetype by) const { return {start + by, end + by}; }

    friend constexpr bool operator==(TextRange, TextRange) = default;
};

/// The part of \a text that \a range covers. \a range must lie within \a text.
inline QStringView slice(QStringView text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

/// \a range without the blanks at its ends.
inline TextRange trimmed(QStringView text, TextRange range)
{
    while (!range.isEmpty() && text[range.start].isSpace())
        ++range.start;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

} // namespace sasil

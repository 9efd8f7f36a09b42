// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringView>

#include <span>

namespace sasil {

/// The lines of \a text that end with "\n", without it. What follows the last "\n" is none of them.
QList<QStringView> terminatedLines(QStringView text);

/// A line of the text before that is a line of the text after; both from 0.
struct LinePair
{
    qsizetype before = 0;
    qsizetype after = 0;

    friend bool operator==(LinePair, LinePair) = default;
};

/// Which lines stayed, in ascending order on both sides. Lines that differ are paired too where as many of
/// them stand between two that stayed: they were edited in place.
///
/// Takes time in proportion to the lines' number, but for short runs of lines that occur more than once.
QList<LinePair> pairedLines(std::span<const QStringView> before, std::span<const QStringView> after);

} // namespace sasil

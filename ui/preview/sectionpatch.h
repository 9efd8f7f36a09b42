// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace sasil {

/// Sections that take the place of others: `removed` from `first` on, indices before any patch of the same
/// list.
struct SectionPatch
{
    qsizetype first = 0;
    qsizetype removed = 0;
    QStringList sections;

    friend bool operator==(const SectionPatch &, const SectionPatch &) = default;
};

/// What turns one list of sections into another and leaves alone what both have, in ascending order without
/// overlap.
[[nodiscard]] QList<SectionPatch> sectionPatches(const QStringList &from, const QStringList &to);

} // namespace sasil

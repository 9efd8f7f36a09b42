// SPDX-License-Identifier: MIT
#pragma once

#include "digest/week.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace sasil {

/// A digest of a folder and the day that it is from.
struct DatedDigest
{
    QString path; ///< absolute
    QDate day;    ///< of a week, its first day

    friend bool operator==(const DatedDigest &, const DatedDigest &) = default;
};

/// The digests that lie in \a folder itself, the latest one first; of the same day, by their names.
///
/// The day is that of the first of these that says one: the name ("2024-w39.md", "news 2024-09-26.md"), the
/// date of the front matter, the first week that a heading names (in the year nearest to the file's time,
/// where it says none), the file's time. Of a file only the beginning is read.
[[nodiscard]] QList<DatedDigest> datedDigests(const QString &folder, WeekRule rule = WeekRule::Thursday);

/// The latest of \a digests before the week of \a day; nothing: there is none.
[[nodiscard]] std::optional<DatedDigest> latestBefore(const QList<DatedDigest> &digests, QDate day,
                                                      WeekRule rule = WeekRule::Thursday);

} // namespace sasil

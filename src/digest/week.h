// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <compare>
#include <optional>

namespace sasil {

/// Which month a week belongs to, and how the weeks of a month are counted. Korea has no single convention.
///
/// Under every rule a week has seven days and every day lies in exactly one week, so at the end of a month a
/// day can lie in a week of the month beside its own.
enum class WeekRule {
    Thursday, ///< Monday to Sunday, of the month that its Thursday lies in (the default; as ISO 8601 does for
              ///< years)
    NthMonday,  ///< Monday to Sunday; the n-th Monday of a month begins the month's n-th week
    SundayRows, ///< Sunday to Saturday, a row of a wall calendar; the row that holds the 1st is week 1
};

/// The n-th week of a month. \c year is the month's: under the Thursday rule 2024-12-30 lies in {2025, 1, 1}.
/// Months and weeks count from 1; all three are 0 where there is no week.
struct Week
{
    int year = 0;
    int month = 0;
    int week = 0;

    friend auto operator<=>(const Week &, const Week &) = default;
};

/// A week of a year as ISO 8601 counts them: Monday to Sunday, \c week from 1 to 52 or 53; 0 where there is
/// none.
struct IsoWeek
{
    int year = 0;
    int week = 0;

    friend auto operator<=>(const IsoWeek &, const IsoWeek &) = default;
};

/// The week that \a day lies in; Week{} for an invalid date.
Week weekOf(QDate day, WeekRule rule = WeekRule::Thursday);
/// The week that has most days of \a week in common with it (all seven, but for SundayRows, six).
Week weekOf(IsoWeek week, WeekRule rule = WeekRule::Thursday);
/// The first day of \a week; an invalid date where the month has no such week.
QDate firstDay(const Week &week, WeekRule rule = WeekRule::Thursday);
/// The last day of \a week, six days after the first; invalid as above.
QDate lastDay(const Week &week, WeekRule rule = WeekRule::Thursday);
/// 4 or 5; 0 where there is no such month.
int weeksInMonth(int year, int month, WeekRule rule = WeekRule::Thursday);
/// The week after \a week, which must exist.
Week nextWeek(const Week &week, WeekRule rule = WeekRule::Thursday);
/// The week before \a week, which must exist.
Week previousWeek(const Week &week, WeekRule rule = WeekRule::Thursday);

/// IsoWeek{} for an invalid date.
IsoWeek isoWeekOf(QDate day);
/// The inverse of weekOf(IsoWeek, WeekRule).
IsoWeek isoWeekOf(const Week &week, WeekRule rule = WeekRule::Thursday);
/// The Monday of \a week; an invalid date where the year has no such week.
QDate firstDay(IsoWeek week);
/// Reads "2024-W39" or "2024W39", in either case; nothing where the year has no such week.
std::optional<IsoWeek> isoWeekFromString(QStringView text);
/// "2024-W39"
QString toString(IsoWeek week);

/// "9월 4주" in Korean, else "Week 4 of September". The digest's parser reads both.
QString weekLabel(const Week &week, QLocale::Language language);

/// Reads the value of the setting "week-rule": thursday, nth-monday, sunday-rows.
std::optional<WeekRule> weekRuleFromString(QStringView text);
QString toString(WeekRule rule);

} // namespace sasil

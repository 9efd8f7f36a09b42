// SPDX-License-Identifier: MIT
#include "digest/week.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

/// What tells the rules apart: the weekday (Qt: Monday is 1) that a week begins with, and how many days later
/// the day comes whose month and whose place in the month are the week's.
struct Shape
{
    int begin;
    int anchor;
};

constexpr Shape shapeOf(WeekRule rule)
{
    switch (rule) {
    case WeekRule::Thursday:
        break;
    case WeekRule::NthMonday:
        return {Qt::Monday, 0};
    case WeekRule::SundayRows:
        return {Qt::Sunday, 6};
    }
    return {Qt::Monday, 3};
}

QDate anchorOf(QDate day, WeekRule rule)
{
    const Shape shape = shapeOf(rule);
    return day.addDays(shape.anchor - (day.dayOfWeek() - shape.begin + 7) % 7);
}

/// The middle of a week, which decides between weeks that begin on different weekdays.
constexpr int middle = 3;

} // namespace

Week weekOf(QDate day, WeekRule rule)
{
    if (!day.isValid())
        return {};
    const QDate anchor = anchorOf(day, rule);
    return {anchor.year(), anchor.month(), (anchor.day() - 1) / 7 + 1};
}

Week weekOf(IsoWeek week, WeekRule rule)
{
    return weekOf(firstDay(week).addDays(middle), rule);
}

QDate firstDay(const Week &week, WeekRule rule)
{
    const QDate first(week.year, week.month, 1);
    if (!first.isValid() || week.week < 1 || week.week > 5)
        return {};
    const Shape shape = shapeOf(rule);
    const int anchorDay = (shape.begin + shape.anchor - 1) % 7 + 1;
    const QDate anchor = first.addDays((anchorDay - first.dayOfWeek() + 7) % 7 + 7 * (week.week - 1));
    return anchor.month() == week.month ? anchor.addDays(-shape.anchor) : QDate();
}

QDate lastDay(const Week &week, WeekRule rule)
{
    return firstDay(week, rule).addDays(6);
}

int weeksInMonth(int year, int month, WeekRule rule)
{
    if (!firstDay(Week{year, month, 1}, rule).isValid())
        return 0;
    return firstDay(Week{year, month, 5}, rule).isValid() ? 5 : 4;
}

Week nextWeek(const Week &week, WeekRule rule)
{
    return weekOf(firstDay(week, rule).addDays(7), rule);
}

Week previousWeek(const Week &week, WeekRule rule)
{
    return weekOf(firstDay(week, rule).addDays(-7), rule);
}

IsoWeek isoWeekOf(QDate day)
{
    IsoWeek result;
    result.week = day.weekNumber(&result.year);
    return result;
}

IsoWeek isoWeekOf(const Week &week, WeekRule rule)
{
    return isoWeekOf(firstDay(week, rule).addDays(middle));
}

QDate firstDay(IsoWeek week)
{
    // 4 January always lies in week 1.
    const QDate inFirst(week.year, 1, 4);
    if (!inFirst.isValid() || week.week < 1)
        return {};
    const QDate monday = inFirst.addDays(1 - inFirst.dayOfWeek() + 7 * (week.week - 1));
    return isoWeekOf(monday) == week ? monday : QDate();
}

std::optional<IsoWeek> isoWeekFromString(QStringView text)
{
    text = text.trimmed();
    const auto digits = [](QStringView part) {
        return std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    const qsizetype letter = text.size() - 3;
    const bool hyphen = text.size() == 8 && text[4] == u'-';
    if ((text.size() != 7 && !hyphen) || text[letter].toUpper() != u'W' || !digits(text.first(4)) ||
        !digits(text.last(2)))
        return {};
    const IsoWeek week{text.first(4).toInt(), text.last(2).toInt()};
    return firstDay(week).isValid() ? std::optional(week) : std::nullopt;
}

QString toString(IsoWeek week)
{
    return u"%1-W%2"_s.arg(week.year, 4, 10, '0'_L1).arg(week.week, 2, 10, '0'_L1);
}

QString weekLabel(const Week &week, QLocale::Language language)
{
    if (language == QLocale::Korean)
        return u"%1월 %2주"_s.arg(week.month).arg(week.week);
    const QString month = QLocale(QLocale::English).standaloneMonthName(week.month);
    return u"Week %1 of %2"_s.arg(week.week).arg(month);
}

std::optional<WeekRule> weekRuleFromString(QStringView text)
{
    for (const WeekRule rule : {WeekRule::Thursday, WeekRule::NthMonday, WeekRule::SundayRows}) {
        if (toString(rule) == text)
            return rule;
    }
    return {};
}

QString toString(WeekRule rule)
{
    switch (rule) {
    case WeekRule::Thursday:
        break;
    case WeekRule::NthMonday:
        return u"nth-monday"_s;
    case WeekRule::SundayRows:
        return u"sunday-rows"_s;
    }
    return u"thursday"_s;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "check/rules/impossibleweek.h"

#include "digest/week.h"

#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "impossible-week"_L1;

/// Without a \a rule that the user chose every way of counting is right: what is possible under one is
/// possible.
bool isPossible(const WeekLabel &week, std::optional<WeekRule> rule)
{
    // `2024-W39` is read as the month's week that it is; whether the year has it shows in the label alone.
    static const QRegularExpression iso(u"^\\d{4}-?W\\d{2}$"_s, QRegularExpression::CaseInsensitiveOption);
    if (iso.match(week.label.normalized(QString::NormalizationForm_KC)).hasMatch())
        return isoWeekFromString(week.label.normalized(QString::NormalizationForm_KC)).has_value();
    if (week.month < 1 || week.month > 12)
        return false;
    if (week.week == WeekLabel::lastWeek)
        return true;
    // A wall calendar may show a month in six rows, whatever month the outer ones are counted to.
    const int most = !rule || rule == WeekRule::SundayRows ? 6
                     : week.year > 0                       ? weeksInMonth(week.year, week.month, *rule)
                                                           : 5;
    return week.week >= 1 && week.week <= most;
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    const Topic &at = context.topic(topic);
    if (!at.week || isPossible(*at.week, context.settings().weekRule))
        return {};
    const qsizetype start =
        QStringView(at.source).first(at.heading.end).indexOf(at.week->label, at.heading.start);
    const TextRange range = start < 0 ? at.heading : TextRange{start, start + at.week->label.size()};
    const Message message{
        "check", QT_TRANSLATE_NOOP("check", "There is no such week: %1."), {at.week->label}};
    return {{ruleId, Severity::Warning, message, range}};
}

} // namespace

Rule impossibleWeek()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A heading with a week that does not exist")};
    return {ruleId, Severity::Warning, summary, check, nullptr};
}

} // namespace sasil

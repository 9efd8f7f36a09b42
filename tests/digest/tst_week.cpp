// SPDX-License-Identifier: MIT
#include "digest/title.h"
#include "digest/week.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

constexpr WeekRule allRules[]{WeekRule::Thursday, WeekRule::NthMonday, WeekRule::SundayRows};

QDate dateOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

class WeekTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void days_data();
    void days();
    void everyDayLiesInOneWeekOfSevenDays_data();
    void everyDayLiesInOneWeekOfSevenDays();
    void weeksFollowEachOther_data();
    void weeksFollowEachOther();
    void everyIsoWeekHasItsMonday();
    void readsIsoWeeks_data();
    void readsIsoWeeks();
    void labels_data();
    void labels();
    void whatIsNoWeek();
    void rulesHaveNames();
};

void WeekTest::days_data()
{
    QTest::addColumn<QStringList>("columns");
    QFile file(QStringLiteral(SASIL_TEST_DATA "/week/days.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith(u'#'))
            continue;
        const QStringList columns = line.split(u'\t');
        QCOMPARE(columns.size(), 7);
        QTest::addRow("%s %s", qPrintable(columns[0]), qPrintable(columns[1])) << columns;
    }
}

void WeekTest::days()
{
    QFETCH(QStringList, columns);
    const QDate day = dateOf(columns[0]);
    const auto rule = weekRuleFromString(columns[1]);
    QVERIFY(rule);
    const Week expected{columns[2].toInt(), columns[3].toInt(), columns[4].toInt()};
    QCOMPARE(weekOf(day, *rule), expected);
    QCOMPARE(firstDay(expected, *rule), dateOf(columns[5]));
    QCOMPARE(lastDay(expected, *rule), dateOf(columns[5]).addDays(6));
    QCOMPARE(toString(isoWeekOf(day)), columns[6]);
}

void WeekTest::everyDayLiesInOneWeekOfSevenDays_data()
{
    QTest::addColumn<WeekRule>("rule");
    for (const WeekRule rule : allRules)
        QTest::addRow("%s", qPrintable(toString(rule))) << rule;
}

void WeekTest::everyDayLiesInOneWeekOfSevenDays()
{
    QFETCH(WeekRule, rule);
    const QDate first(2000, 1, 1);
    const QDate last(2050, 12, 31);
    std::map<Week, int> sizes;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const Week week = weekOf(day, rule);
        ++sizes[week];
        QVERIFY2(firstDay(week, rule) <= day && day <= lastDay(week, rule),
                 qPrintable(day.toString(Qt::ISODate)));
        QCOMPARE(weekOf(firstDay(week, rule), rule), week);
        QCOMPARE(weekOf(lastDay(week, rule), rule), week);
        QVERIFY(week.week >= 1 && week.week <= weeksInMonth(week.year, week.month, rule));
        // A week is one of its own month, or of the one beside it.
        const int months = (week.year - day.year()) * 12 + week.month - day.month();
        QVERIFY(qAbs(months) <= 1);
    }
    // All but those that the span of days cuts.
    for (auto size = std::next(sizes.begin()); size != std::prev(sizes.end()); ++size)
        QCOMPARE(size->second, 7);
    QCOMPARE_GE(qint64(sizes.size()), first.daysTo(last) / 7);
}

void WeekTest::weeksFollowEachOther_data()
{
    everyDayLiesInOneWeekOfSevenDays_data();
}

void WeekTest::weeksFollowEachOther()
{
    QFETCH(WeekRule, rule);
    Week week = weekOf(QDate(2000, 1, 15), rule);
    while (week.year < 2051) {
        const Week next = nextWeek(week, rule);
        QVERIFY(week < next);
        QCOMPARE(previousWeek(next, rule), week);
        QCOMPARE(firstDay(next, rule), lastDay(week, rule).addDays(1));
        QCOMPARE(next.week, next.month == week.month ? week.week + 1 : 1);
        QCOMPARE(weekOf(isoWeekOf(week, rule), rule), week);
        week = next;
    }
}

void WeekTest::everyIsoWeekHasItsMonday()
{
    for (QDate monday(1999, 12, 27); monday.year() < 2051; monday = monday.addDays(7)) {
        const IsoWeek week = isoWeekOf(monday);
        QCOMPARE(firstDay(week), monday);
        QVERIFY(isoWeekFromString(toString(week)) == week);
        for (const WeekRule rule : allRules)
            QCOMPARE(weekOf(week, rule), weekOf(monday, rule));
    }
}

void WeekTest::readsIsoWeeks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("monday");
    QTest::newRow("extended") << u"2024-W39"_s << QDate(2024, 9, 23);
    QTest::newRow("basic") << u"2024W39"_s << QDate(2024, 9, 23);
    QTest::newRow("lower case, as in a file name") << u"2024-w39"_s << QDate(2024, 9, 23);
    QTest::newRow("blanks around it") << u" 2024-W01 "_s << QDate(2024, 1, 1);
    QTest::newRow("begins in the year before") << u"2026-W01"_s << QDate(2025, 12, 29);
    QTest::newRow("week 53 of a long year") << u"2020-W53"_s << QDate(2020, 12, 28);
    QTest::newRow("week 53 of a short year") << u"2024-W53"_s << QDate();
    QTest::newRow("week 0") << u"2024-W00"_s << QDate();
    QTest::newRow("one digit") << u"2024-W9"_s << QDate();
    QTest::newRow("with a day") << u"2024-W39-1"_s << QDate();
    QTest::newRow("no W") << u"2024-039"_s << QDate();
    QTest::newRow("a date") << u"2024-09-26"_s << QDate();
    QTest::newRow("digits of another script") << u"٢٠٢٤-W٣٩"_s << QDate();
    QTest::newRow("signs") << u"-024-W+9"_s << QDate();
    QTest::newRow("empty") << u""_s << QDate();
}

void WeekTest::readsIsoWeeks()
{
    QFETCH(QString, text);
    QFETCH(QDate, monday);
    const auto week = isoWeekFromString(text);
    QCOMPARE(week.has_value(), monday.isValid());
    if (week)
        QCOMPARE(firstDay(*week), monday);
}

void WeekTest::labels_data()
{
    QTest::addColumn<Week>("week");
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QString>("label");
    QTest::newRow("Korean") << Week{2024, 9, 4} << QLocale::Korean << u"9월 4주"_s;
    QTest::newRow("English") << Week{2024, 9, 4} << QLocale::English << u"Week 4 of September"_s;
    QTest::newRow("Korean, two digits") << Week{2025, 12, 5} << QLocale::Korean << u"12월 5주"_s;
    QTest::newRow("any other language") << Week{2025, 5, 1} << QLocale::German << u"Week 1 of May"_s;
}

void WeekTest::labels()
{
    QFETCH(Week, week);
    QFETCH(QLocale::Language, language);
    QFETCH(QString, label);
    QCOMPARE(weekLabel(week, language), label);
    // The parser of headings reads it back.
    const auto match = matchWeek(u'[' + label + u']');
    QVERIFY(match);
    QCOMPARE(match->week.month, week.month);
    QCOMPARE(match->week.week, week.week);
}

void WeekTest::whatIsNoWeek()
{
    QCOMPARE(weekOf(QDate()), Week{});
    QVERIFY(isoWeekOf(QDate()) == IsoWeek{});
    QVERIFY(!firstDay(IsoWeek{}).isValid());
    for (const WeekRule rule : allRules) {
        QVERIFY(!firstDay(Week{}, rule).isValid());
        QVERIFY(!lastDay(Week{2024, 13, 1}, rule).isValid());
        QVERIFY(!firstDay(Week{2024, 9, 0}, rule).isValid());
        QVERIFY(!firstDay(Week{2024, 9, 6}, rule).isValid());
        QVERIFY(!firstDay(Week{2023, 2, 5}, rule).isValid());
        QCOMPARE(weeksInMonth(2023, 2, rule), 4);
        QCOMPARE(weeksInMonth(2023, 0, rule), 0);
    }
    QCOMPARE(weeksInMonth(2024, 2, WeekRule::Thursday), 5);
}

void WeekTest::rulesHaveNames()
{
    for (const WeekRule rule : allRules)
        QVERIFY(weekRuleFromString(toString(rule)) == rule);
    QVERIFY(!weekRuleFromString(u"monday"));
}

QTEST_APPLESS_MAIN(WeekTest)
#include "tst_week.moc"

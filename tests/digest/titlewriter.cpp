// SPDX-License-Identifier: MIT
#include "titlewriter.h"

#include <QDate>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A week in its brackets or without, where that form is a label without.
struct WrittenWeek
{
    QString markdown;
    WeekLabel week;
};

WrittenWeek monthWeek(TextWriter &writer)
{
    WeekLabel week;
    week.month = int(1 + writer.below(12));
    week.week = int(1 + writer.below(5));
    const QString month = QString::number(week.month);
    static const QStringList ordinals{u"첫째"_s, u"둘째"_s, u"셋째"_s, u"넷째"_s, u"다섯째"_s};
    const QString number = QString::number(week.week);
    switch (writer.below(6)) {
    case 0:
    case 1:
        week.label = month + u"월 "_s + number + u'주';
        return {writer.any({u"[%1]"_s, u"[%1]"_s, u"〔%1〕"_s, u"【%1】"_s}).arg(week.label), week};
    case 2:
        week.label = month + u"월 "_s + number + u"주차"_s;
        return {writer.any({u"%1"_s, u"[%1]"_s}).arg(week.label), week};
    case 3:
        week.label = month + u"월 "_s + ordinals[week.week - 1] + u" 주"_s;
        return {writer.any({u"%1"_s, u"[%1]"_s}).arg(week.label), week};
    case 4:
        week.week = WeekLabel::lastWeek;
        week.label = month + u"월 마지막 주"_s;
        return {writer.any({u"%1"_s, u"[%1]"_s}).arg(week.label), week};
    default:
        week.label = u"Week %1 of %2"_s.arg(number, QLocale::c().monthName(week.month));
        return {writer.any({u"%1"_s, u"[%1]"_s}).arg(week.label), week};
    }
}

/// By the calendar: the week belongs to the month of its Thursday.
WrittenWeek isoWeek(TextWriter &writer)
{
    QDate thursday = QDate(2020, 1, 1).addDays(writer.below(3000));
    thursday = thursday.addDays(Qt::Thursday - thursday.dayOfWeek());
    WeekLabel week;
    week.year = thursday.year();
    week.month = thursday.month();
    week.week = (thursday.day() - 1) / 7 + 1;
    week.label = u"%1-W%2"_s.arg(week.year).arg(thursday.weekNumber(), 2, 10, QChar(u'0'));
    return {writer.any({u"%1"_s, u"[%1]"_s}).arg(week.label), week};
}

} // namespace

WrittenTitle writeTitle(TextWriter &writer)
{
    static const QStringList korean{u"국가 AI 정책 및 배경"_s,
                                    u"'소버린 AI'의 역할"_s,
                                    u"AI 공장(AI Factory) 개념"_s,
                                    u"사실과 의견"_s,
                                    u"의견 충돌"_s,
                                    u"회의 (2차)"_s,
                                    u"사실상 끝"_s,
                                    u"🚀 발사"_s,
                                    u"60~70곳...최대 지지자"_s};
    static const QStringList english{u"Meeting (London)"_s, u"Facts about AI"_s, u"News"_s, u"C# and more"_s};
    static const QStringList translated{u"National AI Policy"_s, u"Introduction of AI Factory"_s,
                                        u"Model (v2)"_s};
    WrittenTitle written;
    const bool isKorean = !writer.chance(3);
    written.title = isKorean ? writer.any(korean) : writer.any(english);
    written.markdown = written.title;
    if (isKorean && writer.chance(3)) {
        written.english = writer.any(translated);
        written.markdown += u" ("_s + written.english + u')';
    } else if (writer.chance(8)) {
        written.markdown += u" **굵게**"_s;
        written.title += u" 굵게"_s;
    }
    if (writer.chance(3)) {
        const WrittenWeek week = writer.chance(4) ? isoWeek(writer) : monthWeek(writer);
        written.week = week.week;
        written.markdown.prepend(week.markdown + u' ');
    }
    if (writer.chance(6)) {
        written.link = u"https://example.org/%1"_s.arg(writer.below(1000));
        written.markdown = u"[%1](%2)"_s.arg(written.markdown, written.link);
    }
    return written;
}

} // namespace sasil

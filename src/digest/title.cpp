// SPDX-License-Identifier: MIT
#include "digest/title.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto anchored = QRegularExpression::AnchorAtOffsetMatchOption;

struct WeekPattern
{
    QRegularExpression expression;
    WeekLabel (*read)(const QRegularExpressionMatch &);
    bool needsBrackets = false;
};

WeekLabel readOrdinal(const QRegularExpressionMatch &match)
{
    static const QStringList ordinals{u"첫"_s, u"둘"_s, u"셋"_s, u"넷"_s, u"다섯"_s, u"여섯"_s};
    WeekLabel week;
    week.month = match.captured(1).toInt();
    week.week = int(ordinals.indexOf(match.captured(2))) + 1;
    return week;
}

/// An ISO week belongs to the month of its Thursday.
WeekLabel readIsoWeek(const QRegularExpressionMatch &match)
{
    WeekLabel week;
    week.year = match.captured(1).toInt();
    const QDate january4(week.year, 1, 4);
    const QDate thursday = january4.addDays(4 - january4.dayOfWeek() + 7 * (match.captured(2).toInt() - 1));
    week.month = thursday.month();
    week.week = (thursday.day() - 1) / 7 + 1;
    return week;
}

WeekLabel readEnglish(const QRegularExpressionMatch &match)
{
    WeekLabel week;
    const QString month = match.captured(2).left(3);
    for (int i = 1; i <= 12; ++i) {
        if (QLocale::c().monthName(i, QLocale::ShortFormat).compare(month, Qt::CaseInsensitive) == 0)
            week.month = i;
    }
    week.week = match.captured(1).toInt();
    return week;
}

const QList<WeekPattern> &weekPatterns()
{
    static const QList<WeekPattern> patterns{
        {QRegularExpression(u"(\\d{1,2})월\\s*(\\d{1,2})주(?:차)?(?![\\p{L}\\d])"_s),
         [](const QRegularExpressionMatch &match) {
             WeekLabel week;
             week.month = match.captured(1).toInt();
             week.week = match.captured(2).toInt();
             return week;
         },
         true},
        {QRegularExpression(u"(\\d{1,2})월\\s*(첫|둘|셋|넷|다섯|여섯)째\\s*주(?![\\p{L}\\d])"_s),
         readOrdinal},
        {QRegularExpression(u"(\\d{1,2})월\\s*마지막\\s*주(?![\\p{L}\\d])"_s),
         [](const QRegularExpressionMatch &match) {
             WeekLabel week;
             week.month = match.captured(1).toInt();
             week.week = WeekLabel::lastWeek;
             return week;
         }},
        {QRegularExpression(u"(\\d{4})-W(\\d{2})(?![\\p{L}\\d])"_s), readIsoWeek},
        {QRegularExpression(
             u"Week (\\d{1,2}) of (January|February|March|April|May|June|July|August|September|"
             "October|November|December)(?![\\p{L}\\d])"_s,
             QRegularExpression::CaseInsensitiveOption),
         readEnglish},
    };
    return patterns;
}

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul;
}

bool isLatinLetter(QChar c)
{
    return c.isLetter() && c.script() == QChar::Script_Latin;
}

TextRange trimmed(QStringView text, TextRange range)
{
    while (!range.isEmpty() && text[range.start].isSpace())
        ++range.start;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

/// Where the parenthesis that closes at the end of \a text opens; -1: there is none.
qsizetype lastParenthesis(QStringView text)
{
    if (!text.endsWith(u')'))
        return -1;
    int depth = 0;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        depth += text[i] == u')' ? 1 : text[i] == u'(' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

} // namespace

std::optional<WeekMatch> matchWeek(QStringView text)
{
    static constexpr QStringView openers = u"[〔【(";
    static constexpr QStringView closers = u"]〕】)";
    if (text.isEmpty())
        return std::nullopt;
    const qsizetype bracket = openers.indexOf(text[0]);
    const qsizetype offset = bracket < 0 ? 0 : 1;
    if (offset == text.size() || !(text[offset].isDigit() || text[offset] == u'W' || text[offset] == u'w'))
        return std::nullopt;
    for (const WeekPattern &pattern : weekPatterns()) {
        const QRegularExpressionMatch match =
            pattern.expression.matchView(text, offset, QRegularExpression::NormalMatch, anchored);
        if (!match.hasMatch())
            continue;
        const qsizetype end = match.capturedEnd();
        if (bracket >= 0 && (end == text.size() || text[end] != closers[bracket]))
            continue;
        // `9월 4주 동안 …` is a sentence; without brackets the form with 차 is a label.
        if (bracket < 0 && pattern.needsBrackets && end != text.size() && text[end - 1] == u'주')
            continue;
        WeekMatch found{pattern.read(match), bracket < 0 ? end : end + 1};
        found.week.label = match.captured();
        return found;
    }
    return std::nullopt;
}

TitleParts readTitle(QStringView text)
{
    TitleParts parts;
    parts.title = trimmed(text, {0, text.size()});
    if (const std::optional<WeekMatch> match = matchWeek(slice(text, parts.title))) {
        parts.week = match->week;
        const TextRange label{parts.title.start, parts.title.start + match->length};
        const TextRange rest = trimmed(text, {label.end, parts.title.end});
        if (!rest.isEmpty()) {
            parts.weekRange = {label.start, rest.start};
            parts.title = rest;
        }
    }
    const QStringView title = slice(text, parts.title);
    const qsizetype open = lastParenthesis(title);
    if (open <= 0 || !title[open - 1].isSpace())
        return parts;
    const QStringView inside = title.sliced(open + 1).chopped(1);
    const bool isEnglish = std::any_of(inside.begin(), inside.end(), isLatinLetter) &&
                           std::none_of(inside.begin(), inside.end(), isHangul);
    const QStringView before = title.first(open);
    if (!isEnglish || std::none_of(before.begin(), before.end(), isHangul))
        return parts;
    const TextRange whole = parts.title;
    parts.title = trimmed(text, {whole.start, whole.start + open});
    parts.englishRange = {parts.title.end, whole.end};
    parts.english = trimmed(text, {whole.start + open + 1, whole.end - 1});
    return parts;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "digest/title.h"

#include <QDate>
#include <QVarLengthArray>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The longest label that is looked for, as it is written in NFD.
constexpr qsizetype longestWeek = 64;

/// The start of a text in the form that week labels are compared in: Hangul composed, full-width digits,
/// brackets and blanks as their narrow ones.
class WeekScanner
{
public:
    explicit WeekScanner(QStringView text)
    {
        for (qsizetype i = 0; i < qMin(text.size(), longestWeek);) {
            qsizetype length = 1;
            const char16_t c = folded(text.sliced(i), &length);
            m_text.append(QChar(c));
            m_offsets.append(i);
            i += length;
        }
        m_offsets.append(qMin(text.size(), longestWeek));
    }

    [[nodiscard]] qsizetype position() const { return m_position; }
    void goTo(qsizetype position) { m_position = position; }
    /// The offset in the text that was given.
    [[nodiscard]] qsizetype offsetOf(qsizetype position) const { return m_offsets[position]; }
    [[nodiscard]] bool atEnd() const { return m_position == m_text.size(); }
    [[nodiscard]] QChar current() const { return atEnd() ? QChar() : m_text[m_position]; }

    void skipBlanks()
    {
        while (current().isSpace())
            ++m_position;
    }
    bool take(QStringView word)
    {
        if (!rest().startsWith(word, Qt::CaseInsensitive))
            return false;
        m_position += word.size();
        return true;
    }
    /// A number of \a least to \a most digits; -1: there is none.
    int takeNumber(int least, int most)
    {
        int number = 0;
        int digits = 0;
        while (digits < most && current() >= u'0' && current() <= u'9') {
            number = 10 * number + current().digitValue();
            ++digits;
            ++m_position;
        }
        return digits < least ? -1 : number;
    }
    /// Which of \a words stands here; -1: none.
    int takeOneOf(std::initializer_list<QStringView> words)
    {
        int index = 0;
        for (const QStringView word : words) {
            if (take(word))
                return index;
            ++index;
        }
        return -1;
    }
    [[nodiscard]] bool atWordEnd() const { return !current().isLetterOrNumber() && !current().isMark(); }

private:
    [[nodiscard]] QStringView rest() const { return QStringView(m_text).sliced(m_position); }

    /// The character that \a text begins with; \a length is how many it takes there.
    static char16_t folded(QStringView text, qsizetype *length)
    {
        const char16_t c = text[0].unicode();
        const auto at = [text](qsizetype i) { return i < text.size() ? text[i].unicode() : u'\0'; };
        if (c >= 0x1100 && c <= 0x1112 && at(1) >= 0x1161 && at(1) <= 0x1175) {
            const bool hasFinal = at(2) >= 0x11a8 && at(2) <= 0x11c2;
            *length = hasFinal ? 3 : 2;
            return char16_t(0xac00 + ((c - 0x1100) * 21 + at(1) - 0x1161) * 28 +
                            (hasFinal ? at(2) - 0x11a7 : 0));
        }
        if (c >= 0xff01 && c <= 0xff5e)
            return char16_t(c - 0xfee0);
        return c == 0x3000 ? u' ' : c;
    }

    QString m_text;
    QVarLengthArray<qsizetype, longestWeek + 1> m_offsets;
    qsizetype m_position = 0;
};

/// `9월 4주`, `9월 4주차`, `9월 넷째 주`, `9월 마지막 주`, each with a year before it or none. Without
/// brackets `9월 4주` counts only as the whole text: `9월 4주 동안 …` is a sentence.
std::optional<WeekLabel> readKorean(WeekScanner &scanner, bool hasBrackets)
{
    WeekLabel week;
    const qsizetype start = scanner.position();
    week.year = scanner.takeNumber(4, 4);
    if (week.year < 0 || !scanner.take(u"년")) {
        week.year = 0;
        scanner.goTo(start);
    }
    scanner.skipBlanks();
    week.month = scanner.takeNumber(1, 2);
    if (week.month < 0 || !scanner.take(u"월"))
        return std::nullopt;
    scanner.skipBlanks();
    if (const int number = scanner.takeNumber(1, 2); number >= 0) {
        week.week = number;
        if (!scanner.take(u"주"))
            return std::nullopt;
        const bool isSure = scanner.take(u"차") || hasBrackets || scanner.atEnd();
        return isSure && scanner.atWordEnd() ? std::optional(week) : std::nullopt;
    }
    if (scanner.take(u"마지막")) {
        week.week = WeekLabel::lastWeek;
    } else {
        const int ordinal = scanner.takeOneOf(
            {u"첫째", u"둘째", u"셋째", u"넷째", u"다섯째", u"여섯째", u"일곱째", u"여덟째"});
        if (ordinal < 0)
            return std::nullopt;
        week.week = ordinal + 1;
    }
    scanner.skipBlanks();
    return scanner.take(u"주") && scanner.atWordEnd() ? std::optional(week) : std::nullopt;
}

/// `2024-W39`. An ISO week belongs to the month of its Thursday.
std::optional<WeekLabel> readIso(WeekScanner &scanner)
{
    WeekLabel week;
    week.year = scanner.takeNumber(4, 4);
    if (week.year < 0 || !scanner.take(u"-W"))
        return std::nullopt;
    const int number = scanner.takeNumber(2, 2);
    if (number < 0 || !scanner.atWordEnd())
        return std::nullopt;
    const QDate january4(week.year, 1, 4);
    const QDate thursday = january4.addDays(4 - january4.dayOfWeek() + 7 * (number - 1));
    week.month = thursday.month();
    week.week = (thursday.day() - 1) / 7 + 1;
    return week;
}

/// `Week 4 of September`.
std::optional<WeekLabel> readEnglish(WeekScanner &scanner)
{
    WeekLabel week;
    if (!scanner.take(u"Week "))
        return std::nullopt;
    week.week = scanner.takeNumber(1, 2);
    if (week.week < 0 || !scanner.take(u" of "))
        return std::nullopt;
    week.month = 1 + scanner.takeOneOf({u"January", u"February", u"March", u"April", u"May", u"June", u"July",
                                        u"August", u"September", u"October", u"November", u"December"});
    return week.month > 0 && scanner.atWordEnd() ? std::optional(week) : std::nullopt;
}

bool isHangul(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0xac00 && u <= 0xd7ff) || (u >= 0x1100 && u <= 0x11ff) || (u >= 0x3131 && u <= 0x318e) ||
           (u >= 0xa960 && u <= 0xa97f);
}

bool isLatinLetter(QChar c)
{
    return c.isLetter() && (c.unicode() < 0x80 || c.script() == QChar::Script_Latin);
}

/// Whether a week's label may begin so: with a bracket, a digit or the W of Week.
bool mayBeginWeek(QChar first)
{
    if (first.unicode() >= 0xac00 && first.unicode() <= 0xd7ff)
        return false;
    return first.isDigit() || QStringView(u"[〔【(［（WwＷｗ").contains(first);
}

/// Where the parenthesis that closes at the end of \a text opens; -1: there is none.
qsizetype lastParenthesis(QStringView text)
{
    if (!text.endsWith(u')') && !text.endsWith(u'）'))
        return -1;
    int depth = 0;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const bool opens = text[i] == u'(' || text[i] == u'（';
        depth += text[i] == u')' || text[i] == u'）' ? 1 : opens ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

} // namespace

std::optional<WeekMatch> matchWeek(QStringView text)
{
    if (text.isEmpty() || !mayBeginWeek(text[0]))
        return std::nullopt;
    WeekScanner scanner(text);
    static constexpr QStringView openers = u"[〔【(";
    static constexpr QStringView closers = u"]〕】)";
    const qsizetype bracket = openers.indexOf(scanner.current());
    if (bracket >= 0) {
        scanner.goTo(1);
        scanner.skipBlanks();
    }
    const qsizetype start = scanner.position();
    const auto read = [&](auto form) {
        scanner.goTo(start);
        return form();
    };
    std::optional<WeekLabel> week = read([&] { return readKorean(scanner, bracket >= 0); });
    if (!week)
        week = read([&] { return readIso(scanner); });
    if (!week)
        week = read([&] { return readEnglish(scanner); });
    if (!week)
        return std::nullopt;
    const TextRange label{scanner.offsetOf(start), scanner.offsetOf(scanner.position())};
    week->label = slice(text, label).toString();
    if (bracket < 0)
        return WeekMatch{*week, label.end};
    scanner.skipBlanks();
    if (scanner.current() != closers[bracket])
        return std::nullopt;
    return WeekMatch{*week, scanner.offsetOf(scanner.position() + 1)};
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

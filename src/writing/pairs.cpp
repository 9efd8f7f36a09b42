// SPDX-License-Identifier: MIT
#include "writing/pairs.h"

#include "writing/linemarks.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView openers = u"([{\"'`“‘「『《〈«";
constexpr QStringView closers = u")]}\"'`”’」』》〉»";
/// These go around a selection, and nothing else.
constexpr QStringView formats = u"*_";

constexpr QStringView brackets = u"([{「『《〈«";

/// What a closer may stand before, beside blanks and other closers.
constexpr QStringView sentenceMarks = u".,;:!?…。、，．：；！？·*_~|";
/// What a quotation may begin behind, beside blanks and openers.
constexpr QStringView beforeQuotation = u"*_~|-–—=>/:：";

bool isQuote(QChar mark)
{
    return mark == u'"' || mark == u'\'' || mark == u'`';
}

bool isEscaped(QStringView before)
{
    bool escaped = false;
    for (qsizetype i = before.size(); i > 0 && before[i - 1] == u'\\'; --i)
        escaped = !escaped;
    return escaped;
}

bool mayCloseBefore(QStringView behind)
{
    if (behind.isEmpty())
        return true;
    const QChar next = behind.front();
    return next.isSpace() || closers.contains(next) || sentenceMarks.contains(next);
}

bool mayOpenBehind(QChar mark, QStringView before)
{
    if (before.isEmpty())
        return true;
    const QChar last = before.back();
    if (mark == u'`' && last == u'`')
        return false; // a fence is being written
    return last.isSpace() || beforeQuotation.contains(last) || (openers.contains(last) && last != mark);
}

} // namespace

QChar closerOf(QChar opener)
{
    const qsizetype kind = openers.indexOf(opener);
    return kind < 0 ? QChar() : closers[kind];
}

bool isSymmetric(QChar mark)
{
    return isQuote(mark);
}

QChar closerFor(QChar typed, const TypingPlace &place)
{
    const QChar closer = closerOf(typed);
    if (closer.isNull() || isEscaped(place.before) || !mayCloseBefore(place.behind))
        return {};
    if (!isQuote(typed))
        return closer;
    // Where one is open, this one closes it.
    const bool isOpen = typed != u'\'' && place.before.count(typed) % 2 == 1;
    return place.isCode || isOpen || !mayOpenBehind(typed, place.before) ? QChar() : closer;
}

bool isRemovedAsPair(QChar before, QChar behind)
{
    return brackets.contains(before) && closerOf(before) == behind;
}

WrappedSelection wrapped(QChar typed, const QString &selected)
{
    const bool isFormat = formats.contains(typed) || typed == u'`';
    const QChar closer = formats.contains(typed) ? typed : closerOf(typed);
    if (closer.isNull() || selected.isEmpty())
        return {};
    // Who selects one mark and types another wants that one instead.
    const bool isMark =
        selected.size() == 1 && (openers.contains(selected[0]) || closers.contains(selected[0]));
    if (isMark)
        return {};
    WrappedSelection result;
    const bool isByLine = isFormat && selected.contains(u'\n');
    for (qsizetype start = 0; start <= selected.size();) {
        qsizetype end = isByLine ? selected.indexOf(u'\n', start) : selected.size();
        end = end < 0 ? selected.size() : end;
        TextRange words{start, end};
        if (isByLine)
            words.start += lineMarks(QStringView(selected).sliced(start, end - start)).words;
        if (isFormat)
            words = trimmed(selected, words);
        if (!words.isEmpty())
            result.edits << TextEdit{{words.start, words.start}, typed}
                         << TextEdit{{words.end, words.end}, closer};
        start = end + 1;
    }
    if (result.edits.isEmpty())
        return {};
    result.selection = {result.edits.first().range.start + 1,
                        result.edits.last().range.end + result.edits.size() - 1};
    return result;
}

} // namespace sasil

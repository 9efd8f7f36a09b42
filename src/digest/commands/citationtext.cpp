// SPDX-License-Identifier: MIT
#include "digest/commands/citationtext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// `F3`, in letters and digits of any width, as "F3".
QString normalizedId(QStringView written)
{
    return written.toString().normalized(QString::NormalizationForm_KC).toUpper();
}

/// The parentheses, and the blank that set them apart.
TextRange withBlank(QStringView source, TextRange range)
{
    const auto isBlankAt = [&](qsizetype at) { return source[at] == u' ' || source[at] == u'\t'; };
    const qsizetype end = range.end;
    while (range.start > 0 && isBlankAt(range.start - 1))
        --range.start;
    const bool isAtLineStart =
        range.start == 0 || source[range.start - 1] == u'\n' || source[range.start - 1] == u'\r';
    if (isAtLineStart) {
        while (range.start < end && isBlankAt(range.start))
            ++range.start;
        while (range.end < source.size() && isBlankAt(range.end))
            ++range.end;
    }
    return range;
}

} // namespace

QList<WrittenId> writtenIds(QStringView source, TextRange range)
{
    static const QRegularExpression pattern(u"[FfＦｆ][0-9０-９]{1,6}"_s);
    QList<WrittenId> ids;
    for (auto matches = pattern.globalMatchView(slice(source, range)); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        ids.append({normalizedId(match.capturedView()),
                    TextRange{match.capturedStart(), match.capturedEnd()}.shifted(range.start)});
    }
    return ids;
}

QList<TextRange> codeRanges(QStringView source)
{
    QList<TextRange> ranges;
    QSet<std::pair<char16_t, qsizetype>> unclosed; // marks and lengths that nothing closes from here on
    for (qsizetype at = 0; at < source.size();) {
        const QChar mark = source[at];
        qsizetype end = at;
        while (end < source.size() && source[end] == mark)
            ++end;
        const bool isEscaped = at > 0 && source[at - 1] == u'\\';
        const bool isMark = mark == u'`' || (mark == u'~' && end - at >= 3);
        if (!isMark || isEscaped) {
            at = isMark ? at + 1 : end;
            continue;
        }
        if (unclosed.contains({mark.unicode(), end - at})) {
            at = end;
            continue;
        }
        qsizetype close = end;
        qsizetype closeEnd = end;
        while (close < source.size() && (source[close] != mark || closeEnd - close != end - at)) {
            close = source.indexOf(mark, closeEnd);
            if (close < 0)
                break;
            closeEnd = close;
            while (closeEnd < source.size() && source[closeEnd] == mark)
                ++closeEnd;
        }
        const bool isClosed = close >= 0 && close < source.size();
        if (isClosed)
            ranges.append({at, closeEnd});
        else
            unclosed.insert({mark.unicode(), end - at});
        at = isClosed ? closeEnd : end;
    }
    return ranges;
}

QList<WrittenCitation> writtenCitations(QStringView source)
{
    const QList<TextRange> code = codeRanges(source);
    QList<WrittenCitation> result;
    for (const Citation &citation : findCitations(source)) {
        if (std::any_of(code.begin(), code.end(),
                        [&](TextRange range) { return range.contains(citation.range); }))
            continue;
        const QList<WrittenId> ids = writtenIds(source, citation.range);
        if (ids.isEmpty())
            continue;
        const QStringView before = slice(source, {citation.range.start, ids.first().range.start});
        result.append({citation.range, before.contains(u':') || before.contains(u'：'), ids});
    }
    return result;
}

QList<TextRange> rangesOfCitedId(QStringView source, const QString &id)
{
    QList<TextRange> ranges;
    for (const WrittenCitation &citation : writtenCitations(source)) {
        const auto isIt = [&](const WrittenId &written) { return written.id == id; };
        if (std::all_of(citation.ids.begin(), citation.ids.end(), isIt)) {
            ranges.append(withBlank(source, citation.range));
            continue;
        }
        bool keepsBefore = false;
        for (qsizetype i = 0; i < citation.ids.size(); ++i) {
            const TextRange here = citation.ids[i].range;
            if (!isIt(citation.ids[i]))
                keepsBefore = true;
            else if (keepsBefore)
                ranges.append({citation.ids[i - 1].range.end, here.end});
            else
                ranges.append({here.start, citation.ids[i + 1].range.start});
        }
    }
    return ranges;
}

} // namespace sasil

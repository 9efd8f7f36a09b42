// SPDX-License-Identifier: MIT
#include "store/lineends.h"

#include "store/linediff.h"

#include <algorithm>
#include <array>

namespace sasil {

namespace {

constexpr char16_t paragraphSeparator = u'\u2029';
constexpr char16_t frameBegin = u'\uFDD0';
constexpr char16_t frameEnd = u'\uFDD1';

constexpr bool endsLine(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == paragraphSeparator || c == frameBegin || c == frameEnd;
}

LineEnd lineEndAt(QStringView text, qsizetype i)
{
    switch (text[i].unicode()) {
    case u'\r':
        return i + 1 < text.size() && text[i + 1] == u'\n' ? LineEnd::CrLf : LineEnd::Cr;
    case paragraphSeparator:
        return LineEnd::ParagraphSeparator;
    case frameBegin:
        return LineEnd::FrameBegin;
    case frameEnd:
        return LineEnd::FrameEnd;
    default:
        return LineEnd::Lf;
    }
}

QStringView characters(LineEnd end)
{
    constexpr std::array<QStringView, 6> all{u"\n", u"\r\n", u"\r", u"\u2029", u"\uFDD0", u"\uFDD1"};
    return all[size_t(end)];
}

/// One of the ends that other programs know too, so that a text with odd ones does not get more of those.
LineEnd commonest(const QList<LineEnd> &ends)
{
    LineEnd result = LineEnd::Lf;
    for (const LineEnd end : {LineEnd::CrLf, LineEnd::Cr}) {
        if (std::count(ends.begin(), ends.end(), end) > std::count(ends.begin(), ends.end(), result))
            result = end;
    }
    return result;
}

QString joined(QStringView text, const QList<LineEnd> &ends)
{
    QString result;
    result.reserve(text.size() + ends.size());
    qsizetype start = 0;
    for (const LineEnd end : ends) {
        const qsizetype newline = text.indexOf(u'\n', start);
        result += text.sliced(start, newline - start);
        result += characters(end);
        start = newline + 1;
    }
    result += text.sliced(start);
    return result;
}

} // namespace

LineEnds takeLineEnds(QString &text)
{
    QList<LineEnd> ends;
    QString result;
    result.reserve(text.size());
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!endsLine(text[i].unicode()))
            continue;
        const LineEnd end = lineEndAt(text, i);
        result += QStringView(text).sliced(start, i - start);
        result += u'\n';
        ends += end;
        i += characters(end).size() - 1;
        start = i + 1;
    }
    LineEnds lineEnds{commonest(ends), {}, {}};
    const bool uniform =
        std::all_of(ends.begin(), ends.end(), [&](LineEnd end) { return end == lineEnds.dominant; });
    if (uniform && lineEnds.dominant == LineEnd::Lf)
        return lineEnds;
    result += QStringView(text).sliced(start);
    text = result;
    if (!uniform) {
        lineEnds.ends = ends;
        lineEnds.text = text;
    }
    return lineEnds;
}

QString withLineEnds(const QString &text, const LineEnds &lineEnds)
{
    if (lineEnds.isUniform()) {
        if (lineEnds.dominant == LineEnd::Lf)
            return text;
        return QString(text).replace(u'\n', characters(lineEnds.dominant).toString());
    }
    const QList<QStringView> before = terminatedLines(lineEnds.text);
    const QList<QStringView> after = terminatedLines(text);
    QList<LineEnd> ends(after.size(), lineEnds.dominant);
    for (const LinePair pair : pairedLines(before, after)) {
        if (pair.before < lineEnds.ends.size())
            ends[pair.after] = lineEnds.ends[pair.before];
    }
    // Two ends must not become one: "\r" and then an empty line with "\n".
    for (qsizetype i = 1; i < ends.size(); ++i) {
        if (after[i].isEmpty() && ends[i] == LineEnd::Lf && ends[i - 1] == LineEnd::Cr)
            ends[i] = LineEnd::Cr;
    }
    return joined(text, ends);
}

} // namespace sasil

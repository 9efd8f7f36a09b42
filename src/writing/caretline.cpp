// SPDX-License-Identifier: MIT
#include "writing/caretline.h"

#include "digest/commands/sourcelines.h"

namespace sasil {

namespace {

constexpr qsizetype mostBefore = 1000;
constexpr qsizetype mostBehind = 400;
/// Fences farther up are overlooked: a key press must not read a whole long topic.
constexpr qsizetype mostOfTopic = 20'000;

/// The marks of a fence that a line begins with; empty: it is none.
QStringView fenceOf(QStringView line)
{
    line = line.trimmed();
    if (!line.startsWith(u"```") && !line.startsWith(u"~~~"))
        return {};
    qsizetype length = 3;
    while (length < line.size() && line[length] == line[0])
        ++length;
    return line.first(length);
}

/// Whether a fence that opens above the line at \a offset is still open there.
bool isInFence(QStringView source, qsizetype offset)
{
    const qsizetype end = lineStart(source, offset);
    QStringView open;
    for (qsizetype at = lineStart(source, qMax<qsizetype>(0, end - mostOfTopic)); at < end;) {
        const qsizetype stop = lineEnd(source, at);
        const QStringView fence = fenceOf(source.sliced(at, stop - at));
        if (open.isEmpty())
            open = fence;
        else if (fence.startsWith(open))
            open = {};
        at = behindLineEnd(source, stop);
    }
    return !open.isEmpty();
}

/// Whether a code span opens before the end of \a text that does not close there.
bool isInCodeSpan(QStringView text)
{
    bool isOpen = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'`' || (i > 0 && text[i - 1] == u'\\' && !isOpen))
            continue;
        while (i + 1 < text.size() && text[i + 1] == u'`')
            ++i;
        isOpen = !isOpen;
    }
    return isOpen;
}

} // namespace

std::optional<CaretLine> caretLineAt(const Digest &digest, qsizetype caret)
{
    CaretLine line;
    line.topic = digest.topicAt(caret);
    if (line.topic < 0)
        return std::nullopt;
    const QStringView source = digest.source(line.topic);
    const qsizetype local = caret - digest.start(line.topic);
    const qsizetype start = lineStart(source, local);
    const qsizetype end = lineEnd(source, local);
    line.caret = caret;
    line.isWhole = local - start <= mostBefore;
    const qsizetype from = line.isWhole ? start : local - mostBefore;
    line.start = digest.start(line.topic) + from;
    line.before = source.sliced(from, local - from).toString();
    line.behind = source.sliced(local, qMin(mostBehind, end - local)).toString();
    const bool isMatter = digest.level(line.topic) == 0 && source.startsWith(u"---") &&
                          local < digest.topic(line.topic).frontMatter.end;
    if (isMatter || isInCodeSpan(line.before) || isInFence(source, local))
        return std::nullopt;
    return line;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "check/suppression.h"

#include "digest/commands/citationtext.h"
#include "digest/commands/sourcelines.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto opening = "<!--"_L1;
constexpr auto closing = "-->"_L1;
constexpr auto name = "sasil-"_L1;

std::optional<Suppression::Kind> kindOf(QStringView word)
{
    if (word == u"sasil-disable-next-line")
        return Suppression::NextLine;
    if (word == u"sasil-disable")
        return Suppression::Disable;
    if (word == u"sasil-enable")
        return Suppression::Enable;
    if (word == u"sasil-disable-file")
        return Suppression::File;
    return std::nullopt;
}

/// What stands between `<!--` and `-->`.
std::optional<Suppression> readComment(QStringView text)
{
    text = text.trimmed();
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace() && text[end] != u':' && text[end] != u'：')
        ++end;
    const auto kind = kindOf(text.first(end));
    if (!kind)
        return std::nullopt;
    Suppression suppression;
    suppression.kind = *kind;
    QStringView rest = text.sliced(end);
    qsizetype colon = 0;
    while (colon < rest.size() && rest[colon] != u':' && rest[colon] != u'：')
        ++colon;
    suppression.reason = rest.sliced(qMin(colon + 1, rest.size())).trimmed().toString();
    const QString rules = rest.first(colon).toString().replace(u',', u' ').simplified();
    suppression.rules = rules.split(u' ', Qt::SkipEmptyParts);
    return suppression;
}

/// The next line that is not blank.
TextRange lineBehind(QStringView source, qsizetype offset)
{
    qsizetype start = behindLineEnd(source, lineEnd(source, offset));
    while (start < source.size() && isBlank(slice(source, {start, lineEnd(source, start)}))) {
        const qsizetype next = behindLineEnd(source, lineEnd(source, start));
        if (next == start)
            break;
        start = next;
    }
    return {start, lineEnd(source, start)};
}

} // namespace

QList<Suppression> readSuppressions(QStringView source)
{
    QList<Suppression> found;
    if (!source.contains(opening) || !source.contains(name))
        return found;
    const QList<TextRange> code = codeRanges(source);
    for (qsizetype start = source.indexOf(opening); start >= 0;) {
        const qsizetype end = source.indexOf(closing, start + opening.size());
        if (end < 0)
            break;
        const bool isCode =
            std::ranges::any_of(code, [start](TextRange range) { return range.contains(start); });
        auto suppression = isCode ? std::nullopt : readComment(slice(source, {start + opening.size(), end}));
        if (suppression) {
            suppression->range = {start, end + closing.size()};
            if (suppression->kind == Suppression::NextLine) {
                suppression->line = lineBehind(source, suppression->range.end);
                suppression->isLast = isBlank(source.sliced(suppression->range.end));
            }
            found.append(*std::move(suppression));
        }
        start = source.indexOf(opening, isCode ? start + opening.size() : end + closing.size());
    }
    return found;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "publish/pdf/sheet.h"

#include <algorithm>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal PointsPerMillimetre = 72 / 25.4;
/// A heading this far below the margin is still the first thing on its page, points.
constexpr qreal FirstLine = 14;

QString romanNumber(qsizetype number)
{
    static constexpr std::pair<qsizetype, QLatin1StringView> digits[]{
        {100, "c"_L1}, {90, "xc"_L1}, {50, "l"_L1}, {40, "xl"_L1}, {10, "x"_L1},
        {9, "ix"_L1},  {5, "v"_L1},   {4, "iv"_L1}, {1, "i"_L1}};
    QString roman;
    for (const auto &[value, digit] : digits) {
        for (; number >= value; number -= value)
            roman += digit;
    }
    return roman;
}

/// The titles of the topics that the pages begin in; null where a page begins in none.
QStringList runningHeads(const PrintedPages &printed, const PrintPage &page, qreal topMargin)
{
    QStringList heads(printed.sizes.size());
    QString title;
    qsizetype reached = 0; // of the outline, whose order is that of the pages
    for (qsizetype i = 0; i < heads.size(); ++i) {
        for (; reached < page.outline.size(); ++reached) {
            const auto place = printed.place(page.outline.at(reached).anchor);
            if (place && (place->page > i || (place->page == i && place->point.y() > topMargin + FirstLine)))
                break;
            if (place)
                title = page.outline.at(reached).title;
        }
        heads[i] = title;
    }
    return heads;
}

QString footOf(qsizetype index, qsizetype front, qsizetype pages)
{
    const QString label = pageLabel(index, front);
    return index < front ? label : label + u" / "_s + QString::number(pages - front);
}

} // namespace

qsizetype frontPages(const PrintedPages &printed, const PrintPage &page)
{
    if (!page.hasTitlePage)
        return 0;
    const auto body = printed.place(bodyAnchor());
    return body ? body->page : std::min<qsizetype>(1, printed.sizes.size() - 1);
}

QString pageLabel(qsizetype index, qsizetype front)
{
    return index < front ? romanNumber(index + 1) : QString::number(index - front + 1);
}

QList<Sheet> sheetsOf(const PrintedPages &printed, const PrintPage &page, const PdfOptions &options)
{
    const qsizetype front = frontPages(printed, page);
    const QStringList heads = runningHeads(printed, page, options.margins.top() * PointsPerMillimetre);
    QList<Sheet> sheets;
    for (qsizetype i = 0; i < printed.sizes.size(); ++i) {
        const bool isTitle = i == 0 && page.hasHead;
        sheets.append({printed.sizes.at(i), {}, {}, {}});
        if (!isTitle)
            sheets.last().head = heads.at(i).isEmpty() ? page.title : heads.at(i);
        if (!(isTitle && page.hasTitlePage))
            sheets.last().foot = footOf(i, front, printed.sizes.size());
    }
    if (!page.hasContents)
        return sheets;
    qsizetype target = front; // where the bookmarks open as well
    for (const PrintOutlineEntry &entry : page.outline) {
        if (const auto topic = printed.place(entry.anchor))
            target = topic->page;
        if (const auto end = printed.place(contentsAnchor(entry)))
            sheets[end->page].contents.append({end->point, pageLabel(target, front)});
    }
    return sheets;
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "editor/factband.h"

#include "digest/digest.h"
#include "editor/blockcolour.h"

#include <QPainter>

#include <algorithm>

namespace sasil {

namespace {

/// From the top to the bottom of what is shown of \a range, and beyond what is in view where it goes on
/// there; an empty one: nothing of it is shown.
QRectF extentOf(TextRange range, const QRect &column, const QList<SourceView::Line> &lines)
{
    constexpr int beyond = 8;
    const auto position = [](const SourceView::Line &line) { return qsizetype(line.block.position()); };
    // Its first line may begin before it.
    const auto isBefore = [&position](const SourceView::Line &line) {
        return position(line) + line.block.length();
    };
    const auto first = std::ranges::upper_bound(lines, range.start, {}, isBefore);
    const auto last = std::ranges::lower_bound(first, lines.end(), range.end, {}, position);
    if (first == last)
        return {};
    const bool goesOnBelow =
        last == lines.end() && position(lines.last()) + lines.last().block.length() < range.end;
    const qreal top = range.start < position(*first) ? first->rect.top() - beyond : first->rect.top() + 1;
    const qreal bottom = goesOnBelow ? (last - 1)->rect.bottom() + beyond : (last - 1)->rect.bottom() - 1;
    return {qreal(column.left()), top, qreal(column.width()), bottom - top};
}

} // namespace

void paintFactBand(QPainter *painter, const QRect &column, const QList<SourceView::Line> &lines,
                   const Digest &digest, bool dark)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    qsizetype painted = -1;
    for (const SourceView::Line &line : lines) {
        const qsizetype topic = digest.topicAt(line.block.position());
        if (topic < 0 || std::exchange(painted, topic) == topic)
            continue;
        for (const Block &block : digest.topic(topic).blocks) {
            if (block.kind == BlockKind::Other)
                continue;
            QRectF band = extentOf(digest.inDocument(topic, block.range), column, lines);
            if (band.isEmpty())
                continue;
            if (block.layout == BlockLayout::Table) {
                band.setWidth(band.width() / 2);
                band.moveLeft(column.left() + (block.kind == BlockKind::Fact ? 0 : band.width()));
            }
            painter->setBrush(blockColour(block.kind, dark));
            painter->drawRoundedRect(band, band.width() / 2, band.width() / 2);
        }
    }
    painter->restore();
}

} // namespace sasil

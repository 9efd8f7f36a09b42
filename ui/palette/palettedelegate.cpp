// SPDX-License-Identifier: MIT
#include "palette/palettedelegate.h"

#include "palette/palettemodel.h"
#include "theme/matchedtext.h"

#include <QPainter>

namespace sasil {

namespace {

// Logical pixels.
constexpr int iconSide = 16;
constexpr int edge = 12;
constexpr int gap = 10;
constexpr int step = 16; ///< of indentation

/// Takes what a text needs, at most \a most, from the right of \a room.
QRect takeRight(QRect &room, int width, int most)
{
    width = qMin(width, most);
    const QRect taken(room.right() + 1 - width, room.top(), width, room.height());
    room.setRight(taken.left() - gap - 1);
    return taken;
}

struct RowColours
{
    QColor text;
    QColor quiet;
    QColor accent;
    QIcon::Mode icon = QIcon::Normal;
};

RowColours coloursOf(const QPalette &palette, bool isCurrent, bool isEnabled)
{
    if (isCurrent) {
        QColor text = palette.color(QPalette::Active, QPalette::HighlightedText);
        text.setAlphaF(isEnabled ? 1.0F : 0.6F);
        QColor quiet = text;
        quiet.setAlphaF(text.alphaF() * 0.8F);
        return {text, quiet, text, QIcon::Selected};
    }
    if (!isEnabled) {
        const QColor grey = palette.color(QPalette::Disabled, QPalette::Text);
        return {grey, grey, grey, QIcon::Disabled};
    }
    return {palette.color(QPalette::Active, QPalette::Text),
            palette.color(QPalette::Active, QPalette::PlaceholderText),
            palette.color(QPalette::Active, QPalette::Link), QIcon::Normal};
}

/// Draws what stands at the right: the shortcut, and left of it the detail. \a needed is what the text needs,
/// which goes before the detail.
void drawRight(QPainter *painter, QRect &room, const QModelIndex &index, int needed)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int whole = room.width();
    // Eliding wants a little more than the letters take.
    const auto widthOf = [&metrics](const QString &text) { return metrics.horizontalAdvance(text) + 2; };
    if (const QString shortcut = index.data(PaletteModel::ShortcutRole).toString(); !shortcut.isEmpty())
        painter->drawText(takeRight(room, widthOf(shortcut), whole / 3), Qt::AlignVCenter | Qt::AlignRight,
                          shortcut);
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    if (detail.isEmpty())
        return;
    const int most = qMin(qMax(room.width() - needed - gap, whole / 4), whole / 2);
    const QRect place = takeRight(room, widthOf(detail), most);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight,
                      metrics.elidedText(detail, Qt::ElideMiddle, place.width()));
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const RowColours colours =
        coloursOf(option.palette, isCurrent, index.data(PaletteModel::EnabledRole).toBool());
    painter->save();
    painter->setFont(option.font);
    if (isCurrent)
        painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Highlight));
    QRect room = option.rect.adjusted(edge, 0, -edge, 0);
    room.setLeft(room.left() + step * qMin(index.data(PaletteModel::IndentRole).toInt(), 6));
    const QRect side(room.left(), room.center().y() - iconSide / 2 + 1, iconSide, iconSide);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, side, Qt::AlignCenter, colours.icon);
    room.setLeft(side.right() + gap);
    const QString text = index.data().toString();
    painter->setPen(colours.quiet);
    drawRight(painter, room, index, matchedWidth(option.font, text));
    drawMatched(painter, room, text, index.data(PaletteModel::MatchedRole).value<QList<TextRange>>(),
                colours.text, colours.accent);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, qMax(option.fontMetrics.height(), iconSide) + 10};
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "analyse/supportdelegate.h"

#include "analyse/supportmodel.h"
#include "theme/icons.h"

#include <QPainter>
#include <QTextLayout>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int iconSide = 16;
constexpr int gap = 6;
constexpr int padding = 4;
constexpr int mostLines = 2;

/// The cell's ground. Texts keep their colours in a selected cell: what tells it is a tint and a line around.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option, bool isTopic)
{
    const auto fill = [&](QColor colour, float opacity) {
        colour.setAlphaF(opacity);
        painter.fillRect(option.rect, colour);
    };
    const QColor accent = option.palette.color(QPalette::Accent);
    // The style has filled the whole cell where it is selected.
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (isTopic)
        fill(option.palette.color(QPalette::Text), 0.07F);
    if (option.state.testFlag(QStyle::State_Selected))
        fill(accent, 0.2F);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(accent);
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -1.5));
    }
}

/// At most two lines, the last one with an ellipsis where there is more.
void drawText(QPainter &painter, const QRect &room, const QString &text)
{
    QTextLayout layout(text, painter.font());
    QTextOption wrapping(Qt::AlignLeft);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    const QFontMetrics metrics = painter.fontMetrics();
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        const bool isLast = lines.size() + 1 == mostLines;
        const QString rest = text.sliced(line.textStart());
        lines.append(isLast ? metrics.elidedText(rest, Qt::ElideRight, room.width())
                            : rest.first(line.textLength()));
        if (isLast)
            break;
    }
    layout.endLayout();
    int top = room.top() + (room.height() - int(lines.size()) * metrics.lineSpacing()) / 2;
    for (const QString &line : std::as_const(lines)) {
        painter.drawText(QRect(room.left(), top, room.width(), metrics.lineSpacing()),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, line.trimmed());
        top += metrics.lineSpacing();
    }
}

} // namespace

SupportDelegate::SupportDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_error(icon(u"finding-error"_s)), m_info(icon(u"finding-info"_s))
{
}

int SupportDelegate::rowHeight(const QFontMetrics &metrics)
{
    return mostLines * metrics.lineSpacing() + 2 * padding;
}

void SupportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    using RowKind = SupportModel::RowKind;
    const auto kind = RowKind(index.data(SupportModel::RowKindRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintGround(*painter, option, kind == RowKind::Topic);

    QFont font = option.font;
    font.setBold(kind == RowKind::Topic && index.column() == 0);
    const bool isQuiet =
        kind == RowKind::NoFact || (kind == RowKind::Fact && index.data(SupportModel::AloneRole).toBool());
    painter->setPen(option.palette.color(isQuiet ? QPalette::PlaceholderText : QPalette::Text));
    QRect room = option.rect.adjusted(gap, padding, -gap, -padding);
    if (kind == RowKind::Fact && index.column() > 0) {
        font.setPointSizeF(font.pointSizeF() * 1.3);
        painter->setFont(font);
        painter->drawText(room, Qt::AlignCenter, index.data().toString());
    } else {
        if (kind == RowKind::Fact)
            room.setLeft(room.left() + gap);
        if (index.data(SupportModel::AloneRole).toBool()) {
            const QRect mark(room.left(), room.top() + (room.height() - iconSide) / 2, iconSide, iconSide);
            (kind == RowKind::Topic ? m_error : m_info).paint(painter, mark);
            room.setLeft(mark.right() + 1 + gap);
        }
        painter->setFont(font);
        drawText(*painter, room, index.data().toString());
    }
    painter->restore();
}

} // namespace sasil

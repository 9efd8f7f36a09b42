// SPDX-License-Identifier: MIT
#include "problems/problemsdelegate.h"

#include "problems/problemsmodel.h"
#include "theme/icons.h"

#include <QAbstractItemView>
#include <QPainter>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int iconSide = 16;
constexpr int buttonSide = 22;
constexpr int gap = 6;
constexpr int wide = 520;

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    else
        font.setPixelSize(qRound(font.pixelSize() * 0.9));
    return font;
}

/// The row's ground. Marks and texts keep their colours on a selected row: what tells it is a tint and a bar.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QColor accent = option.palette.color(QPalette::Accent);
    const auto fill = [&](QColor colour, float opacity) {
        colour.setAlphaF(opacity);
        painter.fillRect(option.rect, colour);
    };
    if (option.state.testFlag(QStyle::State_MouseOver))
        fill(option.palette.color(QPalette::Text), 0.05F);
    if (option.state.testFlag(QStyle::State_Selected)) {
        fill(accent, 0.2F);
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(accent);
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void drawElided(QPainter &painter, const QRect &room, const QString &text, Qt::Alignment alignment)
{
    const QString elided = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
    painter.drawText(room, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, elided);
}

} // namespace

ProblemsDelegate::ProblemsDelegate(std::function<bool(const QModelIndex &)> hasFixes, QObject *parent)
    : QStyledItemDelegate(parent), m_hasFixes(std::move(hasFixes)),
      m_findings{QIcon(), icon(u"finding-info"_s), icon(u"finding-info"_s), icon(u"finding-warning"_s),
                 icon(u"finding-error"_s)},
      m_quickFix(icon(u"quick-fix"_s))
{
}

QRect ProblemsDelegate::fixButton(const QRect &row)
{
    QRect button(0, 0, buttonSide, buttonSide);
    button.moveCenter(row.center());
    button.moveRight(row.right() - gap + 1);
    return button;
}

bool ProblemsDelegate::isWide(int width)
{
    return width >= wide;
}

void ProblemsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintGround(*painter, option);
    QRect room = option.rect.adjusted(gap + 3, 0, -gap, 0);
    if (m_hasFixes(index)) {
        const QRect button = fixButton(option.rect);
        m_quickFix.paint(painter, button.marginsRemoved({3, 3, 3, 3}));
        room.setRight(button.left() - gap);
    }
    const bool oneLine = isWide(option.rect.width());
    const int lineHeight = oneLine ? room.height() : option.fontMetrics.height();
    const int top = oneLine ? room.top() : room.top() + 5;
    const QRect mark(room.left(), top + (lineHeight - iconSide) / 2, iconSide, iconSide);
    m_findings[index.data(ProblemsModel::SeverityRole).toUInt()].paint(painter, mark);
    room.setLeft(mark.right() + 1 + gap);

    QRect message(room.left(), top, room.width(), lineHeight);
    QRect place(room.left(), message.bottom() + 2, room.width(), room.bottom() - 5 - message.bottom());
    if (oneLine) {
        message.setWidth(room.width() * 3 / 5);
        place = room;
        place.setLeft(message.right() + 2 * gap);
    }
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    drawElided(*painter, message, index.data().toString(), Qt::AlignLeft);
    paintPlace(*painter, place, option, index);
    painter->restore();
}

void ProblemsDelegate::paintPlace(QPainter &painter, const QRect &room, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    painter.setFont(smaller(option.font));
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    const qlonglong line = index.data(ProblemsModel::LineRole).toLongLong();
    QRect topic = room;
    if (line > 0) {
        const QString number = ProblemsModel::tr("line %1").arg(line);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, number);
        topic.setRight(room.right() - painter.fontMetrics().horizontalAdvance(number) - 2 * gap);
    }
    drawElided(painter, topic, index.data(ProblemsModel::TopicTitleRole).toString(), Qt::AlignLeft);
}

QSize ProblemsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int line = qMax(option.fontMetrics.height(), iconSide);
    if (view && isWide(view->viewport()->width()))
        return {0, line + 10};
    return {0, line + 2 + QFontMetrics(smaller(option.font)).height() + 10};
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#include "problems/problemsdelegate.h"

#include "problems/problemslist.h"
#include "problems/severity.h"
#include "theme/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int iconSide = 16;
constexpr int buttonSide = 22;
constexpr int gap = 6;
constexpr int arrowSide = 12;
constexpr int indent = arrowSide + gap; ///< of a finding below its group
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
    : QStyledItemDelegate(parent), m_hasFixes(std::move(hasFixes)), m_quickFix(icon(u"quick-fix"_s))
{
    for (const Severity severity : severities)
        m_findings[size_t(severity)] = severityIcon(severity);
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
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    if (index.data(ProblemsList::IsGroupRole).toBool())
        paintGroup(*painter, option, index);
    else
        paintFinding(*painter, option, index);
    painter->restore();
}

ProblemsDelegate::Room ProblemsDelegate::roomIn(const QStyleOptionViewItem &option, QRect row)
{
    const bool oneLine = isWide(option.rect.width());
    const int lineHeight = oneLine ? row.height() : option.fontMetrics.height();
    const int top = oneLine ? row.top() : row.top() + 5;
    const QRect mark(row.left(), top + (lineHeight - iconSide) / 2, iconSide, iconSide);
    row.setLeft(mark.right() + 1 + gap);
    QRect first(row.left(), top, row.width(), lineHeight);
    QRect second(row.left(), first.bottom() + 2, row.width(), row.bottom() - 5 - first.bottom());
    if (oneLine) {
        first.setWidth(row.width() * 3 / 5);
        second = row;
        second.setLeft(first.right() + 2 * gap);
    }
    return {mark, first, second};
}

void ProblemsDelegate::paintFinding(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QRect row = option.rect.adjusted(gap + 3 + indent, 0, -gap, 0);
    if (m_hasFixes(index)) {
        const QRect button = fixButton(option.rect);
        m_quickFix.paint(&painter, button.marginsRemoved({3, 3, 3, 3}));
        row.setRight(button.left() - gap);
    }
    const Room room = roomIn(option, row);
    m_findings[index.data(ProblemsModel::SeverityRole).toUInt()].paint(&painter, room.icon);
    drawElided(painter, room.first, index.data().toString(), Qt::AlignLeft);
    paintPlace(painter, room.second, option, index);
}

void ProblemsDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QRect row = option.rect.adjusted(gap + 3, 0, -gap, 0);
    QStyleOption arrow;
    arrow.rect = QRect(row.left(), 0, arrowSide, arrowSide);
    row.setLeft(row.left() + indent);
    const Room room = roomIn(option, row);
    arrow.rect.moveCenter({arrow.rect.center().x(), room.icon.center().y()});
    arrow.palette = option.palette;
    arrow.state = QStyle::State_Enabled;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(index.data(ProblemsList::FoldedRole).toBool() ? QStyle::PE_IndicatorArrowRight
                                                                       : QStyle::PE_IndicatorArrowDown,
                         &arrow, &painter, option.widget);
    m_findings[index.data(ProblemsModel::SeverityRole).toUInt()].paint(&painter, room.icon);
    QFont bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    drawElided(painter, room.first, index.data().toString(), Qt::AlignLeft);
    painter.setFont(smaller(option.font));
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    const int count = index.data(ProblemsList::CountRole).toInt();
    const QString words = ProblemsList::tr("%n problem(s)", nullptr, count);
    QRect rule = room.second;
    painter.drawText(rule, Qt::AlignRight | Qt::AlignVCenter, words);
    rule.setRight(rule.right() - painter.fontMetrics().horizontalAdvance(words) - 2 * gap);
    drawElided(painter, rule, index.data(ProblemsModel::RuleRole).toString(), Qt::AlignLeft);
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
    drawElided(painter, topic, index.data(ProblemsList::QuietRole).toString(), Qt::AlignLeft);
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

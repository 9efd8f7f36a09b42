// SPDX-License-Identifier: MIT
#include "dialogs/weekgrid.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextCharFormat>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

WeekGrid::WeekGrid(QWidget *parent)
    : QCalendarWidget(parent), m_view(findChild<QAbstractItemView *>(u"qt_calendar_calendarview"_s))
{
    setNavigationBarVisible(false);
    setVerticalHeaderFormat(NoVerticalHeader);
    setHorizontalHeaderFormat(ShortDayNames);
    setFirstDayOfWeek(Qt::Monday);
    setGridVisible(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    setFocusProxy(m_view);
    const QFontMetrics metrics = fontMetrics();
    setMinimumSize(7 * metrics.horizontalAdvance(u"00000"_s), 7 * metrics.height() * 8 / 5);
    connect(this, &QCalendarWidget::currentPageChanged, this, [this] {
        m_cells.clear();
        setHovered({});
    });
    followPalette();
}

void WeekGrid::setRule(WeekRule rule)
{
    m_rule = rule;
    m_cells.clear();
    setFirstDayOfWeek(rule == WeekRule::SundayRows ? Qt::Sunday : Qt::Monday);
    updateCells();
}

bool WeekGrid::isInWeekOf(QDate day, QDate other) const
{
    return day.isValid() && other.isValid() && weekOf(day, m_rule) == weekOf(other, m_rule);
}

QRect WeekGrid::rowOf(QDate day) const
{
    QRect row;
    for (auto cell = m_cells.cbegin(); cell != m_cells.cend(); ++cell) {
        if (isInWeekOf(cell.key(), day))
            row |= cell.value();
    }
    return row;
}

void WeekGrid::paintCell(QPainter *painter, const QRect &rect, QDate date) const
{
    m_cells.insert(date, rect);
    const bool isChosen = isInWeekOf(date, selectedDate());
    const QPalette &colours = palette();
    const auto group = m_view->hasFocus() || !isChosen ? QPalette::Active : QPalette::Inactive;
    if (isChosen) {
        painter->fillRect(rect, colours.color(group, QPalette::Highlight));
    } else if (isInWeekOf(date, m_hovered)) {
        QColor faint = colours.color(QPalette::Highlight);
        faint.setAlphaF(0.18F);
        painter->fillRect(rect, faint);
    }
    const bool isOutside = date.month() != monthShown() || date.year() != yearShown();
    QColor text = colours.color(isChosen    ? QPalette::HighlightedText
                                : isOutside ? QPalette::PlaceholderText
                                            : QPalette::Text);
    if (isChosen && isOutside)
        text.setAlphaF(0.75F);
    painter->save();
    painter->setPen(text);
    if (date == QDate::currentDate()) {
        QFont bold = painter->font();
        bold.setBold(true);
        painter->setFont(bold);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(isChosen ? text : colours.color(QPalette::Accent), 1.5));
        const int side = std::min(rect.width(), rect.height()) - 6;
        QRectF ring(0, 0, qMax(side, painter->fontMetrics().horizontalAdvance(u"00"_s) + 10), side);
        ring.moveCenter(QRectF(rect).center());
        painter->drawRoundedRect(ring, 4, 4);
        painter->setPen(isChosen ? text : colours.color(QPalette::Text));
    }
    painter->drawText(rect, Qt::AlignCenter, QString::number(date.day()));
    painter->restore();
}

void WeekGrid::setHovered(QDate day)
{
    if (m_hovered == day)
        return;
    m_hovered = day;
    updateCells();
}

bool WeekGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::MouseMove) {
            const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
            const auto cell =
                std::ranges::find_if(m_cells, [at](const QRect &rect) { return rect.contains(at); });
            setHovered(cell == m_cells.end() ? QDate() : cell.key());
        } else if (event->type() == QEvent::Leave) {
            setHovered({});
        } else if (event->type() == QEvent::Resize) {
            m_cells.clear();
        } else if (event->type() == QEvent::MouseButtonDblClick) {
            return true; // Qt would take it for Enter
        }
    }
    return QCalendarWidget::eventFilter(watched, event);
}

void WeekGrid::followPalette()
{
    // Qt writes Saturdays and Sundays in a red of its own, and the row of names on a grey of its own.
    QTextCharFormat names;
    names.setForeground(palette().color(QPalette::PlaceholderText));
    names.setBackground(palette().color(QPalette::Base));
    setHeaderTextFormat(names);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        setWeekdayTextFormat(Qt::DayOfWeek(day), names);
}

void WeekGrid::changeEvent(QEvent *event)
{
    QCalendarWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view)
        followPalette();
}

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/week.h"

#include <QCalendarWidget>
#include <QMap>

class QAbstractItemView;

namespace sasil {

/// The days of a month, in rows that are weeks.
class WeekGrid : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit WeekGrid(QWidget *parent = nullptr);

    void setRule(WeekRule rule);
    /// The day under the mouse; invalid: it is elsewhere.
    [[nodiscard]] QDate hovered() const { return m_hovered; }
    /// Where the row of the week of \a day stands in the view; empty: it is not shown.
    [[nodiscard]] QRect rowOf(QDate day) const;
    [[nodiscard]] QAbstractItemView *view() const { return m_view; }

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setHovered(QDate day);
    void followPalette();
    [[nodiscard]] bool isInWeekOf(QDate day, QDate other) const;

    WeekRule m_rule = WeekRule::Thursday;
    QAbstractItemView *m_view;
    QDate m_hovered;
    mutable QMap<QDate, QRect> m_cells; ///< as they were painted last
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/week.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sasil {

class WeekGrid;

/// A month in which weeks are chosen: the row under the mouse and the chosen one are marked from end to end.
/// Weeks begin on the day that the rule says. Arrow keys go from day to day and week to week, PgUp and PgDown
/// from month to month.
class WeekCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit WeekCalendar(QWidget *parent = nullptr);

    void setRule(WeekRule rule);
    void setDay(QDate day);
    /// A day of the chosen week.
    [[nodiscard]] QDate day() const;
    /// The calendar without what stands above it: for tests.
    [[nodiscard]] WeekGrid *grid() const { return m_grid; }

Q_SIGNALS:
    /// Another week was chosen, or another day of it.
    void dayChanged(QDate day);
    /// A week was chosen for good: Enter.
    void activated();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeHead();
    void retranslate();
    void showMonth();
    void describeDay();

    QToolButton *m_previous;
    QLabel *m_month;
    QToolButton *m_next;
    QToolButton *m_today;
    WeekGrid *m_grid;
    WeekRule m_rule = WeekRule::Thursday;
};

} // namespace sasil

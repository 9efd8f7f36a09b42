// SPDX-License-Identifier: MIT
#include "dialogs/weekcalendar.h"

#include "dialogs/weekgrid.h"
#include "text/translations.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace sasil {

using namespace Qt::StringLiterals;

WeekCalendar::WeekCalendar(QWidget *parent)
    : QWidget(parent), m_previous(new QToolButton(this)), m_month(new QLabel(this)),
      m_next(new QToolButton(this)), m_today(new QToolButton(this)), m_grid(new WeekGrid(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(4);
    makeHead();
    rows->addWidget(m_grid, 1);
    setFocusProxy(m_grid);
    connect(m_grid, &QCalendarWidget::selectionChanged, this, [this] {
        describeDay();
        Q_EMIT dayChanged(day());
    });
    connect(m_grid, &QCalendarWidget::activated, this, &WeekCalendar::activated);
    connect(m_grid, &QCalendarWidget::currentPageChanged, this, &WeekCalendar::showMonth);
    retranslate();
}

void WeekCalendar::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    m_previous->setArrowType(Qt::LeftArrow);
    m_next->setArrowType(Qt::RightArrow);
    m_today->setObjectName(u"today"_s);
    m_previous->setObjectName(u"previousMonth"_s);
    m_next->setObjectName(u"nextMonth"_s);
    m_month->setObjectName(u"month"_s);
    for (QToolButton *button : {m_previous, m_next, m_today}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    QFont bold = m_month->font();
    bold.setBold(true);
    m_month->setFont(bold);
    m_month->setAlignment(Qt::AlignCenter);
    head->addWidget(m_previous);
    head->addWidget(m_month, 1);
    head->addWidget(m_next);
    head->addWidget(m_today);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
    connect(m_previous, &QToolButton::clicked, m_grid, &QCalendarWidget::showPreviousMonth);
    connect(m_next, &QToolButton::clicked, m_grid, &QCalendarWidget::showNextMonth);
    connect(m_today, &QToolButton::clicked, this, [this] { setDay(QDate::currentDate()); });
}

void WeekCalendar::setRule(WeekRule rule)
{
    m_grid->setRule(rule);
    m_rule = rule;
    describeDay();
}

void WeekCalendar::setDay(QDate day)
{
    m_grid->setSelectedDate(day);
    m_grid->setCurrentPage(day.year(), day.month());
}

QDate WeekCalendar::day() const
{
    return m_grid->selectedDate();
}

void WeekCalendar::showMonth()
{
    const QLocale language(currentLanguage());
    m_month->setText(language.language() == QLocale::Korean
                         ? u"%1년 %2월"_s.arg(m_grid->yearShown()).arg(m_grid->monthShown())
                         : language.standaloneMonthName(m_grid->monthShown()) + u' ' +
                               QString::number(m_grid->yearShown()));
}

/// Whoever cannot see the row of the week hears which one it is.
void WeekCalendar::describeDay()
{
    const QLocale language(currentLanguage());
    m_grid->view()->setAccessibleDescription(weekLabel(weekOf(day(), m_rule), language.language()) + u", "_s +
                                             language.toString(day(), QLocale::LongFormat));
}

void WeekCalendar::retranslate()
{
    // The names of the days follow the program's language, not the system's; the first day stays the rule's.
    const Qt::DayOfWeek first = m_grid->firstDayOfWeek();
    m_grid->setLocale(QLocale(currentLanguage()));
    m_grid->setFirstDayOfWeek(first);
    m_grid->setAccessibleName(tr("Week of the digest"));
    m_grid->view()->setAccessibleName(m_grid->accessibleName());
    m_previous->setToolTip(tr("Previous month (PgUp)"));
    m_next->setToolTip(tr("Next month (PgDown)"));
    m_previous->setAccessibleName(tr("Previous month"));
    m_next->setAccessibleName(tr("Next month"));
    m_today->setText(tr("Today"));
    m_today->setToolTip(tr("Choose this week"));
    showMonth();
    describeDay();
}

void WeekCalendar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace sasil

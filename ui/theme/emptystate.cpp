// SPDX-License-Identifier: MIT
#include "theme/emptystate.h"

#include "theme/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace sasil {

namespace {

// Logical pixels.
constexpr int tallIconSide = 40;
constexpr int wideIconSide = 28;

} // namespace

EmptyState::EmptyState(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_action(new QPushButton(this)),
      m_iconSide(orientation == Qt::Vertical ? tallIconSide : wideIconSide)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_icon->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFocusPolicy(Qt::TabFocus);
    m_text->installEventFilter(this);
    m_action->hide();
    setFocusProxy(m_text);
    orientation == Qt::Vertical ? layOutTall() : layOutWide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::layOutTall()
{
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(2);
}

void EmptyState::layOutWide()
{
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(14);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
}

void EmptyState::tell(const QString &iconName, const QString &text, const QString &action)
{
    m_iconName = iconName;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    paintIcon();
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::paintIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(
            icon(m_iconName).pixmap({m_iconSide, m_iconSide}, devicePixelRatio(), QIcon::Disabled));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void EmptyState::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_text->hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Accent));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace sasil

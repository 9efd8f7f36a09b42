// SPDX-License-Identifier: MIT
#include "dialogs/messagebanner.h"
#include "ui_messagebanner.h"

#include "theme/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString iconName(Severity kind)
{
    if (kind == Severity::Error)
        return u"finding-error"_s;
    return kind == Severity::Warning ? u"finding-warning"_s : u"finding-info"_s;
}

QColor signalColour(Severity kind)
{
    if (kind == Severity::Error)
        return {0xd6, 0x45, 0x45};
    return kind == Severity::Warning ? QColor(0xe0, 0x9a, 0x1f) : QColor(0x3f, 0x86, 0xc9);
}

} // namespace

MessageBanner::MessageBanner(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::MessageBanner>())
{
    m_ui->setupUi(this);
    m_buttons = {m_ui->first, m_ui->second, m_ui->third};
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { trigger(i); });
    connect(m_ui->closeBanner, &QToolButton::clicked, this, &MessageBanner::closeMessage);
    hide();
}

MessageBanner::~MessageBanner() = default;

void MessageBanner::showMessage(const Message &message, Severity kind, const QList<BannerAction> &actions)
{
    m_message = message;
    m_kind = kind;
    m_actions = actions.first(qMin(actions.size(), mostActions));
    refresh();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBanner::closeMessage()
{
    if (m_message.isEmpty())
        return;
    m_message = {};
    m_actions.clear();
    // Before it hides: Qt would hand the focus to what comes next, wherever that is.
    if (parentWidget() && isAncestorOf(window()->focusWidget()))
        parentWidget()->setFocus();
    hide();
    Q_EMIT closed();
}

void MessageBanner::trigger(qsizetype index)
{
    if (index >= m_actions.size())
        return;
    const BannerAction action = m_actions[index];
    if (!action.staysOpen)
        closeMessage();
    if (action.run)
        action.run();
}

void MessageBanner::refresh()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->icon->setPixmap(icon(iconName(m_kind)).pixmap(QSize(side, side), devicePixelRatioF()));
    m_ui->icon->setAccessibleName(severityText(m_kind));
    m_ui->text->setText(m_message.text());
    setAccessibleName(severityText(m_kind) + u": "_s + m_message.text());
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < m_actions.size());
        m_buttons[i]->setText(i < m_actions.size() ? m_actions[i].text.text() : QString());
    }
    // A banner that stays has the colour of its kind everywhere, not only where the text changed.
    update();
}

void MessageBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void MessageBanner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeMessage();
    else
        QFrame::keyPressEvent(event);
}

void MessageBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor tint = signalColour(m_kind);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    tint.setAlphaF(0.14F);
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, 4, height()), signalColour(m_kind));
    tint.setAlphaF(0.5F);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tint);
}

} // namespace sasil

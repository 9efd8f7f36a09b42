// SPDX-License-Identifier: MIT
#include "editor/crumbbutton.h"

#include <QPainter>

namespace sasil {

CrumbButton::CrumbButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
}

void CrumbButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    if (underMouse() || isDown()) {
        QColor shade = palette().color(QPalette::Text);
        shade.setAlphaF(isDown() ? 0.16F : 0.08F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(shade);
        painter.drawRoundedRect(ground, 3, 3);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Accent), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground, 3, 3);
    }
    if (!icon().isNull()) {
        const int side = qMin(width(), height()) - 6;
        QRect place(0, 0, side, side);
        place.moveCenter(rect().center());
        painter.drawPixmap(place, icon().pixmap(place.size(), devicePixelRatioF()));
        return;
    }
    const bool isStrong = !m_isQuiet || underMouse() || hasFocus();
    painter.setPen(palette().color(isStrong ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace sasil

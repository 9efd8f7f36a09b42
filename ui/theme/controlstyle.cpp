// SPDX-License-Identifier: MIT
#include "theme/controlstyle.h"

#include "theme/icons.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QWidget>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int crossSide = 18; ///< logical pixels

/// Between the colours of windows and of text, so that it stands out from fields as well as from windows.
QColor lineColour(const QStyleOption &option)
{
    if (option.state.testFlag(QStyle::State_HasFocus))
        return option.palette.color(QPalette::Accent);
    constexpr double usual = 0.55;
    constexpr double disabled = 0.25;
    const double part = option.state.testFlag(QStyle::State_Enabled) ? usual : disabled;
    const QColor window = option.palette.color(QPalette::Active, QPalette::Window);
    const QColor text = option.palette.color(QPalette::Active, QPalette::WindowText);
    const auto mixed = [part](int from, int to) { return from + qRound(part * (to - from)); };
    return QColor(mixed(window.red(), text.red()), mixed(window.green(), text.green()),
                  mixed(window.blue(), text.blue()));
}

/// Where Fusion has its own line.
void drawEdge(QPainter *painter, const QRect &rect, qreal radius, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

/// A bar along the outer edge of the tab that is shown, inside of its lines.
void markTab(QPainter *painter, const QStyleOptionTab &option)
{
    constexpr int thickness = 3;
    if (!option.state.testFlag(QStyle::State_Selected))
        return;
    const bool isBelow = option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
    QRect bar = option.rect.adjusted(1, 0, -1, 0);
    if (isBelow)
        bar.setTop(bar.bottom() - thickness + 1);
    else
        bar.setHeight(thickness);
    painter->fillRect(bar, option.palette.color(QPalette::Accent));
}

void drawTabCross(QPainter *painter, const QStyleOption &option)
{
    if (option.state.testAnyFlags(QStyle::State_Raised | QStyle::State_Sunken)) {
        QColor ground = option.palette.color(QPalette::WindowText);
        ground.setAlphaF(option.state.testFlag(QStyle::State_Sunken) ? 0.3F : 0.15F);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(option.rect, 3, 3);
        painter->restore();
    }
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    icon(u"close"_s)
        .paint(painter, option.rect, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
}

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (element == PE_IndicatorTabClose) {
        drawTabCross(painter, *option);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit) {
        drawEdge(painter, option->rect, 2, lineColour(*option));
    } else if (element == PE_PanelMenu) {
        // It is painted as neither enabled nor disabled.
        QStyleOption enabled(*option);
        enabled.state |= State_Enabled;
        drawEdge(painter, option->rect, 0, lineColour(enabled));
    } else if (element == PE_IndicatorCheckBox) {
        drawEdge(painter, option->rect, 0, lineColour(*option));
    } else if (element == PE_IndicatorRadioButton) {
        const QRect circle = option->rect.adjusted(1, 1, -1, -1);
        drawEdge(painter, circle, circle.width() / 2.0, lineColour(*option));
    }
}

void ControlStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const bool isChosen = element == CE_MenuItem && item && !item->icon.isNull() &&
                          item->state.testFlags(State_Selected | State_Enabled);
    if (!isChosen) {
        QProxyStyle::drawControl(element, option, painter, widget);
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (element == CE_TabBarTabShape && tab)
            markTab(painter, *tab);
        return;
    }
    // Fusion asks for the icon of a button under the mouse, and puts what is switched on on a mixed colour.
    const int side = proxy()->pixelMetric(PM_SmallIconSize, option, widget);
    QStyleOptionMenuItem chosen(*item);
    chosen.icon = QIcon(item->icon.pixmap(QSize(side, side), painter->device()->devicePixelRatio(),
                                          QIcon::Selected, item->checked ? QIcon::On : QIcon::Off));
    chosen.palette.setColor(QPalette::Window, item->palette.color(QPalette::Highlight));
    QProxyStyle::drawControl(element, &chosen, painter, widget);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    // What cannot be typed into looks like a button.
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const bool isNumber = control == CC_SpinBox && spin && spin->frame;
    const bool isField = control == CC_ComboBox && combo && combo->frame && combo->editable;
    if (isNumber || isField)
        drawEdge(painter, option->rect, 2, lineColour(*option));
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // The button of a dock's title asks for no size of its own.
    if (metric == PM_SmallIconSize && widget && widget->inherits("QDockWidgetTitleButton"))
        return crossSide;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QIcon ControlStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                                 const QWidget *widget) const
{
    if (standard == SP_TitleBarCloseButton || standard == SP_DockWidgetCloseButton)
        return icon(u"close"_s);
    return QProxyStyle::standardIcon(standard, option, widget);
}

} // namespace sasil

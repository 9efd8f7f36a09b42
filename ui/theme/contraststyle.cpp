// SPDX-License-Identifier: MIT
#include "theme/contraststyle.h"

#include <QPainter>
#include <QStyleOption>

namespace sasil {

namespace {

void drawFrame(QPainter *painter, const QRect &rect, const QColor &colour)
{
    painter->save();
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

/// A line along the middle of what is drawn to make panes larger and smaller.
void drawDivider(QPainter *painter, const QStyleOption &option)
{
    const QRect rect = option.rect;
    const QRect line = rect.width() < rect.height() ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                                    : QRect(rect.left(), rect.center().y(), rect.width(), 1);
    painter->fillRect(line, option.palette.color(QPalette::WindowText));
}

/// Whether a primitive is the frame of something that can be used, or of what stands before the rest.
bool isFrame(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_PanelButtonCommand:
    case QStyle::PE_PanelButtonTool:
    case QStyle::PE_Frame:
    case QStyle::PE_FrameMenu:
    case QStyle::PE_PanelMenu:
    case QStyle::PE_FrameGroupBox:
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_PanelTipLabel:
        return true;
    default:
        return false;
    }
}

} // namespace

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    ControlStyle::drawPrimitive(element, option, painter, widget);
    const QColor line = option->palette.color(QPalette::WindowText);
    if (element == PE_IndicatorDockWidgetResizeHandle) {
        drawDivider(painter, *option);
    } else if (element == PE_IndicatorRadioButton) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(line);
        painter->drawEllipse(QRectF(option->rect).adjusted(1, 1, -1, -1));
        painter->restore();
    } else if (isFrame(element)) {
        const bool isIdleTool =
            element == PE_PanelButtonTool && !option->state.testAnyFlags(State_On | State_Sunken);
        const bool hasFocus = option->state.testFlag(State_HasFocus) && element != PE_Frame;
        if (!isIdleTool)
            drawFrame(painter, option->rect, hasFocus ? option->palette.color(QPalette::Highlight) : line);
    }
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    ControlStyle::drawControl(element, option, painter, widget);
    // The tab that is shown is open to what it shows.
    const int open = option->state.testFlag(State_Selected) ? 1 : 0;
    if (element == CE_TabBarTabShape)
        drawFrame(painter, option->rect.adjusted(0, 0, 0, open), option->palette.color(QPalette::WindowText));
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const bool isSeparator = item && item->menuItemType == QStyleOptionMenuItem::Separator;
    if (element == CE_Splitter || (element == CE_MenuItem && isSeparator))
        drawDivider(painter, *option);
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    ControlStyle::drawComplexControl(control, option, painter, widget);
    const QColor line = option->palette.color(QPalette::WindowText);
    if (control == CC_ScrollBar)
        drawFrame(painter, subControlRect(control, option, SC_ScrollBarSlider, widget), line);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin && spin->frame)
        drawFrame(painter, option->rect,
                  option->state.testFlag(State_HasFocus) ? option->palette.color(QPalette::Highlight) : line);
}

} // namespace sasil

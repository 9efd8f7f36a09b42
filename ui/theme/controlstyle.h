// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace sasil {

/// Fusion with what it draws too faintly made to be seen in light and dark alike: the edges of fields, boxes
/// and menus, the icon of a menu's chosen entry, which tab is shown, and the crosses that close panels and
/// tabs.
class ControlStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ControlStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                       const QWidget *widget) const override;
};

} // namespace sasil

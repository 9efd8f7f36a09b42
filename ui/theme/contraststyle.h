// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace sasil {

/// Fusion with lines in the colour of text around what can be used, for palettes of high contrast: Fusion
/// makes its lines of the window's colour, and what is black or white gives hardly any.
class ContrastStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ContrastStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "theme/controlstyle.h"

namespace sasil {

/// Lines in the colour of text around what can be used, for palettes of high contrast: Fusion makes its lines
/// of the window's colour, and what is black or white gives hardly any.
class ContrastStyle : public ControlStyle
{
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/topic.h"

#include <QColor>

namespace sasil {

/// The colours of facts and opinions, as in resources/style/digest.css.
inline QColor blockColour(BlockKind kind, bool dark)
{
    if (kind == BlockKind::Fact)
        return dark ? QColor(0x84b6f2) : QColor(0x1d5a9c);
    return dark ? QColor(0xf2c078) : QColor(0x8a4700);
}

} // namespace sasil

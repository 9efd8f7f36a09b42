// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace sasil {

/// How source and preview share the room.
enum class PaneLayout : quint8 {
    SideBySide,
    Stacked, ///< the preview below the source
    SourceOnly,
    PreviewOnly,
    OwnWindow, ///< the preview in a window of its own, for a second screen
};

} // namespace sasil

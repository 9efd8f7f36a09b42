// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorsettings.h"

#include <QFont>

namespace sasil {

/// The family that the source is written in where nobody has chosen one: a face made for Hangul in which
/// Latin goes with it; the system's own where none is installed.
[[nodiscard]] QString defaultSourceFamily();

/// The font of the source. A family that is not installed gives the default one.
[[nodiscard]] QFont sourceFont(const EditorSettings &settings);

/// A family to draw backslashes in, where \a font has a won sign in their place, as many Korean fonts do;
/// empty where it has a backslash.
[[nodiscard]] QString backslashFamily(const QFont &font);

/// How high a row of the source is, in logical pixels.
[[nodiscard]] qreal sourceRowHeight(const QFont &font);

/// How wide one character of EditorSettings::wrapColumn is, in logical pixels.
[[nodiscard]] qreal sourceColumnWidth(const QFont &font);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace sasil {

/// The icon `:/icons/NAME.svg`, drawn sharp at any size and scale. What is `currentColor` in it takes the
/// palette's colour for text at the time it is painted, so that it follows light and dark without being made
/// anew.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace sasil

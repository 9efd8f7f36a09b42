// SPDX-License-Identifier: MIT
#pragma once

#include "render/pagestyle.h"

class QSettings;

namespace sasil {

/// The style of pages that was chosen for the preview, and with which an export begins.
[[nodiscard]] PageStyle chosenPageStyle(const QSettings &settings);
void choosePageStyle(QSettings &settings, PageStyle style);

} // namespace sasil

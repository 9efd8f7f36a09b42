// SPDX-License-Identifier: MIT
#pragma once

#include "render/ownstyle.h"
#include "render/pagestyle.h"

class QSettings;

namespace sasil {

/// The style of pages that was chosen for the preview, and with which an export begins.
[[nodiscard]] PageStyle chosenPageStyle(const QSettings &settings);
void choosePageStyle(QSettings &settings, PageStyle style);

/// The file of the user's own style sheet; empty: there is none.
[[nodiscard]] QString ownStylePath(const QSettings &settings);
void chooseOwnStyle(QSettings &settings, const QString &path);
/// What stands in that file now; nothing where there is none.
[[nodiscard]] Result<OwnStyle> chosenOwnStyle(const QSettings &settings);

} // namespace sasil

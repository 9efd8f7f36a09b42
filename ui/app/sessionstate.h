// SPDX-License-Identifier: MIT
#pragma once

#include "window/opendocuments.h"

class QSettings;

namespace sasil {

/// The digests of one window at the end of the program.
struct WindowState
{
    QList<OpenDocuments::Place> places;
    qsizetype current = 0; ///< an index of places
};

/// What is open, as it is kept in the settings. Files that are not there any more are left out when it is
/// read.
void saveSession(QSettings &settings, const QList<WindowState> &windows);
[[nodiscard]] QList<WindowState> savedSession(const QSettings &settings);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

class MainWindow;

/// Draws a window into a PNG once its preview shows the document, and ends the program: status 2 where the
/// file cannot be written. Needs a display, since the preview is drawn by the web engine.
void takeScreenshot(MainWindow *window, const QString &path);

} // namespace sasil

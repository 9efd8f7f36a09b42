// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace sasil {

/// `sasil export`, which the command line hands over: makes a PDF, or HTML with coloured code, without a
/// window and answers with the exit status. Needs an application object, for a PDF that of QApplication;
/// a platform without a display will do.
[[nodiscard]] int runHandedExport(const QStringList &arguments);

/// Whether such an export is printed by the web engine.
[[nodiscard]] bool exportNeedsEngine(const QStringList &arguments);

} // namespace sasil

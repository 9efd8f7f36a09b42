// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace sasil {

/// `sasil export … --to pdf`, which the command line hands over: makes the PDF without a window and answers
/// with the exit status. Needs the application object; a platform without a display will do.
[[nodiscard]] int runPdfCommand(const QStringList &arguments);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/sheet.h"
#include "text/result.h"

#include <QByteArray>
#include <QList>
#include <QMarginsF>
#include <QStringList>

namespace sasil {

/// The names of the family in which digests are printed: which one a system knows it by depends on its
/// language. The family must have TrueType outlines: the web engine embeds CFF ones as Type 3, glyph by
/// glyph.
[[nodiscard]] QStringList printFamily();

/// Fails, saying what to install, where no font of a family with one of these names is installed.
/// Needs a QGuiApplication.
Result<void> requireFamily(const QStringList &names);

/// A PDF with a page for each sheet, with nothing on it but what the sheet says. `margins`, in millimetres,
/// are the room around the text; what has no room in them is left out. Needs a QGuiApplication; may run in
/// any thread.
Result<QByteArray> drawSheets(const QList<Sheet> &sheets, const QMarginsF &margins);

} // namespace sasil

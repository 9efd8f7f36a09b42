// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QStringList>

namespace sasil {

/// The names of the family in which digests are printed: which one a system knows it by depends on its
/// language. The family must have TrueType outlines: the web engine embeds CFF ones as Type 3, glyph by
/// glyph.
[[nodiscard]] QStringList printFamily();

/// Fails, saying what to install, where no font of a family with one of these names is installed.
/// Needs a QGuiApplication.
Result<void> requireFamily(const QStringList &names);

/// A PDF whose pages have these sizes (in points) and carry nothing but their number, "3 / 12", in the middle
/// of the foot. `footMargin`, in millimetres, is the room below the text. Needs a QGuiApplication; may run in
/// any thread.
Result<QByteArray> drawPageNumbers(const QList<QSizeF> &sizes, qreal footMargin);

} // namespace sasil

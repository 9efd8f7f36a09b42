// SPDX-License-Identifier: MIT
#pragma once

#include "render/printpage.h"

#include <qpdf/QPDF.hh>

namespace sasil {

/// Gives `pdf` an outline of `entries` in their order. An entry is nested in the nearest one before it that
/// has a smaller level, so that a skipped level leaves no gap. The first two depths are shown open.
///
/// The places come from the document's named destinations. An entry whose anchor has none (its heading takes
/// no room on paper) opens where the entry before it does, the first one at the top of the first page.
///
/// `pdf` has at least one page. Throws what qpdf throws.
void writeOutline(QPDF &pdf, const QList<PrintOutlineEntry> &entries);

} // namespace sasil

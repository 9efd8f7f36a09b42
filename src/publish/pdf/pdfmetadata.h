// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/pdfoptions.h"
#include "render/printpage.h"

#include <qpdf/QPDF.hh>

namespace sasil {

/// Writes title, author, language and date into the information dictionary and the XMP packet, and how a
/// reader opens the document into its catalog. What the printing engine wrote there is replaced.
/// Throws what qpdf throws.
void writeMetadata(QPDF &pdf, const PrintPage &page, const PdfOptions &options);

} // namespace sasil

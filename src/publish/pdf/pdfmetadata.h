// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/pdfoptions.h"
#include "render/printpage.h"

#include <qpdf/QPDF.hh>

namespace sasil {

/// Writes title, author, subject, keywords, language and date into the information dictionary and the XMP
/// packet, and how a reader opens the document into its catalog. What the printing engine wrote there is
/// replaced. Throws what qpdf throws.
void writeMetadata(QPDF &pdf, const PrintPage &page, const PdfOptions &options);

/// What readers call the pages: the first `front` ones "i", "ii" …, those behind "1", "2" … (sheet.h).
/// Throws what qpdf throws.
void writePageLabels(QPDF &pdf, qsizetype front);

} // namespace sasil

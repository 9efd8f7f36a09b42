// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/pdfoptions.h"
#include "render/printpage.h"
#include "text/result.h"

#include <QByteArray>

namespace sasil {

/// Makes of `printed` (as the web engine prints `page`) the PDF that leaves the program: with the pages of
/// the PDF `overlay` laid over its own, one over one (an empty array: nothing), the outline, the pages'
/// labels, the metadata, the attachment, and compressed.
///
/// The outline's places are the named destinations that the engine writes for the targets of links inside the
/// page; the page therefore has such a link for every anchor of `page.outline`.
/// The same arguments give the same bytes.
Result<QByteArray> finishPdf(const QByteArray &printed, const QByteArray &overlay, const PrintPage &page,
                             const PdfOptions &options);

} // namespace sasil

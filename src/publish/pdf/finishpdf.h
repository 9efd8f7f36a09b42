// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/pdfoptions.h"
#include "render/printpage.h"
#include "text/result.h"

#include <QByteArray>
#include <QList>
#include <QSizeF>

namespace sasil {

/// The size of each page of `pdf`, in points. Fails where the bytes are no PDF, or one without pages.
Result<QList<QSizeF>> pageSizes(const QByteArray &pdf);

/// Makes of `printed` (as the web engine prints `page`) the PDF that leaves the program: with the pages of
/// the PDF `overlay` laid over its own, one over one (an empty array: nothing), the outline, the metadata,
/// and compressed.
///
/// The outline's places are the named destinations that the engine writes for the targets of links inside the
/// page; the page therefore has such a link for every anchor of `page.outline`.
/// The same arguments give the same bytes.
Result<QByteArray> finishPdf(const QByteArray &printed, const QByteArray &overlay, const PrintPage &page,
                             const PdfOptions &options);

} // namespace sasil

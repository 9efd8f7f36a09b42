// SPDX-License-Identifier: MIT
#pragma once

#include "publish/exportoptions.h"
#include "publish/pdf/pdfoptions.h"
#include "render/printpage.h"
#include "text/result.h"

namespace sasil {

/// What PdfExporter needs to make the PDF of a digest.
struct PdfJob
{
    PrintPage page;
    PdfOptions options;
};

/// What is attached is what stands in the export and no more: of facts alone no opinion goes along. Fails
/// where the export would have nothing in it, and where an image of the digest's folder is missing. May run
/// in any thread, and takes seconds for a long digest.
[[nodiscard]] Result<PdfJob> pdfJob(const ExportSource &source, const ExportOptions &options);

} // namespace sasil

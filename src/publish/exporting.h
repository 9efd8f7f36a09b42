// SPDX-License-Identifier: MIT
#pragma once

#include "publish/exportoptions.h"
#include "text/result.h"

namespace sasil {

/// What stands in an export, whatever its format.
struct ExportContent
{
    Digest digest;            ///< what was selected, a digest of its own
    HtmlDocumentOptions page; ///< with the findings, where they are to be shown
};

/// Fails where the export would have nothing in it.
[[nodiscard]] Result<ExportContent> exportContent(const ExportSource &source, const ExportOptions &options);

/// The bytes of an export as Markdown or HTML. Markdown keeps the encoding and the line ends of the file.
[[nodiscard]] Result<QByteArray> exportText(const ExportSource &source, const ExportOptions &options);

/// What is wrong with the images of an export as HTML, which is made all the same.
[[nodiscard]] QList<Message> exportWarnings(const ExportSource &source, const ExportOptions &options);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "publish/exportformat.h"
#include "render/page.h"

namespace sasil {

/// What `sasil export` was asked for. The editor reads the same arguments when PDF is handed over to it.
struct ExportJob
{
    QString input;  ///< a path, or "-"
    QString output; ///< a path; empty: standard output
    ExportFormat format = ExportFormat::Markdown;
    HtmlDocumentOptions page;
    bool letter = false; ///< paper of a PDF: Letter instead of A4
};

[[nodiscard]] Result<ExportJob> readExportJob(const QStringList &arguments);
[[nodiscard]] QString exportUsage();

/// Writes an export where it was asked for: a file, whole or not at all, or standard output.
[[nodiscard]] Result<void> writeExport(const ExportJob &job, const QByteArray &bytes, Streams &streams);

} // namespace sasil

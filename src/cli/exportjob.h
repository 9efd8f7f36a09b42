// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "publish/exportoptions.h"

namespace sasil {

/// What `sasil export` was asked for. The editor reads the same arguments when an export is handed over to
/// it.
struct ExportJob : ExportOptions
{
    QString input;      ///< a path, or "-"
    QString output;     ///< a path; empty: standard output
    QStringList topics; ///< titles or numbers; resolvedOptions() finds them
    QString stylesheet; ///< a path; resolvedOptions() reads it; empty: none
};

[[nodiscard]] Result<ExportJob> readExportJob(const QStringList &arguments);

/// Whether the input is a PDF: what digest it was made from, only the editor knows.
[[nodiscard]] bool readsPdf(const ExportJob &job);
[[nodiscard]] Result<ExportSource> readExportSource(const ExportJob &job, Streams &streams);
/// The same where \a digest, the bytes of a Markdown file, was taken out of the input.
[[nodiscard]] Result<ExportSource> exportSource(const ExportJob &job, const QByteArray &digest);

/// What a job asks for, of this digest. What cannot be used of a style sheet is said on standard error.
[[nodiscard]] Result<ExportOptions> resolvedOptions(const ExportJob &job, const Digest &digest,
                                                    Streams &streams);

/// Writes an export where it was asked for: a file, whole or not at all, or standard output.
[[nodiscard]] Result<void> writeExport(const ExportJob &job, const QByteArray &bytes, Streams &streams);

/// Says on standard error what is wrong with an export that is made all the same.
void warnOfExport(const ExportJob &job, const ExportSource &source, const ExportOptions &options,
                  Streams &streams);

} // namespace sasil

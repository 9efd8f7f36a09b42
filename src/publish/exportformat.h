// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace sasil {

enum class ExportFormat : quint8 { Markdown, Html, Pdf };

/// "md", "html" or "pdf", as on the command line and as a file's ending.
[[nodiscard]] QString formatName(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> formatFromName(QStringView name);
/// The format that a file's ending asks for: .md, .markdown, .html, .htm or .pdf.
[[nodiscard]] std::optional<ExportFormat> formatFromPath(const QString &path);

} // namespace sasil

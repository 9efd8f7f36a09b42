// SPDX-License-Identifier: MIT
#pragma once

#include "check/settings.h"
#include "digest/digest.h"
#include "publish/exportformat.h"
#include "publish/paper.h"
#include "publish/selection.h"
#include "render/page.h"
#include "store/textcodec.h"

#include <QFileInfo>
#include <QMarginsF>

#include <optional>

namespace sasil {

/// A digest to export, and what is known of where it comes from.
struct ExportSource
{
    Digest digest;
    QString path;             ///< of its file; empty: it has none
    TextFormat format;        ///< of its file; a copy as Markdown keeps it
    CheckSettings settings{}; ///< of its folder, for what is found

    /// Where images and links beside the file are looked for; empty: it has no file.
    [[nodiscard]] QString folder() const
    {
        return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
    }
};

/// How a digest is exported, whoever asks for it: the command line and the dialog add where to.
struct ExportOptions
{
    ExportFormat format = ExportFormat::Pdf;
    HtmlDocumentOptions page; ///< of which Markdown takes the content only; its findings are filled in
    Selection selection;
    bool clean = false;        ///< Markdown in one style
    bool fragment = false;     ///< HTML without a head, to be put into another page
    bool withFindings = false; ///< what is found is shown, in HTML and PDF
    PdfPaper paper = PdfPaper::A4;
    std::optional<QMarginsF> margins{}; ///< of a PDF, in millimetres; none: the usual ones
};

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "publish/exportformat.h"
#include "publish/pdf/pdfoptions.h"
#include "publish/selection.h"
#include "render/page.h"
#include "store/textcodec.h"

class QSettings;

namespace sasil {

/// The digest to export, as it is in the editor.
struct ExportSource
{
    Digest digest;
    QString path;      ///< of its file; empty: it has none yet
    TextFormat format; ///< of its file; a copy as Markdown keeps it
};

/// How and where to a digest is exported.
struct ExportChoice
{
    ExportFormat format = ExportFormat::Pdf;
    HtmlDocumentOptions page; ///< of which Markdown takes the content only
    Selection selection;
    bool clean = false;        ///< Markdown in one style
    bool withFindings = false; ///< what is found is shown, in HTML and PDF
    PdfPaper paper = PdfPaper::A4;
    QString target; ///< an absolute path
};

/// What was chosen last time, in the style that the preview has. Title, author and target are each digest's
/// own and are not remembered.
[[nodiscard]] ExportChoice rememberedChoice(const QSettings &settings);
void rememberChoice(QSettings &settings, const ExportChoice &choice);

/// The folder of the last export; empty: there was none.
[[nodiscard]] QString rememberedFolder(const QSettings &settings);

} // namespace sasil

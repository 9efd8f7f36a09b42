// SPDX-License-Identifier: MIT
#pragma once

#include "publish/paper.h"

#include <QByteArray>
#include <QDateTime>
#include <QMarginsF>
#include <QString>

namespace sasil {

/// A file inside a PDF.
struct PdfAttachment
{
    QString name; ///< without a folder; empty: there is none
    QByteArray bytes;
};

/// How a PDF is made, apart from what stands in it (PrintPage).
struct PdfOptions
{
    PdfPaper paper = PdfPaper::A4;
    /// From the paper's edge to the text, in millimetres; the running head stands in the upper one, the page
    /// number in the lower one.
    QMarginsF margins{25, 22, 25, 25};
    /// The only folder from which the page may take local images; empty: it takes none.
    QString digestFolder;
    /// The date in the metadata and of the attachment, to the second. Invalid: PdfExporter takes
    /// SOURCE_DATE_EPOCH; finishPdf writes no date.
    QDateTime created;
    /// The digest as it was exported, so that the PDF can become one again (attacheddigest.h).
    PdfAttachment source;
};

} // namespace sasil

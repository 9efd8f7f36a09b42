// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QMarginsF>
#include <QString>

namespace sasil {

enum class PdfPaper { A4, Letter };

/// How a PDF is made, apart from what stands in it (PrintPage).
struct PdfOptions
{
    PdfPaper paper = PdfPaper::A4;
    /// From the paper's edge to the text, in millimetres; the page number stands in the lower one.
    QMarginsF margins{25, 22, 25, 25};
    /// The only folder from which the page may take local images; empty: it takes none.
    QString digestFolder;
    /// The date in the metadata, to the second. Invalid: PdfExporter takes SOURCE_DATE_EPOCH, or else the
    /// present; finishPdf writes no date.
    QDateTime created;
};

} // namespace sasil

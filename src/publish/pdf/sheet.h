// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/pdfoptions.h"
#include "publish/pdf/printedpages.h"
#include "render/printpage.h"

#include <QList>
#include <QPointF>
#include <QSizeF>
#include <QString>

namespace sasil {

/// A page number in the contents.
struct ContentsNumber
{
    QPointF end; ///< of the entry that it belongs to, on its base line; in points from the page's left top
    QString label;
};

/// What stands on a page of paper beside what the web engine printed on it.
struct Sheet
{
    QSizeF size; ///< points
    QString head;
    QString foot;
    QList<ContentsNumber> contents;
};

/// How many pages come before those that are counted from 1: a title page and its contents.
[[nodiscard]] qsizetype frontPages(const PrintedPages &printed, const PrintPage &page);

/// What a page is called, from 0: "ii" among the \a front ones, "1" behind them.
[[nodiscard]] QString pageLabel(qsizetype index, qsizetype front);

/// One sheet a page: in its head the topic that its first line belongs to, or else the document's title; in
/// its foot its number, "3 / 12". A title stands alone on its page, and has nothing above itself where it has
/// none.
[[nodiscard]] QList<Sheet> sheetsOf(const PrintedPages &printed, const PrintPage &page,
                                    const PdfOptions &options);

} // namespace sasil

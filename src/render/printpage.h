// SPDX-License-Identifier: MIT
#pragma once

#include "render/page.h"

#include <QList>
#include <QString>

namespace sasil {

/// One line of a document's outline: a topic, and the id of its heading in the page.
struct PrintOutlineEntry
{
    int level = 1; ///< the heading's level, 1 to 6; levels may be skipped
    QString title; ///< plain text
    QString anchor;
};

/// A digest as one self-contained HTML page for paper, with what a PDF's metadata and outline need.
struct PrintPage
{
    QString html;
    QString title;
    QString author;   ///< empty: unknown
    QString language; ///< BCP 47, as in "ko"
    QList<PrintOutlineEntry> outline;
};

/// The page that is printed (publish/pdf/README.md says what it must have).
[[nodiscard]] PrintPage printPage(const Digest &digest, const HtmlDocumentOptions &options);

} // namespace sasil

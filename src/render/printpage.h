// SPDX-License-Identifier: MIT
#pragma once

#include "render/page.h"

#include <QList>
#include <QString>
#include <QStringList>

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
    QString author;       ///< empty: unknown
    QString subject;      ///< the week that it is about; empty: unknown
    QStringList keywords; ///< the front matter's tags
    QString language;     ///< BCP 47, as in "ko"
    QList<PrintOutlineEntry> outline;
    bool hasHead = false;      ///< it begins with the document's title
    bool hasTitlePage = false; ///< and that has a page of its own, as have the contents behind it
    bool hasContents = false;  ///< a table of the outline's entries that waits for their page numbers
};

/// The page that is printed (publish/pdf/README.md says what it must have).
[[nodiscard]] PrintPage printPage(const Digest &digest, const HtmlDocumentOptions &options);

/// The id of what stands at the end of an entry of the contents, on the base line of its last line and
/// without any room.
[[nodiscard]] QString contentsAnchor(const PrintOutlineEntry &entry);
/// The id of what comes first behind title and contents, in a page that has either.
[[nodiscard]] QString bodyAnchor();

} // namespace sasil

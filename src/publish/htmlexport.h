// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "render/page.h"
#include "text/message.h"

#include <QList>
#include <QString>

namespace sasil {

/// Where an export as HTML comes from, and what it is put into.
struct HtmlTarget
{
    QString folder;        ///< of the digest: its images are looked for there; empty: it has none
    bool fragment = false; ///< the sections alone, without head and styles, to be put into another page
    bool remoteImages =
        false; ///< images of the web stay, to be loaded when the page is opened; else links to them
};

/// A digest as one file that needs nothing beside it: images of its folder are inside. In the place of an
/// image that is missing, too large or none stands why.
[[nodiscard]] QString exportHtml(const Digest &digest, const HtmlDocumentOptions &options,
                                 const HtmlTarget &target);

/// What is wrong with the images of such an export, each once, in the order of the text.
[[nodiscard]] QList<Message> imageProblems(const Digest &digest, const HtmlDocumentOptions &options,
                                           const HtmlTarget &target);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QString>

namespace sasil {

/// A link or an image as it is written. Ranges are of the text that it was found in.
struct LinkSpan
{
    TextRange all;
    TextRange words;  ///< of `[words](target)`; empty of `<target>`
    TextRange target; ///< what stands in the parentheses, or the key of `[words][key]`
    bool isImage = false;
};

/// The links in \a text, a stretch of inline Markdown; an address that stands for itself is none.
[[nodiscard]] QList<LinkSpan> linkSpans(QStringView text);

/// Whether \a text is an address of the web, of mail or of a file on a server, and nothing else.
[[nodiscard]] bool isAddress(QStringView text);
/// The address that \a offset stands in or at the end of, where it stands for itself: bare, or in `<…>`.
[[nodiscard]] TextRange addressAt(QStringView text, qsizetype offset);

/// An address as CommonMark reads it in the parentheses of a link.
[[nodiscard]] QString asLinkTarget(QStringView address);
/// Plain words as CommonMark reads them in the brackets of a link.
[[nodiscard]] QString asLinkWords(QStringView words);
/// Markdown for the brackets of a link: a bracket that nothing closes or opens is escaped.
[[nodiscard]] QString withEscapedBrackets(QStringView markdown);

} // namespace sasil

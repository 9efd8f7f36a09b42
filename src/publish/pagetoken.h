// SPDX-License-Identifier: MIT
#pragma once

#include "writing/htmlreader.h"

#include <QString>

namespace sasil {

// What is read of a page's sections (render/topichtml.h) by who writes them for other programs.

/// The value of an attribute of a tag; empty: it has none.
[[nodiscard]] QString valueOf(const HtmlToken &tag, const QString &attribute);
/// Whether a tag has this class.
[[nodiscard]] bool hasClass(const HtmlToken &tag, QStringView name);
/// Whether a tag never has an end of its own.
[[nodiscard]] bool isVoid(const HtmlToken &tag);
/// Whether neither a tag nor what is in it belongs to the digest: findings, buttons, links back from
/// footnotes.
[[nodiscard]] bool isOfPage(const HtmlToken &tag);
/// Where a link leads, if other programs can go there: by http, https or mailto; else empty.
[[nodiscard]] QString outsideTarget(const HtmlToken &tag, const QString &attribute);
/// The box of a task, as a character; empty: the tag is none.
[[nodiscard]] QString checkBox(const HtmlToken &tag);
/// What stands before and behind the words of a tag that a page sets apart by its looks alone: the brackets
/// of a week, an English title, an id of a fact, and the mark of a footnote.
struct Brackets
{
    QString before;
    QString after;
};
[[nodiscard]] Brackets bracketsOf(const HtmlToken &tag);

} // namespace sasil

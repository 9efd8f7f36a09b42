// SPDX-License-Identifier: MIT
#pragma once

#include "publish/excerpt.h"

#include <QString>

#include <functional>

namespace sasil {

/// A part of a digest for programs with text of their own, such as mail, chat and word processors.
struct RichText
{
    /// Plain HTML that needs no style sheet: headings, paragraphs, lists, tables, emphasis, links. Facts and
    /// opinions are lists under their labels; ids and citations are words. No comments, no raw HTML, no links
    /// but to http, https and mailto; images of the digest's folder are their descriptions.
    QString html;
    /// The same to be read as it stands: no marks of Markdown, links behind their words.
    QString plain;
};

/// Asked now and then how far it is (from 0 to 1): whether to go on.
using GoOn = std::function<bool(double done)>;

/// \a excerpt read with \a labels. Of work that was not gone on with nothing comes.
[[nodiscard]] RichText richText(const Excerpt &excerpt, const LabelSet &labels, const GoOn &goOn = {});
/// Sections of a page (render/topichtml.h), or a part of one with all its tags closed.
[[nodiscard]] RichText richTextOfPage(QStringView html);

} // namespace sasil

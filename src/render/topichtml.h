// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "digest/digest.h"
#include "digest/headinganchors.h"

namespace sasil {

/// What of a digest is shown.
enum class Content : quint8 { Everything, Facts, Opinions };

struct TopicHtmlOptions
{
    Content content = Content::Everything;
    bool anchors = false; ///< headings get the ids "t0", "t1", … by the topics' indices, footnotes "t0-…"
    bool remoteImages =
        true; ///< images by http and https stay; whoever shows the page decides about loading them
    bool preview = false; ///< with what resources/preview/preview.js holds on to: see below
    /// Those of the digest, where links to headings shall lead to the ids of `anchors`; else null.
    const HeadingAnchors *headings = nullptr;
    bool rawHtml = true;      ///< as text; else only the words between its tags stay
    bool allFindings = false; ///< each in its place, with its severity as a word; else see below
};

/// A topic as an HTML `<section>`; safe whatever its text says: raw HTML is escaped, comments are left out,
/// links and images keep only http, https, mailto and paths below the digest's folder, decided on the tree
/// (safety.md).
///
/// Errors among the \a findings of the topic mark their blocks, their messages in the language of the
/// installed translators.
///
/// For the preview, an item tells its place in the topic (`data-item="BLOCK.ITEM"`), what begins on a line of
/// the topic's text tells that line (`data-line`, from 0, front matter not counted), a cited id what it cites
/// (`data-cites="F3"`), and the finding of an opinion that no fact supports has a button (`data-finding`: its
/// index in
/// \a findings). None of it depends on other topics, so that an edit there leaves a section as it is: what
/// supports what is asked for when someone points at it, and the ids of footnotes, which are those of other
/// topics too, are made unique by the page.
[[nodiscard]] QString topicHtml(const Digest &digest, qsizetype topic, const QList<Diagnostic> &findings,
                                const TopicHtmlOptions &options = {});

/// The id of a topic's heading where TopicHtmlOptions::anchors is set.
[[nodiscard]] QString topicAnchor(qsizetype topic);

} // namespace sasil

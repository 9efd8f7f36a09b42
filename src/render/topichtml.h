// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "digest/digest.h"

namespace sasil {

/// What of a digest is shown.
enum class Content : quint8 { Everything, Facts, Opinions };

struct TopicHtmlOptions
{
    Content content = Content::Everything;
    bool anchors = false; ///< headings get the ids "t0", "t1", … by the topics' indices
    bool remoteImages =
        true; ///< images by http and https stay; whoever shows the page decides about loading them
};

/// A topic as an HTML `<section>`; safe whatever its text says: raw HTML is escaped, comments are left out,
/// links and images keep only http, https, mailto and paths below the digest's folder, decided on the tree
/// (safety.md).
///
/// \a findings of the topic mark their blocks, their messages in the language of the installed translators.
[[nodiscard]] QString topicHtml(const Digest &digest, qsizetype topic, const QList<Diagnostic> &findings,
                                const TopicHtmlOptions &options = {});

/// The id of a topic's heading where TopicHtmlOptions::anchors is set.
[[nodiscard]] QString topicAnchor(qsizetype topic);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// What an opinion rests on (design.md, "Support of an opinion"), best first. Sibling topics never count.
enum class Support : quint8 {
    Cited,      ///< it cites at least one fact that exists
    Own,        ///< its topic has a fact
    Inherited,  ///< only a topic above it has facts
    Descendant, ///< only topics below its topic have facts
    None,
};

[[nodiscard]] Support supportOf(const Digest &digest, ItemPlace opinion);
/// Whether an opinion cites a fact that exists.
[[nodiscard]] bool citesFact(const Digest &digest, const Item &opinion);
/// What opinions of a topic rest on that cite nothing: Own or worse.
[[nodiscard]] Support supportByPlace(const Digest &digest, qsizetype topic);

/// The facts that make it so: those that it cites, else those of its topic, else those of the nearest topic
/// above that has any, else those of all topics below. In the order of the document.
[[nodiscard]] QList<ItemPlace> supportingFacts(const Digest &digest, ItemPlace opinion);

/// The other way round: the opinions that a fact is one of supportingFacts() of, placeholders left out. In
/// the order of the document. It looks at the topics above and below, and at those that cite the fact.
[[nodiscard]] QList<ItemPlace> supportedOpinions(const Digest &digest, ItemPlace fact);

/// The id that an opinion cites at a place of the text; empty: none.
[[nodiscard]] QString citedIdAt(const Digest &digest, qsizetype offset);

/// Whether a text only holds the place of a fact or an opinion: `없음`, `TODO`, `…`, or nothing at all.
[[nodiscard]] bool isPlaceholder(QStringView text);

/// Whether a topic has a fact that is no placeholder.
[[nodiscard]] bool hasFacts(const Topic &topic);

/// The facts, or the opinions, of one topic, placeholders left out.
[[nodiscard]] QList<ItemPlace> factsOf(const Digest &digest, qsizetype topic);
[[nodiscard]] QList<ItemPlace> opinionsOf(const Digest &digest, qsizetype topic);

/// The name in the command line's JSON: "cited", "own", "inherited", "descendant" or "none".
[[nodiscard]] QString supportName(Support support);

} // namespace sasil

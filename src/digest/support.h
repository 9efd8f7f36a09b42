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

/// The name in the command line's JSON: "cited", "own", "inherited", "descendant" or "none".
[[nodiscard]] QString supportName(Support support);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "render/page.h"

namespace sasil {

/// A digest as Markdown: the writer's own text, or only its headings with the facts or the opinions under
/// them: without comments, and with no more of the front matter than what is read of it.
[[nodiscard]] QString exportMarkdown(const Digest &digest, Content content);

} // namespace sasil

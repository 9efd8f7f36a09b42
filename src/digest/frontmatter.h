// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// What a document says of itself between `---` lines. Only flat `key: value` lines and lists of plain values
/// are read; what else stands there is left alone.
struct FrontMatter
{
    QString title;
    QString author;
    QString date;
    QString language; ///< of `lang` or `language`
    QStringList tags;
};

[[nodiscard]] FrontMatter readFrontMatter(const Digest &digest);

/// What a document is called: its front matter's title, else its first heading; empty: it has neither.
[[nodiscard]] QString titleOf(const Digest &digest);

} // namespace sasil

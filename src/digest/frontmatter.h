// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// What a document says of itself between `---` lines: YAML as people write it there. Keys at the top level
/// count, in any case, with plain, quoted and block values (`|`, `>`) and lists of such; what else stands
/// there is left alone.
struct FrontMatter
{
    QString title;
    QString author;
    QString date;
    QString language; ///< of `lang` or `language`
    QStringList tags;

    friend bool operator==(const FrontMatter &, const FrontMatter &) = default;
};

[[nodiscard]] FrontMatter readFrontMatter(const Digest &digest);
/// \a source is the lines from `---` to `---`.
[[nodiscard]] FrontMatter readFrontMatter(QStringView source);

/// What a document is called: its front matter's title, else its first heading; empty: it has neither.
[[nodiscard]] QString titleOf(const Digest &digest);

} // namespace sasil

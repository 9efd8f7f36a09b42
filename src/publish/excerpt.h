// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QList>
#include <QString>

namespace sasil {

/// A part of a digest as Markdown that can be read by itself.
struct Excerpt
{
    /// Without the indent that it had where it stood; what it leads to by definitions elsewhere comes along.
    QString text;
    bool isInline = false; ///< words out of a line: whatever they begin with, they are no block

    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty(); }
};

/// What is selected. Of a line that is begun in the middle the bullet comes along where further ones follow;
/// of a table the head, of code the fence.
[[nodiscard]] Excerpt excerpt(const Digest &digest, TextRange selection);
/// Topics (indices, ascending, none below another) with all below them, without front matter.
[[nodiscard]] Excerpt excerptOfTopics(const Digest &digest, const QList<qsizetype> &topics);
/// Facts and opinions as list items, or the lines that they stand in.
[[nodiscard]] Excerpt excerptOfItems(const Digest &digest, const QList<ItemPlace> &items);

/// Stands before words that are no block, while they are read.
[[nodiscard]] QString excerptGuard();

} // namespace sasil

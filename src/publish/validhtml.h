// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// Sections of a page as every checker of HTML takes them, whatever their digest says: no link stands within
/// a link, no attribute is out of use, and no character is one that HTML does not have.
[[nodiscard]] QString validHtml(const QString &sections);

/// A text without the characters that HTML does not have.
[[nodiscard]] QString withValidCharacters(const QString &text);

/// Sections without the links to files beside the digest, which mean nothing on another machine: their words
/// stay.
[[nodiscard]] QString withoutLocalLinks(const QString &sections);

/// Sections with \a prefix before their ids and before what leads to these.
[[nodiscard]] QString withIdPrefix(const QString &sections, const QString &prefix);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/syntaxtree.h"

#include <QString>

namespace sasil {

/// The footnotes that a topic refers to, as cmark writes them. To be asked after all else was written:
/// references look into them.
[[nodiscard]] QString footnotesHtml(cmark_node *root);

/// Those of \a footnotes that \a shown leads to, with the numbers that they had among all.
[[nodiscard]] QString footnotesOf(const QString &shown, const QString &footnotes);

/// A section whose footnotes have \a prefix before their ids, so that those of other sections with the same
/// names are other ones (empty: they are not), and whose links back say so in the language of the installed
/// translators.
[[nodiscard]] QString withOwnFootnotes(QString section, const QString &prefix);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QString>

namespace sasil {

/// \a text as it is compared: normalised to NFC, then with case folded in full, as Unicode's CaseFolding.txt
/// says
/// ("ß" becomes "ss"). Its length can differ from \a text's.
QString foldedForMatching(const QString &text);

/// Where \a query, which foldedForMatching() made, occurs in \a text, as ranges of \a text itself, ascending
/// and without overlaps. Empty where it does not occur, and for an empty query, which is a substring of
/// everything.
///
/// Text that several code units make together in NFC (decomposed Hangul) is matched whole. An occurrence that
/// covers a part of what one letter folds to ("s" in "ß") covers that letter.
QList<TextRange> matchRanges(const QString &text, const QString &query);

} // namespace sasil

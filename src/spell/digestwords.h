// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "text/textedit.h"

#include <QStringList>

namespace sasil {

/// The words that a digest says are right in it, as in `<!-- sasil-words: 소버린, TSMC -->`: comments
/// anywhere in it, code left out. Most texts have none, which is found at once.
[[nodiscard]] QStringList readDigestWords(QStringView source);
[[nodiscard]] QStringList digestWords(const Digest &digest);
/// Whether a text may have such a comment.
[[nodiscard]] bool mayHaveDigestWords(QStringView source);

/// Says of one more word that it is right: in the last such comment, else in a new one at the digest's end,
/// where it disturbs least. No edits: it is said already.
[[nodiscard]] TextEdits addingDigestWord(const Digest &digest, const QString &word);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// What is pasted or dropped, as far as it is text.
struct PastedText
{
    QString text;
    QString html;  ///< empty: none
    QString title; ///< of an address, as browsers give it; empty: none
};

/// Text with "\n" as its only line end, and nothing else changed.
[[nodiscard]] QString asPlainText(QString text);

/// Puts \a pasted in the place of what is selected, by what it is and where it comes to:
/// - an address over words of one line makes a link of them; on an empty line of a stub or a group it becomes
/// a
///   bullet, as stubs are written;
/// - cells become a table, with blank lines around it;
/// - lines that come into a list item or a quotation go on in it;
/// - all else, and everything in code and front matter, is put in as it is.
[[nodiscard]] Command pasted(const Digest &digest, TextRange selection, const PastedText &pasted);

/// Puts a link to \a address at \a caret; on an empty line of a stub or a group as a bullet.
[[nodiscard]] Command droppedAddress(const Digest &digest, qsizetype caret, const QString &address,
                                     const QString &title);

/// Puts links to files at \a caret, or the images themselves. \a paths are relative to the digest's folder.
[[nodiscard]] Command droppedFiles(const Digest &digest, qsizetype caret, const QStringList &paths);

} // namespace sasil

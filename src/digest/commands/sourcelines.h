// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// What every command knows of lines: they end at "\n", "\r\n" or "\r".

/// The line end that a text uses.
[[nodiscard]] QString lineEndOf(QStringView text);
/// Where the line that holds \a offset begins.
[[nodiscard]] qsizetype lineStart(QStringView text, qsizetype offset);
/// Where the line that holds \a offset ends, before its line end.
[[nodiscard]] qsizetype lineEnd(QStringView text, qsizetype offset);
/// Behind the line end that stands at \a offset, if one does.
[[nodiscard]] qsizetype behindLineEnd(QStringView text, qsizetype offset);
[[nodiscard]] bool isBlank(QStringView text);
/// Whether Markdown takes \a c for a blank within a line.
[[nodiscard]] constexpr bool isBlankChar(QChar c)
{
    return c == u' ' || c == u'\t';
}
/// The length of the bullet, or of the number with its delimiter, at the start of \a text, behind which a
/// blank or the line's end stands; 0: no item of a list begins there.
[[nodiscard]] qsizetype bulletLength(QStringView text);
/// How many line ends stand behind each other at the end of \a text, blanks between them aside.
[[nodiscard]] qsizetype trailingLineEnds(QStringView text);

} // namespace sasil

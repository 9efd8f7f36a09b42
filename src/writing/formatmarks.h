// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"
#include "writing/formatting.h"

#include <optional>

namespace sasil {

/// Words between the marks of a format, in a stretch of inline Markdown.
struct FormatSpan
{
    TextRange open; ///< of code with the blank that sets its words apart from the fence
    TextRange close;

    [[nodiscard]] TextRange inside() const { return {open.end, close.start}; }
    [[nodiscard]] TextRange all() const { return {open.start, close.end}; }
};

/// The spans of a format in \a text, a stretch of inline Markdown.
[[nodiscard]] QList<FormatSpan> formatSpans(QStringView text, WordFormat format);
/// The innermost one that \a words stand in, their own marks counted in.
[[nodiscard]] std::optional<FormatSpan> formatSpanOf(QStringView text, TextRange words, WordFormat format);

/// What became of a stretch of inline Markdown, and of the words in it.
struct FormattedText
{
    QString text;
    TextRange words;
};

/// Puts marks around \a words, and around what they would cut in two.
[[nodiscard]] FormattedText formatted(const QString &text, TextRange words, WordFormat format);
/// Takes the marks around \a words away, which formatSpanOf() finds; with \a whole from all between the
/// marks.
[[nodiscard]] FormattedText unformatted(const QString &text, TextRange words, WordFormat format, bool whole);

/// \a range grown so that it cuts nothing in two that belongs together: links, code, other formats.
[[nodiscard]] TextRange uncut(QStringView text, TextRange range, std::optional<WordFormat> format = {});

} // namespace sasil

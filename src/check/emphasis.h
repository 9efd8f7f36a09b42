// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"

#include <QList>

namespace sasil {

/// What marks make of the text between them: `**`, `*` or `_`, `~~`.
enum class Emphasis : quint8 { Bold, Italic, Strikethrough };

/// Text between two marks that belong together.
struct EmphasisSpan
{
    Emphasis kind = Emphasis::Bold;
    TextRange open;
    TextRange close;

    [[nodiscard]] TextRange inside() const { return {open.end, close.start}; }
    [[nodiscard]] TextRange all() const { return {open.start, close.end}; }

    friend bool operator==(const EmphasisSpan &, const EmphasisSpan &) = default;
};

/// The spans in \a run of \a text, as CommonMark pairs its marks; the inner one of two stands first.
[[nodiscard]] QList<EmphasisSpan> emphasisSpans(QStringView text, TextRange run);

/// Where inline Markdown stands.
enum class InlinePlace : quint8 { Paragraph, Heading, Cell };
struct InlineStretch
{
    TextRange range;
    InlinePlace place = InlinePlace::Paragraph;
};
/// All of it in \a markdown, in its order; \a definitions are those of other places that it uses.
[[nodiscard]] QList<InlineStretch> inlineStretches(QStringView markdown, QStringView definitions = {});

/// No longer pair is mended: neither a long paragraph nor many pairs may make a key press slow.
inline constexpr qsizetype longestMended = 200;

/// The smallest edits that make \a pair hold what CommonMark leaves as it is beside Hangul, as
/// `**마크다운(Markdown)**을` (design.md, "Markdown"). \a pair begins and ends with the marks of \a kind and
/// lies in \a run, a stretch of inline Markdown in \a text. Empty: nothing helps.
[[nodiscard]] TextEdits mended(const QString &text, TextRange run, TextRange pair,
                               Emphasis kind = Emphasis::Bold);

} // namespace sasil

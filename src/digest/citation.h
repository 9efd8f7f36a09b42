// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace sasil {

/// What a text is that ids are looked for in.
enum class CitationText {
    Markdown, ///< source: code spans and links are passed over
    Plain,    ///< what a reader sees
};

/// An id of a fact at the start of a text, as in `[F3] …`.
struct FactId
{
    QString id;
    qsizetype length = 0; ///< with brackets and the blanks behind
};
std::optional<FactId> matchFactId(QStringView text, CitationText form = CitationText::Markdown);

/// One id where it is cited.
struct CitedId
{
    QString id;      ///< as in "F3", whatever it is written like
    TextRange range; ///< without brackets

    friend bool operator==(const CitedId &, const CitedId &) = default;
};

/// Ids that an opinion names, as in `(근거: F3, F5)` or `(Based on: F3)`, or a single one as in `[F3]`.
struct Citation
{
    TextRange range;      ///< with its parentheses or brackets
    QStringList ids;      ///< those of cited
    QList<CitedId> cited; ///< in the order of the text
};

/// The citations in \a text, in its order. Ranges are of \a text. In Markdown, lines of a code block must not
/// be given, and `[F3]` counts even where a definition elsewhere makes a link of it: Item::citations says
/// which ids are really cited.
QList<Citation> findCitations(QStringView text, CitationText form = CitationText::Markdown);

} // namespace sasil

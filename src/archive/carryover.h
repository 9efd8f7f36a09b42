// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QString>

namespace sasil {

// What a digest hands on to the next one. Its text must have "\n" as line end (withUnixLineEnds).

/// The indices of the stubs of \a previous that are worth taking along: topics to come back to.
[[nodiscard]] QList<qsizetype> carriedTopics(const Digest &previous);

/// These topics as second-level headings with their own text, a blank
/// line between two, and with the definitions that their links and footnotes need. Empty: it has none.
QString carriedStubs(const Digest &previous);

/// The title that all digests of a series bear, as "# News" above the weeks.
struct SeriesTitle
{
    qsizetype topic = -1; ///< the heading's index; -1: there is none, and the texts are empty
    QString plain;        ///< without markup
    QString source;       ///< as Markdown, on one line
};

/// The first heading of \a previous where it is of the first level, says no week and has no text of its own.
SeriesTitle seriesTitle(const Digest &previous);

/// The value of the line "KEY: value" in the front matter of \a digest, without quotes; empty: there is none.
QString frontMatterValue(const Digest &digest, const QString &key);

/// \a text, quoted where a plain scalar of YAML would read differently or not at all.
QString yamlScalar(const QString &text);

QString withUnixLineEnds(QString text);

} // namespace sasil

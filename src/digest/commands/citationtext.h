// SPDX-License-Identifier: MIT
#pragma once

#include "digest/citation.h"

#include <QList>

namespace sasil {

/// One id where it is written.
struct WrittenId
{
    QString id; ///< as in "F3"
    TextRange range;
};

/// A citation in the source of an item, and its ids.
struct WrittenCitation
{
    TextRange range;
    bool isNamed = false; ///< `(근거: F3)`, not `[F3]` alone
    QList<WrittenId> ids;
};

/// Everything in \a range that is written like an id.
[[nodiscard]] QList<WrittenId> writtenIds(QStringView source, TextRange range);

/// The citations of \a source outside code.
[[nodiscard]] QList<WrittenCitation> writtenCitations(QStringView source);

/// What is code in \a source: spans, and fences with what stands between them.
[[nodiscard]] QList<TextRange> codeRanges(QStringView source);

/// The edits that take \a id out of the citations of \a source, each with what separates it from the others,
/// or with its parentheses when it is the last.
[[nodiscard]] QList<TextRange> rangesOfCitedId(QStringView source, const QString &id);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace sasil {

/// An id of a fact at the start of a text, as in `[F3] …`.
struct FactId
{
    QString id;
    qsizetype length = 0; ///< with brackets and the blanks behind
};
std::optional<FactId> matchFactId(QStringView text);

/// Ids that an opinion names, as in `(근거: F3, F5)` or `(Based on: F3)`.
struct Citation
{
    TextRange range; ///< with its parentheses
    QStringList ids;
};
QList<Citation> findCitations(QStringView text);

} // namespace sasil

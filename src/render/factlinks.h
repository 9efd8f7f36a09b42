// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QSet>

namespace sasil {

/// Gives the facts of a topic's HTML that have an id an anchor, unless an id in \a seen has it already.
void anchorFacts(QString &html, QSet<QString> &seen);

/// Makes the ids in the citations of a topic's HTML links to the facts.
void linkCitations(QString &html, const Digest &digest);

} // namespace sasil

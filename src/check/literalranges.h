// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>

namespace sasil {

/// What stands in \a text as code, as an autolink or as a link's target: nothing in it is markup.
[[nodiscard]] QList<TextRange> literalRanges(QStringView text);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "writtentext.h"

namespace sasil {

/// A heading's text, and what it should be read as.
struct WrittenTitle
{
    QString markdown;
    QString title;
    QString english;
    QString link;
    std::optional<WeekLabel> week;
};

/// Writes a title at random: of one language or of two, with a week in any of its forms, as a link.
[[nodiscard]] WrittenTitle writeTitle(TextWriter &writer);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/topic.h"

#include <QStringView>

#include <optional>

namespace sasil {

/// What a heading's plain text consists of. The ranges are of that text.
struct TitleParts
{
    std::optional<WeekLabel> week;
    TextRange weekRange; ///< with its brackets and the blanks behind it; empty: no week
    TextRange title;
    TextRange english;      ///< without the parentheses; empty: none
    TextRange englishRange; ///< with the parentheses and the blank before them
};

/// Takes a heading apart: `[9월 4주] 한글 제목 (English Title)`. A heading that is nothing but a week keeps
/// it as its title.
TitleParts readTitle(QStringView text);

/// The week that the start of \a text names, in any of the forms of design.md ("Weeks"), and how long it is
/// there.
struct WeekMatch
{
    WeekLabel week;
    qsizetype length = 0; ///< of the label with its brackets
};
std::optional<WeekMatch> matchWeek(QStringView text);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

namespace sasil {

/// What lines can be written as.
enum class LineFormat : quint8 { Bullets, Numbers, Tasks, Quote };

/// Writes the selected lines in a format, or as plain ones where all of them are in it. What belongs to a
/// list item moves along with its words. Code, tables, HTML and front matter stay as they are in lists; where
/// there is nothing else, it fails.
[[nodiscard]] Result<Command> toggleLines(const Digest &digest, TextRange selection, LineFormat format);

/// Makes headings of \a level (1 to 6) of the selected lines, or plain lines; 0: plain ones. Headings that
/// are all of that level become plain again.
[[nodiscard]] Result<Command> setHeading(const Digest &digest, TextRange selection, int level);

/// Puts the selected headings \a deeper levels deeper; below 0: higher. Fails where there is none, and where
/// one would be too high or too deep.
[[nodiscard]] Result<Command> shiftHeading(const Digest &digest, TextRange selection, int deeper);

} // namespace sasil

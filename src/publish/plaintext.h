// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// Sections of a page as text to be read as it stands: see RichText::plain.
[[nodiscard]] QString plainText(QStringView page);

} // namespace sasil

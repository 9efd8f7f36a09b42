// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// Makes \a folder and those above it where they are not there yet, for this user alone: texts are kept in
/// it. Returns 0 or the error's number.
[[nodiscard]] int makePrivateFolder(const QString &folder);

} // namespace sasil

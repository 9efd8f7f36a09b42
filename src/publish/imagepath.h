// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// Where an image's target, as a section has it, leads below the digest's folder, as the preview understands
/// it.
[[nodiscard]] QString imagePath(const QString &target);

} // namespace sasil

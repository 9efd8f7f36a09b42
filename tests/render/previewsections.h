// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// The sections of all topics, as the preview shows them.
[[nodiscard]] QString previewSections(const Digest &digest);

} // namespace sasil

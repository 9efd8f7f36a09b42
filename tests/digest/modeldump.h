// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// The model as lines of text, for golden files: every field, with ranges shown by the text that they cover.
QString dump(const Digest &digest);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "publish/selection.h"

namespace sasil {

/// \a digest with its labels and what its citations begin with in one language: the words alone change, to
/// 사실, 의견 and 근거, or to Fact, Opinion and Based on. What is in that language stays as it is written,
/// and so does everything else. Facts, opinions and what they cite are the same.
[[nodiscard]] Digest inLabelLanguage(const Digest &digest, LabelLanguage language);

} // namespace sasil

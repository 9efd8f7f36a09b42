// SPDX-License-Identifier: MIT
#pragma once

#include "check/checkeddigest.h"

#include <functional>

namespace sasil {

enum class FixKind : quint8 { Safe, Any };

/// Which fixes are applied.
struct FixChoice
{
    FixChoice(FixKind ofKind, QString ofRule = {}) : kind(ofKind), rule(std::move(ofRule)) {}

    FixKind kind;
    QString rule; ///< of the findings of this one alone; empty: of all
};

/// How far it is, from 0 to 1; answers whether to go on.
using FixProgress = std::function<bool(double done)>;

/// Mends what was found: of each finding, the first of its fixes that is of the chosen kind and that helps,
/// in at most ten passes over the text.
///
/// A fix helps where its finding, or what can be mended about it, is gone with it, where nothing graver can
/// be mended after it that could not be before, and where there are no more errors than before. So no two
/// fixes undo each other, and what was mended once has nothing to be mended a second time.
///
/// Answers whether it came to its end; where \a progress said no, some are mended and some are not.
bool applyFixes(CheckedDigest &checked, const FixChoice &choice, const FixProgress &progress = {});

} // namespace sasil

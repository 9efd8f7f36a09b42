// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"

#include <functional>

class QMenu;

namespace sasil {

class DocumentSession;

/// Puts the fixes for the findings at \a offset at the top of \a menu, a heading each; answers whether there
/// are any. Findings of the whole block at the place count too, so that the fix is found anywhere in an
/// opinion.
bool addFixes(QMenu *menu, const DocumentSession &session, qsizetype offset,
              const std::function<void(const TextEdits &)> &apply);

} // namespace sasil

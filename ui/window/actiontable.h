// SPDX-License-Identifier: MIT
#pragma once

#include "window/actions.h"

#include <QLatin1StringView>
#include <QList>

namespace sasil {

/// What an action is called, looks like and is pressed by. Texts are to be translated in the context
/// "Actions".
struct ActionSpec
{
    ActionId id;
    const char *text;
    const char *tip; ///< empty: the text says it all
    QLatin1StringView icon;
    QLatin1StringView shortcut;
    bool checkable = false;
};

/// All of them, in the order of ActionId.
[[nodiscard]] const QList<ActionSpec> &actionTable();

} // namespace sasil

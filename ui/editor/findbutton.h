// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace sasil {

/// A flat button of the find bar: an icon, reached by Tab and by \a shortcut, which may be empty.
[[nodiscard]] QToolButton *makeFindButton(const QString &iconName, const QString &shortcut, QWidget *parent);

/// Says what it does: to the eye with its shortcut, and to a screen reader.
void nameFindButton(QToolButton *button, const QString &name);

} // namespace sasil

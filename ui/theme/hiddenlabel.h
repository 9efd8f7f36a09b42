// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace sasil {

/// A label that nobody sees, for a combo box without one beside it: its name for a screen reader is what it
/// shows, and only a label tells what that is of.
inline QLabel *addHiddenLabel(QWidget *control)
{
    auto *label = new QLabel(control->parentWidget());
    label->hide();
    label->setBuddy(control);
    return label;
}

} // namespace sasil

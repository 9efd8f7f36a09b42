// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace sasil {

/// Gives a field a button that clears it, once there is something to clear: Qt looks through the icon themes
/// of the desktop for its picture, which costs the start of the program a tenth of its time.
inline void addClearButton(QLineEdit *field)
{
    QObject::connect(
        field, &QLineEdit::textChanged, field, [field] { field->setClearButtonEnabled(true); },
        Qt::SingleShotConnection);
}

} // namespace sasil

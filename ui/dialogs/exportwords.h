// SPDX-License-Identifier: MIT
#pragma once

#include "text/message.h"

class QComboBox;
class QWidget;

namespace sasil {

/// How the choices of an export are called, each list in the order of its enumeration.
[[nodiscard]] QStringList contentTitles();
[[nodiscard]] QStringList pageStyleTitles();
[[nodiscard]] QStringList paperTitles();

/// Gives a box other items; the chosen one stays chosen.
void setItems(QComboBox *box, const QStringList &items);

/// Why a digest that isBlank() is not exported, or printed.
[[nodiscard]] Message nothingToExport();
[[nodiscard]] Message nothingToPrint();

/// Has screen readers say what would come unheard.
void announce(QWidget *from, const QString &text);

} // namespace sasil

// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinecommand.h"

#include <QCoreApplication>
#include <QModelIndex>

class QMenu;

namespace sasil {

class OutlineCommands;

/// The menu of the outline's rows, in the language of the installed translators.
class OutlineMenu
{
    Q_DECLARE_TR_FUNCTIONS(sasil::OutlineMenu)

public:
    /// Adds the commands on the chosen rows, of which there is at least one. What is not possible is grey,
    /// and its tool tip says why.
    static void fill(QMenu *menu, OutlineCommands *commands, const QModelIndexList &rows);
    /// Adds what folds all rows.
    static void fillFolding(QMenu *menu, OutlineCommands *commands);

private:
    static QString turning(const QModelIndexList &items);
};

} // namespace sasil
